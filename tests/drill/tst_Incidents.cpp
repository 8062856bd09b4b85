#include "Sample.h"

#include "drill/Planter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

Wearers sampleWearers(int most, double noise = 1)
{
    Wearers wearers;
    for (const Resident& resident : sampleRoster().positioned().first(most))
        wearers.push_back(std::make_unique<Wearer>(Life::of(samplePlaces(), resident, 5), 5, noise, sampleDay));
    return wearers;
}

const Wearer& wearerOf(const Wearers& wearers, const Incident& incident)
{
    return **std::ranges::find_if(wearers, [&](const auto& w) { return w->resident().id == incident.person; });
}

bool isSo(const Wearer& wearer, const Incident& incident, Instant at)
{
    const Coordinate where = wearer.at(at).where;
    return incident.kind == "forbidden-zone"_L1 ? wearer.life().zone()->area.covers(where)
                                                : !wearer.life().approved().covers(where);
}

} // namespace

class tst_Incidents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void truthMatchesPhysicalPositions_data();
    void truthMatchesPhysicalPositions();
    void aMovedWindowIsFoundOut();
    void exitsLastAndEntriesLast();
    void silentDevicesSaySilence();
    void incidentsOfOnePersonStayApart();
    void sameSeedPlantsTheSame();
    void theRhythmIsKept();
    void nothingOutlastsTheEnd();
    void theShowcaseHasASevereEntryAndTwoExits();
    void truthIsReadAsItWasWritten();
    void readingsComeOnceAMinuteHoweverTheyAreAsked();
    void nothingIsReadOutsideTheDecision();
    void nobodyJumps();
};

void tst_Incidents::truthMatchesPhysicalPositions_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("exit") << u"out-of-area"_s;
    QTest::newRow("entry") << u"forbidden-zone"_s;
}

void tst_Incidents::truthMatchesPhysicalPositions()
{
    QFETCH(QString, kind);
    Wearers wearers = sampleWearers(60);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    for (int i = 0; i < 5; ++i) {
        const auto incident = planter.plant(kind, sampleDay + i * 20min);
        QVERIFY(incident);
        const Wearer& wearer = wearerOf(wearers, *incident);
        QVERIFY(isSo(wearer, *incident, incident->from));
        QVERIFY(isSo(wearer, *incident, incident->to));
        QVERIFY(!isSo(wearer, *incident, incident->from - 1s));
        QVERIFY(!isSo(wearer, *incident, incident->to + 1s));
        QVERIFY(!isSo(wearer, *incident, incident->planted));
        QVERIFY(!isSo(wearer, *incident, incident->ends() + 1s));
    }
}

/// The control of the test above: a window that is a minute off is seen.
void tst_Incidents::aMovedWindowIsFoundOut()
{
    Wearers wearers = sampleWearers(60);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    auto incident = planter.plant(u"out-of-area"_s, sampleDay);
    QVERIFY(incident);
    incident->from -= 60s;
    QVERIFY(!isSo(wearerOf(wearers, *incident), *incident, incident->from));
}

void tst_Incidents::exitsLastAndEntriesLast()
{
    Wearers wearers = sampleWearers(100);
    Planter planter(samplePlaces(), wearers, 6, sampleDay);
    for (int i = 0; i < 6; ++i) {
        const auto exit = planter.plant(u"out-of-area"_s, sampleDay);
        QVERIFY(exit);
        QVERIFY(exit->to - exit->from >= 20min);
        QVERIFY(exit->depth >= 1900);
        QVERIFY(exit->level <= 2);
    }
    const auto entry = planter.plant(u"forbidden-zone"_s, sampleDay);
    QVERIFY(entry);
    QVERIFY(entry->to - entry->from >= 5min);
}

void tst_Incidents::silentDevicesSaySilence()
{
    Wearers wearers = sampleWearers(30);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    const auto incident = planter.plant(u"offline"_s, sampleDay);
    QVERIFY(incident);
    QVERIFY(incident->to - incident->from >= 3h);
    for (auto& wearer : wearers) {
        if (wearer->resident().id != incident->person)
            continue;
        QCOMPARE(wearer->readings(sampleDay - 1h, sampleDay).size(), 60);
        QCOMPARE(wearer->readings(incident->from, incident->to - 1s).size(), 0);
        QVERIFY(wearer->readings(incident->to, incident->to + 10min).size() >= 9);
    }
}

void tst_Incidents::incidentsOfOnePersonStayApart()
{
    Wearers wearers = sampleWearers(3);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    QList<Incident> planted;
    while (auto incident = planter.next(sampleDay + 48h, 12))
        planted << *incident;
    QVERIFY(planted.size() > 5);
    for (const Incident& a : std::as_const(planted)) {
        for (const Incident& b : std::as_const(planted))
            QVERIFY(a.id == b.id || a.person != b.person || b.planted - a.ends() > 3h || a.planted - b.ends() > 3h);
    }
}

void tst_Incidents::sameSeedPlantsTheSame()
{
    const auto plan = [](quint64 seed) {
        Wearers wearers = sampleWearers(40);
        Planter planter(samplePlaces(), wearers, seed, sampleDay);
        QJsonArray all;
        while (auto incident = planter.next(sampleDay + 2h, 6))
            all.append(toJson(*incident));
        return all;
    };
    QCOMPARE(plan(5), plan(5));
    QVERIFY(plan(5) != plan(6));
}

void tst_Incidents::theRhythmIsKept()
{
    Wearers wearers = sampleWearers(200);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    QMap<QString, int> kinds;
    int count = 0;
    while (auto incident = planter.next(sampleDay + 24h, 4)) {
        ++kinds[incident->kind];
        ++count;
    }
    QVERIFY2(count > 60 && count < 130, qPrintable(QString::number(count)));
    QVERIFY(kinds.value(u"out-of-area"_s) > 15);
    QVERIFY(kinds.value(u"forbidden-zone"_s) > 10);
    QVERIFY(kinds.value(u"offline"_s) > 15);
    QVERIFY(!planter.next(sampleDay + 48h, 0));
}

void tst_Incidents::nothingOutlastsTheEnd()
{
    Wearers wearers = sampleWearers(100);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    planter.finishBy(sampleDay + 6h);
    int count = 0;
    while (auto incident = planter.next(sampleDay + 6h, 6)) {
        QVERIFY(incident->ends() <= sampleDay + 6h);
        ++count;
    }
    QVERIFY(count > 10);
}

void tst_Incidents::theShowcaseHasASevereEntryAndTwoExits()
{
    Wearers wearers = sampleWearers(40);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    const auto planted = planter.showcase(sampleDay);
    QCOMPARE(planted.size(), 3);
    QCOMPARE(planted.at(0).kind, u"forbidden-zone"_s);
    QCOMPARE(planted.at(0).level, 1);
    QVERIFY(wearerOf(wearers, planted.at(0)).resident().county == samplePlaces().countyOf(OrgCode(u"440103"_s)));
    for (const Incident& incident : planted) {
        QVERIFY(incident.from < sampleDay + 2min);
        QVERIFY(incident.to > sampleDay + 2min);
    }
}

void tst_Incidents::truthIsReadAsItWasWritten()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"truth.jsonl"_s);
    Wearers wearers = sampleWearers(30);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    const auto incident = planter.plant(u"out-of-area"_s, sampleDay);
    QVERIFY(appendTruth(file, Run{u"r"_s, sampleDay, sampleDay + 1h, 30}));
    QVERIFY(appendTruth(file, *incident));
    QVERIFY(appendTruth(file, Run{u"r"_s, sampleDay, sampleDay + 2h, 30}));
    const auto truth = readTruth(file);
    QVERIFY(truth);
    QCOMPARE(truth->runs.size(), 1);
    QCOMPARE(truth->runs.at(0).through, sampleDay + 2h);
    QCOMPARE(toJson(truth->incidents.at(0)), toJson(*incident));
}

void tst_Incidents::readingsComeOnceAMinuteHoweverTheyAreAsked()
{
    Wearers one = sampleWearers(1), two = sampleWearers(1);
    const auto whole = one.at(0)->readings(sampleDay, sampleDay + 1h);
    QList<Fix> pieces;
    for (Instant at = sampleDay; at < sampleDay + 1h; at += 7s)
        pieces << two.at(0)->readings(at, std::min(at + 7s, sampleDay + 1h));
    QCOMPARE(whole.size(), 60);
    QCOMPARE(pieces.size(), 60);
    for (qsizetype i = 0; i < 60; ++i) {
        QCOMPARE(whole.at(i).at, pieces.at(i).at);
        QVERIFY(whole.at(i).where == pieces.at(i).where);
    }
}

void tst_Incidents::nothingIsReadOutsideTheDecision()
{
    Wearers wearers = sampleWearers(1);
    const Resident& resident = wearers.at(0)->resident();
    QCOMPARE(wearers.at(0)->readings(resident.decidedFrom - 1h, resident.decidedFrom - 1ms).size(), 0);
    QCOMPARE(wearers.at(0)->readings(resident.decidedTo, resident.decidedTo + 1h).size(), 0);
}

void tst_Incidents::nobodyJumps()
{
    Wearers wearers = sampleWearers(60, 0);
    Planter planter(samplePlaces(), wearers, 5, sampleDay);
    for (const QString& kind : {u"out-of-area"_s, u"forbidden-zone"_s}) {
        const auto incident = planter.plant(kind, sampleDay);
        QVERIFY(incident);
        const Wearer& wearer = wearerOf(wearers, *incident);
        for (Instant at = incident->planted - 10min; at < incident->ends() + 10min; at += 10s) {
            const double metres = distance(wearer.at(at).where, wearer.at(at + 10s).where);
            QVERIFY2(metres < 350, qPrintable(u"%1 m in 10 s"_s.arg(metres)));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Incidents)
#include "tst_Incidents.moc"
