#include "wall/WallCameras.h"

#include "wall/WallWords.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

void WallCameras::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::placesChanged, this, &WallCameras::lay);
    lay();
    Q_EMIT worldChanged();
}

void WallCameras::setChosen(const QStringList& cameras)
{
    if (m_chosen == cameras)
        return;
    m_chosen = cameras;
    lay();
    Q_EMIT chosenChanged();
}

void WallCameras::setPerPage(int count)
{
    if (m_perPage == count)
        return;
    m_perPage = count;
    lay();
    Q_EMIT perPageChanged();
}

void WallCameras::setPage(int page)
{
    if (m_page == page)
        return;
    m_page = page;
    lay();
    Q_EMIT pageChanged();
}

QList<CameraId> WallCameras::roomByRoom() const
{
    QMap<QString, QList<CameraId>> ofCentre;
    for (const contract::Camera& camera : m_world->cameras())
        if (camera.kind == "room"_L1)
            ofCentre[m_world->rooms().value(camera.room).centre].append(camera.id);
    for (QList<CameraId>& cameras : ofCentre)
        std::ranges::sort(cameras);
    QList<CameraId> out;
    for (qsizetype turn = 0, before = -1; before != out.size(); ++turn) {
        before = out.size();
        for (const QList<CameraId>& cameras : std::as_const(ofCentre))
            if (turn < cameras.size())
                out.append(cameras.at(turn));
    }
    return out;
}

QList<CameraId> WallCameras::cameras() const
{
    if (!m_world)
        return {};
    if (m_chosen.isEmpty())
        return roomByRoom();
    QList<CameraId> out;
    for (const QString& id : m_chosen)
        if (m_world->cameras().contains(CameraId(id)))
            out.append(CameraId(id));
    return out;
}

QString WallCameras::captionOf(const contract::Camera& camera) const
{
    if (camera.kind == "vehicle"_L1)
        return camera.name;
    const QString county = shortName(m_world->orgName(OrgCode(camera.org.text.left(6))));
    const auto room = m_world->rooms().constFind(camera.room);
    return u"%1 %2"_s.arg(county, room == m_world->rooms().cend() ? camera.name : room->name);
}

void WallCameras::lay()
{
    const QList<CameraId> all = cameras();
    const int total = static_cast<int>(all.size());
    const int pages = m_perPage > 0 ? std::max(1, (total + m_perPage - 1) / m_perPage) : 1;
    const qsizetype first = static_cast<qsizetype>(m_page % pages) * m_perPage;
    QList<WallTile> tiles;
    for (qsizetype i = first; i < std::min<qsizetype>(total, first + m_perPage); ++i)
        tiles.append({all.at(i).text, captionOf(*m_world->cameras().constFind(all.at(i)))});
    if (tiles == m_tiles && total == m_total)
        return;
    m_tiles = tiles;
    m_total = total;
    Q_EMIT tilesChanged();
}

QVariantList WallCameras::tiles() const
{
    QVariantList out;
    for (const WallTile& tile : m_tiles)
        out.append(QVariant::fromValue(tile));
    return out;
}

} // namespace zhihui::wall
