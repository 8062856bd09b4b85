#include "map/CameraLayer.h"

#include "map/GeoShape.h"
#include "map/Glyph.h"

namespace zhihui::map {

namespace {

/// All wedges as one geometry, so that they make one upload.
GeometryPtr merged(const QList<GeometryPtr>& wedges)
{
    auto all = std::make_shared<Geometry>();
    for (const GeometryPtr& wedge : wedges) {
        const auto base = static_cast<uint32_t>(all->vertices.size());
        all->parts.push_back(static_cast<uint32_t>(all->starts.size()));
        all->starts.push_back(base);
        all->vertices.insert(all->vertices.end(), wedge->vertices.begin(), wedge->vertices.end());
        for (const uint32_t index : wedge->triangles)
            all->triangles.push_back(base + index);
    }
    all->parts.push_back(static_cast<uint32_t>(all->starts.size()));
    all->starts.push_back(static_cast<uint32_t>(all->vertices.size()));
    all->measure();
    return all;
}

} // namespace

CameraLayer::CameraLayer(QQuickItem* parent) : VectorLayer(parent)
{
    connect(this, &CameraLayer::colourChanged, this, &CameraLayer::rebuild);
}

void CameraLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::placesChanged, this, &CameraLayer::rebuild);
    Q_EMIT worldChanged();
    rebuild();
}

void CameraLayer::rebuild()
{
    QList<GeometryPtr> wedges;
    if (m_world)
        for (const contract::Camera& camera : m_world->cameras())
            wedges.append(wedgeGeometry(camera.where, camera.bearing, camera.angle, camera.range));
    Shapes shapes;
    if (!wedges.isEmpty()) {
        QColor veil = m_colour;
        veil.setAlphaF(0.22F);
        const GeometryPtr fields = merged(wedges);
        shapes.push_back({.geometry = fields, .kind = Shape::Kind::Fill, .colour = veil, .fromZoom = sectorsToZoom});
        shapes.push_back(
            {.geometry = fields, .kind = Shape::Kind::Loop, .colour = m_colour, .width = 1, .fromZoom = sectorsToZoom});
    }
    setShapes(std::move(shapes));
}

} // namespace zhihui::map
