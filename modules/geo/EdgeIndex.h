#pragma once

#include "domain/Coordinate.h"

#include <array>
#include <cstdint>
#include <vector>

namespace zhihui::geo {

using Ring = std::vector<Coordinate>; ///< closed: the last point is the first

/// The edges of an area's rings: y-slabs decide containment, a tree of boxes finds the nearest edge. Immutable; any
/// thread.
class EdgeIndex {
public:
    EdgeIndex() = default;
    explicit EdgeIndex(const std::vector<const Ring*>& rings);

    /// Even-odd, exact; a point on an edge or a vertex is covered.
    bool covers(Coordinate p) const;
    /// The boundary point nearest to `p`.
    Coordinate nearest(Coordinate p) const;
    /// Where the segment a→b meets the boundary, as parameters 0…1 in no order.
    std::vector<double> crossings(Coordinate a, Coordinate b) const;

private:
    struct Edge {
        Coordinate a, b;
    };
    struct Box {
        double south = 0, west = 0, north = 0, east = 0;
    };
    struct Search;
    static constexpr size_t fanOut = 8;

    size_t slabOf(double lat) const;
    void buildSlabs();
    void buildTree();
    void search(Search& search, size_t level, size_t node) const;
    template <class Visit>
    void visit(const Box& box, size_t level, size_t node, const Visit& visitEdge) const;

    std::vector<Edge> m_edges;
    Box m_box;
    double m_slabsPerDegree = 0;
    std::vector<std::uint32_t> m_slabStart; ///< one more than there are slabs
    std::vector<std::uint32_t> m_slabEdges;
    std::vector<std::vector<Box>> m_levels; ///< boxes over `fanOut` edges, then over `fanOut` boxes, …
};

} // namespace zhihui::geo
