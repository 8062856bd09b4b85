#include "Receiver.h"
#include "Scene.h"

#include <algorithm>
#include <cstdio>

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

namespace {

constexpr int days = 400; ///< person-days a distance

struct Count {
    double naive = 0, ours = 0; ///< exits per person-day
};

/// Somebody at home all day, `inside` metres from the boundary.
Count homeDays(double inside, Seconds interval, bool flag)
{
    Count count;
    for (unsigned day = 0; day < days; ++day) {
        Receiver receiver(1000 + day);
        Bench bench;
        bench.subject.interval = interval;
        bool out = false;
        for (double t = 0; t < 86400; t += static_cast<double>(interval.count())) {
            Fix f = receiver.report(t, 5000 - inside, 0, true, false);
            f.moving |= !flag;
            const bool now = !bench.subject.approved.covers(f.where);
            count.naive += now && !out;
            out = now;
            bench.feed(f);
        }
        count.ours += bench.reported(Change::Kind::Opened, u"out-of-area");
    }
    return {count.naive / days, count.ours / days};
}

struct Trip {
    double missed = 0;
    double p50 = 0, p95 = 0; ///< seconds from the boundary to the decision
};

/// Somebody walks or drives out, stays `minutes` out `depth` metres from the boundary, and returns.
Trip trips(double speed, double depth, double minutes, Seconds interval)
{
    std::vector<double> delays;
    constexpr int tries = 400;
    for (unsigned seed = 0; seed < tries; ++seed) {
        Receiver receiver(9000 + seed);
        Bench bench;
        bench.subject.interval = interval;
        const double leave = 3600 + seed % 60, crossing = leave + 100 / speed;
        const double arrive = leave + (100 + depth) / speed, turn = arrive + minutes * 60,
                     back = turn + (100 + depth) / speed;
        std::optional<Instant> decided;
        for (double t = 0; t < back + 1800; t += static_cast<double>(interval.count())) {
            const double travelled =
                std::clamp((t - leave) * speed, 0.0, 100 + depth) - std::clamp((t - turn) * speed, 0.0, 100 + depth);
            const bool moving =
                (t > leave && t < arrive + static_cast<double>(interval.count())) || (t > turn && t < back);
            bench.feed(receiver.report(t, 4900 + travelled, 0, t < leave, moving));
        }
        for (const Episode& e : bench.episodes(u"out-of-area"))
            if (!decided && e.decided > start + Seconds(static_cast<int>(crossing)))
                decided = e.decided;
        if (decided)
            delays.push_back(std::chrono::duration<double>(*decided - start).count() - crossing);
    }
    std::ranges::sort(delays);
    Trip trip;
    trip.missed = 1 - static_cast<double>(delays.size()) / tries;
    if (!delays.empty()) {
        trip.p50 = delays[delays.size() / 2];
        trip.p95 = delays[delays.size() * 95 / 100];
    }
    return trip;
}

} // namespace

/// The simulation of the rule's study, on the real rule: how often somebody at home is accused, and how late the truth
/// is.
class NoiseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysBelowTheBudgetNearTheBoundary_data();
    void staysBelowTheBudgetNearTheBoundary();
    void stayLockIsWhatKeepsItThere();
    void seesTenMinuteExcursions_data();
    void seesTenMinuteExcursions();
};

void NoiseTest::staysBelowTheBudgetNearTheBoundary_data()
{
    QTest::addColumn<double>("inside");
    QTest::addColumn<double>("atMost"); ///< false exits per person-day
    QTest::newRow("10 m") << 10.0 << 1.0;
    QTest::newRow("30 m") << 30.0 << 0.1;
    QTest::newRow("60 m") << 60.0 << 0.1;
    QTest::newRow("100 m") << 100.0 << 0.1;
    QTest::newRow("300 m") << 300.0 << 0.1;
}

void NoiseTest::staysBelowTheBudgetNearTheBoundary()
{
    QFETCH(double, inside);
    QFETCH(double, atMost);
    const Count count = homeDays(inside, 60s, true);
    std::printf("%4.0f m inside, 60 s: naive %.2f, ours %.3f false exits per person-day\n", inside, count.naive,
                count.ours);
    QVERIFY2(count.ours <= atMost, qPrintable(QString::number(count.ours)));
    QVERIFY(count.naive > 3);
}

void NoiseTest::stayLockIsWhatKeepsItThere()
{
    const Count with = homeDays(60, 60s, true), without = homeDays(60, 60s, false);
    std::printf("  60 m inside, 60 s: with the motion flag %.3f, without %.3f\n", with.ours, without.ours);
    QVERIFY(without.ours > 3 * with.ours);
}

void NoiseTest::seesTenMinuteExcursions_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<int>("interval");
    QTest::addColumn<double>("missed");
    QTest::addColumn<double>("p95");
    QTest::newRow("on foot, 60 s") << 1.3 << 60 << 0.01 << 300.0;
    QTest::newRow("by car, 60 s") << 12.0 << 60 << 0.01 << 300.0;
    QTest::newRow("on foot, 300 s") << 1.3 << 300 << 0.1 << 800.0;
}

void NoiseTest::seesTenMinuteExcursions()
{
    QFETCH(double, speed);
    QFETCH(int, interval);
    QFETCH(double, missed);
    QFETCH(double, p95);
    const Trip trip = trips(speed, 150, 10, Seconds(interval));
    std::printf("%4.1f m/s, every %d s: missed %.2f %%, delay p50 %.0f s, p95 %.0f s\n", speed, interval,
                trip.missed * 100, trip.p50, trip.p95);
    QVERIFY2(trip.missed <= missed, qPrintable(QString::number(trip.missed)));
    QVERIFY2(trip.p95 <= p95, qPrintable(QString::number(trip.p95)));
}

QTEST_APPLESS_MAIN(NoiseTest)
#include "tst_noise.moc"
