#include "map/UnitLayer.h"

#include "map/Mercator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::map {

UnitLayer::UnitLayer(QQuickItem* parent) : GlyphLayer(parent) {}

void UnitLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::unitsChanged, this, &UnitLayer::update);
    Q_EMIT worldChanged();
    update();
}

QString UnitLayer::unitAt(QPointF point) const
{
    const int hit = glyphAt(point, 3);
    return hit < 0 || hit >= m_shown.size() ? QString() : m_shown[hit];
}

std::vector<Glyph> UnitLayer::glyphsFor(const Camera& camera)
{
    m_shown.clear();
    if (!m_world || camera.zoom < 9)
        return {};
    const QRectF view = camera.view(24 * magnify());
    QList<const contract::Unit*> seen;
    for (const contract::Unit& unit : m_world->units())
        if (unit.where && view.contains(mercator(*unit.where)))
            seen.append(&unit);
    std::ranges::sort(seen, {}, [](const contract::Unit* unit) { return unit->id; });
    std::vector<Glyph> out;
    for (const contract::Unit* unit : std::as_const(seen)) {
        GlyphStyle style{.kind = unit->kind == "vehicle"_L1 ? GlyphStyle::Kind::Vehicle : GlyphStyle::Kind::Officers};
        style.dimmed = !unit->available;
        out.push_back({mercator(*unit->where), style});
        m_shown.append(unit->id.text);
    }
    return out;
}

} // namespace zhihui::map
