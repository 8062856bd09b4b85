#include "map/PersonLayer.h"

#include "map/Mercator.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace zhihui::map {

using engine::Standing;

namespace {

constexpr double deepestZoom = 18;

uint8_t classOf(Standing standing)
{
    return standing == Standing::Offline ? 1 : standing == Standing::Lost ? 2 : 0;
}

bool isAlarm(Standing standing)
{
    return standing <= Standing::Alarm4;
}

} // namespace

PersonLayer::PersonLayer(QQuickItem* parent) : GlyphLayer(parent) {}

void PersonLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::personsChanged, this, &PersonLayer::take);
        connect(m_world, &engine::World::loadedChanged, this, &PersonLayer::reload);
    }
    Q_EMIT worldChanged();
    reload();
}

void PersonLayer::setSelectedPerson(const QString& id)
{
    if (m_selected.text == id)
        return;
    m_selected = PersonId(id);
    m_stale = true;
    Q_EMIT selectedPersonChanged();
    update();
}

void PersonLayer::reload()
{
    m_rows.clear();
    m_rowOf.clear();
    if (m_world)
        for (auto it = m_world->persons().cbegin(); it != m_world->persons().cend(); ++it)
            takeOne(it.key());
    m_stale = true;
    Q_EMIT shownChanged();
    update();
}

void PersonLayer::take(const QSet<PersonId>& ids)
{
    const int before = shown();
    for (const PersonId& id : ids)
        takeOne(id);
    m_stale = true;
    if (before != shown())
        Q_EMIT shownChanged();
    update();
}

void PersonLayer::takeOne(const PersonId& id)
{
    const engine::PersonState* state = m_world->person(id);
    const auto known = m_rowOf.constFind(id);
    if (!state || !state->decision || !state->position) {
        if (known == m_rowOf.cend())
            return;
        const uint32_t gap = *known;
        m_rowOf.erase(known);
        if (gap + 1 != m_rows.size()) {
            m_rows[gap] = std::move(m_rows.back());
            m_rowOf[m_rows[gap].id] = gap;
        }
        m_rows.pop_back();
        return;
    }
    const Row row{id, mercator(state->position->where), state->standing};
    if (known != m_rowOf.cend()) {
        m_rows[*known] = row;
        return;
    }
    m_rowOf.insert(id, static_cast<uint32_t>(m_rows.size()));
    m_rows.push_back(row);
}

bool PersonLayer::standsAlone(const Row& row) const
{
    return isAlarm(row.standing) || row.id == m_selected;
}

void PersonLayer::index()
{
    if (!std::exchange(m_stale, false))
        return;
    std::vector<ClusterPoint> points;
    points.reserve(m_rows.size());
    m_pointRow.clear();
    m_alone.clear();
    for (uint32_t i = 0; i < m_rows.size(); ++i) {
        if (standsAlone(m_rows[i])) {
            m_alone.push_back(i);
        } else {
            points.push_back(ClusterPoint::at(m_rows[i].at, classOf(m_rows[i].standing)));
            m_pointRow.push_back(i);
        }
    }
    m_index.build(points);
    std::ranges::sort(m_alone, [this](uint32_t a, uint32_t b) {
        const bool lastA = m_rows[a].id == m_selected, lastB = m_rows[b].id == m_selected;
        if (lastA != lastB)
            return lastB;
        if (m_rows[a].standing != m_rows[b].standing)
            return m_rows[a].standing > m_rows[b].standing;
        return m_rows[a].id < m_rows[b].id;
    });
}

Glyph PersonLayer::single(const Row& row) const
{
    using Kind = GlyphStyle::Kind;
    GlyphStyle style;
    style.selected = row.id == m_selected;
    if (isAlarm(row.standing)) {
        style.kind = Kind::Alarm;
        style.level = static_cast<quint8>(static_cast<int>(row.standing) + 1);
    } else {
        style.kind = row.standing == Standing::Offline ? Kind::Offline
                     : row.standing == Standing::Lost  ? Kind::Lost
                                                       : Kind::Normal;
    }
    return {row.at, style};
}

std::vector<Glyph> PersonLayer::glyphsFor(const Camera& camera)
{
    index();
    const QRectF view = camera.view(48 * magnify());
    m_view = m_index.query(view, camera.zoom - std::log2(magnify())); // larger rings touch sooner
    m_zoom = camera.zoom;
    m_targets.clear();
    std::vector<Glyph> out;
    for (size_t i = 0; i < m_view.clusters.size(); ++i) {
        const Cluster& c = m_view.clusters[i];
        if (!view.contains(c.centre))
            continue;
        if (c.count == 1) {
            const uint32_t row = m_pointRow[c.row];
            out.push_back(single(m_rows[row]));
            m_targets.push_back({.row = static_cast<int>(row)});
            continue;
        }
        GlyphStyle style{.kind = GlyphStyle::Kind::Cluster, .count = c.count};
        style.offline = GlyphStyle::share(c.mix[1], c.count);
        style.lost = std::min(GlyphStyle::share(c.mix[2], c.count), static_cast<quint8>(24 - style.offline));
        out.push_back({c.centre, style});
        m_targets.push_back({.cluster = static_cast<int>(i)});
    }
    for (const uint32_t row : m_alone) {
        if (!view.contains(m_rows[row].at))
            continue;
        out.push_back(single(m_rows[row]));
        m_targets.push_back({.row = static_cast<int>(row)});
    }
    return out;
}

QString PersonLayer::personAt(QPointF point)
{
    if (m_stale)
        refreshGlyphs();
    const int hit = glyphAt(point, 3);
    const int row = hit < 0 ? -1 : m_targets[static_cast<size_t>(hit)].row;
    return row < 0 ? QString() : m_rows[static_cast<size_t>(row)].id.text;
}

bool PersonLayer::activate(QPointF point)
{
    if (m_stale)
        refreshGlyphs();
    const int hit = glyphAt(point, 3);
    if (hit < 0)
        return false;
    const Target target = m_targets[static_cast<size_t>(hit)];
    if (target.row >= 0)
        Q_EMIT personActivated(m_rows[static_cast<size_t>(target.row)].id.text);
    else
        open(m_view.clusters[static_cast<size_t>(target.cluster)]);
    return true;
}

void PersonLayer::open(const Cluster& cluster)
{
    QPointF low = cluster.centre, high = cluster.centre;
    QStringList ids;
    for (const uint32_t point : m_index.members(m_view, cluster)) {
        const Row& row = m_rows[m_pointRow[point]];
        low = {std::min(low.x(), row.at.x()), std::min(low.y(), row.at.y())};
        high = {std::max(high.x(), row.at.x()), std::max(high.y(), row.at.y())};
        ids.append(row.id.text);
    }
    const double spread = std::max({high.x() - low.x(), high.y() - low.y(), 1e-9});
    if (m_zoom >= deepestZoom - 0.5 || spread * 256 * std::exp2(deepestZoom) < 60) {
        ids.sort();
        Q_EMIT groupActivated(ids);
        return;
    }
    const Coordinate centre = coordinateOf((low + high) / 2);
    const double fitting = std::log2(std::min(width(), height()) * 0.6 / spread / 256);
    Q_EMIT clusterActivated(QGeoCoordinate(centre.lat, centre.lon), std::clamp(fitting, m_zoom + 1, deepestZoom));
}

} // namespace zhihui::map
