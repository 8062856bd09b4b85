#include "map/RegionLayer.h"

#include "geo/Area.h"
#include "map/GeoShape.h"

#include <QFuture>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {

constexpr double crack = 200; // metres of disagreement between the borders of neighbouring counties

/// One outline for all parts; parts that are not valid areas are left out here, the judge refuses them too.
GeometryPtr united(const QList<QJsonObject>& parts)
{
    QList<geo::Area> areas;
    for (const QJsonObject& part : parts)
        if (auto area = geo::Area::fromGeoJson(part, u"WGS-84"))
            areas.append(*area);
    if (areas.isEmpty())
        return nullptr;
    if (areas.size() == 1)
        return areaGeometry(areas.first().toGeoJson());
    const auto all = geo::Area::unite(areas, crack);
    return areaGeometry(all ? all->toGeoJson() : areas.first().toGeoJson());
}

} // namespace

RegionLayer::RegionLayer(QQuickItem* parent) : VectorLayer(parent)
{
    connect(this, &RegionLayer::paletteChanged, this, &RegionLayer::restyle);
}

void RegionLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::placesChanged, this, [this] { refresh(false); });
        connect(m_world, &engine::World::accountChanged, this, [this] { refresh(false); });
        connect(m_world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            if (ids.contains(m_person))
                refresh(false);
        });
    }
    Q_EMIT worldChanged();
    refresh(true);
}

void RegionLayer::setPerson(const QString& id)
{
    if (m_person.text == id)
        return;
    m_person = PersonId(id);
    Q_EMIT personChanged();
    refresh(true);
}

void RegionLayer::setOfScope(bool scope)
{
    if (m_ofScope == scope)
        return;
    m_ofScope = scope;
    Q_EMIT personChanged();
    refresh(true);
}

QList<contract::Region> RegionLayer::scopeRegions() const
{
    QList<contract::Region> whole, parts;
    for (const OrgCode& organisation : m_world->account().scope.organisations) {
        if (organisation.text.size() <= 2)
            return {}; // the province's own border is on the map
        for (const contract::Region& region : m_world->regions()) {
            if (region.org == organisation && (region.kind == "city"_L1 || organisation.text.size() > 4))
                whole.append(region);
            else if (organisation.contains(region.org) && region.kind == "county"_L1)
                parts.append(region);
        }
    }
    return whole.isEmpty() ? parts : whole;
}

void RegionLayer::refresh(bool force)
{
    QList<QJsonObject> areas, zones;
    QStringList wanted;
    if (m_world && m_ofScope) {
        for (const contract::Region& region : scopeRegions()) {
            areas.append(region.geometry);
            wanted.append(u"%1/%2"_s.arg(region.id.text).arg(region.version));
        }
        wanted.sort();
    }
    const engine::PersonState* state = m_world && !m_ofScope ? m_world->person(m_person) : nullptr;
    if (state) {
        for (const QString& id : state->row.areas) {
            const auto region = m_world->regions().constFind(RegionId(id));
            if (region == m_world->regions().cend())
                continue;
            areas.append(region->geometry);
            wanted.append(u"%1/%2"_s.arg(id).arg(region->version));
        }
        for (const contract::Fence& fence : m_world->fences())
            if (fence.persons.contains(m_person)) {
                zones.append(fence.geometry);
                wanted.append(u"%1/%2"_s.arg(fence.id.text).arg(fence.version));
            }
        wanted.sort();
    }
    if (!force && wanted == m_wanted)
        return; // a new fix of the person changes no area
    m_wanted = wanted;
    const int serial = ++m_serial;
    if (wanted.isEmpty()) {
        m_geometries = {};
        restyle();
        return;
    }
    QtConcurrent::run([areas, zones] {
        return Geometries{united(areas), united(zones)};
    }).then(this, [this, serial](const Geometries& ready) {
        if (serial != m_serial)
            return; // somebody else was selected since
        m_geometries = ready;
        restyle();
    });
}

void RegionLayer::restyle()
{
    Shapes shapes;
    const auto add = [&shapes](const GeometryPtr& geometry, const QColor& fill, const QColor& border, float dash) {
        if (!geometry)
            return;
        shapes.push_back({.geometry = geometry, .kind = Shape::Kind::Fill, .colour = fill});
        shapes.push_back({.geometry = geometry, .kind = Shape::Kind::Loop, .colour = border, .width = 2, .dash = dash});
    };
    add(m_geometries.area, m_area, m_areaBorder, 0);
    add(m_geometries.zones, m_zone, m_zoneBorder, 6);
    setShapes(std::move(shapes));
}

} // namespace zhihui::map
