#include "Scene.h"

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

namespace {
const QString zoneId = QStringLiteral("F-1");

Bench benchWith(const Zone& zone)
{
    Subject who = somebody();
    who.forbidden << zone;
    return Bench(who);
}
} // namespace

class ForbiddenZoneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firesOnTwoFixesAMinuteApart();
    void banOrderIsFirstLevel();
    void smallZoneCrossedOnFootIsSeen();
    void crossingWaitsForADoubtfulFix();
    void tunnelThroughAZoneIsNotACrossing();
    void touchingACornerIsNotACrossing();
    void trainThroughAZoneIsAHintOnly();
    void stayingAfterAFastEntryIsFull();
    void clearsFiftyMetresOutside();
    void approachIsAHint();
    void restingNearAZoneIsNoApproach();
    void zoneSetWhileInsideFires();
    void zoneLiftedEndsIt();
    void zoneEditedWhileInsideGoesOnWithItsVersion();
    void approvedAreaDoesNotExcuseIt();
};

void ForbiddenZoneTest::firesOnTwoFixesAMinuteApart()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    bench.feed(fix(0, 200, 200));
    QVERIFY(bench.episodes().isEmpty());
    bench.feed(fix(60, 205, 200));
    const auto changes = bench.changes;
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().episode.kind, QStringLiteral("forbidden-zone"));
    QCOMPARE(changes.first().episode.level, Level::P2);
    QCOMPARE(changes.first().episode.zone, zoneId);
    QVERIFY2(changes.first().episode.sentenceZh.startsWith(
                 QStringLiteral("22:00 起进入禁入区域“示例禁入区”，距其边界最深 ")),
             qPrintable(changes.first().episode.sentenceZh));
}

void ForbiddenZoneTest::banOrderIsFirstLevel()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400, true));
    bench.stay(0, 120, 200, 200);
    QCOMPARE(bench.episodes().first().level, Level::P1);
    QVERIFY(bench.changes.first().episode.sentenceZh.contains(QStringLiteral("禁止令")));
}

void ForbiddenZoneTest::smallZoneCrossedOnFootIsSeen()
{
    Bench bench = benchWith(zone(zoneId, 0, -200, 80, 200));
    for (int i = 0; i < 8; ++i)
        bench.feed(fix(i * 60, -285 + i * 90, 0)); // -15 and 75 … the fixes miss it but for one
    const auto episodes = bench.episodes(u"forbidden-zone");
    QCOMPARE(episodes.size(), 1);
    QVERIFY(episodes.first().crossed > 60);
    QCOMPARE(episodes.first().level, Level::P2);
    QVERIFY(episodes.first().cleared);
}

void ForbiddenZoneTest::crossingWaitsForADoubtfulFix()
{
    Bench bench = benchWith(zone(zoneId, 0, -50, 100, 50));
    bench.stay(0, 300, -100, 0);
    bench.feed(fix(360, 200, 0));
    QVERIFY(bench.episodes(u"forbidden-zone").isEmpty());
    bench.feed(fix(420, 260, 0));
    QCOMPARE(bench.episodes(u"forbidden-zone").size(), 1);
    QCOMPARE(bench.episodes(u"forbidden-zone").first().began, start + 300s);
}

void ForbiddenZoneTest::tunnelThroughAZoneIsNotACrossing()
{
    Bench bench = benchWith(zone(zoneId, 0, -500, 1000, 500));
    bench.stay(0, 300, -1000, 0);
    bench.stay(1020, 1500, 2000, 0); // twelve minutes later, on the other side
    QVERIFY(bench.episodes(u"forbidden-zone").isEmpty());
}

void ForbiddenZoneTest::touchingACornerIsNotACrossing()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 100, 100));
    for (int i = 0; i < 10; ++i)
        bench.feed(fix(i * 60, -250 + i * 55, 245 - i * 55 + 15)); // cuts less than three sigmas off the corner
    QVERIFY(bench.episodes(u"forbidden-zone").isEmpty());
}

void ForbiddenZoneTest::trainThroughAZoneIsAHintOnly()
{
    Bench bench = benchWith(zone(zoneId, -500, -500, 500, 500, true));
    for (int i = 0; i < 12; ++i) {
        Fix f = fix(i * 30, -17460 + i * 97.0 * 30, 0);
        f.speed = 97;
        bench.feed(f);
    }
    const auto episodes = bench.episodes(u"forbidden-zone");
    QCOMPARE(episodes.size(), 1);
    QVERIFY(episodes.first().lead);
    QCOMPARE(episodes.first().level, Level::P4);
}

void ForbiddenZoneTest::stayingAfterAFastEntryIsFull()
{
    Bench bench = benchWith(zone(zoneId, 0, -500, 4000, 500));
    for (int i = 0; i < 3; ++i) {
        Fix f = fix(i * 60, -500 + i * 1200, 0);
        f.speed = 20;
        bench.feed(f);
    }
    QVERIFY(bench.episodes(u"forbidden-zone").first().lead);
    Fix f = fix(180, 2000, 0);
    f.speed = 1;
    bench.feed(f);
    QVERIFY(!bench.episodes(u"forbidden-zone").first().lead);
    QCOMPARE(bench.episodes(u"forbidden-zone").first().level, Level::P2);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Amended);
}

void ForbiddenZoneTest::clearsFiftyMetresOutside()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    bench.stay(0, 120, 200, 200);
    bench.stay(180, 300, -30, 200);
    QVERIFY(!bench.episodes(u"forbidden-zone").first().cleared);
    bench.stay(360, 420, -60, 200);
    QCOMPARE(*bench.episodes(u"forbidden-zone").first().cleared, start + 420s);
}

void ForbiddenZoneTest::approachIsAHint()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    for (int i = 0; i < 5; ++i)
        bench.feed(fix(i * 60, -500 + i * 80, 200));
    QCOMPARE(bench.episodes().size(), 1);
    QCOMPARE(bench.episodes().first().kind, QStringLiteral("approaching-zone"));
    QVERIFY(bench.episodes().first().lead);
    for (int i = 5; i < 11; ++i)
        bench.feed(fix(i * 60, -180 - (i - 4) * 80, 200));
    QVERIFY(bench.episodes().first().cleared);
}

void ForbiddenZoneTest::restingNearAZoneIsNoApproach()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    for (int i = 0; i < 300; ++i)
        bench.feed(fix(i * 60, -100 + (i * 37 % 11) - 5, 200));
    QVERIFY(bench.episodes().isEmpty());
}

void ForbiddenZoneTest::zoneSetWhileInsideFires()
{
    Bench bench;
    bench.stay(0, 600, 200, 200);
    bench.subject.forbidden << zone(zoneId, 0, 0, 400, 400);
    bench.reconsider(630);
    bench.stay(660, 720, 200, 200);
    QCOMPARE(bench.episodes(u"forbidden-zone").size(), 1);
    QCOMPARE(bench.episodes(u"forbidden-zone").first().began, start + 660s);
}

void ForbiddenZoneTest::zoneLiftedEndsIt()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    bench.stay(0, 120, 200, 200);
    bench.subject.forbidden.clear();
    bench.reconsider(150);
    QCOMPARE(bench.reported(Change::Kind::Cleared), 1);
    bench.stay(180, 600, 200, 200);
    QCOMPARE(bench.episodes(u"forbidden-zone").size(), 1);
    QCOMPARE(*bench.episodes(u"forbidden-zone").first().cleared, start + 150s);
}

void ForbiddenZoneTest::zoneEditedWhileInsideGoesOnWithItsVersion()
{
    Bench bench = benchWith(zone(zoneId, 0, 0, 400, 400));
    bench.stay(0, 120, 200, 200);
    bench.subject.forbidden.first() = zone(zoneId, 0, 0, 500, 500);
    bench.subject.forbidden.first().version = 2;
    bench.reconsider(150);
    bench.stay(180, 240, 200, 200);
    QCOMPARE(bench.episodes(u"forbidden-zone").size(), 1);
    QCOMPARE(bench.episodes(u"forbidden-zone").first().zoneVersion, 2);
    QCOMPARE(bench.changes.last().episode.zoneHash, bench.subject.forbidden.first().hash);
}

void ForbiddenZoneTest::approvedAreaDoesNotExcuseIt()
{
    Bench bench = benchWith(zone(zoneId, -100, -100, 100, 100));
    bench.stay(0, 300, 0, 0);
    QCOMPARE(bench.episodes(u"out-of-area").size(), 0);
    QCOMPARE(bench.episodes(u"forbidden-zone").size(), 1);
}

QTEST_APPLESS_MAIN(ForbiddenZoneTest)
#include "tst_forbidden_zone.moc"
