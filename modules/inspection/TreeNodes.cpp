#include "inspection/TreeNodes.h"

#include "inspection/OrderText.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::inspection::TreeNodes)
};

/// Builds the list from the sorted rows.
class Builder {
public:
    Builder(const engine::World& world, const RoomDictionary& rooms) : m_world(world), m_dictionary(rooms)
    {
        for (const contract::Camera& camera : world.cameras())
            if (!camera.room.isEmpty())
                m_cameras[camera.room].append(camera.id.text);
        for (const contract::Room& room : world.rooms())
            m_rooms[room.centre].append(&room);
    }

    QList<TreeNode> build()
    {
        QList<const contract::Centre*> centres;
        for (const contract::Centre& centre : m_world.centres())
            centres.append(&centre);
        std::ranges::sort(centres, {}, [](const contract::Centre* c) { return std::pair(c->org.text, c->id); });
        QString city;
        qsizetype parent = -1;
        for (const contract::Centre* centre : std::as_const(centres)) {
            const OrgCode code = centre->org.city();
            if (parent < 0 || code.text != city) {
                city = code.text;
                parent = add(TreeNode::City, u"city:"_s + city, city, m_world.orgName(code), -1);
            }
            addCentre(*centre, parent);
        }
        return std::move(m_nodes);
    }

private:
    qsizetype add(TreeNode::Kind kind, const QString& key, const QString& ref, const QString& name, qsizetype parent)
    {
        TreeNode node;
        node.kind = kind;
        node.key = key;
        node.ref = ref;
        node.name = name;
        node.parent = parent;
        m_nodes.append(node);
        return m_nodes.size() - 1;
    }

    void addCentre(const contract::Centre& centre, qsizetype city)
    {
        const qsizetype parent =
            add(TreeNode::Centre, u"centre:"_s + centre.id, centre.id, shortCentreName(centre.name), city);
        QList<const contract::Room*> rooms = m_rooms.value(centre.id);
        std::ranges::sort(rooms, {}, [this](const contract::Room* room) {
            return std::tuple(zoneRank(room->kind), m_dictionary.rank(room->kind), room->id);
        });
        qsizetype zone = -1;
        qsizetype zoneAt = -1;
        for (const contract::Room* room : std::as_const(rooms)) {
            const qsizetype rank = zoneRank(room->kind);
            if (zoneAt < 0 || rank != zone) {
                zone = rank;
                zoneAt = addZone(centre.id, rank, parent);
            }
            addRoom(*room, zoneAt);
        }
    }

    qsizetype addZone(const QString& centre, qsizetype rank, qsizetype parent)
    {
        const bool known = rank < m_dictionary.zones.size();
        const QString code = known ? m_dictionary.zones.at(rank).code : u"other"_s;
        const QString name = known ? m_dictionary.zones.at(rank).name.shown() : Words::tr("未登记类别");
        return add(TreeNode::Zone, u"zone:"_s + centre + u'/' + code, code, name, parent);
    }

    void addRoom(const contract::Room& room, qsizetype zone)
    {
        TreeNode& node = m_nodes[add(TreeNode::Room, u"room:"_s + room.id, room.id, room.name, zone)];
        node.watched = m_dictionary.watches(room.kind);
        // A camera that somebody hung where none may be is not offered to anybody.
        if (node.watched) {
            node.cameras = m_cameras.value(room.id);
            node.cameras.sort();
        }
    }

    qsizetype zoneRank(const QString& kind) const
    {
        const RoomDictionary::Kind* known = m_dictionary.kind(kind);
        return known ? std::ranges::find(m_dictionary.zones, known->zone, &RoomDictionary::Zone::code) -
                           m_dictionary.zones.begin()
                     : m_dictionary.zones.size();
    }

    const engine::World& m_world;
    const RoomDictionary& m_dictionary;
    QHash<QString, QStringList> m_cameras;
    QHash<QString, QList<const contract::Room*>> m_rooms;
    QList<TreeNode> m_nodes;
};

} // namespace

QList<TreeNode> treeOf(const engine::World& world, const RoomDictionary& rooms)
{
    return Builder(world, rooms).build();
}

Health& Health::operator+=(const Health& other)
{
    cameras += other.cameras;
    online += other.online;
    faults += other.faults;
    return *this;
}

Health healthOf(const QStringList& cameras, const QVariantMap& states)
{
    Health health;
    health.cameras = static_cast<int>(cameras.size());
    for (const QString& camera : cameras) {
        const QString state = states.value(camera).toString();
        health.online += state == "online"_L1;
        health.faults += state == "fault"_L1;
    }
    return health;
}

} // namespace zhihui::inspection
