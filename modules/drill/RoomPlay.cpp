#include "drill/RoomPlay.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usedAtFirst = 4;

} // namespace

QStringList businessesOf(const QString& kind)
{
    static const QHash<QString, QStringList> businesses{{u"office-meeting"_s, {u"工作例会"_s, u"案件会商"_s}},
                                                        {u"command"_s, {u"视频点名"_s, u"指挥调度"_s}},
                                                        {u"liaison"_s, {u"社会工作者约谈"_s, u"企业帮扶洽谈"_s}},
                                                        {u"registration"_s, {u"报到登记"_s, u"日常报到"_s}},
                                                        {u"enrolment"_s, {u"信息采集"_s}},
                                                        {u"announcement"_s, {u"入矫宣告"_s, u"解矫宣告"_s}},
                                                        {u"admonition"_s, {u"训诫"_s}},
                                                        {u"police-liaison"_s, {u"警务联络"_s}},
                                                        {u"self-service"_s, {u"自助报到"_s}},
                                                        {u"training"_s, {u"集中教育"_s, u"法治教育"_s}},
                                                        {u"counselling"_s, {u"心理辅导"_s}},
                                                        {u"reading"_s, {u"阅览学习"_s}},
                                                        {u"skills"_s, {u"技能培训"_s}},
                                                        {u"video-meeting"_s, {u"视频会见"_s}}};
    return businesses.value(kind);
}

RoomPlay::RoomPlay(const QList<contract::Room>& rooms, Random random) : m_random(random)
{
    for (const contract::Room& room : rooms) {
        const QStringList businesses = businessesOf(room.kind);
        if (!businesses.isEmpty())
            m_rooms << Room{room.id, businesses, false, {}};
    }
}

Instant RoomPlay::later(Instant now, double leastMinutes, double mostMinutes)
{
    return now + Milliseconds(static_cast<qint64>(60'000 * m_random.uniform(leastMinutes, mostMinutes)));
}

QList<RoomPlay::Act> RoomPlay::until(Instant now)
{
    if (!std::exchange(m_hasBegun, true)) {
        for (Room& room : m_rooms)
            room.changes = later(now, 2, 30);
        QList<qsizetype> order(m_rooms.size());
        std::iota(order.begin(), order.end(), 0);
        for (qsizetype i = 0; i < std::min(usedAtFirst, order.size()); ++i) {
            order.swapItemsAt(i, i + m_random.below(static_cast<int>(order.size() - i)));
            m_rooms[order.at(i)].changes = now;
        }
    }
    QList<Act> acts;
    for (Room& room : m_rooms) {
        if (room.changes > now)
            continue;
        room.isUsed = !room.isUsed;
        room.changes = room.isUsed ? later(now, 8, 35) : later(now, 5, 30);
        acts << Act{room.id, room.isUsed ? room.businesses.at(m_random.below(static_cast<int>(room.businesses.size())))
                                         : QString()};
    }
    return acts;
}

void RoomPlay::correct(const QString& room, bool isUsed)
{
    const auto found = std::ranges::find(m_rooms, room, &Room::id);
    if (found != m_rooms.end())
        found->isUsed = isUsed;
}

qsizetype RoomPlay::used() const
{
    return std::ranges::count(m_rooms, true, &Room::isUsed);
}

} // namespace zhihui::drill
