#include "geo/EdgeIndex.h"

#include "geo/Orientation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhihui::geo {

namespace {
double lengthOfDegree(double lat)
{
    return std::cos(lat * std::numbers::pi / 180); // of longitude, in degrees of latitude
}
} // namespace

/// A nearest-edge search: the scale at the point, and the best so far.
struct EdgeIndex::Search {
    Coordinate p;
    double scale = 1;
    double best = std::numeric_limits<double>::infinity(); ///< squared
    Coordinate at;

    double squared(const Box& box) const
    {
        const double x = std::max({box.west - p.lon, 0.0, p.lon - box.east}) * scale;
        const double y = std::max({box.south - p.lat, 0.0, p.lat - box.north});
        return x * x + y * y;
    }
    void consider(const Edge& edge)
    {
        const double ax = (edge.a.lon - p.lon) * scale, ay = edge.a.lat - p.lat;
        const double dx = (edge.b.lon - edge.a.lon) * scale, dy = edge.b.lat - edge.a.lat;
        const double length = dx * dx + dy * dy;
        const double t = length > 0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0;
        const double x = ax + t * dx, y = ay + t * dy;
        if (const double squared = x * x + y * y; squared < best) {
            best = squared;
            at = {edge.a.lat + t * (edge.b.lat - edge.a.lat), edge.a.lon + t * (edge.b.lon - edge.a.lon)};
        }
    }
};

EdgeIndex::EdgeIndex(const std::vector<const Ring*>& rings)
{
    for (const Ring* ring : rings)
        for (size_t i = 0; i + 1 < ring->size(); ++i)
            m_edges.push_back({(*ring)[i], (*ring)[i + 1]});
    if (m_edges.empty())
        return;
    buildTree();
    m_box = m_levels.back().front();
    buildSlabs();
}

size_t EdgeIndex::slabOf(double lat) const
{
    const auto slabs = static_cast<double>(m_slabStart.size() - 1);
    return static_cast<size_t>(std::clamp((lat - m_box.south) * m_slabsPerDegree, 0.0, slabs - 1));
}

void EdgeIndex::buildSlabs()
{
    const size_t slabs = std::clamp<size_t>(m_edges.size() / 2, 1, 1 << 17);
    const double height = m_box.north - m_box.south;
    m_slabsPerDegree = height > 0 ? static_cast<double>(slabs) / height : 0;
    m_slabStart.assign(slabs + 1, 0);
    const auto span = [this](const Edge& edge) {
        return std::pair(slabOf(std::min(edge.a.lat, edge.b.lat)), slabOf(std::max(edge.a.lat, edge.b.lat)));
    };
    for (const Edge& edge : m_edges) {
        const auto [first, last] = span(edge);
        for (size_t s = first; s <= last; ++s)
            ++m_slabStart[s + 1];
    }
    for (size_t s = 0; s < slabs; ++s)
        m_slabStart[s + 1] += m_slabStart[s];
    m_slabEdges.resize(m_slabStart.back());
    std::vector<std::uint32_t> next(m_slabStart.begin(), m_slabStart.end() - 1);
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        const auto [first, last] = span(m_edges[i]);
        for (size_t s = first; s <= last; ++s)
            m_slabEdges[next[s]++] = i;
    }
}

void EdgeIndex::buildTree()
{
    const auto join = [](Box& box, const Box& other) {
        box = {std::min(box.south, other.south), std::min(box.west, other.west), std::max(box.north, other.north),
               std::max(box.east, other.east)};
    };
    std::vector<Box> below;
    below.reserve(m_edges.size());
    for (const Edge& e : m_edges)
        below.push_back({std::min(e.a.lat, e.b.lat), std::min(e.a.lon, e.b.lon), std::max(e.a.lat, e.b.lat),
                         std::max(e.a.lon, e.b.lon)});
    do {
        std::vector<Box> level;
        for (size_t i = 0; i < below.size(); ++i) {
            if (i % fanOut == 0)
                level.push_back(below[i]);
            else
                join(level.back(), below[i]);
        }
        m_levels.push_back(level);
        below = std::move(level);
    } while (below.size() > 1);
}

bool EdgeIndex::covers(Coordinate p) const
{
    if (m_edges.empty() ||
        !(p.lat >= m_box.south && p.lat <= m_box.north && p.lon >= m_box.west && p.lon <= m_box.east))
        return false;
    bool inside = false;
    const size_t slab = slabOf(p.lat);
    for (size_t i = m_slabStart[slab]; i < m_slabStart[slab + 1]; ++i) {
        const auto& [a, b] = m_edges[m_slabEdges[i]];
        const auto [west, east] = std::minmax(a.lon, b.lon);
        if ((a.lat > p.lat) != (b.lat > p.lat)) {
            if (p.lon > east)
                continue;
            const int side = p.lon < west ? (b.lat > a.lat ? 1 : -1) : orientation(a, b, p);
            if (side == 0)
                return true;
            if ((side > 0) == (b.lat > a.lat))
                inside = !inside;
        } else if (a.lat == p.lat && b.lat == p.lat ? (p.lon >= west && p.lon <= east) : (p == a || p == b)) {
            return true;
        }
    }
    return inside;
}

void EdgeIndex::search(Search& search, size_t level, size_t node) const
{
    const size_t first = node * fanOut;
    if (level == 0) {
        for (size_t i = first; i < std::min(first + fanOut, m_edges.size()); ++i)
            search.consider(m_edges[i]);
        return;
    }
    const auto& boxes = m_levels[level - 1];
    std::array<std::pair<double, size_t>, fanOut> order;
    size_t count = 0;
    for (size_t i = first; i < std::min(first + fanOut, boxes.size()); ++i)
        order[count++] = {search.squared(boxes[i]), i};
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
    for (size_t i = 0; i < count && order[i].first < search.best; ++i)
        this->search(search, level - 1, order[i].second);
}

Coordinate EdgeIndex::nearest(Coordinate p) const
{
    Search state{.p = p, .scale = lengthOfDegree(p.lat), .at = {}};
    if (!m_edges.empty())
        search(state, m_levels.size() - 1, 0);
    return state.at;
}

template <class Visit>
void EdgeIndex::visit(const Box& box, size_t level, size_t node, const Visit& visitEdge) const
{
    const Box& mine = m_levels[level][node];
    if (mine.south > box.north || mine.north < box.south || mine.west > box.east || mine.east < box.west)
        return;
    const size_t first = node * fanOut;
    const size_t end = level == 0 ? m_edges.size() : m_levels[level - 1].size();
    for (size_t i = first; i < std::min(first + fanOut, end); ++i) {
        if (level == 0)
            visitEdge(m_edges[i]);
        else
            visit(box, level - 1, i, visitEdge);
    }
}

std::vector<double> EdgeIndex::crossings(Coordinate a, Coordinate b) const
{
    std::vector<double> found;
    if (m_edges.empty())
        return found;
    const double dx = b.lon - a.lon, dy = b.lat - a.lat;
    const double length = dx * dx + dy * dy;
    const auto parameterOf = [&](Coordinate at) { return ((at.lon - a.lon) * dx + (at.lat - a.lat) * dy) / length; };
    const auto meet = [&](const Edge& edge) {
        const int sideA = orientation(a, b, edge.a), sideB = orientation(a, b, edge.b);
        if (sideA == 0)
            found.push_back(parameterOf(edge.a));
        if (sideB == 0)
            found.push_back(parameterOf(edge.b));
        if (sideA * sideB >= 0)
            return;
        const double ex = edge.b.lon - edge.a.lon, ey = edge.b.lat - edge.a.lat;
        found.push_back(((edge.a.lon - a.lon) * ey - (edge.a.lat - a.lat) * ex) / (dx * ey - dy * ex));
    };
    const Box box{std::min(a.lat, b.lat), std::min(a.lon, b.lon), std::max(a.lat, b.lat), std::max(a.lon, b.lon)};
    if (length > 0)
        visit(box, m_levels.size() - 1, 0, meet);
    return found;
}

} // namespace zhihui::geo
