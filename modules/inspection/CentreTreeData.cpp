#include "inspection/CentreTree.h"
#include "inspection/OrderText.h"
#include "inspection/RoomState.h"

#include <array>

using namespace Qt::StringLiterals;

// What the rows of the tree say.
namespace zhihui::inspection {

namespace {

constexpr std::array kinds{"city"_L1, "centre"_L1, "zone"_L1, "room"_L1};

QString cameraCount(int cameras)
{
    return CentreTree::tr("%1 路").arg(cameras);
}

} // namespace

QString CentreTree::summary() const
{
    int known = 0, online = 0;
    for (const Health& health : m_health) {
        known += health.isKnown();
        online += health.isOnline();
    }
    if (known == 0)
        return tr("%1 个中心").arg(centres());
    return known == centres() ? tr("%1 / %2 在线").arg(online).arg(centres())
                              : tr("%1 在线 · %2 未查").arg(online).arg(centres() - known);
}

QString CentreTree::centreName() const
{
    return m_desk ? m_desk->world()->centres().value(m_centre).name : QString();
}

QStringList CentreTree::cameras() const
{
    QStringList all;
    for (const TreeNode& node : m_nodes)
        if (node.kind == TreeNode::Room && m_nodes.at(m_nodes.at(node.parent).parent).ref == m_centre)
            all.append(node.cameras);
    return all;
}

QString CentreTree::cityNote(const QString& city) const
{
    const QStringList all = m_centresOf.value(city);
    int known = 0, online = 0;
    for (const QString& centre : all) {
        known += m_health.value(centre).isKnown();
        online += m_health.value(centre).isOnline();
    }
    if (known == 0)
        return tr("%1 个").arg(all.size());
    return known == all.size() ? tr("%1 / %2").arg(online).arg(all.size())
                               : tr("%1 在线 · %2 未查").arg(online).arg(all.size() - known);
}

QString CentreTree::centreNote(const TreeNode& node) const
{
    const Health health = m_health.value(node.ref);
    const QString state = !health.isKnown()                 ? cameraCount(health.cameras)
                          : health.faults == health.cameras ? tr("离线")
                          : health.faults > 0               ? tr("%1 路故障").arg(health.faults)
                                                            : tr("在线");
    return m_desk->inspectionCentres().contains(node.ref) ? tr("本次 · %1").arg(state) : state;
}

QString CentreTree::roomNote(const TreeNode& node) const
{
    if (!node.watched)
        return tr("不监看");
    if (node.cameras.isEmpty())
        return tr("无摄像机");
    const int faults = healthOf(node.cameras, m_states).faults;
    if (faults > 0)
        return tr("%1 路故障").arg(faults);
    const QString count = cameraCount(static_cast<int>(node.cameras.size()));
    const contract::Room room = m_desk->world()->rooms().value(node.ref);
    return useAt(room, m_desk->world()->clock().now()) ? tr("%1 · 使用中").arg(count) : count;
}

QString CentreTree::noteOf(const TreeNode& node) const
{
    switch (node.kind) {
    case TreeNode::City:
        return cityNote(node.ref);
    case TreeNode::Centre:
        return centreNote(node);
    case TreeNode::Zone:
        return {};
    case TreeNode::Room:
        break;
    }
    return roomNote(node);
}

QString CentreTree::toneOf(const TreeNode& node) const
{
    if (node.kind == TreeNode::Centre)
        return m_health.value(node.ref).faults > 0 ? u"bad"_s : QString();
    if (node.kind != TreeNode::Room)
        return {};
    if (!node.watched || node.cameras.isEmpty())
        return u"faint"_s;
    if (healthOf(node.cameras, m_states).faults > 0)
        return u"bad"_s;
    const contract::Room room = m_desk->world()->rooms().value(node.ref);
    return useAt(room, m_desk->world()->clock().now()) ? u"good"_s : QString();
}

QString CentreTree::reasonOf(const TreeNode& node) const
{
    if (node.kind != TreeNode::Room)
        return {};
    if (!node.watched) {
        const QString kind = m_desk->world()->rooms().value(node.ref).kind;
        return m_desk->rooms().kind(kind) ? tr("涉及隐私和检察监督，不设监看") : tr("房间类别未登记，不设监看");
    }
    return node.cameras.isEmpty() ? tr("没有摄像机") : QString();
}

int CentreTree::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CentreTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeNode& node = at(index.row());
    switch (role) {
    case KeyRole:
        return node.key;
    case KindRole:
        return QString(kinds.at(node.kind));
    case Qt::DisplayRole:
    case NameRole:
        return node.name;
    case NoteRole:
        return noteOf(node);
    case ToneRole:
        return toneOf(node);
    case DepthRole:
        return static_cast<int>(node.kind);
    case FoldableRole:
        return isFoldable(node);
    case FoldedRole:
        return m_filter.isEmpty() && isFolded(node);
    case SelectedRole:
        return node.kind == TreeNode::Room ? node.ref == m_room
                                           : node.kind == TreeNode::Centre && m_room.isEmpty() && node.ref == m_centre;
    case ReasonRole:
        return reasonOf(node);
    case RoomRole:
        return node.kind == TreeNode::Room ? node.ref : QString();
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return node.kind == TreeNode::Zone ? node.name : tr("%1 %2").arg(node.name, noteOf(node));
    default:
        return {};
    }
}

QHash<int, QByteArray> CentreTree::roleNames() const
{
    return {{KeyRole, "key"},           {KindRole, "kind"},     {NameRole, "name"},         {NoteRole, "note"},
            {ToneRole, "tone"},         {DepthRole, "depth"},   {FoldableRole, "foldable"}, {FoldedRole, "folded"},
            {SelectedRole, "selected"}, {ReasonRole, "reason"}, {RoomRole, "room"},         {SpokenRole, "spoken"}};
}

} // namespace zhihui::inspection
