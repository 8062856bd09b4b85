#include "Scene.h"

#include <map>
#include <random>

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

namespace {

Subject wearer()
{
    Subject who = somebody();
    who.forbidden << zone(QStringLiteral("F-1"), 3000, -400, 3600, 400, true)
                  << zone(QStringLiteral("F-2"), 5200, 600, 5300, 700);
    return who;
}

/// A few hours of walking, driving, resting, lying receivers, gaps and duplicates around the area's eastern edge.
QList<Fix> history(unsigned seed, int fixes)
{
    std::mt19937 random(seed);
    const auto uniform = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const auto chance = [&](double p) { return uniform(0, 1) < p; };
    QList<Fix> list;
    double t = 0, east = uniform(2500, 5500), north = uniform(-800, 800), toEast = 0, toNorth = 0;
    for (int i = 0; i < fixes; ++i) {
        if (chance(0.05)) {
            const double speed = chance(0.5) ? 0 : uniform(0.5, 15), heading = uniform(0, 2 * M_PI);
            toEast = speed * std::cos(heading);
            toNorth = speed * std::sin(heading);
        }
        if (std::abs(east - 4500) > 3000 || std::abs(north) > 2000)
            toEast = (4500 - east) / 600, toNorth = -north / 600;
        const double step = chance(0.01) ? uniform(600, 9000) : chance(0.3) ? 30 : 60;
        t += step;
        east += toEast * step;
        north += toNorth * step;
        const bool lies = chance(0.03);
        Fix f = fix(std::round(t), east + uniform(-10, 10) + (lies ? uniform(-600, 600) : 0),
                    north + uniform(-10, 10) + (lies ? uniform(-600, 600) : 0), chance(0.05) ? 300 : 12);
        f.source = f.accuracy > 100 ? FixSource::Cell : FixSource::Gnss;
        f.moving = toEast != 0 ? chance(0.95) : chance(0.03);
        list << f;
        if (chance(0.02)) { // the same moment again, elsewhere
            f.where.lat += 0.0005;
            f.accuracy = 20;
            list << f;
        }
    }
    return list;
}

QList<Episode> inOrder(const QList<Fix>& fixes)
{
    Bench bench(wearer());
    bench.feed(fixes);
    return bench.episodes();
}

/// What a receiver that only hears changes believes in the end.
class Listener {
public:
    void hear(const QList<Change>& changes)
    {
        for (const Change& c : changes) {
            if (!c.formerKey.isEmpty())
                m_known.erase(c.formerKey);
            if (c.kind == Change::Kind::Retracted)
                m_known.erase(c.episode.key);
            else
                m_known[c.episode.key] = c.episode;
        }
    }
    QList<Episode> known() const
    {
        QList<Episode> all;
        for (const auto& [key, episode] : m_known)
            all << episode;
        return all;
    }
    bool agrees(const QList<Episode>& episodes) const
    {
        return m_known.size() == static_cast<size_t>(episodes.size()) &&
               std::ranges::all_of(episodes, [&](const Episode& e) {
                   const auto known = m_known.find(e.key);
                   return known != m_known.end() && known->second.cleared == e.cleared &&
                          known->second.level == e.level && known->second.lead == e.lead;
               });
    }

private:
    std::map<QString, Episode> m_known;
};

QString text(const QList<Episode>& episodes)
{
    QString all;
    for (const Episode& e : episodes)
        all += e.key + u' ' + QString::number(number(e.level)) + u' ' + (e.cleared ? toWire(*e.cleared) : QString()) +
               u' ' + QString::number(e.grounds.size()) + u' ' + QString::number(e.maxDistance) + u'\n';
    return all;
}

} // namespace

class OrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyOrderAndAnyRepetitionGiveTheSameEpisodes();
    void oneByOneReversed();
    void restartAtEveryFixChangesNothing();
    void controlArrivalOrderWouldNotDo();
    void oldHistoryIsForgottenWithoutRetraction();
    void whatAShortenedRestartDidNotReadIsHistory();
};

void OrderTest::anyOrderAndAnyRepetitionGiveTheSameEpisodes()
{
    int episodes = 0, late = 0;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        QList<Fix> fixes = history(seed, 120);
        const auto expected = inOrder(fixes);
        episodes += static_cast<int>(expected.size());
        std::mt19937 random(seed * 7919);
        for (int i = 0; i < 30; ++i)
            fixes << fixes[std::uniform_int_distribution<qsizetype>(0, fixes.size() - 1)(random)];
        std::ranges::shuffle(fixes, random);
        Bench bench(wearer());
        Listener listener;
        for (qsizetype i = 0; i < fixes.size();) {
            const auto n = std::min(std::uniform_int_distribution<qsizetype>(1, 25)(random), fixes.size() - i);
            listener.hear(bench.feed(fixes.sliced(i, n)).changes);
            i += n;
            ++late;
        }
        const auto got = bench.episodes();
        QVERIFY2(got == expected,
                 qPrintable(QStringLiteral("seed %1\nexpected\n%2got\n%3").arg(seed).arg(text(expected), text(got))));
        QVERIFY2(
            listener.agrees(got),
            qPrintable(QStringLiteral("seed %1\nhas\n%2heard\n%3").arg(seed).arg(text(got), text(listener.known()))));
    }
    QVERIFY2(episodes > 1500, qPrintable(QString::number(episodes)));
    QVERIFY(late > 30000);
}

void OrderTest::oneByOneReversed()
{
    for (unsigned seed = 5000; seed < 5200; ++seed) {
        QList<Fix> fixes = history(seed, 80);
        const auto expected = inOrder(fixes);
        std::ranges::reverse(fixes);
        Bench bench(wearer());
        for (const Fix& f : fixes)
            bench.feed(f);
        QVERIFY2(bench.episodes() == expected, qPrintable(QString::number(seed)));
    }
}

void OrderTest::restartAtEveryFixChangesNothing()
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const QList<Fix> fixes = history(seed, 100);
        const auto expected = inOrder(fixes);
        for (qsizetype cut = 1; cut < fixes.size(); ++cut) {
            Bench bench(wearer());
            // The platform was away for no time: a gap that spans the restart is not the device's fault.
            const Instant now = fixes[cut - 1].received - 48h;
            bench.track.restore(bench.subject, ruleFile(), fixes.first(cut), now);
            const auto before = bench.episodes();
            bench.feed(fixes.sliced(cut));
            QVERIFY2(bench.episodes() == expected, qPrintable(QStringLiteral("seed %1 cut %2").arg(seed).arg(cut)));
            for (const Change& c : bench.changes)
                QVERIFY2(
                    c.kind != Change::Kind::Opened ||
                        std::ranges::none_of(before, [&](const Episode& e) { return e.key == c.episode.key; }),
                    qPrintable(
                        QStringLiteral("seed %1 cut %2 %3\n%4").arg(seed).arg(cut).arg(c.episode.key, text(before))));
        }
    }
}

/// Shows that the comparison above can fail: fed to one track a person each chunk, histories differ.
void OrderTest::controlArrivalOrderWouldNotDo()
{
    int different = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        QList<Fix> fixes = history(seed, 120);
        const auto expected = inOrder(fixes);
        std::mt19937 random(seed);
        std::ranges::shuffle(fixes, random);
        for (qsizetype i = 0; i < fixes.size(); ++i) { // what a judge by arrival sees
            fixes[i].at = start + Seconds(i * 60);
            fixes[i].received = fixes[i].at;
        }
        different += inOrder(fixes) != expected;
    }
    QVERIFY(different > 150);
}

void OrderTest::oldHistoryIsForgottenWithoutRetraction()
{
    Bench bench(wearer());
    bench.subject.basisTo = start + 24h * 80;
    for (int i = 0; i < 12000; ++i)
        bench.feed(fix(i * 60, (i / 400) % 2 ? 4000 : 5600, -1500));
    QCOMPARE(bench.reported(Change::Kind::Retracted), 0);
    QCOMPARE(bench.reported(Change::Kind::Opened, u"out-of-area"), 15);
    QVERIFY(bench.episodes(u"out-of-area").size() < 10);
    Fix ancient = fix(60, 4000, -1500);
    ancient.received = start + Seconds(12000 * 60);
    QCOMPARE(bench.feed(ancient).fixes.first().reason, QStringLiteral("old"));
}

/// A fix from before the part that was read again would look like the start of a long silence.
void OrderTest::whatAShortenedRestartDidNotReadIsHistory()
{
    QList<Fix> history;
    for (int i = 0; i <= 12 * 60; ++i)
        history << fix(8 * 3600 + i * 60, 0, 0);
    Bench bench;
    bench.track.restore(bench.subject, ruleFile(), history, start + 20h);
    Fix late = fix(3600, 0, 0);
    late.received = start + 20h;
    QCOMPARE(bench.feed(late).fixes.first().reason, QStringLiteral("old"));
    QVERIFY(bench.changes.isEmpty());
    QVERIFY(bench.episodes().isEmpty());
    history.removeFirst(); // the whole of a shorter history
    bench.track.restore(bench.subject, ruleFile(), history, start + 20h);
    QVERIFY(bench.feed(late).fixes.first().reason.isEmpty());
}

QTEST_APPLESS_MAIN(OrderTest)
#include "tst_order.moc"
