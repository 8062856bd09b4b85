#include "map/ClusterIndex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zhihui::map {

namespace {

uint64_t spread(uint32_t v)
{
    uint64_t x = v;
    x = (x | (x << 16)) & 0x0000FFFF0000FFFFULL;
    x = (x | (x << 8)) & 0x00FF00FF00FF00FFULL;
    x = (x | (x << 4)) & 0x0F0F0F0F0F0F0F0FULL;
    x = (x | (x << 2)) & 0x3333333333333333ULL;
    return (x | (x << 1)) & 0x5555555555555555ULL;
}

uint32_t gathered(uint64_t x)
{
    x &= 0x5555555555555555ULL;
    x = (x | (x >> 1)) & 0x3333333333333333ULL;
    x = (x | (x >> 2)) & 0x0F0F0F0F0F0F0F0FULL;
    x = (x | (x >> 4)) & 0x00FF00FF00FF00FFULL;
    x = (x | (x >> 8)) & 0x0000FFFF0000FFFFULL;
    return static_cast<uint32_t>(x | (x >> 16));
}

uint64_t morton(uint32_t x, uint32_t y)
{
    return spread(x) | (spread(y) << 1);
}

/// Stable radix sort by 11 bits at a time, only over the bits in which the keys differ.
void sortByKey(std::vector<uint64_t>& keys, std::vector<uint32_t>& rows)
{
    uint64_t all = 0;
    for (const uint64_t key : keys)
        all |= key ^ keys.front();
    std::vector<uint64_t> otherKeys(keys.size());
    std::vector<uint32_t> otherRows(rows.size());
    constexpr uint64_t mask = 2047;
    for (int shift = 0; shift < 2 * ClusterIndex::deepest; shift += 11) {
        if (((all >> shift) & mask) == 0)
            continue;
        std::array<uint32_t, 2048> at{};
        for (const uint64_t key : keys)
            ++at[(key >> shift) & mask];
        std::exclusive_scan(at.begin(), at.end(), at.begin(), 0U);
        for (size_t i = 0; i < keys.size(); ++i) {
            const uint32_t to = at[(keys[i] >> shift) & mask]++;
            otherKeys[to] = keys[i];
            otherRows[to] = rows[i];
        }
        keys.swap(otherKeys);
        rows.swap(otherRows);
    }
}

constexpr double world = 4294967296.0;

} // namespace

ClusterPoint ClusterPoint::at(QPointF mercator, uint8_t status)
{
    const auto fixed = [](double v) { return static_cast<uint32_t>(std::clamp(v * world, 0.0, world - 1)); };
    return {fixed(mercator.x()), fixed(mercator.y()), status};
}

/// A cell of the target level with its sums.
struct ClusterIndex::Cell {
    uint64_t key = 0;
    uint32_t begin = 0, end = 0;
    double x = 0, y = 0;
    size_t root = 0;

    uint32_t count() const { return end - begin; }
    bool isHeavierThan(const Cell& o) const { return count() != o.count() ? count() > o.count() : key < o.key; }
};

int ClusterIndex::levelFor(double zoom)
{
    return std::clamp(static_cast<int>(std::floor(zoom)) + 2, 2, deepest);
}

void ClusterIndex::build(const std::vector<ClusterPoint>& points)
{
    const size_t n = points.size();
    m_keys.resize(n);
    m_rows.resize(n);
    std::iota(m_rows.begin(), m_rows.end(), 0U);
    for (size_t i = 0; i < n; ++i)
        m_keys[i] = morton(points[i].x >> (32 - deepest), points[i].y >> (32 - deepest));
    if (n > 0)
        sortByKey(m_keys, m_rows);
    m_sumX.assign(n + 1, 0);
    m_sumY.assign(n + 1, 0);
    for (auto& column : m_mix)
        column.assign(n + 1, 0);
    for (size_t i = 0; i < n; ++i) {
        const ClusterPoint& p = points[m_rows[i]];
        m_sumX[i + 1] = m_sumX[i] + p.x;
        m_sumY[i + 1] = m_sumY[i] + p.y;
        for (size_t c = 0; c < Cluster::classes; ++c)
            m_mix[c][i + 1] = m_mix[c][i] + (p.status == c ? 1U : 0U);
    }
}

ClusterIndex::Cell ClusterIndex::cell(uint64_t key, uint32_t begin, uint32_t end) const
{
    const double n = double(end - begin);
    return {key, begin, end, double(m_sumX[end] - m_sumX[begin]) / n, double(m_sumY[end] - m_sumY[begin]) / n, 0};
}

void ClusterIndex::collect(int level, int target, uint64_t prefix, uint32_t begin, uint32_t end,
                           const std::array<int64_t, 4>& box, std::vector<Cell>& out) const
{
    if (begin == end)
        return;
    const int up = target - level;
    const int64_t x = int64_t(gathered(prefix)) << up, y = int64_t(gathered(prefix >> 1)) << up,
                  side = int64_t(1) << up;
    if (x + side <= box[0] || y + side <= box[1] || x > box[2] || y > box[3])
        return;
    if (level == target) {
        out.push_back(cell(prefix, begin, end));
        return;
    }
    const int shift = 2 * (deepest - level - 1);
    uint32_t from = begin;
    for (uint64_t quarter = 0; quarter < 4; ++quarter) {
        const uint64_t child = (prefix << 2) | quarter;
        const auto last = std::lower_bound(m_keys.begin() + from, m_keys.begin() + end, (child + 1) << shift);
        const auto to = static_cast<uint32_t>(last - m_keys.begin());
        collect(level + 1, target, child, from, to, box, out);
        from = to;
    }
}

/// Which found cell lies at a column and row: a plain grid around a view's cells, bisection when they lie far apart.
class ClusterIndex::Grid {
public:
    static constexpr size_t none = ~size_t(0);

    explicit Grid(const std::vector<Cell>& cells) : m_cells(cells)
    {
        uint32_t right = 0, bottom = 0;
        for (const Cell& c : cells) {
            m_left = std::min(m_left, gathered(c.key));
            m_top = std::min(m_top, gathered(c.key >> 1));
            right = std::max(right, gathered(c.key));
            bottom = std::max(bottom, gathered(c.key >> 1));
        }
        m_width = cells.empty() ? 0 : right - m_left + 1;
        m_height = cells.empty() ? 0 : bottom - m_top + 1;
        if (uint64_t(m_width) * m_height > mostPlaces)
            return;
        m_at.assign(size_t(m_width) * m_height, none);
        for (size_t i = 0; i < cells.size(); ++i)
            m_at[place(gathered(cells[i].key) - m_left, gathered(cells[i].key >> 1) - m_top)] = i;
    }
    size_t at(uint32_t x, uint32_t y) const
    {
        if (x - m_left >= m_width || y - m_top >= m_height) // below the first wraps round and is refused too
            return none;
        if (!m_at.empty())
            return m_at[place(x - m_left, y - m_top)];
        const auto hit = std::ranges::lower_bound(m_cells, morton(x, y), {}, &Cell::key);
        return hit != m_cells.end() && hit->key == morton(x, y) ? size_t(hit - m_cells.begin()) : none;
    }

private:
    static constexpr uint64_t mostPlaces = 200'000;
    size_t place(uint32_t x, uint32_t y) const { return size_t(y) * m_width + x; }

    const std::vector<Cell>& m_cells;
    uint32_t m_left = ~0U, m_top = ~0U, m_width = 0, m_height = 0;
    std::vector<size_t> m_at;
};

size_t ClusterIndex::heaviestNear(const std::vector<Cell>& cells, const Grid& grid, size_t i, double reach)
{
    size_t best = i;
    const uint32_t x = gathered(cells[i].key), y = gathered(cells[i].key >> 1);
    for (uint32_t step = 0; step < 9; ++step) {
        const size_t other = grid.at(x + step % 3 - 1, y + step / 3 - 1);
        if (other != Grid::none && cells[other].isHeavierThan(cells[best]) &&
            std::hypot(cells[other].x - cells[i].x, cells[other].y - cells[i].y) < reach)
            best = other;
    }
    return best;
}

ClusterView ClusterIndex::query(const QRectF& box, double zoom) const
{
    if (m_keys.empty())
        return {};
    const int level = levelFor(zoom);
    const double cells = double(1U << level);
    const auto index = [cells](double v, int more) { return static_cast<int64_t>(std::floor(v * cells)) + more; };
    std::vector<Cell> found; // in Morton order, so that neighbours are found by bisection
    collect(0, level, 0, 0, static_cast<uint32_t>(m_keys.size()),
            {index(box.left(), -2), index(box.top(), -2), index(box.right(), 2), index(box.bottom(), 2)}, found);
    const Grid grid(found);
    for (size_t i = 0; i < found.size(); ++i)
        found[i].root = heaviestNear(found, grid, i, mergeCells * world / cells);
    return merged(found);
}

ClusterView ClusterIndex::merged(std::vector<Cell>& found) const
{
    std::vector<uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    for (Cell& c : found) // a root is heavier than what hangs on it, so the chains end
        while (found[c.root].root != c.root)
            c.root = found[c.root].root;
    std::ranges::stable_sort(order, {}, [&found](uint32_t i) { return found[i].root; });
    ClusterView view;
    view.ranges.reserve(found.size());
    for (size_t i = 0; i < order.size();) {
        const size_t root = found[order[i]].root;
        Cluster c;
        c.row = m_rows[found[root].begin];
        c.firstCell = static_cast<uint32_t>(view.ranges.size());
        double x = 0, y = 0;
        for (; i < order.size() && found[order[i]].root == root; ++i) {
            const Cell& part = found[order[i]];
            c.count += part.count();
            x += part.x * part.count();
            y += part.y * part.count();
            for (size_t k = 0; k < Cluster::classes; ++k)
                c.mix[k] += m_mix[k][part.end] - m_mix[k][part.begin];
            view.ranges.push_back({part.begin, part.end});
        }
        c.cells = static_cast<uint32_t>(view.ranges.size()) - c.firstCell;
        c.centre = QPointF(x / c.count / world, y / c.count / world);
        view.clusters.push_back(c);
    }
    return view;
}

std::vector<uint32_t> ClusterIndex::members(const ClusterView& view, const Cluster& cluster) const
{
    std::vector<uint32_t> out;
    out.reserve(cluster.count);
    for (uint32_t i = cluster.firstCell; i < cluster.firstCell + cluster.cells; ++i)
        out.insert(out.end(), m_rows.begin() + view.ranges[i].begin, m_rows.begin() + view.ranges[i].end);
    return out;
}

} // namespace zhihui::map
