#include "geo/AreaData.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace zhihui::geo {

namespace {

std::unexpected<Error> refused(const QString& why)
{
    return failure(Error::Code::Rejected, QStringLiteral("area refused: ") + why);
}

Result<Ring> readRing(const QJsonValue& value)
{
    Ring ring;
    const QJsonArray points = value.toArray();
    for (const auto& point : points) {
        const QJsonArray pair = point.toArray();
        if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return refused(QStringLiteral("a point is not [longitude, latitude]"));
        const Coordinate at{pair[1].toDouble(), pair[0].toDouble()};
        if (!(std::abs(at.lat) <= 90 && std::abs(at.lon) <= 180))
            return refused(QStringLiteral("point %1, %2 is not on the earth").arg(at.lat).arg(at.lon));
        if (ring.empty() || ring.back() != at)
            ring.push_back(at);
    }
    if (ring.size() < 4)
        return refused(QStringLiteral("a ring has fewer than three corners"));
    if (ring.front() != ring.back())
        return refused(QStringLiteral("a ring is open"));
    return ring;
}

Result<RingList> readPolygon(const QJsonValue& value)
{
    RingList rings;
    const QJsonArray list = value.toArray();
    for (const auto& item : list) {
        auto ring = readRing(item);
        ZH_TRY(ring);
        rings.push_back(std::move(*ring));
    }
    if (rings.empty())
        return refused(QStringLiteral("a polygon has no ring"));
    return rings;
}

Result<PolygonList> readPolygons(const QJsonObject& geometry)
{
    const QString type = geometry[u"type"].toString();
    const QJsonArray coordinates = geometry[u"coordinates"].toArray();
    if (type != u"Polygon" && type != u"MultiPolygon")
        return refused(QStringLiteral("type \"%1\" is neither Polygon nor MultiPolygon").arg(type));
    PolygonList list;
    for (const auto& item : type == u"Polygon" ? QJsonArray{QJsonValue(coordinates)} : coordinates) {
        auto polygon = readPolygon(item);
        ZH_TRY(polygon);
        list.push_back(std::move(*polygon));
    }
    if (list.empty())
        return refused(QStringLiteral("it is empty"));
    return list;
}

/// The same text for the same geometry, whatever ring, point or direction it was written from.
QByteArray canonicalText(const PolygonList& polygons)
{
    QByteArray text;
    for (const RingList& rings : polygons) {
        text += '(';
        for (const Ring& ring : rings) {
            text += '(';
            for (const Coordinate at : ring)
                text +=
                    QByteArray::number(at.lon + 0.0, 'g', 17) + ' ' + QByteArray::number(at.lat + 0.0, 'g', 17) + ',';
            text += ')';
        }
        text += ')';
    }
    return text;
}

} // namespace

Result<std::shared_ptr<const Area::Data>> Area::Data::make(const Geos& geos, Geos::Geometry geometry)
{
    if (!geometry)
        return refused(geos.message());
    if (const QString reason = geos.invalidity(geometry); !reason.isEmpty())
        return refused(reason);
    GEOSNormalize_r(geos.handle(), geometry.get());
    auto data = std::make_shared<Data>();
    data->polygons = geos.read(geometry.get());
    if (data->polygons.empty())
        return refused(QStringLiteral("it is empty"));
    std::vector<const Ring*> rings;
    data->box = {90, 180, -90, -180};
    for (const RingList& polygon : data->polygons) {
        for (const Ring& ring : polygon)
            rings.push_back(&ring);
        for (const Coordinate at : polygon.front()) {
            data->box.south = std::min(data->box.south, at.lat);
            data->box.north = std::max(data->box.north, at.lat);
            data->box.west = std::min(data->box.west, at.lon);
            data->box.east = std::max(data->box.east, at.lon);
        }
    }
    data->index = EdgeIndex(rings);
    data->hash = QString::fromLatin1(
        QCryptographicHash::hash(canonicalText(data->polygons), QCryptographicHash::Sha256).toHex());
    return data;
}

Result<Area> Area::fromGeoJson(const QJsonObject& geometry, QStringView crs)
{
    if (crs != u"WGS-84")
        return refused(crs.isEmpty() ? QStringLiteral("no coordinate system is declared")
                                     : QStringLiteral("coordinate system \"%1\" is not WGS-84").arg(crs));
    const auto polygons = readPolygons(geometry);
    ZH_TRY(polygons);
    const Geos geos;
    auto data = Data::make(geos, geos.polygons(*polygons));
    ZH_TRY(data);
    Area area;
    area.m_data = std::move(*data);
    return area;
}

bool Area::covers(Coordinate at) const
{
    return m_data && m_data->index.covers(at);
}

double Area::signedDistance(Coordinate at) const
{
    if (!m_data)
        return std::numeric_limits<double>::infinity();
    const double metres = distance(at, m_data->index.nearest(at));
    return m_data->index.covers(at) ? -metres : metres;
}

double Area::lengthInside(Coordinate a, Coordinate b) const
{
    if (!m_data)
        return 0;
    auto cuts = m_data->index.crossings(a, b);
    std::erase_if(cuts, [](double t) { return !(t > 0 && t < 1); });
    cuts.push_back(0);
    cuts.push_back(1);
    std::ranges::sort(cuts);
    double share = 0;
    for (size_t i = 0; i + 1 < cuts.size(); ++i) {
        const double middle = (cuts[i] + cuts[i + 1]) / 2;
        if (cuts[i + 1] > cuts[i] && covers({std::lerp(a.lat, b.lat, middle), std::lerp(a.lon, b.lon, middle)}))
            share += cuts[i + 1] - cuts[i];
    }
    return share * distance(a, b);
}

QString Area::hash() const
{
    return m_data ? m_data->hash : QString();
}

Area::Box Area::box() const
{
    return m_data ? m_data->box : Box();
}

QJsonObject Area::toGeoJson() const
{
    QJsonArray polygons;
    for (const RingList& rings : m_data ? m_data->polygons : PolygonList()) {
        QJsonArray polygon;
        for (const Ring& ring : rings) {
            QJsonArray points;
            // GEOS' normal form is clockwise, GeoJSON's counter-clockwise.
            for (auto at = ring.rbegin(); at != ring.rend(); ++at)
                points.append(QJsonArray{at->lon, at->lat});
            polygon.append(points);
        }
        polygons.append(polygon);
    }
    return {{QStringLiteral("type"), QStringLiteral("MultiPolygon")}, {QStringLiteral("coordinates"), polygons}};
}

} // namespace zhihui::geo
