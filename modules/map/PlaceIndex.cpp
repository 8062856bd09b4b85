#include "map/PlaceIndex.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {
constexpr double slabHeight = 0.01; // degrees, about a kilometre

size_t slabOf(double lat, double south)
{
    return static_cast<size_t>(std::max(0.0, (lat - south) / slabHeight));
}
} // namespace

void PlaceIndex::County::add(double x1, double y1, double x2, double y2)
{
    edges.push_back({x1, y1, x2, y2});
    box.south = std::min({box.south, y1, y2});
    box.north = std::max({box.north, y1, y2});
    box.west = std::min({box.west, x1, x2});
    box.east = std::max({box.east, x1, x2});
}

void PlaceIndex::County::seal()
{
    const size_t count = edges.empty() ? 0 : slabOf(box.north, box.south) + 1;
    std::vector<std::vector<uint32_t>> bins(count);
    for (size_t i = 0; i < edges.size(); ++i)
        for (size_t s = slabOf(std::min(edges[i].y1, edges[i].y2), box.south);
             s <= slabOf(std::max(edges[i].y1, edges[i].y2), box.south); ++s)
            bins[s].push_back(static_cast<uint32_t>(i));
    for (const auto& bin : bins) {
        slabs.push_back(static_cast<uint32_t>(order.size()));
        order.insert(order.end(), bin.begin(), bin.end());
    }
    slabs.push_back(static_cast<uint32_t>(order.size()));
}

bool PlaceIndex::County::covers(Coordinate where) const
{
    if (where.lat < box.south || where.lat > box.north || where.lon < box.west || where.lon > box.east)
        return false;
    const size_t slab = slabOf(where.lat, box.south);
    bool inside = false;
    for (uint32_t i = slabs[slab]; i < slabs[slab + 1]; ++i) {
        const Edge& e = edges[order[i]];
        if ((e.y1 > where.lat) != (e.y2 > where.lat) &&
            where.lon < e.x1 + (where.lat - e.y1) / (e.y2 - e.y1) * (e.x2 - e.x1))
            inside = !inside;
    }
    return inside;
}

Result<PlaceIndex> PlaceIndex::fromRegions(const QByteArray& json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    if (file["crs"_L1].toString() != "WGS-84"_L1)
        return failure(Error::Code::Corrupt, u"not a regions file in WGS-84"_s);
    QHash<QString, QString> cities;
    for (const QJsonValue& city : file["cities"_L1].toArray())
        cities.insert(city["code"_L1].toString(), city["name"_L1].toString());
    PlaceIndex out;
    for (const QJsonValue& region : file["regions"_L1].toArray()) {
        const QJsonObject geometry = region["geometry"_L1].toObject();
        if (geometry.isEmpty())
            continue;
        County county;
        county.place.code = OrgCode(region["code"_L1].toString());
        const QString name = region["name"_L1].toString(), city = cities.value(region["city"_L1].toString());
        county.place.name = name == city ? city : city + name;
        QJsonArray polygons = geometry["coordinates"_L1].toArray();
        if (geometry["type"_L1].toString() == "Polygon"_L1)
            polygons = QJsonArray{polygons};
        for (const QJsonValue& polygon : std::as_const(polygons))
            for (const QJsonValue& ring : polygon.toArray()) {
                const QJsonArray points = ring.toArray();
                for (qsizetype i = 1; i < points.size(); ++i)
                    county.add(points[i - 1][0].toDouble(), points[i - 1][1].toDouble(), points[i][0].toDouble(),
                               points[i][1].toDouble());
            }
        county.seal();
        out.m_counties.push_back(std::move(county));
    }
    return out;
}

const PlaceIndex::Place* PlaceIndex::at(Coordinate where) const
{
    const auto hit = std::ranges::find_if(m_counties, [where](const County& c) { return c.covers(where); });
    return hit == m_counties.end() ? nullptr : &hit->place;
}

PlaceIndex::Box PlaceIndex::around(const QList<OrgCode>& organisations) const
{
    Box out;
    for (const County& county : m_counties) {
        const OrgCode& code = county.place.code;
        if (std::ranges::none_of(organisations,
                                 [&code](const OrgCode& org) { return org.contains(code) || code.contains(org); }))
            continue;
        out.south = std::min(out.south, county.box.south);
        out.north = std::max(out.north, county.box.north);
        out.west = std::min(out.west, county.box.west);
        out.east = std::max(out.east, county.box.east);
    }
    return out;
}

} // namespace zhihui::map
