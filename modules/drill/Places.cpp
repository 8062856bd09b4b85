#include "drill/Places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr double crack = 30; ///< metres between districts that are no gap

/// Inhabitants in 100,000, rounded: only so that the invented people are spread like people.
double weightOf(const QString& city)
{
    static const QHash<QString, double> weights{
        {u"4401"_s, 187}, {u"4402"_s, 29}, {u"4403"_s, 176}, {u"4404"_s, 24}, {u"4405"_s, 55},  {u"4406"_s, 95},
        {u"4407"_s, 48},  {u"4408"_s, 70}, {u"4409"_s, 62},  {u"4412"_s, 41}, {u"4413"_s, 60},  {u"4414"_s, 39},
        {u"4415"_s, 27},  {u"4416"_s, 28}, {u"4417"_s, 26},  {u"4418"_s, 40}, {u"4419"_s, 105}, {u"4420"_s, 44},
        {u"4451"_s, 26},  {u"4452"_s, 56}, {u"4453"_s, 24}};
    return weights.value(city, 20);
}

QString numeral(qsizetype number)
{
    static const QString digits = u"一二三四五六七八九"_s;
    return digits.mid(number - 1, 1);
}

std::unexpected<Error> unusable(const QString& why)
{
    return failure(Error::Code::Corrupt, u"regions: "_s + why);
}

} // namespace

QString regionId(const OrgCode& county)
{
    return u"R-"_s + county.text;
}

std::optional<Coordinate> somewhereIn(const geo::Area& area, double margin, Random& random)
{
    const auto box = area.box();
    for (int i = 0; i < 4000; ++i) {
        const Coordinate at{random.uniform(box.south, box.north), random.uniform(box.west, box.east)};
        if (area.signedDistance(at) <= -margin)
            return at;
    }
    return std::nullopt;
}

Result<Places> Places::load(const QString& regionsFile, quint64 seed)
{
    QFile file(regionsFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, file.fileName() + u": "_s + file.errorString());
    const QJsonObject map = QJsonDocument::fromJson(file.readAll()).object();
    Places places;
    const QJsonArray cities = map.value("cities"_L1).toArray();
    for (const auto& city : cities) {
        const QString code = city["code"_L1].toString();
        places.m_cities.append({OrgCode(code),
                                city["name"_L1].toString(),
                                {city["lat"_L1].toDouble(), city["lon"_L1].toDouble()},
                                weightOf(code)});
        places.m_weight += places.m_cities.constLast().weight;
    }
    ZH_TRY(places.readCounties(map));
    ZH_TRY(places.approve());
    ZH_TRY(places.openOffices(seed));
    return places;
}

Result<> Places::readCounties(const QJsonObject& map)
{
    m_countiesOf.resize(m_cities.size());
    const QJsonArray regions = map.value("regions"_L1).toArray();
    for (const auto& region : regions) {
        County county;
        county.code = OrgCode(region["code"_L1].toString());
        county.name = region["name"_L1].toString();
        county.city = OrgCode(region["city"_L1].toString());
        county.urban = region["urban"_L1].toBool();
        county.lines = OrgCode(region["partOf"_L1].toString(county.code.text));
        county.geometry = region["geometry"_L1].toObject();
        const qsizetype whole = countyOf(county.lines);
        auto area = whole >= 0 ? Result<geo::Area>(m_counties.at(whole).area)
                               : geo::Area::fromGeoJson(county.geometry, map.value("crs"_L1).toString());
        ZH_TRY(area);
        county.area = std::move(*area);
        const auto city = std::ranges::find(std::as_const(m_cities), county.city, &City::code);
        if (city == m_cities.cend())
            return unusable(u"county %1 is of no city"_s.arg(county.code.text));
        m_countiesOf[city - m_cities.cbegin()].append(m_counties.size());
        m_counties.append(std::move(county));
    }
    const bool isWhole = !m_counties.isEmpty() && std::ranges::none_of(m_countiesOf, &QList<qsizetype>::isEmpty);
    return isWhole ? Result<>() : unusable(u"a city has no county"_s);
}

/// Law art. 27 with art. 26 of its implementing measures: the county, or all districts of the city for who lives in
/// one.
Result<> Places::approve()
{
    for (qsizetype c = 0; c < m_cities.size(); ++c) {
        QStringList ids;
        QList<geo::Area> parts;
        for (const qsizetype i : std::as_const(m_countiesOf[c])) {
            if (m_counties.at(i).urban && m_counties.at(i).hasOwnLines()) {
                ids << regionId(m_counties.at(i).code);
                parts << m_counties.at(i).area;
            }
        }
        auto united = parts.size() > 1 ? geo::Area::unite(parts, crack) : Result<geo::Area>(parts.value(0));
        ZH_TRY(united);
        for (const qsizetype i : std::as_const(m_countiesOf[c])) {
            County& county = m_counties[i];
            const bool isShared = county.urban && parts.size() > 1;
            county.approved = isShared ? *united : county.area;
            county.approvedIds = isShared ? ids : QStringList{regionId(county.lines)};
            county.approvedName = isShared ? m_cities.at(c).name + u"市区"_s : county.name;
        }
    }
    return {};
}

Result<> Places::openOffices(quint64 seed)
{
    m_officesOf.resize(m_counties.size());
    for (qsizetype i = 0; i < m_counties.size(); ++i) {
        const County& county = m_counties.at(i);
        const bool isCity = county.code.text.size() == 4;
        const QString prefix = isCity ? county.code.text + u"00"_s : county.code.text;
        Random random(seed, {11, county.code.text.toULongLong()});
        for (qsizetype n = 1; n <= (isCity ? 9 : 3); ++n) {
            auto where = somewhereIn(county.area, 600, random);
            if (!where)
                where = somewhereIn(county.area, 100, random);
            if (!where)
                return unusable(u"no room for an office in "_s + county.name);
            m_officesOf[i].append(m_offices.size());
            m_offices.append({OrgCode(u"%1%2"_s.arg(prefix).arg(n, 3, 10, QChar(u'0'))),
                              u"%1示例%2司法所"_s.arg(county.name, numeral(n)), i, *where});
        }
    }
    return {};
}

qsizetype Places::countyOf(const OrgCode& code) const
{
    const auto found = std::ranges::find(m_counties, code, &County::code);
    return found == m_counties.cend() ? -1 : found - m_counties.cbegin();
}

qsizetype Places::anyCounty(Random& random) const
{
    double left = random.uniform(0, m_weight);
    qsizetype city = 0;
    while (city + 1 < m_cities.size() && left >= m_cities.at(city).weight)
        left -= m_cities.at(city++).weight;
    const auto& counties = m_countiesOf.at(city);
    return counties.at(random.below(static_cast<int>(counties.size())));
}

qsizetype Places::countyAt(Coordinate at) const
{
    const auto found = std::ranges::find_if(m_counties, [at](const County& county) { return county.area.covers(at); });
    return found == m_counties.cend() ? -1 : found - m_counties.cbegin();
}

} // namespace zhihui::drill
