#include "map/CameraMarkLayer.h"

#include "map/Mercator.h"

#include <algorithm>
#include <cmath>

namespace zhihui::map {

namespace {

constexpr double fromZoom = 11, crowd = 14; // a mark needs so many pixels to itself

} // namespace

CameraMarkLayer::CameraMarkLayer(QQuickItem* parent) : GlyphLayer(parent) {}

void CameraMarkLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::placesChanged, this, &CameraMarkLayer::index);
    Q_EMIT worldChanged();
    index();
}

void CameraMarkLayer::setLit(const QStringList& cameras)
{
    if (m_lit == cameras)
        return;
    m_lit = cameras;
    Q_EMIT litChanged();
    update();
}

QString CameraMarkLayer::cameraAt(QPointF point) const
{
    const int hit = glyphAt(point, 1);
    return hit < 0 || hit >= m_shown.size() ? QString() : m_shown[hit];
}

void CameraMarkLayer::index()
{
    m_rows.clear();
    if (m_world)
        for (const contract::Camera& camera : m_world->cameras())
            m_rows.append({camera.id.text, mercator(camera.where), GlyphStyle::bearingStep(camera.bearing)});
    std::ranges::sort(m_rows, {}, &Row::id);
    update();
}

std::vector<Glyph> CameraMarkLayer::glyphsFor(const Camera& camera)
{
    m_shown.clear();
    if (camera.zoom < fromZoom)
        return {};
    const QRectF view = camera.view(32);
    const bool shallow = camera.zoom >= sectorsToZoom;
    std::vector<Glyph> marks, lit;
    QStringList litIds;
    QSet<std::pair<int, int>> taken;
    for (const Row& row : std::as_const(m_rows)) {
        if (!view.contains(row.at))
            continue;
        GlyphStyle style{.kind = GlyphStyle::Kind::Camera, .dimmed = shallow, .bearing = row.bearing};
        if (m_lit.contains(row.id)) {
            style.selected = true;
            lit.push_back({row.at, style});
            litIds.append(row.id);
            continue;
        }
        // Cells of the ground, not of the screen: what stands for its neighbours stays while the map is moved.
        const QPointF cell = row.at * (camera.scale() / crowd);
        const std::pair key(static_cast<int>(std::floor(cell.x())), static_cast<int>(std::floor(cell.y())));
        if (taken.contains(key))
            continue;
        taken.insert(key);
        marks.push_back({row.at, style});
        m_shown.append(row.id);
    }
    marks.insert(marks.end(), lit.begin(), lit.end());
    m_shown += litIds;
    return marks;
}

} // namespace zhihui::map
