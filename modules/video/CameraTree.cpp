#include "video/CameraTree.h"

#include "domain/Quantity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::video {

CameraTree::CameraTree(QObject* parent) : QAbstractListModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CameraTree::rebuild);
}

void CameraTree::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::placesChanged, this, &CameraTree::rebuildSoon);
        connect(m_world, &engine::World::roomUsesChanged, this, &CameraTree::refreshUses);
    }
    Q_EMIT askedChanged();
    rebuildSoon();
}

void CameraTree::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT askedChanged();
    rebuildSoon();
}

void CameraTree::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    m_query = query;
    Q_EMIT askedChanged();
    rebuildSoon();
}

void CameraTree::setLat(double lat)
{
    if (m_place.lat == lat)
        return;
    m_place.lat = lat;
    Q_EMIT askedChanged();
    if (m_mode == ByDistance)
        rebuildSoon();
}

void CameraTree::setLon(double lon)
{
    if (m_place.lon == lon)
        return;
    m_place.lon = lon;
    Q_EMIT askedChanged();
    if (m_mode == ByDistance)
        rebuildSoon();
}

void CameraTree::setUnwatched(const QStringList& kinds)
{
    if (m_unwatched == kinds)
        return;
    m_unwatched = kinds;
    Q_EMIT askedChanged();
    rebuildSoon();
}

int CameraTree::failing() const
{
    return static_cast<int>(std::ranges::count(m_health, Failing));
}

void CameraTree::rebuildSoon()
{
    m_soon.start();
}

void CameraTree::settle()
{
    if (m_soon.isActive()) {
        m_soon.stop();
        rebuild();
    }
}

void CameraTree::rebuild()
{
    CameraNodes nodes;
    if (m_world)
        nodes = m_mode == ByDistance ? camerasByDistance(*m_world, m_query, m_unwatched, m_place)
                                     : camerasByOrganisation(*m_world, m_query, m_unwatched);
    m_total = m_world ? static_cast<int>(m_world->cameras().size()) : 0;
    m_found = static_cast<int>(std::ranges::count(nodes, Kind::Camera, &CameraNode::kind));
    const bool sameLines = std::ranges::equal(nodes, m_nodes, {}, &CameraNode::key, &CameraNode::key);
    if (sameLines) {
        const CameraNodes before = std::exchange(m_nodes, std::move(nodes));
        for (int row = 0; row < m_rows.size(); ++row)
            if (before.at(m_rows.at(row)) != m_nodes.at(m_rows.at(row)))
                Q_EMIT dataChanged(index(row), index(row));
    }
    if (!sameLines || m_rows.isEmpty()) {
        beginResetModel();
        if (!sameLines)
            m_nodes = std::move(nodes);
        m_nodeOf.clear();
        m_nodeOf.reserve(m_nodes.size());
        for (int i = 0; i < m_nodes.size(); ++i)
            m_nodeOf.insert(m_nodes.at(i).key, i);
        openSoleChain();
        m_rows = unfolded(0, static_cast<int>(m_nodes.size()));
        endResetModel();
    } else if (const QList<int> rows = unfolded(0, static_cast<int>(m_nodes.size())); rows != m_rows) {
        beginResetModel(); // a search that hides nothing unfolds all the same
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
}

/// A tree that begins with only one branch is shown from where it parts.
void CameraTree::openSoleChain()
{
    if (!m_open.isEmpty())
        return;
    for (int i = 0, end = static_cast<int>(m_nodes.size()); i < end && m_nodes.at(i).end == end; ++i)
        m_open.insert(m_nodes.at(i).key);
}

bool CameraTree::isOpen(const CameraNode& node) const
{
    return !m_query.trimmed().isEmpty() || m_open.contains(node.key);
}

QList<int> CameraTree::unfolded(int from, int to) const
{
    QList<int> rows;
    for (int i = from; i < to;) {
        rows.append(i);
        const CameraNode& node = m_nodes.at(i);
        i = isOpen(node) ? i + 1 : node.end;
    }
    return rows;
}

int CameraTree::rowOf(int node) const
{
    const auto at = std::ranges::lower_bound(m_rows, node);
    return at != m_rows.cend() && *at == node ? static_cast<int>(at - m_rows.cbegin()) : -1;
}

void CameraTree::fold(const QString& key, bool folded)
{
    const auto found = m_nodeOf.constFind(key);
    if (found == m_nodeOf.cend() || m_open.contains(key) != folded || !m_query.trimmed().isEmpty())
        return;
    const int node = *found;
    const int row = rowOf(node);
    const int end = m_nodes.at(node).end;
    if (row >= 0 && folded) {
        const auto last = std::ranges::lower_bound(m_rows, end);
        const int below = static_cast<int>(last - m_rows.begin()) - row - 1;
        beginRemoveRows({}, row + 1, row + below);
        m_rows.remove(row + 1, below);
        m_open.remove(key);
        endRemoveRows();
    } else if (row >= 0) {
        m_open.insert(key);
        const QList<int> below = unfolded(node + 1, end);
        beginInsertRows({}, row + 1, row + static_cast<int>(below.size()));
        m_rows = m_rows.first(row + 1) + below + m_rows.sliced(row + 1);
        endInsertRows();
    }
    touch(node);
}

int CameraTree::parentOf(int row) const
{
    const int parent = row >= 0 && row < m_rows.size() ? m_nodes.at(m_rows.at(row)).parent : -1;
    return parent < 0 ? -1 : rowOf(parent);
}

QStringList CameraTree::camerasUnder(int row) const
{
    QStringList ids;
    if (row < 0 || row >= m_rows.size())
        return ids;
    const int node = m_rows.at(row);
    for (int i = node; i < m_nodes.at(node).end; ++i)
        if (m_nodes.at(i).kind == Kind::Camera)
            ids.append(m_nodes.at(i).camera());
    return ids;
}

void CameraTree::report(const QString& camera, Health health)
{
    if (m_health.value(camera, Unknown) == health)
        return;
    m_health.insert(camera, health);
    const auto node = m_nodeOf.constFind(u"v:"_s + camera);
    for (int i = node == m_nodeOf.cend() ? -1 : *node; i >= 0; i = m_nodes.at(i).parent)
        touch(i);
    Q_EMIT changed();
}

void CameraTree::touch(int node)
{
    if (const int row = rowOf(node); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void CameraTree::refreshUses(const QSet<QString>& rooms)
{
    for (const QString& room : rooms) {
        const auto node = m_nodeOf.constFind(u"r:"_s + room);
        if (node == m_nodeOf.cend())
            continue;
        m_nodes[*node].used = isUsedNow(m_world->rooms().value(room));
        touch(*node);
    }
}

QString CameraTree::noteOf(const CameraNode& node) const
{
    if (node.kind == Kind::Camera) {
        static const QHash<Health, const char*> words{
            {Live, QT_TR_NOOP("实时")}, {Stale, QT_TR_NOOP("停滞")}, {Failing, QT_TR_NOOP("无画面")}};
        const char* word = words.value(m_health.value(node.camera(), Unknown));
        const QString state = word ? tr(word) : QString();
        if (node.metres < 0)
            return state;
        return word ? tr("%1 · %2").arg(distanceText(node.metres), state) : distanceText(node.metres);
    }
    const int from = m_nodeOf.value(node.key);
    int bad = 0;
    for (const auto [camera, health] : m_health.asKeyValueRange()) {
        const int at = health == Failing ? m_nodeOf.value(u"v:"_s + camera, -1) : -1;
        bad += at >= from && at < node.end ? 1 : 0;
    }
    if (bad > 0)
        return tr("%1 路 · %2 路无画面").arg(node.cameras).arg(bad);
    return node.used ? tr("%1 路 · 使用中").arg(node.cameras) : tr("%1 路").arg(node.cameras);
}

int CameraTree::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CameraTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CameraNode& node = m_nodes.at(m_rows.at(index.row()));
    const bool camera = node.kind == Kind::Camera;
    switch (role) {
    case KindRole:
        return QStringList{u"org"_s, u"centre"_s, u"group"_s, u"room"_s, u"camera"_s}.at(static_cast<int>(node.kind));
    case KeyRole:
        return camera ? node.camera() : node.key;
    case Qt::DisplayRole:
    case NameRole:
        return node.name;
    case DepthRole:
        return node.depth;
    case NoteRole:
        return noteOf(node);
    case UnfoldedRole:
        return !camera && isOpen(node);
    case FoldableRole:
        return !camera;
    case HealthRole:
        return camera ? m_health.value(node.camera(), Unknown) : Unknown;
    case UsedRole:
        return node.used;
    case SpokenRole:
        return u"%1 %2"_s.arg(node.name, noteOf(node));
    default:
        return {};
    }
}

QHash<int, QByteArray> CameraTree::roleNames() const
{
    return {{KindRole, "kind"}, {KeyRole, "key"},           {NameRole, "name"},         {DepthRole, "depth"},
            {NoteRole, "note"}, {UnfoldedRole, "unfolded"}, {FoldableRole, "foldable"}, {HealthRole, "health"},
            {UsedRole, "used"}, {SpokenRole, "spoken"}};
}

} // namespace zhihui::video
