#include "video/CameraNodes.h"

#include <QCoreApplication>
#include <algorithm>
#include <compare>
#include <memory>
#include <tuple>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

struct NodeWords {
    Q_DECLARE_TR_FUNCTIONS(zhihui::video::CameraNodes)
};

/// City and county of an organisation.
struct Place {
    QString city, county;
};

/// A camera with the nodes above it. Small, and without strings of its own: ten thousand of them are sorted.
struct Entry {
    const contract::Camera* camera = nullptr;
    const contract::Room* room = nullptr;
    const contract::Centre* centre = nullptr;
    const Place* place = nullptr;
    int group = 0; ///< 0: in a centre
};

/// Every organisation's place is worked out once.
class Places {
public:
    const Place* of(const OrgCode& org)
    {
        auto& place = m_places[org.text];
        if (!place) {
            OrgCode county = org;
            while (county.text.size() > 6)
                county = county.parent();
            place = std::make_unique<Place>(Place{county.city().text, county.text});
        }
        return place.get();
    }

private:
    std::unordered_map<QString, std::unique_ptr<Place>> m_places;
};

int groupOf(const contract::Camera& camera)
{
    return camera.kind == "public"_L1 ? 1 : camera.kind == "vehicle"_L1 ? 2 : 3;
}

QString groupName(int group)
{
    return group == 1 ? NodeWords::tr("公共视频") : group == 2 ? NodeWords::tr("执法车") : NodeWords::tr("其他摄像机");
}

/// Nothing that must not be watched, and nothing that the query leaves out.
class Sieve {
public:
    Sieve(const engine::World& world, const QString& query, const QStringList& unwatched)
        : m_world(world), m_query(query.trimmed()), m_unwatched(unwatched.cbegin(), unwatched.cend())
    {
    }
    /// Null where the camera is in no room.
    const contract::Room* roomOf(const contract::Camera& camera) const
    {
        const auto room = m_world.rooms().constFind(camera.room);
        return camera.room.isEmpty() || room == m_world.rooms().cend() ? nullptr : &*room;
    }
    bool mayBeWatched(const contract::Room* room) const { return !room || !m_unwatched.contains(room->kind); }
    bool passes(const Entry& entry) const
    {
        return m_query.isEmpty() || hits(entry.camera->name) || (entry.room && hits(entry.room->name)) ||
               (entry.centre && hits(entry.centre->name)) || hits(m_world.orgName(OrgCode(entry.place->county))) ||
               hits(m_world.orgName(OrgCode(entry.place->city)));
    }

private:
    bool hits(const QString& name) const { return name.contains(m_query, Qt::CaseInsensitive); }

    const engine::World& m_world;
    QString m_query;
    QSet<QString> m_unwatched;
};

QList<Entry> entriesOf(const engine::World& world, const Sieve& sieve, Places& places)
{
    QList<Entry> entries;
    entries.reserve(world.cameras().size());
    for (const contract::Camera& camera : world.cameras()) {
        Entry entry{.camera = &camera, .room = sieve.roomOf(camera)};
        if (!sieve.mayBeWatched(entry.room))
            continue;
        entry.place = places.of(camera.org);
        const auto centre = entry.room ? world.centres().constFind(entry.room->centre) : world.centres().cend();
        if (centre != world.centres().cend())
            entry.centre = &*centre;
        entry.group = entry.centre ? 0 : groupOf(camera);
        if (sieve.passes(entry))
            entries.append(entry);
    }
    return entries;
}

/// Opens and closes the nodes above the cameras as they pass in order.
class Stack {
public:
    explicit Stack(qsizetype cameras) { m_nodes.reserve(cameras + cameras / 4); }
    void enter(int depth, CameraNode::Kind kind, const QString& key, const QString& name, bool used = false)
    {
        if (depth < m_open.size() && m_nodes.at(m_open.at(depth)).key == key)
            return;
        close(depth);
        m_open.append(static_cast<int>(m_nodes.size()));
        add(depth, kind, key, name, used);
    }
    void leave(int depth) { close(depth); }
    void camera(const contract::Camera& camera)
    {
        const int depth = static_cast<int>(m_open.size());
        add(depth, CameraNode::Kind::Camera, u"v:"_s + camera.id.text, camera.name, false);
        m_nodes.last().cameras = 1;
        m_nodes.last().end = static_cast<int>(m_nodes.size());
        for (const int open : std::as_const(m_open))
            ++m_nodes[open].cameras;
    }
    CameraNodes take()
    {
        close(0);
        return std::move(m_nodes);
    }

private:
    void close(int depth)
    {
        while (m_open.size() > depth)
            m_nodes[m_open.takeLast()].end = static_cast<int>(m_nodes.size());
    }
    void add(int depth, CameraNode::Kind kind, const QString& key, const QString& name, bool used)
    {
        const int parent = depth == 0 ? -1 : m_open.at(depth - 1);
        m_nodes.append({.kind = kind,
                        .depth = static_cast<quint8>(depth),
                        .used = used,
                        .parent = parent,
                        .key = key,
                        .name = name});
    }

    CameraNodes m_nodes;
    QList<int> m_open;
};

/// As people count: 2 号杆 before 10 号杆.
std::weak_ordering compareNames(const QString& a, const QString& b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (!a.at(i).isDigit() || !b.at(j).isDigit()) {
            if (a.at(i) != b.at(j))
                return a.at(i).unicode() <=> b.at(j).unicode();
            ++i, ++j;
            continue;
        }
        quint64 left = 0, right = 0;
        for (; i < a.size() && a.at(i).isDigit(); ++i)
            left = left * 10 + quint64(a.at(i).digitValue());
        for (; j < b.size() && b.at(j).isDigit(); ++j)
            right = right * 10 + quint64(b.at(j).digitValue());
        if (left != right)
            return left <=> right;
    }
    return a.size() - i <=> b.size() - j;
}

bool comesBefore(const Entry& a, const Entry& b)
{
    static const QString none;
    if (a.place != b.place) // of several organisations, perhaps, and yet the same county
        if (const auto order = std::tie(a.place->city, a.place->county) <=> std::tie(b.place->city, b.place->county);
            order != 0)
            return order < 0;
    const auto node = [](const Entry& e) {
        return std::tie(e.group, e.centre ? e.centre->id : none, e.room ? e.room->id : none);
    };
    if (const auto order = node(a) <=> node(b); order != 0)
        return order < 0;
    const auto order = compareNames(a.camera->name, b.camera->name);
    return order == 0 ? a.camera->id < b.camera->id : order < 0;
}

/// Under the same node.
bool isBeside(const Entry& a, const Entry& b)
{
    return a.place == b.place && a.group == b.group && a.centre == b.centre && a.room == b.room;
}

void enterAbove(Stack& stack, const engine::World& world, const Entry& e)
{
    const auto [city, county] = *e.place;
    int depth = 0;
    stack.enter(depth++, CameraNode::Kind::Org, u"o:"_s + city, world.orgName(OrgCode(city)));
    if (county != city)
        stack.enter(depth++, CameraNode::Kind::Org, u"o:"_s + county, world.orgName(OrgCode(county)));
    if (e.centre) {
        stack.enter(depth++, CameraNode::Kind::Centre, u"c:"_s + e.centre->id, e.centre->name);
        stack.enter(depth++, CameraNode::Kind::Room, u"r:"_s + e.room->id, e.room->name, isUsedNow(*e.room));
    } else {
        stack.enter(depth++, CameraNode::Kind::Group, u"g:%1/%2"_s.arg(county).arg(e.group), groupName(e.group));
    }
    stack.leave(depth);
}

} // namespace

bool isUsedNow(const contract::Room& room)
{
    return std::ranges::any_of(room.uses, [](const contract::RoomUse& use) { return !use.to; });
}

CameraNodes camerasByOrganisation(const engine::World& world, const QString& query, const QStringList& unwatched)
{
    Places places;
    QList<Entry> entries = entriesOf(world, Sieve(world, query, unwatched), places);
    std::ranges::sort(entries, comesBefore);
    Stack stack(entries.size());
    const Entry* last = nullptr;
    for (const Entry& e : std::as_const(entries)) {
        if (!last || !isBeside(*last, e))
            enterAbove(stack, world, e);
        stack.camera(*e.camera);
        last = &e;
    }
    return stack.take();
}

CameraNodes camerasByDistance(const engine::World& world, const QString& query, const QStringList& unwatched,
                              Coordinate from)
{
    CameraNodes nodes;
    Places places;
    const QList<Entry> entries = entriesOf(world, Sieve(world, query, unwatched), places);
    nodes.reserve(entries.size());
    for (const Entry& entry : entries)
        nodes.append({.kind = CameraNode::Kind::Camera,
                      .cameras = 1,
                      .key = u"v:"_s + entry.camera->id.text,
                      .name = entry.camera->name,
                      .metres = from.isValid() ? distance(from, entry.camera->where) : -1});
    std::ranges::sort(nodes, [](const CameraNode& a, const CameraNode& b) {
        return std::tie(a.metres, a.name, a.key) < std::tie(b.metres, b.name, b.key);
    });
    for (qsizetype i = 0; i < nodes.size(); ++i)
        nodes[i].end = static_cast<int>(i) + 1;
    return nodes;
}

} // namespace zhihui::video
