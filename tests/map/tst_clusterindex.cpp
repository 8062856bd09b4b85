#include "map/ClusterIndex.h"

#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <map>
#include <random>

using namespace zhihui::map;

namespace {

std::vector<ClusterPoint> randomPoints(size_t count, uint32_t seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> x(0.8147, 0.004), y(0.4343, 0.003);
    std::vector<ClusterPoint> out;
    for (size_t i = 0; i < count; ++i)
        out.push_back(ClusterPoint::at({x(random), y(random)}, static_cast<uint8_t>(i % 10 == 0 ? 1 + i % 2 : 0)));
    return out;
}

const QRectF everything(0, 0, 1, 1);

/// The same rule in the plainest way: sums by cell in a map, each cell linked to its heaviest near neighbour.
std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> bruteForce(const std::vector<ClusterPoint>& points,
                                                                          double zoom)
{
    const int level = ClusterIndex::levelFor(zoom);
    struct Cell {
        double x = 0, y = 0;
        std::vector<uint32_t> rows;
    };
    const auto interleave = [](uint32_t x, uint32_t y) {
        uint64_t out = 0;
        for (int bit = 0; bit < 32; ++bit)
            out |= (uint64_t((x >> bit) & 1) << (2 * bit)) | (uint64_t((y >> bit) & 1) << (2 * bit + 1));
        return out;
    };
    using Key = std::pair<uint32_t, uint32_t>;
    std::map<Key, Cell> cells;
    for (uint32_t i = 0; i < points.size(); ++i) {
        Cell& c = cells[{points[i].x >> (32 - level), points[i].y >> (32 - level)}];
        c.x += points[i].x;
        c.y += points[i].y;
        c.rows.push_back(i);
    }
    for (auto& [key, c] : cells) {
        c.x /= double(c.rows.size());
        c.y /= double(c.rows.size());
    }
    const auto heavier = [&](const Key& a, const Key& b) {
        const size_t na = cells[a].rows.size(), nb = cells[b].rows.size();
        return na != nb ? na > nb : interleave(a.first, a.second) < interleave(b.first, b.second);
    };
    std::map<Key, Key> root;
    const double reach = ClusterIndex::mergeCells * 4294967296.0 / double(1U << level);
    for (const auto& [key, c] : cells) {
        root[key] = key;
        for (uint32_t dx = 0; dx < 3; ++dx)
            for (uint32_t dy = 0; dy < 3; ++dy) {
                const Key other{key.first + dx - 1, key.second + dy - 1};
                if (cells.contains(other) && other != key && heavier(other, root[key]) &&
                    std::hypot(cells[other].x - c.x, cells[other].y - c.y) < reach)
                    root[key] = other;
            }
    }
    std::map<Key, std::vector<uint32_t>> out;
    for (const auto& [key, c] : cells) {
        Key at = key;
        while (root[at] != at)
            at = root[at];
        out[at].insert(out[at].end(), c.rows.begin(), c.rows.end());
    }
    return out;
}

} // namespace

class tst_ClusterIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithBruteForce_data()
    {
        QTest::addColumn<size_t>("count");
        QTest::addColumn<double>("zoom");
        for (const size_t count : {size_t(1), size_t(2), size_t(500), size_t(5000)})
            for (const double zoom : {6.3, 9.0, 11.4, 14.0, 18.0})
                QTest::addRow("%zu at %.1f", count, zoom) << count << zoom;
    }
    void agreesWithBruteForce()
    {
        QFETCH(size_t, count);
        QFETCH(double, zoom);
        const auto points = randomPoints(count, 7);
        ClusterIndex index;
        index.build(points);
        const ClusterView view = index.query(everything, zoom);
        std::vector<std::vector<uint32_t>> got, wanted;
        for (const Cluster& c : view.clusters) {
            got.push_back(index.members(view, c));
            std::ranges::sort(got.back());
            QCOMPARE(size_t(c.count), got.back().size());
        }
        for (auto [key, rows] : bruteForce(points, zoom)) {
            std::ranges::sort(rows);
            wanted.push_back(rows);
        }
        std::ranges::sort(got);
        std::ranges::sort(wanted);
        QVERIFY(got == wanted);
    }

    void countsAndMixAddUp()
    {
        const auto points = randomPoints(3000, 3);
        ClusterIndex index;
        index.build(points);
        for (double zoom = 6.3; zoom < 18; zoom += 0.7) {
            const ClusterView view = index.query(everything, zoom);
            size_t total = 0, byClass = 0;
            for (const Cluster& c : view.clusters) {
                total += c.count;
                byClass += c.mix[0] + c.mix[1] + c.mix[2];
            }
            QCOMPARE(total, points.size());
            QCOMPARE(byClass, points.size());
        }
    }

    void centreIsTheMeanOfItsPoints()
    {
        const auto points = randomPoints(800, 5);
        ClusterIndex index;
        index.build(points);
        const ClusterView view = index.query(everything, 8);
        for (const Cluster& c : view.clusters) {
            double x = 0, y = 0;
            for (const uint32_t row : index.members(view, c)) {
                x += points[row].x;
                y += points[row].y;
            }
            QVERIFY(std::abs(c.centre.x() - x / c.count / 4294967296.0) < 1e-9);
            QVERIFY(std::abs(c.centre.y() - y / c.count / 4294967296.0) < 1e-9);
        }
    }

    void marksKeepTheirDistance()
    {
        ClusterIndex index;
        index.build(randomPoints(20000, 11));
        for (const double zoom : {7.0, 9.5, 12.0}) {
            const ClusterView view = index.query(everything, zoom);
            const double pixels = 256 * std::exp2(zoom);
            double nearest = 1e9;
            for (size_t i = 0; i < view.clusters.size(); ++i)
                for (size_t k = i + 1; k < view.clusters.size(); ++k) {
                    const QPointF d = (view.clusters[i].centre - view.clusters[k].centre) * pixels;
                    nearest = std::min(nearest, std::hypot(d.x(), d.y()));
                }
            qInfo("zoom %.1f: %zu marks, the nearest two %.1f px apart", zoom, view.clusters.size(), nearest);
            QVERIFY(nearest > 25);
        }
    }

    void panningChangesNothing()
    {
        ClusterIndex index;
        index.build(randomPoints(5000, 13));
        const double zoom = 10, pixel = 1 / (256 * std::exp2(zoom));
        const ClusterView all = index.query(everything, zoom);
        for (int step = 0; step < 40; ++step) {
            const QRectF view(0.812 + step * 17 * pixel, 0.432, 1200 * pixel, 800 * pixel);
            const QRectF inner = view.adjusted(100 * pixel, 100 * pixel, -100 * pixel, -100 * pixel);
            const ClusterView part = index.query(view, zoom);
            for (const Cluster& c : all.clusters)
                if (inner.contains(c.centre))
                    QVERIFY(std::ranges::any_of(part.clusters, [&c](const Cluster& o) {
                        return o.centre == c.centre && o.count == c.count && o.mix == c.mix;
                    }));
        }
    }

    void orderOfPointsDoesNotMatter()
    {
        auto points = randomPoints(2000, 17);
        ClusterIndex one, two;
        one.build(points);
        std::ranges::reverse(points);
        two.build(points);
        const ClusterView a = one.query(everything, 9), b = two.query(everything, 9);
        QCOMPARE(a.clusters.size(), b.clusters.size());
        for (size_t i = 0; i < a.clusters.size(); ++i) {
            QCOMPARE(a.clusters[i].count, b.clusters[i].count);
            QCOMPARE(a.clusters[i].centre, b.clusters[i].centre);
        }
    }

    void onePlaceStaysOneRingAtTheDeepestZoom()
    {
        std::vector<ClusterPoint> points(7, ClusterPoint::at({0.8147, 0.4343}, 2));
        ClusterIndex index;
        index.build(points);
        const ClusterView view = index.query(everything, 18);
        QCOMPARE(view.clusters.size(), size_t(1));
        QCOMPARE(view.clusters.front().mix[2], 7U);
    }

    void nothingGivesNothing()
    {
        ClusterIndex index;
        index.build({});
        QVERIFY(index.query(everything, 9).clusters.empty());
        index.build(randomPoints(10, 1));
        QVERIFY(index.query(QRectF(0.1, 0.1, 0.01, 0.01), 9).clusters.empty());
    }

    void fiftyThousandAreIndexedInMilliseconds()
    {
        const auto points = randomPoints(50000, 23);
        ClusterIndex index;
        qint64 best = 1'000'000'000, bestQuery = best;
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            index.build(points);
            best = std::min(best, timer.nsecsElapsed());
            timer.start();
            const ClusterView view = index.query(QRectF(0.81, 0.43, 0.0084, 0.0047), 9.8);
            bestQuery = std::min(bestQuery, timer.nsecsElapsed());
            QVERIFY(!view.clusters.empty());
        }
        qInfo("build %.2f ms, query %.3f ms", double(best) / 1e6, double(bestQuery) / 1e6);
        QVERIFY(best < 20'000'000); // a tenth of this is usual; the limit stands for debug builds and busy machines
        QVERIFY(bestQuery < 5'000'000);
    }
};

QTEST_APPLESS_MAIN(tst_ClusterIndex)
#include "tst_clusterindex.moc"
