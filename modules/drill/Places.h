#pragma once

#include "domain/OrgCode.h"
#include "drill/Random.h"
#include "geo/Area.h"

#include <QHash>
#include <QStringList>

namespace zhihui::drill {

struct City {
    OrgCode code;
    QString name;
    Coordinate where;
    double weight = 1; ///< share of the province's people, any unit
};

/// A county, or a city that has none (东莞, 中山).
struct County {
    OrgCode code;
    QString name;
    OrgCode city;
    bool urban = false; ///< 市辖区: its residents may move in all urban districts of the city
    OrgCode lines;      ///< whose lines it has: its own, or of the county that the map shows it in
    QJsonObject geometry;
    geo::Area area;
    bool hasOwnLines() const { return lines == code; }
    geo::Area approved;      ///< where its residents may be, by law
    QStringList approvedIds; ///< of the regions that make it up
    QString approvedName;
};

/// A township office (司法所), invented.
struct Office {
    OrgCode code;
    QString name;
    qsizetype county = 0;
    Coordinate where;
};

/// The province's map as the drill knows it: cities, counties, invented offices. Immutable after `load`; any thread.
class Places {
public:
    /// `regionsFile`: resources/basemap/regions.json. Offices follow from the seed.
    static Result<Places> load(const QString& regionsFile, quint64 seed);

    const QList<City>& cities() const { return m_cities; }
    const QList<County>& counties() const { return m_counties; }
    const QList<Office>& offices() const { return m_offices; }
    const QList<qsizetype>& officesOf(qsizetype county) const { return m_officesOf.at(county); }
    /// -1 when no county has that code.
    qsizetype countyOf(const OrgCode& code) const;
    /// A county by the weight of its city.
    qsizetype anyCounty(Random& random) const;
    /// The county at a position; -1 outside the province.
    qsizetype countyAt(Coordinate at) const;

private:
    Result<> readCounties(const QJsonObject& map);
    Result<> approve();
    Result<> openOffices(quint64 seed);

    QList<City> m_cities;
    QList<County> m_counties;
    QList<Office> m_offices;
    QList<QList<qsizetype>> m_officesOf, m_countiesOf;
    double m_weight = 0;
};

/// A position inside the area and at least `margin` metres from its boundary; empty when none was found.
std::optional<Coordinate> somewhereIn(const geo::Area& area, double margin, Random& random);
QString regionId(const OrgCode& county);

} // namespace zhihui::drill
