#include "Scene.h"

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

class OfflineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void risesWithTheSilence();
    void clearsOnTheNextFix();
    void slowDevicesHaveMoreTime();
    void gapFromStoredHistoryIsOneEpisode();
    void storedFixesFillTheGap();
    void outageInhibitsAndLiftsAgain();
    void gapOfAnOutageIsNobodysFault();
    void restartRaisesNothingAtOnce();
    void restartStillClearsWhatWasOpen();
    void emptyBatteryIsSaid();
    void oldFixesBeforeTheSilenceEndNothing();
    void outageNeedsManyDevices();
    void theNextDecisionBeginsAnew();
    void theGapReachesBackToTheDecisionOnly();
    void aDeviceThatNeverReportedIsOffline();
    void aDeviceThatNeverReportedIsClearedAfterARestartToo();
    void silenceEndsWithTheDecision();
};

void OfflineTest::risesWithTheSilence()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    bench.tick(600 + 1790);
    QVERIFY(bench.changes.isEmpty());
    const double times[] = {1810, 3 * 3600 + 10, 12 * 3600 + 10, 24 * 3600 + 10};
    for (int i = 0; i < 4; ++i) {
        bench.tick(600 + times[i]);
        bench.tick(600 + times[i] + 300);
        QCOMPARE(bench.changes.size(), i + 1);
        QCOMPARE(number(bench.changes.last().episode.level), 4 - i);
        QCOMPARE(bench.changes.last().kind, i == 0 ? Change::Kind::Opened : Change::Kind::Amended);
    }
    QCOMPARE(bench.changes.last().episode.began, start + 600s);
    QVERIFY2(bench.changes[1].episode.sentenceZh.contains(QStringLiteral("已 3 小时 0 分钟")),
             qPrintable(bench.changes[1].episode.sentenceZh));
}

void OfflineTest::clearsOnTheNextFix()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    bench.tick(8000);
    bench.feed(fix(9000, 0, 0));
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QCOMPARE(*bench.changes.last().episode.cleared, start + 9000s);
    QCOMPARE(bench.changes.first().episode.key, bench.changes.last().episode.key);
    QCOMPARE(bench.episodes(u"offline").size(), 1);
}

void OfflineTest::slowDevicesHaveMoreTime()
{
    Bench bench;
    bench.subject.interval = 1200s;
    bench.stay(0, 2400, 0, 0);
    bench.tick(2400 + 3590);
    QVERIFY(bench.changes.isEmpty());
    bench.tick(2400 + 3610);
    QCOMPARE(bench.changes.size(), 1);
}

void OfflineTest::gapFromStoredHistoryIsOneEpisode()
{
    Bench bench;
    QList<Fix> history;
    for (int i = 0; i < 60; ++i)
        history << fix(i * 60 + (i >= 30 ? 4 * 3600 : 0), 0, 0);
    for (Fix& f : history)
        f.received = start + 48h;
    bench.feed(history);
    QCOMPARE(bench.changes.size(), 2);
    QCOMPARE(bench.changes.first().kind, Change::Kind::Opened);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    const Episode e = bench.episodes(u"offline").first();
    QCOMPARE(e.level, Level::P3);
    QCOMPARE(e.began, start + 1740s);
    QCOMPARE(*e.cleared, start + 1800s + 4h);
}

void OfflineTest::storedFixesFillTheGap()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    bench.tick(5 * 3600);
    QCOMPARE(bench.changes.size(), 1);
    QList<Fix> stored;
    for (int i = 1; i < 300; ++i) {
        stored << fix(600 + i * 60, 0, 0);
        stored.last().received = start + 5h + 10min;
    }
    bench.feed(stored);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Retracted);
    QVERIFY(bench.changes.last().reason.contains(QStringLiteral("补传")));
    QVERIFY(bench.episodes().isEmpty());
}

void OfflineTest::outageInhibitsAndLiftsAgain()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    for (int t = 1200; t <= 4 * 3600; t += 60)
        bench.tick(t, true);
    QVERIFY(bench.changes.isEmpty());
    bench.tick(4 * 3600 + 60, false);
    QVERIFY(bench.changes.isEmpty()); // the devices get a moment to come back
    bench.tick(4 * 3600 + 900, false);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(bench.changes.first().episode.level, Level::P3);
}

void OfflineTest::gapOfAnOutageIsNobodysFault()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    for (int t = 1200; t <= 4 * 3600; t += 60)
        bench.tick(t, true);
    bench.feed(fix(4 * 3600 + 120, 0, 0));
    QVERIFY(bench.changes.isEmpty());
    QVERIFY(bench.episodes().isEmpty());
}

void OfflineTest::restartRaisesNothingAtOnce()
{
    QList<Fix> history;
    for (int i = 0; i < 20; ++i)
        history << fix(i * 60, 0, 0);
    Bench bench;
    bench.track.restore(bench.subject, ruleFile(), history, start + 2h);
    bench.tick(2 * 3600 + 60);
    bench.tick(2 * 3600 + 590);
    QVERIFY(bench.changes.isEmpty());
    bench.tick(2 * 3600 + 610);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(bench.changes.first().kind, Change::Kind::Opened);
    QCOMPARE(bench.changes.first().episode.began, start + 1140s);
}

void OfflineTest::restartStillClearsWhatWasOpen()
{
    Bench before;
    QList<Fix> history;
    for (int i = 0; i < 20; ++i)
        history << fix(i * 60, 0, 0);
    before.feed(history);
    before.tick(3600);
    QCOMPARE(before.changes.size(), 1);
    Bench after;
    after.track.restore(after.subject, ruleFile(), history, start + 2h);
    after.feed(fix(2 * 3600 + 120, 0, 0));
    QCOMPARE(after.changes.size(), 1);
    QCOMPARE(after.changes.first().kind, Change::Kind::Cleared);
    QCOMPARE(after.changes.first().episode.key, before.changes.first().episode.key);
}

void OfflineTest::emptyBatteryIsSaid()
{
    Bench bench;
    bench.stay(0, 600, 0, 0);
    Fix f = fix(660, 0, 0);
    f.battery = 3;
    bench.feed(f);
    bench.tick(660 + 1900);
    QVERIFY(bench.changes.first().episode.doubt.contains(QStringLiteral("3 %")));
}

void OfflineTest::oldFixesBeforeTheSilenceEndNothing()
{
    Bench bench;
    bench.stay(600, 1200, 0, 0);
    bench.tick(1200 + 2000);
    QCOMPARE(bench.changes.size(), 1);
    Fix late = fix(300, 0, 0);
    late.received = start + 3300s;
    bench.feed(late);
    bench.tick(3400);
    QCOMPARE(bench.changes.size(), 1);
    bench.feed(fix(3420, 0, 0));
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
}

void OfflineTest::outageNeedsManyDevices()
{
    QVERIFY(!isOutage({QStringLiteral("a"), 100, 19}, ruleFile()));
    QVERIFY(isOutage({QStringLiteral("a"), 100, 20}, ruleFile()));
    QVERIFY(!isOutage({QStringLiteral("a"), 3000, 149}, ruleFile()));
    QVERIFY(isOutage({QStringLiteral("a"), 3000, 150}, ruleFile()));
}

void OfflineTest::theNextDecisionBeginsAnew()
{
    Bench bench;
    bench.subject.basisTo = start + 1h;
    bench.stay(0, 600, 0, 0);
    const double weeks = 21 * 86400;
    bench.subject.basis = QStringLiteral("B-2");
    bench.subject.basisFrom = start + 24h * 21;
    bench.subject.basisTo = bench.subject.basisFrom + 24h * 60;
    bench.reconsider(weeks + 1);
    bench.tick(weeks + 1);
    bench.tick(weeks + 1790);
    QVERIFY(bench.changes.isEmpty());
    bench.tick(weeks + 1810);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(bench.changes.first().episode.level, Level::P4);
    QCOMPARE(bench.changes.first().episode.began, bench.subject.basisFrom);
    QVERIFY(bench.changes.first().episode.grounds.isEmpty()); // a position of the earlier time is no ground
    QVERIFY(!bench.changes.first().episode.sentenceZh.isEmpty());
}

void OfflineTest::theGapReachesBackToTheDecisionOnly()
{
    Bench bench;
    bench.subject.basisTo = start + 1h;
    bench.stay(0, 600, 0, 0);
    const double weeks = 21 * 86400;
    bench.subject.basis = QStringLiteral("B-2");
    bench.subject.basisFrom = start + 24h * 21;
    bench.subject.basisTo = bench.subject.basisFrom + 24h * 60;
    bench.reconsider(weeks + 1);
    bench.tick(weeks + 2000);
    bench.feed(fix(weeks + 2100, 0, 0));
    QCOMPARE(bench.changes.size(), 2);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QCOMPARE(bench.changes.last().episode.key, bench.changes.first().episode.key);
    QCOMPARE(bench.changes.last().episode.began, bench.subject.basisFrom);
}

void OfflineTest::aDeviceThatNeverReportedIsOffline()
{
    Bench bench;
    bench.subject.basisFrom = start;
    bench.tick(1790);
    QVERIFY(bench.changes.isEmpty());
    bench.tick(1810);
    bench.tick(86410);
    QCOMPARE(bench.changes.size(), 2);
    QCOMPARE(bench.changes.last().episode.level, Level::P1);
    QCOMPARE(bench.changes.last().episode.began, start);
    QVERIFY(bench.changes.last().episode.sentenceZh.contains(QStringLiteral("从未收到")));
    bench.feed(fix(90000, 0, 0));
    QCOMPARE(bench.changes.size(), 3);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QCOMPARE(bench.changes.last().episode.key, bench.changes.first().episode.key);
    bench.feed(fix(90060, 0, 0));
    QCOMPARE(bench.changes.size(), 3);
}

void OfflineTest::aDeviceThatNeverReportedIsClearedAfterARestartToo()
{
    Bench bench;
    bench.subject.basisFrom = start;
    bench.tick(4000);
    bench.track.restore(bench.subject, ruleFile(), {}, start + 5000s);
    bench.feed(fix(5100, 0, 0));
    QCOMPARE(bench.changes.size(), 2);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QCOMPARE(bench.changes.last().episode.key, bench.changes.first().episode.key);
}

void OfflineTest::silenceEndsWithTheDecision()
{
    Bench bench;
    bench.subject.basisTo = start + 2h;
    bench.stay(0, 600, 0, 0);
    bench.tick(7000);
    QCOMPARE(bench.changes.size(), 1);
    bench.subject.basis.clear();
    bench.reconsider(7200);
    bench.tick(7260);
    QCOMPARE(bench.changes.size(), 2);
    QCOMPARE(bench.changes.last().kind, Change::Kind::Cleared);
    QCOMPARE(*bench.changes.last().episode.cleared, start + 2h);
    QVERIFY(bench.changes.last().episode.sentenceZh.contains(QStringLiteral("到期或解除")));
}

QTEST_APPLESS_MAIN(OfflineTest)
#include "tst_offline.moc"
