#include "Scene.h"

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

/// What the chain says of single fixes.
class QualityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clockEightHoursAheadIsRejectedAndAccusesNobody();
    void clockASecondAheadIsFine();
    void clockThousandWeeksBehindIsNotJudgedButALifeSign();
    void clockAnHourBackIsLateDataNotAViolation();
    void duplicateOnTwoLinksIsStoredOnce();
    void twoPlacesAtOneTimeKeepTheMoreAccurate();
    void highSpeedTrainPasses();
    void jumpFasterThanGroundTravelIsSuspect();
    void planeIsNotAccepted();
    void wrongStartDoesNotLockOutTheTruth();
    void zeroZeroIsRejected();
    void singleSpikeIsTakenBack();
    void stayLockHoldsALyingBurst();
    void stayLockYieldsToMotion();
    void stayLockYieldsToInsistence();
    void checkAnswerLeavesNoTrail();
};

void QualityTest::clockEightHoursAheadIsRejectedAndAccusesNobody()
{
    Bench bench;
    for (int i = 0; i < 10; ++i) {
        Fix f = fix(8 * 3600 + i * 60, 30000, 0);
        f.received = start + Seconds(i * 60);
        const auto verdict = bench.feed(f);
        QCOMPARE(verdict.fixes.first().quality, Judged::Quality::Rejected);
        QCOMPARE(verdict.fixes.first().reason, QStringLiteral("clock"));
    }
    QVERIFY(bench.episodes().isEmpty());
    QCOMPARE(*bench.track.lastSeen(), start + 540s);
}

void QualityTest::clockASecondAheadIsFine()
{
    Bench bench;
    Fix f = fix(18, 0, 0); // GPS time taken for UTC
    f.received = start;
    QCOMPARE(bench.feed(f).fixes.first().quality, Judged::Quality::Ok);
    Fix g = fix(380, 0, 0);
    g.received = start + 60s;
    QCOMPARE(bench.feed(g).fixes.first().quality, Judged::Quality::Suspect);
}

void QualityTest::clockThousandWeeksBehindIsNotJudgedButALifeSign()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    Fix f = fix(660, 30000, 0);
    f.at -= std::chrono::weeks(1024);
    QCOMPARE(bench.feed(f).fixes.first().reason, QStringLiteral("old"));
    QVERIFY(bench.episodes().isEmpty());
    QCOMPARE(*bench.track.lastSeen(), f.received);
}

void QualityTest::clockAnHourBackIsLateDataNotAViolation()
{
    Bench bench;
    bench.stay(0, 7200, 0, 0);
    for (int i = 0; i < 30; ++i) {
        Fix f = fix(3630 + i * 60, 20, 0);
        f.received = start + 7260s + Seconds(i * 60);
        bench.feed(f);
    }
    QVERIFY(bench.episodes().isEmpty());
}

void QualityTest::duplicateOnTwoLinksIsStoredOnce()
{
    Bench bench;
    bench.stay(0, 60, 0, 0);
    Fix again = fix(60, 0, 0);
    again.received += 3s;
    const auto verdict = bench.feed(QList{again, again});
    QCOMPARE(verdict.fixes.size(), 2);
    QCOMPARE(verdict.fixes.first().reason, QStringLiteral("duplicate"));
    QVERIFY(verdict.changes.isEmpty());
}

void QualityTest::twoPlacesAtOneTimeKeepTheMoreAccurate()
{
    Bench bench;
    bench.stay(0, 60, 0, 0);
    const auto poor = bench.feed(fix(120, 9000, 0, 60)); // kept until the better one arrives
    QCOMPARE(poor.fixes.first().reason, QStringLiteral("speed"));
    QCOMPARE(bench.feed(fix(120, 0, 0, 10)).fixes.first().quality, Judged::Quality::Ok);
    const auto worse = bench.feed(fix(120, 300, 0, 30));
    QCOMPARE(worse.fixes.first().reason, QStringLiteral("conflict"));
}

void QualityTest::highSpeedTrainPasses()
{
    Bench bench;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.feed(fix(i * 60, -60000 + i * 97.0 * 60, 0)).fixes.first().quality, Judged::Quality::Ok);
}

void QualityTest::jumpFasterThanGroundTravelIsSuspect()
{
    Bench bench;
    bench.stay(0, 300, 0, 0);
    QCOMPARE(bench.feed(fix(360, 9000, 0)).fixes.first().quality, Judged::Quality::Suspect);
    QCOMPARE(bench.feed(fix(420, 60000, 0)).fixes.first().quality, Judged::Quality::Rejected);
    QCOMPARE(bench.feed(fix(480, 10, 0)).fixes.first().quality, Judged::Quality::Ok);
    QVERIFY(bench.episodes().isEmpty());
}

void QualityTest::planeIsNotAccepted()
{
    Bench bench;
    bench.stay(0, 300, 0, 0);
    for (int i = 1; i <= 30; ++i)
        QCOMPARE(bench.feed(fix(300 + i * 60, i * 250.0 * 60, 0)).fixes.first().quality, Judged::Quality::Suspect);
}

void QualityTest::wrongStartDoesNotLockOutTheTruth()
{
    Bench bench;
    bench.feed(fix(0, 40000, 0)); // a first fix far off, seconds before the device found itself
    int refused = 0;
    for (int i = 1; i <= 6; ++i)
        refused += bench.feed(fix(i * 60, 0, 0)).fixes.first().quality != Judged::Quality::Ok;
    QVERIFY(refused <= 3);
    bench.stay(420, 900, 0, 0);
    QVERIFY(std::ranges::all_of(bench.episodes(), [](const Episode& e) { return e.cleared.has_value(); }));
}

void QualityTest::zeroZeroIsRejected()
{
    Bench bench;
    Fix f = fix(0, 0, 0);
    f.where = {0, 0};
    QCOMPARE(bench.feed(f).fixes.first().reason, QStringLiteral("invalid"));
    f.where = {113.3, 23.1}; // longitude and latitude swapped
    QCOMPARE(bench.feed(f).fixes.first().reason, QStringLiteral("invalid"));
}

void QualityTest::singleSpikeIsTakenBack()
{
    Bench bench;
    bench.subject.forbidden << zone(QStringLiteral("Z"), 200, -50, 300, 50, true);
    bench.stay(0, 240, 0, 0);
    bench.feed(fix(300, 500, 0)); // the way there and back leads through the zone
    bench.stay(360, 900, 0, 0);
    QVERIFY(bench.episodes(u"forbidden-zone").isEmpty());
    QCOMPARE(bench.reported(Change::Kind::Opened, u"forbidden-zone"), 0);
}

void QualityTest::stayLockHoldsALyingBurst()
{
    Bench bench;
    bench.stay(0, 1200, 4950, 0, false);
    for (int i = 0; i < 3; ++i) {
        Fix f = fix(1260 + i * 60, 5300, 0);
        f.moving = false;
        QCOMPARE(bench.feed(f).fixes.first().reason, QStringLiteral("stay-lock"));
    }
    bench.stay(1440, 1800, 4950, 0, false);
    QVERIFY(bench.episodes().isEmpty());

    Bench control; // without the lock the same burst is an exit
    control.stay(0, 1200, 4950, 0, true);
    for (int i = 0; i < 3; ++i)
        control.feed(fix(1260 + i * 60, 5300, 0));
    QCOMPARE(control.episodes(u"out-of-area").size(), 1);
}

void QualityTest::stayLockYieldsToMotion()
{
    Bench bench;
    bench.stay(0, 1200, 4950, 0, false);
    for (int i = 0; i < 3; ++i)
        bench.feed(fix(1260 + i * 60, 5150 + i * 80, 0));
    QCOMPARE(bench.episodes(u"out-of-area").size(), 1);
    QCOMPARE(bench.episodes(u"out-of-area").first().began, start + 1260s);
}

void QualityTest::stayLockYieldsToInsistence()
{
    Bench bench;
    bench.stay(0, 1200, 4950, 0, false);
    bench.stay(1260, 1260 + 5 * 60, 5300, 0, false);
    const auto episodes = bench.episodes(u"out-of-area");
    QCOMPARE(episodes.size(), 1);
    QCOMPARE(episodes.first().began, start + 1260s);
    QCOMPARE(episodes.first().decided, start + 1560s);
}

void QualityTest::checkAnswerLeavesNoTrail()
{
    Bench bench;
    for (int i = 0; i < 10; ++i) {
        Fix f = fix(i * 60, 30000, 0);
        f.fromDecision = false;
        bench.feed(f);
    }
    QVERIFY(bench.episodes().isEmpty());
    QVERIFY(!bench.track.lastSeen());
}

QTEST_APPLESS_MAIN(QualityTest)
#include "tst_quality.moc"
