#include "drill/Path.h"

#include "drill/Metres.h"

#include <algorithm>
#include <cmath>

namespace zhihui::drill {

void Path::stay(Instant until, bool indoors)
{
    if (until <= end())
        return;
    m_points.last().indoors = indoors;
    m_points.append({until, m_points.constLast().where, false});
}

void Path::go(const QList<Coordinate>& corners, double speed)
{
    for (qsizetype i = 1; i < corners.size(); ++i) {
        const Point& last = m_points.constLast();
        const double seconds = distance(last.where, corners.at(i)) / speed;
        const auto takes = Milliseconds(std::max<qint64>(1, std::llround(seconds * 1000)));
        m_points.last().indoors = false;
        m_points.append({last.at + takes, corners.at(i), false});
    }
}

Moment Path::at(Instant at) const
{
    const auto next = std::ranges::upper_bound(m_points, at, {}, &Point::at);
    if (next == m_points.cbegin())
        return {next->where, next->indoors, 0};
    const Point& from = *(next - 1);
    if (next == m_points.cend())
        return {from.where, from.indoors, 0};
    const double takes = std::chrono::duration<double>(next->at - from.at).count();
    const double share = std::chrono::duration<double>(at - from.at).count() / takes;
    return {between(from.where, next->where, share), from.indoors, distance(from.where, next->where) / takes};
}

bool Path::moves(Instant from, Instant to) const
{
    for (qsizetype i = 1; i < m_points.size(); ++i) {
        const Point& a = m_points.at(i - 1);
        const Point& b = m_points.at(i);
        if (a.at < to && b.at > from && a.where != b.where)
            return true;
    }
    return false;
}

QJsonArray Path::toJson() const
{
    QJsonArray list;
    for (const Point& point : m_points)
        list.append(QJsonArray{toMillis(point.at), point.where.lat, point.where.lon, point.indoors});
    return list;
}

Path Path::fromJson(const QJsonArray& list)
{
    Path path;
    for (const auto& item : list) {
        const QJsonArray p = item.toArray();
        path.m_points.append({fromMillis(p[0].toInteger()), {p[1].toDouble(), p[2].toDouble()}, p[3].toBool()});
    }
    return path;
}

} // namespace zhihui::drill
