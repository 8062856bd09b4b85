#include "video/NearCameras.h"

#include "domain/Quantity.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

constexpr double worthMetres = 20; ///< who moves less is measured from where they were

} // namespace

void NearCameras::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::placesChanged, this, &NearCameras::choose);
        connect(m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
            if (ids.contains(m_alert))
                follow();
        });
        connect(m_world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            const engine::AlertState* alert = m_world->alert(m_alert);
            if (alert && ids.contains(alert->row.person))
                follow();
        });
    }
    Q_EMIT askedChanged();
    choose();
}

void NearCameras::setAlert(const QString& alert)
{
    if (m_alert.text == alert)
        return;
    m_alert = AlertId(alert);
    m_brought = {};
    clearRows(); // nearest first, for another place
    Q_EMIT askedChanged();
    choose();
}

void NearCameras::setMost(int most)
{
    if (m_most == most || most < 0)
        return;
    m_most = most;
    Q_EMIT askedChanged();
    choose();
}

void NearCameras::setRange(double metres)
{
    if (m_range == metres)
        return;
    m_range = metres;
    Q_EMIT askedChanged();
    choose();
}

void NearCameras::setUnwatched(const QStringList& kinds)
{
    if (m_unwatched == kinds)
        return;
    m_unwatched = kinds;
    Q_EMIT askedChanged();
    choose();
}

QStringList NearCameras::cameras() const
{
    QStringList ids;
    for (const Row& row : m_rows)
        ids.append(row.id.text);
    return ids;
}

bool NearCameras::bring(const QString& camera)
{
    const QList<Row> near = within();
    if (std::ranges::none_of(near, [&](const Row& row) { return row.id.text == camera; }))
        return false;
    m_brought = CameraId(camera);
    choose();
    return true;
}

std::optional<Coordinate> NearCameras::place() const
{
    const engine::AlertState* alert = m_world ? m_world->alert(m_alert) : nullptr;
    if (!alert)
        return {};
    const engine::PersonState* person = m_world->person(alert->row.person);
    if (person && person->position)
        return person->position->where;
    return alert->row.where;
}

void NearCameras::follow()
{
    const std::optional<Coordinate> now = place();
    if (now.has_value() != m_place.has_value() || (now && distance(*now, *m_place) > worthMetres))
        choose();
}

QList<NearCameras::Row> NearCameras::within() const
{
    QList<Row> near;
    if (!m_world || !m_place)
        return near;
    // A box first: ten thousand great circles are too many for every step somebody takes.
    const double north = m_range / 110'000, east = north / 0.7;
    for (const contract::Camera& camera : m_world->cameras()) {
        if (camera.kind == "vehicle"_L1 || qAbs(camera.where.lat - m_place->lat) > north ||
            qAbs(camera.where.lon - m_place->lon) > east)
            continue;
        const double metres = distance(camera.where, *m_place);
        if (metres <= m_range && isWatched(camera))
            near.append({camera.id, camera.name, metres});
    }
    std::ranges::sort(near, {}, [](const Row& row) { return std::tuple(row.metres, row.id.text); });
    return near;
}

bool NearCameras::isWatched(const contract::Camera& camera) const
{
    const auto room = m_world->rooms().constFind(camera.room);
    return camera.room.isEmpty() || room == m_world->rooms().cend() || !m_unwatched.contains(room->kind);
}

void NearCameras::choose()
{
    m_place = place();
    QList<Row> near = within();
    m_total = static_cast<int>(near.size());
    if (const auto brought = std::ranges::find(near, m_brought, &Row::id); brought != near.end())
        std::rotate(near.begin(), brought, brought + 1);
    near.resize(std::min<qsizetype>(near.size(), m_most));
    take(near);
    Q_EMIT changed();
}

void NearCameras::take(const QList<Row>& near)
{
    QList<Row> fresh;
    for (const Row& row : near)
        if (std::ranges::find(m_rows, row.id, &Row::id) == m_rows.end())
            fresh.append(row);
    // Who stays keeps the place; who comes takes that of one that went.
    for (int i = 0; i < count();) {
        const auto stays = std::ranges::find(near, m_rows.at(i).id, &Row::id);
        if (stays == near.end() && fresh.isEmpty()) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
            continue;
        }
        const Row now = stays != near.end() ? *stays : fresh.takeFirst();
        if (now != m_rows.at(i)) {
            m_rows[i] = now;
            Q_EMIT dataChanged(index(i), index(i));
        }
        ++i;
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(fresh.size()) - 1);
    m_rows.append(fresh);
    endInsertRows();
}

void NearCameras::clearRows()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int NearCameras::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NearCameras::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case CameraRole:
        return row.id.text;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case DistanceRole:
        return distanceText(row.metres);
    default:
        return {};
    }
}

QHash<int, QByteArray> NearCameras::roleNames() const
{
    return {{CameraRole, "camera"}, {NameRole, "name"}, {DistanceRole, "distance"}};
}

} // namespace zhihui::video
