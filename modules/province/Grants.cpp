#include "province/Grants.h"

#include "law/MatterRules.h"
#include "province/ProvinceLogging.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhihui::province {

QList<GrantedSpan> grantedAt(const Books& books, const QString& person, Instant now, Instant& ends)
{
    QList<GrantedSpan> granted;
    const auto spans = books.spans.value(person);
    for (const GrantedSpan& span : spans) {
        for (const Instant edge : {span.from, span.to}) {
            if (edge > now)
                ends = std::min(ends, edge);
        }
        if (span.span != QStringLiteral("check") && span.from <= now && now < span.to)
            granted << span;
    }
    return granted;
}

QStringList regionsOf(const Books& books, const OrgCode& org)
{
    QStringList ids;
    QString around;
    qsizetype digits = 0;
    for (auto it = books.regions.cbegin(); it != books.regions.cend(); ++it) {
        const OrgCode& owner = it->region.org;
        if (org.contains(owner)) {
            ids << it.key();
        } else if (owner.contains(org) && owner.text.size() > digits) {
            around = it.key();
            digits = owner.text.size();
        }
    }
    if (ids.isEmpty() && !around.isEmpty())
        ids << around;
    ids.sort();
    return ids;
}

std::pair<QStringList, QString> areaOf(const Books& books, const OrgCode& org)
{
    const auto isOfCounty = [&](const QString& id) {
        const auto region = books.regions.constFind(id);
        return region != books.regions.cend() && region->region.org.county() == org.county();
    };
    for (const PersonFile& file : books.persons) {
        if (file.org == org && std::ranges::any_of(file.areas, isOfCounty))
            return {file.areas, file.areaName};
    }
    return {regionsOf(books, org.county()), books.nameOf(org.county())};
}

std::optional<geo::Area::Box> boxOf(const Books& books, const QStringList& ids)
{
    std::optional<geo::Area::Box> all;
    for (const QString& id : ids) {
        const auto region = books.regions.constFind(id);
        if (region == books.regions.cend())
            continue;
        const auto box = region->area.box();
        if (!all)
            all = box;
        all->south = std::min(all->south, box.south);
        all->west = std::min(all->west, box.west);
        all->north = std::max(all->north, box.north);
        all->east = std::max(all->east, box.east);
    }
    return all;
}

QString wayBetween(const geo::Area::Box& a, const geo::Area::Box& b, double half)
{
    const double perLat = 111320;
    const double lat = (a.south + a.north + b.south + b.north) / 4;
    const double perLon = perLat * std::cos(lat * std::numbers::pi / 180);
    const double ax = (a.west + a.east) / 2 * perLon, ay = (a.south + a.north) / 2 * perLat;
    const double bx = (b.west + b.east) / 2 * perLon, by = (b.south + b.north) / 2 * perLat;
    const double length = std::hypot(bx - ax, by - ay);
    if (length < half)
        return {};
    const double ux = (bx - ax) / length * half, uy = (by - ay) / length * half;
    QJsonArray ring;
    const auto corner = [&](double x, double y) { ring.append(QJsonArray{x / perLon, y / perLat}); };
    corner(ax - ux - uy, ay - uy + ux);
    corner(ax - ux + uy, ay - uy - ux);
    corner(bx + ux + uy, by + uy - ux);
    corner(bx + ux - uy, by + uy + ux);
    ring.append(ring.first());
    const QJsonObject shape{{QStringLiteral("type"), QStringLiteral("Polygon")},
                            {QStringLiteral("coordinates"), QJsonArray{ring}}};
    return QString::fromUtf8(QJsonDocument(shape).toJson(QJsonDocument::Compact));
}

std::optional<geo::Area> areaOf(const QString& geoJson)
{
    if (geoJson.isEmpty())
        return std::nullopt;
    auto area = geo::Area::fromGeoJson(QJsonDocument::fromJson(geoJson.toUtf8()).object(), u"WGS-84");
    if (!area) {
        qCWarning(lcProvince) << "no way to a destination:" << area.error().detail;
        return std::nullopt;
    }
    return *area;
}

} // namespace zhihui::province
