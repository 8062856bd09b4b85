#include "map/Triangulate.h"

#include <bit>
#include <geos_c.h>
#include <memory>
#include <unordered_map>

namespace zhihui::map {

namespace {

/// A GEOS session; its geometries die before it.
class Geos {
public:
    Geos() : m_handle(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(m_handle); }
    Q_DISABLE_COPY_MOVE(Geos)

    auto own(GEOSGeometry* g) const
    {
        const auto destroy = [handle = m_handle](GEOSGeometry* geometry) { GEOSGeom_destroy_r(handle, geometry); };
        return std::unique_ptr<GEOSGeometry, decltype(destroy)>(g, destroy);
    }
    GEOSContextHandle_t handle() const { return m_handle; }

    GEOSGeometry* ring(const Geometry& g, size_t index) const
    {
        const uint32_t first = g.starts[index], count = g.starts[index + 1] - first;
        GEOSCoordSequence* points = GEOSCoordSeq_create_r(m_handle, count + 1, 2);
        for (uint32_t i = 0; i <= count; ++i) {
            const Vertex v = g.vertices[first + i % count];
            GEOSCoordSeq_setXY_r(m_handle, points, i, double(v.x), double(v.y));
        }
        return GEOSGeom_createLinearRing_r(m_handle, points);
    }

private:
    GEOSContextHandle_t m_handle;
};

uint64_t keyOf(Vertex v)
{
    return (uint64_t(std::bit_cast<uint32_t>(v.x)) << 32) | std::bit_cast<uint32_t>(v.y);
}

using Lookup = std::unordered_map<uint64_t, uint32_t>;

void addTriangles(const Geos& geos, const GEOSGeometry* triangles, const Lookup& lookup, std::vector<uint32_t>& out)
{
    const int count = GEOSGetNumGeometries_r(geos.handle(), triangles);
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry* triangle = GEOSGetGeometryN_r(geos.handle(), triangles, i);
        const GEOSGeometry* ring = GEOSGetExteriorRing_r(geos.handle(), triangle);
        const GEOSCoordSequence* points = ring ? GEOSGeom_getCoordSeq_r(geos.handle(), ring) : nullptr;
        std::vector<uint32_t> corners;
        for (unsigned c = 0; points && c < 3; ++c) {
            double x = 0, y = 0;
            GEOSCoordSeq_getXY_r(geos.handle(), points, c, &x, &y);
            const auto hit = lookup.find(keyOf({static_cast<float>(x), static_cast<float>(y)}));
            if (hit != lookup.end())
                corners.push_back(hit->second);
        }
        if (corners.size() == 3)
            out.insert(out.end(), corners.begin(), corners.end());
    }
}

} // namespace

std::vector<uint32_t> triangulate(const Geometry& g)
{
    const Geos geos;
    std::vector<uint32_t> out;
    for (size_t part = 0; part + 1 < g.parts.size(); ++part) {
        Lookup lookup;
        std::vector<GEOSGeometry*> holes;
        for (size_t r = g.parts[part]; r < g.parts[part + 1]; ++r) {
            for (uint32_t v = g.starts[r]; v < g.starts[r + 1]; ++v)
                lookup.emplace(keyOf(g.vertices[v]), v);
            if (r > g.parts[part])
                holes.push_back(geos.ring(g, r));
        }
        const auto polygon = geos.own(GEOSGeom_createPolygon_r(geos.handle(), geos.ring(g, g.parts[part]), holes.data(),
                                                               static_cast<unsigned>(holes.size())));
        if (!polygon || GEOSisValid_r(geos.handle(), polygon.get()) != 1)
            continue;
        const auto triangles = geos.own(GEOSConstrainedDelaunayTriangulation_r(geos.handle(), polygon.get()));
        if (triangles)
            addTriangles(geos, triangles.get(), lookup, out);
    }
    return out;
}

} // namespace zhihui::map
