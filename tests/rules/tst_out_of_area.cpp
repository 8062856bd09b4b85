#include "Scene.h"

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

class OutOfAreaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firesAfterTheDwellAndSaysWhy();
    void asksForBurstsWhileItSuspects();
    void needsNoMoreFixesThanTheIntervalAllows_data();
    void needsNoMoreFixesThanTheIntervalAllows();
    void oneFixInsideEndsTheSuspicion();
    void poorFixesAreNotEnough();
    void borderResidentOnCellFixesIsNeverAccusedSeriously();
    void cellEvidenceAloneIsWeaker();
    void decidesFastFarOutside();
    void fastDecisionWaitsForADoubtfulFix();
    void farOrStrictIsUrgent();
    void clearsOnTwoFixesInside();
    void flappingIsOneEpisode();
    void silenceClearsNothingAndAccusesNothing();
    void gapInTheSuspicionBeginsItAnew();
    void warnsEarlyOnTheWayOutOnly();
    void largerAreaClearsAndNamesItsVersion();
    void transferAtMidnightAccusesNeitherDay();
    void lateDataOnAnEndedEpisodeLeavesItEnded();
    void noAreaNoBasisNoJudgement();
    void fixesOutsideTheDecisionAreNotJudged();
    void lateBatchAfterATunnelMakesTheTrueEpisodeOnce();
    void lateFixMovesTheBeginningAndSaysSo();
    void lateFixInsideRetracts();
};

void OutOfAreaTest::firesAfterTheDwellAndSaysWhy()
{
    Bench bench;
    bench.stay(0, 300, 4800, 0);
    bench.stay(360, 420, 5300, 0);
    QVERIFY(bench.episodes().isEmpty());
    bench.feed(fix(480, 8400, 0, 18));
    QCOMPARE(bench.changes.size(), 1);
    const Episode e = bench.changes.first().episode;
    QCOMPARE(bench.changes.first().kind, Change::Kind::Opened);
    QCOMPARE(e.rule, QStringLiteral("R01"));
    QCOMPARE(e.level, Level::P2);
    QCOMPARE(e.began, start + 360s);
    QCOMPARE(e.decided, start + 480s);
    QCOMPARE(e.grounds.size(), 3);
    QCOMPARE(e.zoneHash, bench.subject.approvedHash);
    QVERIFY(!e.fast && !e.lead);
    QCOMPARE(e.sentenceZh,
             QStringLiteral(
                 "22:06 起离开批准活动区域“示例市市区”，距边界 3.4 千米（定位误差约 18 米，越界可信度 99 % 以上）。"
                 "依据 3 个定位点，22:06—22:08。当前无有效外出批准。"));
    QVERIFY(e.sentenceEn.startsWith(
        QStringLiteral("Left the approved area “示例市市区” at 22:06; 3.4 km from its boundary")));
}

void OutOfAreaTest::asksForBurstsWhileItSuspects()
{
    Bench bench;
    QVERIFY(!bench.feed(fix(0, 0, 0)).wantsBurst);
    QVERIFY(bench.feed(fix(60, 5200, 0)).wantsBurst);
    bench.feed(fix(120, 5200, 0));
    QVERIFY(!bench.feed(fix(180, 5200, 0)).wantsBurst);
}

void OutOfAreaTest::needsNoMoreFixesThanTheIntervalAllows_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("fixes");
    QTest::newRow("30 s") << 30 << 5;
    QTest::newRow("60 s") << 60 << 3;
    QTest::newRow("120 s") << 120 << 2;
    QTest::newRow("300 s") << 300 << 2;
    QTest::newRow("600 s") << 600 << 2;
}

void OutOfAreaTest::needsNoMoreFixesThanTheIntervalAllows()
{
    QFETCH(int, interval);
    QFETCH(int, fixes);
    Bench bench;
    bench.subject.interval = Seconds(interval);
    bench.feed(fix(0, 4900, 0));
    for (int i = 1; i <= fixes; ++i) {
        QVERIFY(bench.episodes().isEmpty());
        bench.feed(fix(i * interval, 5200, 0));
    }
    QCOMPARE(bench.episodes(u"out-of-area").size(), 1);
}

void OutOfAreaTest::oneFixInsideEndsTheSuspicion()
{
    Bench bench;
    for (int i = 0; i < 20; ++i)
        bench.feed(fix(i * 60, i % 3 == 2 ? 4960 : 5060, 0));
    QVERIFY(bench.episodes().isEmpty());
}

void OutOfAreaTest::poorFixesAreNotEnough()
{
    Bench bench;
    for (int i = 0; i < 60; ++i)
        bench.feed(fix(i * 60, 5100, 0, 150)); // 100 m outside, one sigma about 100 m
    QVERIFY(bench.episodes().isEmpty());
}

void OutOfAreaTest::borderResidentOnCellFixesIsNeverAccusedSeriously()
{
    Bench bench;
    bench.subject.interval = 288s;
    for (int i = 0; i < 300; ++i) {
        Fix f = fix(i * 288, i % 2 ? 5400 : 4600, (i % 7) * 100, 500);
        f.source = FixSource::Cell;
        f.moving = false;
        bench.feed(f);
    }
    for (const Episode& e : bench.episodes())
        QVERIFY(number(e.level) >= 3);
}

void OutOfAreaTest::cellEvidenceAloneIsWeaker()
{
    Bench bench;
    for (int i = 0; i < 5; ++i) {
        Fix f = fix(i * 60, 8000, 0, 300);
        f.source = FixSource::Cell;
        bench.feed(f);
    }
    QCOMPARE(bench.episodes().first().level, Level::P3);
    bench.feed(fix(300, 8000, 0));
    QCOMPARE(bench.episodes().first().level, Level::P2);
}

void OutOfAreaTest::decidesFastFarOutside()
{
    Bench bench;
    bench.feed(fix(0, 0, 0));
    bench.feed(fix(600, 6100, 0)); // ten minutes later: no spike
    QCOMPARE(bench.episodes().size(), 1);
    QVERIFY(bench.episodes().first().fast);
    QVERIFY(bench.changes.first().episode.doubt.contains(QStringLiteral("快速判定")));
}

void OutOfAreaTest::fastDecisionWaitsForADoubtfulFix()
{
    Bench bench;
    bench.stay(0, 300, 4000, 0);
    bench.feed(fix(360, 6500, 0));
    QVERIFY(bench.episodes().isEmpty());
    bench.feed(fix(420, 4000, 0));
    QVERIFY(bench.episodes().isEmpty());
    bench.feed(fix(480, 6500, 0));
    bench.feed(fix(540, 8500, 0));
    QVERIFY(bench.episodes(u"out-of-area").first().fast);
    QCOMPARE(bench.episodes(u"out-of-area").first().began, start + 480s);
}

void OutOfAreaTest::farOrStrictIsUrgent()
{
    Bench far;
    far.stay(0, 1200, 26000, 0);
    QCOMPARE(far.episodes().first().level, Level::P1);
    Bench strict;
    strict.subject.strict = true;
    strict.stay(0, 600, 5200, 0);
    QCOMPARE(strict.episodes().first().level, Level::P1);
    Bench ordinary;
    ordinary.stay(0, 600, 24000, 0);
    QCOMPARE(ordinary.episodes().first().level, Level::P2);
}

void OutOfAreaTest::clearsOnTwoFixesInside()
{
    Bench bench;
    bench.stay(0, 300, 5200, 0);
    bench.feed(fix(360, 4900, 0));
    QVERIFY(!bench.episodes().first().cleared);
    bench.feed(fix(420, 4900, 0));
    QCOMPARE(*bench.episodes().first().cleared, start + 420s);
    QCOMPARE(bench.reported(Change::Kind::Cleared), 1);
    QVERIFY(bench.changes.last().episode.sentenceZh.contains(QStringLiteral("22:07 已返回区域内")));
}

void OutOfAreaTest::flappingIsOneEpisode()
{
    Bench bench;
    bench.stay(0, 300, 5200, 0);
    bench.stay(360, 420, 4900, 0);
    bench.stay(480, 720, 5200, 0);
    QCOMPARE(bench.episodes().size(), 1);
    QVERIFY(!bench.episodes().first().cleared);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Amended);
    bench.stay(780, 1380, 4900, 0);
    bench.stay(1440, 1800, 5200, 0);
    QCOMPARE(bench.episodes().size(), 2);
}

void OutOfAreaTest::silenceClearsNothingAndAccusesNothing()
{
    Bench bench;
    bench.stay(0, 300, 5200, 0);
    bench.tick(30000);
    QVERIFY(!bench.episodes(u"out-of-area").first().cleared);
    Bench inside;
    inside.stay(0, 300, 4900, 0);
    inside.tick(30000);
    QVERIFY(inside.episodes(u"out-of-area").isEmpty());
}

void OutOfAreaTest::gapInTheSuspicionBeginsItAnew()
{
    Bench bench;
    bench.feed(fix(0, 5200, 0));
    bench.feed(fix(7200, 5200, 0));
    bench.feed(fix(7260, 5200, 0));
    QVERIFY(bench.episodes(u"out-of-area").isEmpty());
    bench.feed(fix(7320, 5200, 0));
    QCOMPARE(bench.episodes(u"out-of-area").first().began, start + 7200s);
}

void OutOfAreaTest::warnsEarlyOnTheWayOutOnly()
{
    Bench out;
    for (int i = 0; i < 6; ++i)
        out.feed(fix(i * 60, 2000 + i * 600, 0));
    QCOMPARE(out.reported(Change::Kind::Opened, u"leaving-area"), 1);
    QVERIFY(out.changes.first().episode.lead);
    QCOMPARE(out.changes.first().episode.level, Level::P4);
    Bench along;
    for (int i = 0; i < 12; ++i)
        along.feed(fix(i * 60, 4000, -4000 + i * 600));
    QVERIFY(along.episodes().isEmpty());
    Bench walking;
    for (int i = 0; i < 12; ++i)
        walking.feed(fix(i * 60, 4000 + i * 80, 0));
    QVERIFY(walking.episodes().isEmpty());
}

void OutOfAreaTest::largerAreaClearsAndNamesItsVersion()
{
    Bench bench;
    bench.stay(0, 300, 5200, 0);
    bench.subject.approved = box(-5000, -5000, 6000, 5000);
    bench.subject.approvedHash = bench.subject.approved.hash();
    bench.subject.approvedVersion = 2;
    bench.reconsider(330);
    QVERIFY(!bench.episodes().first().cleared); // what is known is still the last fix
    bench.stay(360, 420, 5200, 0);
    QCOMPARE(*bench.episodes().first().cleared, start + 420s);
    bench.stay(480, 900, 6200, 0);
    QCOMPARE(bench.episodes(u"out-of-area").size(), 1); // within the clearing time it goes on
    QCOMPARE(bench.episodes(u"out-of-area").last().zoneVersion, 2);
    QCOMPARE(bench.episodes(u"out-of-area").last().zoneHash, bench.subject.approvedHash);
}

void OutOfAreaTest::transferAtMidnightAccusesNeitherDay()
{
    Bench bench;
    bench.stay(0, 3600, 4000, 0);
    bench.subject.approved = box(6000, -5000, 16000, 5000);
    bench.subject.approvedHash = bench.subject.approved.hash();
    bench.reconsider(7200);
    bench.stay(7260, 9000, 8000, 0);
    QVERIFY(bench.episodes(u"out-of-area").isEmpty());
    QList<Fix> late; // of the evening before, when the old area held
    for (int i = 1; i < 50; ++i) {
        late << fix(3600 + i * 60, 4000, 0);
        late.last().received = start + 9060s;
    }
    bench.feed(late);
    QVERIFY(bench.episodes(u"out-of-area").isEmpty());
    bench.stay(9120, 9600, 5500, 0); // neither in the new one nor in the old one
    QCOMPARE(bench.episodes(u"out-of-area").size(), 1);
}

void OutOfAreaTest::lateDataOnAnEndedEpisodeLeavesItEnded()
{
    Bench bench;
    bench.feed(fix(0, 4960, 0));
    bench.stay(180, 480, 5080, 0);
    bench.stay(540, 900, 4960, 0);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    bench.feed(fix(120, 5080, 0));
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QVERIFY(!bench.changes.last().formerKey.isEmpty());
    QCOMPARE(bench.changes.last().episode.began, start + 120s);
    QCOMPARE(bench.reported(Change::Kind::Amended), 0);
}

void OutOfAreaTest::noAreaNoBasisNoJudgement()
{
    Bench area;
    area.subject.approved = {};
    area.stay(0, 900, 30000, 0);
    QVERIFY(area.episodes().isEmpty());
    Bench basis;
    basis.subject.basis.clear();
    basis.stay(0, 900, 30000, 0);
    basis.tick(90000);
    QVERIFY(basis.episodes().isEmpty());
}

void OutOfAreaTest::fixesOutsideTheDecisionAreNotJudged()
{
    Bench bench;
    bench.subject.basisTo = start + 600s;
    bench.stay(0, 540, 4900, 0);
    bench.stay(600, 3600, 9000, 0);
    QVERIFY(bench.episodes().isEmpty());
}

void OutOfAreaTest::lateBatchAfterATunnelMakesTheTrueEpisodeOnce()
{
    Bench bench;
    bench.stay(0, 600, 4800, 0);
    QList<Fix> stored;
    for (int i = 1; i <= 200; ++i) {
        stored << fix(600 + i * 30, i < 60 || i > 140 ? 4800 : 5400, 0);
        stored.last().received = start + 6700s;
    }
    bench.feed(fix(6640, 4800, 0));
    std::ranges::reverse(stored);
    bench.feed(stored);
    QCOMPARE(bench.episodes(u"out-of-area").size(), 1);
    QCOMPARE(bench.reported(Change::Kind::Opened, u"out-of-area"), 1);
    QVERIFY(bench.episodes(u"out-of-area").first().cleared);
    QVERIFY(bench.episodes(u"offline").isEmpty()); // the gap is filled
    QCOMPARE(bench.reported(Change::Kind::Retracted, u"offline"), 1);
    bench.feed(stored);
    QCOMPARE(bench.reported(Change::Kind::Opened, u"out-of-area"), 1);
}

void OutOfAreaTest::lateFixMovesTheBeginningAndSaysSo()
{
    Bench bench;
    bench.feed(fix(0, 4800, 0));
    bench.stay(180, 480, 5400, 0);
    const QString key = bench.episodes().first().key;
    bench.feed(fix(120, 5300, 0));
    QCOMPARE(bench.episodes().first().began, start + 120s);
    const Change change = bench.changes.last();
    QCOMPARE(change.kind, Change::Kind::Amended);
    QCOMPARE(change.formerKey, key);
    QVERIFY(change.episode.key != key);
    QCOMPARE(bench.reported(Change::Kind::Retracted), 0);
}

void OutOfAreaTest::lateFixInsideRetracts()
{
    Bench bench;
    bench.stay(0, 0, 4960, 0);
    bench.feed(fix(60, 5080, 0));
    bench.feed(fix(180, 5080, 0));
    bench.feed(fix(240, 5080, 0));
    QCOMPARE(bench.reported(Change::Kind::Opened, u"out-of-area"), 1);
    bench.feed(fix(120, 4960, 0));
    bench.feed(fix(210, 4960, 0));
    QVERIFY(bench.episodes().isEmpty());
    QCOMPARE(bench.changes.last().kind, Change::Kind::Retracted);
    QCOMPARE(bench.changes.last().reason, QStringLiteral("被迟到的定位数据更正"));
}

QTEST_APPLESS_MAIN(OutOfAreaTest)
#include "tst_out_of_area.moc"
