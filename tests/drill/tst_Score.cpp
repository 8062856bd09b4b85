#include "drill/Score.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

const Instant noon = *fromWire(u"2026-11-24T04:00:00Z");

Incident incident(const QString& id, const QString& person, Instant from, int level = 2,
                  const QString& kind = u"out-of-area"_s)
{
    Incident v;
    v.id = id;
    v.kind = kind;
    v.person = PersonId(person);
    v.level = level;
    v.planted = from - 5min;
    v.from = from;
    v.to = from + 30min;
    v.due = from + 20min;
    return v;
}

Shown shown(const QString& alert, const QString& person, Instant at, int level = 2,
            const QString& kind = u"out-of-area"_s)
{
    return {.alert = alert,
            .kind = kind,
            .person = PersonId(person),
            .level = level,
            .at = at,
            .decided = at,
            .began = at - 2min,
            .last = at};
}

Truth truthOf(const QList<Incident>& incidents)
{
    return {incidents, {Run{u"r"_s, noon - 1h, noon + 23h, 10}}};
}

Fate fateOf(const Incident& planted, const QList<Shown>& lines)
{
    return score(truthOf({planted}), lines, 300s).fates.value(planted.id);
}

} // namespace

class tst_Score : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plantedIncidentsMeetTheirFate_data();
    void plantedIncidentsMeetTheirFate();
    void oneAlertCannotTellTwoIncidents();
    void whatIsOnlyHintedIsMissed();
    void anythingElseShownIsFalse();
    void hintsAreCountedApart();
    void ofOtherTimesNothingIsSaid();
    void whatNobodyHadToShowYetIsNotCounted();
    void silenceHasTheTimeItTakes();
    void ratesArePerPersonDay();
    void delaysAreQuantiles();
    void inAFastRunTheDecisionCounts();
    void aConsolesRecordIsRead();
    void anUnreadableRecordIsRefused();
};

void tst_Score::plantedIncidentsMeetTheirFate_data()
{
    QTest::addColumn<QList<Shown>>("lines");
    QTest::addColumn<Fate>("fate");
    const Shown good = shown(u"a"_s, u"P"_s, noon + 3min);
    QTest::newRow("in time") << QList{good} << Fate::Found;
    QTest::newRow("not at all") << QList<Shown>{} << Fate::Missed;
    QTest::newRow("of somebody else") << QList{shown(u"a"_s, u"Q"_s, noon + 3min)} << Fate::Missed;
    QTest::newRow("of another kind") << QList{shown(u"a"_s, u"P"_s, noon + 3min, 2, u"offline"_s)} << Fate::Missed;
    QTest::newRow("long before") << QList{shown(u"a"_s, u"P"_s, noon - 2h)} << Fate::Missed;
    QTest::newRow("late") << QList{shown(u"a"_s, u"P"_s, noon + 301s)} << Fate::Late;
    QTest::newRow("at the limit") << QList{shown(u"a"_s, u"P"_s, noon + 300s)} << Fate::Found;
    QTest::newRow("demoted") << QList{shown(u"a"_s, u"P"_s, noon + 3min, 3)} << Fate::Demoted;
    QTest::newRow("more urgent than it is") << QList{shown(u"a"_s, u"P"_s, noon + 3min, 1)} << Fate::Found;
    QTest::newRow("raised to its level in time")
        << QList{shown(u"a"_s, u"P"_s, noon + 2min, 3), shown(u"a"_s, u"P"_s, noon + 4min, 2)} << Fate::Found;
    QTest::newRow("raised to its level too late")
        << QList{shown(u"a"_s, u"P"_s, noon + 2min, 3), shown(u"a"_s, u"P"_s, noon + 9min, 2)} << Fate::Late;
    Shown back = shown(u"a"_s, u"P"_s, noon + 9min);
    back.withdrawn = true;
    QTest::newRow("taken back") << QList{good, back} << Fate::Withdrawn;
}

void tst_Score::plantedIncidentsMeetTheirFate()
{
    QFETCH(QList<Shown>, lines);
    QFETCH(Fate, fate);
    QCOMPARE(fateOf(incident(u"i"_s, u"P"_s, noon), lines), fate);
}

void tst_Score::oneAlertCannotTellTwoIncidents()
{
    Shown first = shown(u"a"_s, u"P"_s, noon + 3min);
    Shown still = shown(u"a"_s, u"P"_s, noon + 65min);
    still.began = first.began;
    const auto report =
        score(truthOf({incident(u"i"_s, u"P"_s, noon), incident(u"j"_s, u"P"_s, noon + 60min)}), {first, still}, 300s);
    QCOMPARE(report.fates.value(u"i"_s), Fate::Found);
    QCOMPARE(report.fates.value(u"j"_s), Fate::Merged);
    QCOMPARE(report.kinds.value(QString()).recall(), 0.5);
    const auto apart = score(truthOf({incident(u"i"_s, u"P"_s, noon), incident(u"j"_s, u"P"_s, noon + 60min)}),
                             {first, shown(u"b"_s, u"P"_s, noon + 63min)}, 300s);
    QCOMPARE(apart.fates.value(u"j"_s), Fate::Found);
}

void tst_Score::whatIsOnlyHintedIsMissed()
{
    Shown hint = shown(u"a"_s, u"P"_s, noon + 1min, 4, u"leaving-area"_s);
    hint.lead = true;
    QCOMPARE(fateOf(incident(u"i"_s, u"P"_s, noon), {hint}), Fate::Missed);
}

void tst_Score::anythingElseShownIsFalse()
{
    const auto report =
        score(truthOf({incident(u"i"_s, u"P"_s, noon)}),
              {shown(u"a"_s, u"P"_s, noon + 3min), shown(u"again"_s, u"P"_s, noon + 8min),
               shown(u"other"_s, u"Q"_s, noon + 3min), shown(u"silence"_s, u"Q"_s, noon, 4, u"offline"_s)},
              300s);
    const KindScore all = report.kinds.value(QString());
    QCOMPARE(all.shown, 4);
    QCOMPARE(all.trueAlerts, 1);
    QCOMPARE(all.falseAlerts, 3);
    QCOMPARE(all.precision(), 0.25);
    QCOMPARE(report.kinds.value(u"offline"_s).falseAlerts, 1);
    QCOMPARE(report.falseAlerts.size(), 3);
}

void tst_Score::hintsAreCountedApart()
{
    Shown right = shown(u"a"_s, u"P"_s, noon - 3min, 4, u"leaving-area"_s);
    Shown wrong = shown(u"b"_s, u"Q"_s, noon, 4, u"approaching-zone"_s);
    right.lead = wrong.lead = true;
    const KindScore all = score(truthOf({incident(u"i"_s, u"P"_s, noon)}), {right, wrong}, 300s).kinds.value(QString());
    QCOMPARE(all.shown, 0);
    QCOMPARE(all.leads, 2);
    QCOMPARE(all.falseLeads, 1);
    QCOMPARE(all.falseAlerts, 0);
}

void tst_Score::ofOtherTimesNothingIsSaid()
{
    const auto report =
        score(truthOf({}),
              {shown(u"before"_s, u"P"_s, noon - 3h), shown(u"after"_s, u"P"_s, noon + 24h),
               shown(u"stopped"_s, u"P"_s, noon + 23h, 4, u"offline"_s), shown(u"in it"_s, u"P"_s, noon)},
              300s);
    QCOMPARE(report.outside, 3);
    QCOMPARE(report.falseAlerts, QStringList{u"in it"_s});
}

void tst_Score::whatNobodyHadToShowYetIsNotCounted()
{
    const Incident young = incident(u"i"_s, u"P"_s, noon + 22h + 50min);
    QCOMPARE(fateOf(young, {}), Fate::NotDue);
    const auto report = score(truthOf({young}), {}, 300s);
    QCOMPARE(report.kinds.value(QString()).planted, 0);
    QCOMPARE(fateOf(incident(u"i"_s, u"P"_s, noon + 22h + 30min), {}), Fate::Missed);
}

void tst_Score::silenceHasTheTimeItTakes()
{
    Incident silence = incident(u"i"_s, u"P"_s, noon, 3, u"offline"_s);
    silence.to = noon + 4h;
    const Shown mild = shown(u"a"_s, u"P"_s, noon + 31min, 4, u"offline"_s);
    const Shown full = shown(u"a"_s, u"P"_s, noon + 181min, 3, u"offline"_s);
    QCOMPARE(fateOf(silence, {mild, full}), Fate::Found);
    QCOMPARE(fateOf(silence, {mild}), Fate::Demoted);
}

void tst_Score::ratesArePerPersonDay()
{
    const auto report = score(truthOf({}), {shown(u"a"_s, u"P"_s, noon)}, 300s);
    QCOMPARE(report.personDays, 10.0);
    QCOMPARE(toJson(report)["kinds"_L1]["all"_L1]["falsePerPersonDay"_L1].toDouble(), 0.1);
    QVERIFY(tableOf(report).contains(u"0.1000"));
}

void tst_Score::delaysAreQuantiles()
{
    KindScore s;
    for (int i = 1; i <= 100; ++i)
        s.delays << i;
    QCOMPARE(s.delay(0.5), 50.0);
    QCOMPARE(s.delay(0.95), 95.0);
    QVERIFY(std::isnan(KindScore().delay(0.5)));
}

void tst_Score::inAFastRunTheDecisionCounts()
{
    Shown line = shown(u"a"_s, u"P"_s, noon + 3min);
    line.at = noon + 20h;
    Truth truth = truthOf({incident(u"i"_s, u"P"_s, noon)});
    QCOMPARE(score(truth, {line}, 300s).fates.value(u"i"_s), Fate::Late);
    truth.runs[0].fast = true;
    QCOMPARE(score(truth, {line}, 300s).fates.value(u"i"_s), Fate::Found);
}

void tst_Score::aConsolesRecordIsRead()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"shown.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"at":"2026-11-24T04:03:00Z","alert":"a","kind":"out-of-area","level":2,"person":"P","began":"2026-11-24T04:01:00Z"})"
        "\n\n"
        R"({"at":"2026-11-24T09:00:00Z","decided":"2026-11-24T04:02:00Z","alert":"b","kind":"offline","level":3,)"
        R"("person":"Q","began":"2026-11-24T04:01:00Z"})"
        "\n");
    file.close();
    const auto lines = readShownFile(file.fileName());
    QVERIFY(lines);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->at(0).at, noon + 3min);
    QCOMPARE(lines->at(1).decided, noon + 2min);
    QCOMPARE(lines->at(0).decided, lines->at(0).at);
    QCOMPARE(score(truthOf({incident(u"i"_s, u"P"_s, noon)}), *lines, 300s).fates.value(u"i"_s), Fate::Found);
}

void tst_Score::anUnreadableRecordIsRefused()
{
    QVERIFY(!readShown({{u"alert"_s, u"a"_s}}));
    QVERIFY(!readShownFile(u"/nowhere/shown.jsonl"_s));
}

QTEST_GUILESS_MAIN(tst_Score)
#include "tst_Score.moc"
