#include "LawData.h"
#include "law/MatterRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace zhihui::law;
using namespace Qt::StringLiterals;

namespace {

const Statutes& shipped()
{
    static const Statutes statutes = readStatutes(ruleFolder()).value();
    return statutes;
}

Instant at(const QString& wire)
{
    return fromWire(wire).value();
}

Result<Matters> readChanged(const std::function<void(QJsonObject&)>& change)
{
    QJsonObject file = QJsonDocument::fromJson(ruleFile(u"matters-2026-11.json"_s)).object();
    change(file);
    return Matters::read(QJsonDocument(file).toJson(), shipped().periods, shipped().forms.dictionaries());
}

/// Changes the kind of that name.
void inKind(QJsonObject& file, const QString& name, const std::function<void(QJsonObject&)>& change)
{
    QJsonArray kinds = file.value("kinds"_L1).toArray();
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QJsonObject kind = kinds.at(i).toObject();
        if (kind.value("kind"_L1) != name)
            continue;
        change(kind);
        kinds.replace(i, kind);
    }
    file.insert("kinds"_L1, kinds);
}

void inMove(QJsonObject& kind, const QString& act, const QString& field, const QJsonValue& value)
{
    QJsonArray moves = kind.value("moves"_L1).toArray();
    for (qsizetype i = 0; i < moves.size(); ++i) {
        QJsonObject move = moves.at(i).toObject();
        if (move.value("act"_L1) == act)
            move.insert(field, value);
        moves.replace(i, move);
    }
    kind.insert("moves"_L1, moves);
}

} // namespace

class tst_Matters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsWhole();
    void aBadFileNamesTheEntry_data();
    void aBadFileNamesTheEntry();
    void noWalkLeavesTheTable();
    void onlyVerifiedTextIsCited();
    void whoMayMove_data();
    void whoMayMove();
    void clocks_data();
    void clocks();
    void whoDecidesOnALeave_data();
    void whoDecidesOnALeave();
    void theLadder_data();
    void theLadder();
};

void tst_Matters::everyKindIsWhole()
{
    const QStringList wanted{u"assessment"_s,  u"intake"_s,     u"transfer"_s, u"release"_s,  u"termination"_s,
                             u"positioning"_s, u"extension"_s,  u"leave"_s,    u"permit"_s,   u"move"_s,
                             u"visit"_s,       u"exemption"_s,  u"recheck"_s,  u"admonish"_s, u"warn"_s,
                             u"penalty"_s,     u"revoke"_s,     u"recommit"_s, u"commend"_s,  u"notice"_s,
                             u"copy"_s,        u"correction"_s, u"complaint"_s};
    for (const QString& kind : wanted)
        QVERIFY2(shipped().matters.find(kind), qPrintable(kind));
    // Whom the law does not name for this penalty is not proposed for it.
    QVERIFY(!shipped().matters.find(u"penalty")->categories.contains(u"03"_s));
    for (const MatterKind& kind : shipped().matters.all()) {
        for (const MatterMove& move : kind.moves) {
            QVERIFY2(!move.form.fields.isEmpty() || move.party.level == Party::Level::Clock,
                     qPrintable(kind.kind + move.act));
        }
    }
}

void tst_Matters::aBadFileNamesTheEntry_data()
{
    QTest::addColumn<std::function<void(QJsonObject&)>>("change");
    QTest::addColumn<QString>("named");
    using Change = std::function<void(QJsonObject&)>;
    const auto move = [](const QString& field, const QJsonValue& value) -> Change {
        return [=](QJsonObject& file) {
            inKind(file, u"leave"_s, [&](QJsonObject& kind) { inMove(kind, u"approve"_s, field, value); });
        };
    };
    QTest::newRow("a move to nowhere") << move(u"to"_s, u"moon"_s) << u"moon"_s;
    QTest::newRow("a move from nowhere") << move(u"from"_s, QJsonArray{u"moon"_s}) << u"moon"_s;
    QTest::newRow("nobody may make it") << move(u"party"_s, u"king"_s) << u"king"_s;
    QTest::newRow("a state that nothing leads to") << move(u"to"_s, u"refused"_s) << u"granted"_s;
    QTest::newRow("a field without a dictionary")
        << move(u"fields"_s, QJsonArray{QJsonObject{{u"code"_s, u"x"_s},
                                                    {u"zh"_s, u"甲"_s},
                                                    {u"en"_s, u"X"_s},
                                                    {u"type"_s, u"code"_s},
                                                    {u"dictionary"_s, u"moon"_s}}})
        << u"\"x\""_s;
    QTest::newRow("a clock without a period") << Change([](QJsonObject& file) {
        inKind(file, u"intake"_s, [](QJsonObject& kind) {
            QJsonArray states = kind.value("states"_L1).toArray();
            QJsonObject first = states.at(0).toObject();
            first.insert("clock"_L1, QJsonObject{{u"term"_s, u"moon.phase"_s}});
            states.replace(0, first);
            kind.insert("states"_L1, states);
        });
    }) << u"moon.phase"_s;
    QTest::newRow("open without a clock") << Change([](QJsonObject& file) {
        inKind(file, u"intake"_s, [](QJsonObject& kind) {
            QJsonArray states = kind.value("states"_L1).toArray();
            QJsonObject first = states.at(0).toObject();
            first.remove("clock"_L1);
            states.replace(0, first);
            kind.insert("states"_L1, states);
        });
    }) << u"waiting"_s;
    QTest::newRow("no article") << Change([](QJsonObject& file) {
        inKind(file, u"visit"_s, [](QJsonObject& kind) { kind.remove("article"_L1); });
    }) << u"visit"_s;
    QTest::newRow("a ladder to nowhere") << Change([](QJsonObject& file) {
        file.insert("ladder"_L1, QJsonArray{QJsonObject{{u"step"_s, u"moon"_s}, {u"absence"_s, u"loss.warn"_s}}});
    }) << u"moon"_s;
    QTest::newRow("no kinds") << Change([](QJsonObject& file) { file.remove("kinds"_L1); }) << u"none"_s;
}

void tst_Matters::aBadFileNamesTheEntry()
{
    QFETCH(std::function<void(QJsonObject&)>, change);
    QFETCH(QString, named);
    const auto matters = readChanged(change);
    QVERIFY(!matters);
    QVERIFY2(matters.error().detail.contains(named), qPrintable(matters.error().detail));
}

/// Whatever is done in whatever order: the state is one of the table, what is open can go on, and every matter can end.
void tst_Matters::noWalkLeavesTheTable()
{
    QRandomGenerator random(20261130);
    int ended = 0, walks = 0;
    for (const MatterKind& kind : shipped().matters.all()) {
        for (int walk = 0; walk < 200; ++walk, ++walks) {
            QString state = kind.begin.to;
            for (int step = 0; step < 60; ++step) {
                const MatterState* here = kind.state(state);
                QVERIFY2(here, qPrintable(kind.kind + u'/' + state));
                const auto moves = kind.movesFrom(state);
                QCOMPARE(here->isOpen && moves.isEmpty(), false);
                if (moves.isEmpty()) {
                    ++ended;
                    break;
                }
                const MatterMove* move = moves.at(random.bounded(static_cast<int>(moves.size())));
                QVERIFY2(move->from.contains(state), qPrintable(kind.kind + u'/' + move->act));
                state = move->to;
            }
        }
    }
    QVERIFY2(ended > walks * 9 / 10, qPrintable(u"%1 of %2 walks ended"_s.arg(ended).arg(walks)));
}

void tst_Matters::onlyVerifiedTextIsCited()
{
    const Dictionary* cites = shipped().forms.dictionaries().find(u"cite"_s);
    QVERIFY(cites && cites->verified);
    for (const auto& cite : cites->codes)
        QVERIFY2(!cite.name.zh.contains(u"实施办法"_s), qPrintable(cite.code));
    for (const MatterKind& kind : shipped().matters.all()) {
        if (kind.group != "sanction"_L1)
            continue;
        const Field* basis = kind.begin.form.field(u"cite");
        QVERIFY2(basis && basis->required && basis->dictionary == "cite"_L1, qPrintable(kind.kind));
    }
    for (const LadderRow& row : shipped().matters.ladder())
        QVERIFY2(!row.verified || !row.article.contains(u"实施办法"_s), qPrintable(row.step));
}

void tst_Matters::whoMayMove_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("org");
    QTest::addColumn<bool>("may");
    const auto row = [](const char* name, const QString& kind, const QString& act, const QString& level,
                        const QString& role, const QString& org,
                        bool may) { QTest::newRow(name) << kind << act << level << role << org << may; };
    const QString leave = u"leave"_s, device = u"positioning"_s, approve = u"approve"_s;
    row("the office checks", leave, u"check"_s, u"office"_s, u"office"_s, u"440106001"_s, true);
    row("another office does not", leave, u"check"_s, u"office"_s, u"office"_s, u"440106002"_s, false);
    row("an inspector does not", leave, u"check"_s, u"office"_s, u"inspector"_s, u"440106"_s, false);
    row("short: the office decides", leave, approve, u"office"_s, u"office"_s, u"440106001"_s, true);
    row("short: the duty officer does not", leave, approve, u"office"_s, u"duty"_s, u"440106"_s, false);
    row("longer: not the office", leave, approve, u"county"_s, u"office"_s, u"440106001"_s, false);
    row("longer: the county's head", leave, approve, u"county"_s, u"leader"_s, u"440106"_s, true);
    row("longer: not the city", leave, approve, u"county"_s, u"leader"_s, u"4401"_s, false);
    row("longest: the city", leave, approve, u"upper"_s, u"leader"_s, u"4401"_s, true);
    row("longest: not the county", leave, approve, u"upper"_s, u"leader"_s, u"440106"_s, false);
    row("a device: the county's head", device, approve, u"county"_s, u"leader"_s, u"440106"_s, true);
    row("a device: not an office's leader", device, approve, u"county"_s, u"leader"_s, u"440106001"_s, false);
    row("a device: not the province", device, approve, u"county"_s, u"leader"_s, u"44"_s, false);
    row("the clock is nobody", device, u"expire"_s, u"county"_s, u"leader"_s, u"440106"_s, false);
}

void tst_Matters::whoMayMove()
{
    QFETCH(QString, kind);
    QFETCH(QString, act);
    QFETCH(QString, level);
    QFETCH(QString, role);
    QFETCH(QString, org);
    QFETCH(bool, may);
    const DecidingLevel deciding = level == "office"_L1  ? DecidingLevel::Office
                                   : level == "upper"_L1 ? DecidingLevel::Upper
                                                         : DecidingLevel::County;
    const MatterMove* move = shipped().matters.find(kind)->move(act);
    QCOMPARE(mayMove(*move, Scope{{OrgCode(org)}, {role}, false}, OrgCode(u"440106001"_s), deciding), may);
}

void tst_Matters::clocks_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("due");
    const QString noon = u"2026-11-20T04:00:00Z"_s;
    QTest::newRow("arrival: ten days from the effect, the last one whole")
        << u"intake"_s << u"waiting"_s << QJsonObject{{u"effective"_s, u"2026-11-20"_s}} << noon
        << u"2026-11-30T16:00:00Z"_s;
    QTest::newRow("assessment: ten working days")
        << u"assessment"_s << u"asked"_s << QJsonObject{{u"received"_s, u"2026-11-20"_s}} << noon
        << u"2026-12-04T16:00:00Z"_s;
    QTest::newRow("assessment: five in a fast case")
        << u"assessment"_s << u"asked"_s << QJsonObject{{u"received"_s, u"2026-11-20"_s}, {u"fast"_s, true}} << noon
        << u"2026-11-27T16:00:00Z"_s;
    QTest::newRow("a leave ends when it ends")
        << u"leave"_s << u"granted"_s << QJsonObject{{u"to"_s, u"2026-12-02T10:00:00.000Z"_s}} << noon
        << u"2026-12-02T10:00:00Z"_s;
    QTest::newRow("a re-check: three calendar months, on the last day of a shorter one")
        << u"recheck"_s << u"due"_s << QJsonObject{{u"since"_s, u"2026-11-30"_s}} << noon << u"2027-02-28T16:00:00Z"_s;
    QTest::newRow("counted from the entry, in Shanghai's days")
        << u"leave"_s << u"applied"_s << QJsonObject() << u"2026-11-20T16:30:00Z"_s << u"2026-11-24T16:00:00Z"_s;
    QTest::newRow("what is over has no clock") << u"leave"_s << u"closed"_s << QJsonObject() << noon << QString();
}

void tst_Matters::clocks()
{
    QFETCH(QString, kind);
    QFETCH(QString, state);
    QFETCH(QJsonObject, fields);
    QFETCH(QString, entered);
    QFETCH(QString, due);
    const auto clock =
        dueOf(*shipped().matters.find(kind)->state(state), fields, at(entered), {}, shipped().periods.calendar());
    QVERIFY2(clock, clock ? "" : qPrintable(clock.error().detail));
    QCOMPARE(clock->has_value(), !due.isEmpty());
    if (clock->has_value())
        QCOMPARE(toWire(**clock), toWire(at(due)));
}

void tst_Matters::whoDecidesOnALeave_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("before");       // days of an earlier leave
    QTest::addColumn<QString>("beforeTo"); // its last day
    QTest::addColumn<QString>("level");
    QTest::newRow("one day") << 1 << 0 << QString() << u"office"_s;
    QTest::newRow("seven are not more than seven") << 7 << 0 << QString() << u"office"_s;
    QTest::newRow("eight") << 8 << 0 << QString() << u"county"_s;
    QTest::newRow("thirty") << 30 << 0 << QString() << u"county"_s;
    QTest::newRow("thirty-one") << 31 << 0 << QString() << u"upper"_s;
    QTest::newRow("5 after 25: thirty in all") << 5 << 25 << u"2026-11-20"_s << u"office"_s;
    QTest::newRow("5 after 26: over thirty within two months") << 5 << 26 << u"2026-11-20"_s << u"upper"_s;
    QTest::newRow("5 after 26 that are over two months old") << 5 << 26 << u"2026-10-01"_s << u"office"_s;
    QTest::newRow("5 before 26 that were granted first") << 5 << 26 << u"2027-01-20"_s << u"upper"_s;
    QTest::newRow("5 before 26 that begin two months later") << 5 << 26 << u"2027-03-20"_s << u"office"_s;
    QTest::newRow("only what lies in the window counts") << 5 << 30 << u"2026-10-20"_s << u"office"_s;
}

void tst_Matters::whoDecidesOnALeave()
{
    QFETCH(int, days);
    QFETCH(int, before);
    QFETCH(QString, beforeTo);
    QFETCH(QString, level);
    const Instant from = startOf(QDate(2026, 12, 1)) + 9h;
    const Span asked{from, startOf(QDate(2026, 12, 1).addDays(days - 1)) + 18h};
    QCOMPARE(daysOf(asked), days);
    QList<Span> granted;
    if (before > 0) {
        const QDate last = QDate::fromString(beforeTo, Qt::ISODate);
        granted.append({startOf(last.addDays(1 - before)) + 8h, startOf(last) + 20h});
    }
    QCOMPARE(wireName(leaveLevel(asked, granted, shipped().periods)), level);
}

void tst_Matters::theLadder_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("absent"); // days; negative: not at all
    QTest::addColumn<int>("admonished");
    QTest::addColumn<int>("warned");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("nothing") << u"02"_s << -1 << 0 << 0 << QStringList();
    QTest::newRow("ten days are not more than ten") << u"02"_s << 10 << 0 << 0 << QStringList{u"admonish"_s};
    QTest::newRow("eleven") << u"02"_s << 11 << 0 << 0 << QStringList{u"warn"_s};
    QTest::newRow("a month is not more than a month") << u"02"_s << 30 << 0 << 0 << QStringList{u"warn"_s};
    QTest::newRow("over a month") << u"02"_s << 32 << 0 << 0 << QStringList{u"warn"_s, u"revoke"_s};
    QTest::newRow("over a month, outside prison") << u"04"_s << 32 << 0 << 0 << QStringList{u"warn"_s, u"recommit"_s};
    QTest::newRow("over a month, public surveillance") << u"01"_s << 32 << 0 << 0 << QStringList{u"warn"_s};
    QTest::newRow("one admonition") << u"02"_s << -1 << 1 << 0 << QStringList();
    QTest::newRow("two admonitions") << u"02"_s << -1 << 2 << 0 << QStringList{u"warn"_s};
    QTest::newRow("two warnings") << u"03"_s << -1 << 0 << 2 << QStringList{u"revoke"_s};
    QTest::newRow("two warnings, public surveillance") << u"01"_s << -1 << 0 << 2 << QStringList();
}

void tst_Matters::theLadder()
{
    QFETCH(QString, category);
    QFETCH(int, absent);
    QFETCH(int, admonished);
    QFETCH(int, warned);
    QFETCH(QStringList, steps);
    const Instant now = startOf(QDate(2026, 11, 30)) + 12h;
    LadderFacts facts{.category = category, .absentSince = {}, .counts = {}};
    facts.counts.insert(u"admonish"_s, admonished);
    facts.counts.insert(u"warn"_s, warned);
    if (absent >= 0)
        facts.absentSince = startOf(QDate(2026, 11, 30).addDays(-absent)) + 9h;
    QStringList possible;
    for (const Possible& step : possibleSteps(shipped().matters, facts, now, shipped().periods)) {
        possible << step.row->step;
        // What hangs on a count needs a human to say that it did not help.
        QCOMPARE(step.needsUncorrected, !step.row->absence.has_value());
    }
    QCOMPARE(possible, steps);
}

QTEST_GUILESS_MAIN(tst_Matters)
#include "tst_Matters.moc"
