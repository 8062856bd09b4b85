#include "inspection/CentreTree.h"

#include "domain/Initials.h"
#include "inspection/OrderText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

void CentreTree::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        for (QObject* from : {static_cast<QObject*>(m_desk), static_cast<QObject*>(m_desk->world())})
            from->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        const engine::World* world = m_desk->world();
        connect(world, &engine::World::placesChanged, this, &CentreTree::rebuild);
        connect(world, &engine::World::roomUsesChanged, this, &CentreTree::tell);
        connect(m_desk, &InspectionDesk::inspectionsChanged, this, &CentreTree::tell);
        connect(m_desk, &InspectionDesk::languageChanged, this, &CentreTree::rebuild);
        connect(m_desk, &InspectionDesk::seatChanged, this, [this] { select({}, {}, {}); });
    }
    Q_EMIT deskChanged();
    rebuild();
}

void CentreTree::setCameraStates(const QVariantMap& states)
{
    if (m_states == states)
        return;
    m_states = states;
    Q_EMIT cameraStatesChanged();
    tell();
}

void CentreTree::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    layOut();
}

void CentreTree::rebuild()
{
    beginResetModel();
    m_shown.clear();
    m_nodes = m_desk ? treeOf(*m_desk->world(), m_desk->rooms()) : QList<TreeNode>();
    m_centresOf.clear();
    for (const TreeNode& node : std::as_const(m_nodes))
        if (node.kind == TreeNode::Centre)
            m_centresOf[m_nodes.at(node.parent).ref].append(node.ref);
    // One city only: nobody has to unfold it.
    if (m_centresOf.size() == 1)
        m_unfolded.insert(m_nodes.constFirst().key);
    endResetModel();
    layOut();
    checkSelection();
    tell();
}

qsizetype CentreTree::nodeOf(const QString& key) const
{
    return std::ranges::find(m_nodes, key, &TreeNode::key) - m_nodes.begin();
}

int CentreTree::rowOf(const QString& key) const
{
    const auto found = std::ranges::find_if(m_shown, [&](qsizetype node) { return m_nodes.at(node).key == key; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

bool CentreTree::isFoldable(const TreeNode& node) const
{
    return node.kind == TreeNode::City || node.kind == TreeNode::Centre;
}

bool CentreTree::isFolded(const TreeNode& node) const
{
    return isFoldable(node) && !m_unfolded.contains(node.key);
}

bool CentreTree::isFound(const TreeNode& node) const
{
    if (node.kind == TreeNode::Zone)
        return false;
    if (node.initials.isEmpty())
        node.initials = initialsOf(node.name);
    return isMeant(node.name, node.initials, m_filter);
}

void CentreTree::layOut()
{
    const QString stood = m_cursor >= 0 && m_cursor < count() ? at(m_cursor).key : QString();
    QList<bool> shown(m_nodes.size(), m_filter.isEmpty());
    for (qsizetype i = m_nodes.size() - 1; i >= 0 && !m_filter.isEmpty(); --i) {
        shown[i] = shown[i] || isFound(m_nodes.at(i));
        if (shown[i] && m_nodes.at(i).parent >= 0)
            shown[m_nodes.at(i).parent] = true;
    }
    QList<qsizetype> rows;
    QList<bool> open(m_nodes.size(), false);
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const TreeNode& node = m_nodes.at(i);
        const bool reached = node.parent < 0 || open[node.parent];
        open[i] = reached && (!m_filter.isEmpty() || !isFolded(node));
        if (reached && shown[i])
            rows.append(i);
    }
    const auto differ = std::ranges::mismatch(std::as_const(m_shown), std::as_const(rows));
    const int same = static_cast<int>(differ.in1 - m_shown.cbegin());
    int tail = 0;
    while (tail < m_shown.size() - same && tail < rows.size() - same &&
           m_shown[m_shown.size() - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    if (const int gone = count() - same - tail; gone > 0) {
        beginRemoveRows({}, same, same + gone - 1);
        m_shown.remove(same, gone);
        endRemoveRows();
    }
    if (const int fresh = static_cast<int>(rows.size()) - same - tail; fresh > 0) {
        beginInsertRows({}, same, same + fresh - 1);
        m_shown = rows;
        endInsertRows();
    }
    setCursor(rowOf(stood));
    Q_EMIT countsChanged();
}

void CentreTree::tell()
{
    m_health.clear();
    for (const TreeNode& node : std::as_const(m_nodes))
        if (node.kind == TreeNode::Room)
            m_health[m_nodes.at(m_nodes.at(node.parent).parent).ref] += healthOf(node.cameras, m_states);
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT countsChanged();
}

int CentreTree::centres() const
{
    return m_desk ? static_cast<int>(m_desk->world()->centres().size()) : 0;
}

void CentreTree::setCursor(int row)
{
    const int inside = row < count() ? row : -1;
    if (m_cursor == inside)
        return;
    m_cursor = inside;
    Q_EMIT cursorChanged();
}

void CentreTree::fold(int row, bool away)
{
    if (row < 0 || row >= count() || !isFoldable(at(row)))
        return;
    if (away)
        m_unfolded.remove(at(row).key);
    else
        m_unfolded.insert(at(row).key);
    layOut();
    tell();
}

void CentreTree::move(int by)
{
    int row = m_cursor;
    do
        row = row < 0 ? (by > 0 ? 0 : count() - 1) : row + by;
    while (row >= 0 && row < count() && at(row).kind == TreeNode::Zone);
    if (row >= 0 && row < count())
        setCursor(row);
}

void CentreTree::left()
{
    if (m_cursor < 0)
        return;
    const TreeNode& node = at(m_cursor);
    if (isFoldable(node) && !isFolded(node)) {
        fold(m_cursor, true);
        return;
    }
    qsizetype above = node.parent;
    while (above >= 0 && m_nodes.at(above).kind == TreeNode::Zone)
        above = m_nodes.at(above).parent;
    if (above >= 0)
        setCursor(rowOf(m_nodes.at(above).key));
}

void CentreTree::right()
{
    if (m_cursor < 0)
        return;
    if (isFolded(at(m_cursor)))
        fold(m_cursor, false);
    else if (isFoldable(at(m_cursor)))
        move(1);
}

void CentreTree::typeAhead(const QString& text)
{
    for (int step = 0; step < count(); ++step) {
        const int row = (qMax(0, m_cursor) + step) % count();
        const TreeNode& node = at(row);
        if (node.kind != TreeNode::Zone && isMeant(node.name, initialsOf(node.name), text)) {
            setCursor(row);
            return;
        }
    }
}

void CentreTree::unfoldAbove(qsizetype node)
{
    for (qsizetype above = m_nodes.at(node).parent; above >= 0; above = m_nodes.at(above).parent)
        m_unfolded.insert(m_nodes.at(above).key);
    layOut();
}

void CentreTree::open(int row)
{
    if (row < 0 || row >= count())
        return;
    setCursor(row);
    const TreeNode node = at(row);
    if (node.kind == TreeNode::City)
        fold(row, !isFolded(node));
    else if (node.kind == TreeNode::Centre)
        openCentre(node.ref);
    else if (node.kind == TreeNode::Room)
        openRoom(node.ref);
}

void CentreTree::openCentre(const QString& centre)
{
    const qsizetype node = nodeOf(u"centre:"_s + centre);
    if (node == m_nodes.size())
        return;
    m_unfolded.insert(m_nodes.at(node).key);
    unfoldAbove(node);
    setCursor(rowOf(m_nodes.at(node).key));
    select(centre, centre == m_centre ? m_room : QString(), centre == m_centre ? m_camera : QString());
}

void CentreTree::openRoom(const QString& room)
{
    const qsizetype found = nodeOf(u"room:"_s + room);
    if (found == m_nodes.size())
        return;
    unfoldAbove(found);
    setCursor(rowOf(m_nodes.at(found).key));
    const TreeNode& node = m_nodes.at(found);
    if (const QString why = reasonOf(node); !why.isEmpty()) {
        m_refusal = tr("%1：%2").arg(node.name, why);
        Q_EMIT selectionChanged();
        return;
    }
    select(m_nodes.at(m_nodes.at(node.parent).parent).ref, room, node.cameras.value(0));
}

void CentreTree::openCamera(const QString& camera)
{
    const auto found =
        std::ranges::find_if(m_nodes, [&](const TreeNode& node) { return node.cameras.contains(camera); });
    if (found == m_nodes.end())
        return;
    const TreeNode node = *found;
    openRoom(node.ref);
    select(m_centre, node.ref, camera);
}

void CentreTree::select(const QString& centre, const QString& room, const QString& camera)
{
    m_centre = centre;
    m_room = room;
    m_camera = camera;
    m_refusal.clear();
    Q_EMIT selectionChanged();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {SelectedRole});
}

void CentreTree::checkSelection()
{
    const qsizetype room = nodeOf(u"room:"_s + m_room);
    const bool roomGone = !m_room.isEmpty() && (room == m_nodes.size() || !m_nodes.at(room).watched);
    if (!m_centre.isEmpty() && nodeOf(u"centre:"_s + m_centre) == m_nodes.size())
        select({}, {}, {});
    else if (roomGone)
        select(m_centre, {}, {});
    else
        Q_EMIT selectionChanged();
}

} // namespace zhihui::inspection
