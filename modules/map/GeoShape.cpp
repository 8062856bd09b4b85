#include "map/GeoShape.h"

#include "map/Mercator.h"
#include "map/Triangulate.h"

#include <QJsonArray>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {

Vertex vertexOf(Coordinate at)
{
    const QPointF p = mercator(at) - layerOrigin;
    return {static_cast<float>(p.x()), static_cast<float>(p.y())};
}

void addRing(Geometry& g, const QJsonArray& ring)
{
    g.starts.push_back(static_cast<uint32_t>(g.vertices.size()));
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) { // the last position repeats the first
        const Vertex v = vertexOf({ring[i][1].toDouble(), ring[i][0].toDouble()});
        if (g.vertices.size() == g.starts.back() || !(g.vertices.back() == v))
            g.vertices.push_back(v);
    }
    if (g.vertices.size() - g.starts.back() < 3) {
        g.vertices.resize(g.starts.back());
        g.starts.pop_back();
    }
}

/// Around `at` from one bearing to another; a full turn leaves the end point out.
std::vector<Vertex> arc(Coordinate at, double metres, double from, double to, int steps, bool full)
{
    std::vector<Vertex> out;
    const QPointF centre = mercator(at) - layerOrigin;
    const double r = metres * metre(at.lat);
    for (int i = 0; i < (full ? steps : steps + 1); ++i) {
        const double a = (from + (to - from) * i / steps) * std::numbers::pi / 180;
        out.push_back(
            {static_cast<float>(centre.x() + r * std::sin(a)), static_cast<float>(centre.y() - r * std::cos(a))});
    }
    return out;
}

GeometryPtr fan(std::vector<Vertex> ring)
{
    auto g = std::make_shared<Geometry>();
    g->vertices = std::move(ring);
    const auto n = static_cast<uint32_t>(g->vertices.size());
    g->starts = {0, n};
    g->parts = {0, 1};
    for (uint32_t i = 1; i + 1 < n; ++i)
        g->triangles.insert(g->triangles.end(), {0, i, i + 1});
    g->measure();
    return g;
}

} // namespace

GeometryPtr areaGeometry(const QJsonObject& geoJson)
{
    QJsonArray polygons = geoJson["coordinates"_L1].toArray();
    if (geoJson["type"_L1].toString() == "Polygon"_L1)
        polygons = QJsonArray{polygons};
    auto g = std::make_shared<Geometry>();
    for (const QJsonValue& polygon : std::as_const(polygons)) {
        const auto first = static_cast<uint32_t>(g->starts.size());
        for (const QJsonValue& ring : polygon.toArray())
            addRing(*g, ring.toArray());
        if (g->starts.size() > first)
            g->parts.push_back(first);
    }
    if (g->parts.empty())
        return nullptr;
    g->parts.push_back(static_cast<uint32_t>(g->starts.size()));
    g->starts.push_back(static_cast<uint32_t>(g->vertices.size()));
    g->triangles = triangulate(*g);
    g->measure();
    return g;
}

GeometryPtr lineGeometry(const QList<Coordinate>& points)
{
    auto g = std::make_shared<Geometry>();
    for (const Coordinate& at : points)
        g->vertices.push_back(vertexOf(at));
    g->starts = {0, static_cast<uint32_t>(g->vertices.size())};
    g->measure();
    return g;
}

GeometryPtr circleGeometry(Coordinate centre, double metres)
{
    return fan(arc(centre, metres, 0, 360, 96, true));
}

GeometryPtr wedgeGeometry(Coordinate at, double bearing, double angle, double range)
{
    std::vector<Vertex> ring{vertexOf(at)};
    const std::vector<Vertex> outer = arc(at, range, bearing - angle / 2, bearing + angle / 2, 16, false);
    ring.insert(ring.end(), outer.begin(), outer.end());
    return fan(std::move(ring));
}

} // namespace zhihui::map
