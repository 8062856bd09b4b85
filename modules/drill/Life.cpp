#include "drill/Life.h"

#include "drill/Metres.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr double homeMargin = 60; ///< metres from the boundary
constexpr double wayMargin = 30;
constexpr double zoneMargin = 600;  ///< metres that ordinary ways keep from a zone
constexpr double borderStrip = 120; ///< metres in which those live who live by the border

/// A regular polygon whose sides touch the circle from outside.
QJsonObject polygonAround(Coordinate centre, double radius, int corners)
{
    QJsonArray ring;
    const double reach = radius / std::cos(3.14159265358979 / corners);
    for (int i = 0; i <= corners; ++i) {
        const Coordinate at = towards(centre, 360.0 - 360.0 * (i % corners) / corners, reach);
        ring.append(QJsonArray{at.lon, at.lat});
    }
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

} // namespace

Life Life::of(const Places& places, const Resident& resident, quint64 seed)
{
    Random random(seed, {31, static_cast<quint64>(resident.number)});
    const County& county = places.counties().at(resident.county);
    Life life;
    life.m_resident = resident;
    life.m_approved = county.approved;
    life.settle(county, places.offices().at(resident.office).where, random);
    if (resident.banned)
        life.forbid(random);
    life.m_hasWork = random.chance(0.7);
    if (life.m_hasWork) {
        life.addPlace(life.home(), 800, 7000, random);
        life.addPlace(life.m_places.constLast(), 150, 500, random);
        life.m_hasWork = life.m_places.size() == 3;
    }
    for (int i = 0; i < 3; ++i)
        life.addPlace(life.home(), 250, 3500, random);
    return life;
}

void Life::settle(const County& county, Coordinate office, Random& random)
{
    const bool byTheBorder = m_resident.byTheBorder;
    const auto box = county.area.box();
    for (int i = 0; i < 4000; ++i) {
        const Coordinate at = byTheBorder
                                  ? Coordinate{random.uniform(box.south, box.north), random.uniform(box.west, box.east)}
                                  : shifted(office, 1800 * random.gauss(), 1800 * random.gauss());
        const double inside = -m_approved.signedDistance(at);
        if (inside >= homeMargin && county.area.covers(at) && (!byTheBorder || inside < borderStrip)) {
            m_places = {at};
            return;
        }
    }
    m_places = {office};
}

void Life::forbid(Random& random)
{
    for (int i = 0; i < 400; ++i) {
        Zone zone;
        zone.radius = random.uniform(150, 350);
        zone.centre = towards(home(), random.uniform(0, 360), random.uniform(1500, 4000));
        if (!isPlain(home(), zone.centre) || m_approved.signedDistance(zone.centre) > -zone.radius * 1.5 - 400)
            continue;
        const QString digits = m_resident.id.text.sliced(2);
        zone.id = FenceId(u"F-"_s + digits);
        zone.name = random.chance(0.5) ? u"示例禁入区·学校周边"_s : u"示例禁入区·娱乐场所"_s;
        zone.fromBanOrder = m_resident.banOrder;
        zone.geometry = polygonAround(zone.centre, zone.radius, 6 + random.below(7));
        auto area = geo::Area::fromGeoJson(zone.geometry, u"WGS-84");
        if (!area)
            continue;
        zone.area = std::move(*area);
        m_zone = std::move(zone);
        return;
    }
}

bool Life::isPlain(Coordinate a, Coordinate b) const
{
    const int steps = std::max(1, static_cast<int>(std::ceil(distance(a, b) / 60)));
    for (int i = 0; i <= steps; ++i) {
        const Coordinate at = between(a, b, static_cast<double>(i) / steps);
        if (m_approved.signedDistance(at) > -wayMargin)
            return false;
        if (m_zone && m_zone->area.signedDistance(at) < zoneMargin)
            return false;
    }
    return true;
}

/// People do not move in straight lines: two corners off the line.
std::optional<QList<Coordinate>> Life::bent(Coordinate a, Coordinate b, Random& random) const
{
    const double length = distance(a, b);
    const double side = bearing(a, b) + 90;
    const double swing = 0.14 * length;
    const QList<Coordinate> bend{a, towards(between(a, b, 0.3), side, random.uniform(-swing, swing)),
                                 towards(between(a, b, 0.7), side, random.uniform(-swing, swing)), b};
    for (const QList<Coordinate>& way : {bend, QList<Coordinate>{a, b}}) {
        const auto isOff = [this](Coordinate p, Coordinate q) { return !isPlain(p, q); };
        if (std::ranges::adjacent_find(way, isOff) == way.cend())
            return way;
    }
    return std::nullopt;
}

/// Left out when the area is too narrow for it: then the resident has a place less.
void Life::addPlace(Coordinate around, double nearest, double farthest, Random& random)
{
    const qsizetype number = m_places.size();
    for (int i = 0; i < 60; ++i) {
        const double far = random.chance(0.6) ? nearest + (farthest - nearest) / 3 : farthest;
        const Coordinate at = towards(around, random.uniform(0, 360), random.uniform(nearest, far));
        if (m_approved.signedDistance(at) > -homeMargin)
            continue;
        QList<QList<Coordinate>> ways;
        for (const Coordinate place : std::as_const(m_places)) {
            auto way = bent(place, at, random);
            if (!way)
                break;
            ways << std::move(*way);
        }
        if (ways.size() < number)
            continue;
        m_places << at;
        for (qsizetype from = 0; from < number; ++from)
            m_ways.insert({from, number}, ways.at(from));
        return;
    }
}

QList<Coordinate> Life::way(qsizetype from, qsizetype to) const
{
    QList<Coordinate> way = m_ways.value({std::min(from, to), std::max(from, to)});
    if (from > to)
        std::ranges::reverse(way);
    return way;
}

} // namespace zhihui::drill
