#pragma once

#include <QRectF>
#include <array>
#include <cstdint>
#include <vector>

namespace zhihui::map {

/// A point to be clustered: Mercator x and y times 2^32, and its status class.
struct ClusterPoint {
    uint32_t x = 0, y = 0;
    uint8_t status = 0;

    static ClusterPoint at(QPointF mercator, uint8_t status);
};

/// One mark on the map: a single point, or several that would overlap.
struct Cluster {
    static constexpr size_t classes = 3;

    QPointF centre; ///< Mercator, mean of its points
    uint32_t count = 0;
    std::array<uint32_t, classes> mix{}; ///< points of each status class
    uint32_t row = 0;                    ///< of its first point; the point itself when count is 1
    uint32_t cells = 0, firstCell = 0;   ///< its part of ClusterView::ranges

    friend bool operator==(const Cluster&, const Cluster&) = default;
};

struct ClusterView {
    struct Range {
        uint32_t begin = 0, end = 0; ///< positions in the sorted order
        friend bool operator==(const Range&, const Range&) = default;
    };
    std::vector<Cluster> clusters; ///< in Morton order of their heaviest cell
    std::vector<Range> ranges;
};

/// Morton-sorted points with prefix sums: a cell at any zoom is a range of keys, its count, mean and status mix are
/// subtractions. Rebuilt whole when points move (50 000: about a millisecond). Immutable between builds, any thread.
class ClusterIndex {
public:
    void build(const std::vector<ClusterPoint>& points);
    /// Clusters in the Mercator box at this zoom. What merges depends on the points alone, never on the box: nothing
    /// flickers while panning. The box should be grown by a cluster's size.
    ClusterView query(const QRectF& box, double zoom) const;
    /// Rows of all points of a cluster.
    std::vector<uint32_t> members(const ClusterView& view, const Cluster& cluster) const;
    size_t size() const { return m_rows.size(); }

    static constexpr int deepest = 20; ///< level of the keys: cells of 64 px at zoom 18
    /// The level whose cells are 64 to 128 px at this zoom.
    static int levelFor(double zoom);
    /// Marks nearer than this many cells are merged.
    static constexpr double mergeCells = 0.8;

private:
    struct Cell;
    void collect(int level, int target, uint64_t prefix, uint32_t begin, uint32_t end,
                 const std::array<int64_t, 4>& box, std::vector<Cell>& out) const;
    Cell cell(uint64_t key, uint32_t begin, uint32_t end) const;
    class Grid;
    static size_t heaviestNear(const std::vector<Cell>& cells, const Grid& grid, size_t i, double reach);
    ClusterView merged(std::vector<Cell>& found) const;

    std::vector<uint64_t> m_keys;
    std::vector<uint32_t> m_rows;
    std::vector<uint64_t> m_sumX, m_sumY; ///< prefix sums, one longer than the points
    std::array<std::vector<uint32_t>, Cluster::classes> m_mix;
};

} // namespace zhihui::map
