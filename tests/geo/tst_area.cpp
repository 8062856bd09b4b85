#include "geo/Area.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <geos_c.h>
#include <random>

using namespace zhihui;
using namespace zhihui::geo;

namespace {

using Ring = std::vector<Coordinate>;

QJsonArray json(const Ring& ring)
{
    QJsonArray points;
    for (const Coordinate at : ring)
        points.append(QJsonArray{at.lon, at.lat});
    return points;
}

QJsonObject polygon(const std::vector<Ring>& rings)
{
    QJsonArray list;
    for (const Ring& ring : rings)
        list.append(json(ring));
    return {{QStringLiteral("type"), QStringLiteral("Polygon")}, {QStringLiteral("coordinates"), list}};
}

Ring square(double south, double west, double size)
{
    return {{south, west}, {south, west + size}, {south + size, west + size}, {south + size, west}, {south, west}};
}

Area area(const std::vector<Ring>& rings)
{
    const auto made = Area::fromGeoJson(polygon(rings), u"WGS-84");
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

/// A border line with wiggles, from south to north.
Ring border(double lon, double offset, unsigned seed, int points)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution wiggle(-0.01, 0.01);
    Ring line;
    for (int i = 0; i <= points; ++i)
        line.push_back({23.0 + i * 0.5 / points, lon + wiggle(random) + offset});
    return line;
}

Ring westOf(Ring line)
{
    line.push_back({line.back().lat, 113.0});
    line.push_back({line.front().lat, 113.0});
    line.push_back(line.front());
    return line;
}

Ring eastOf(Ring line)
{
    line.push_back({line.back().lat, 114.0});
    line.push_back({line.front().lat, 114.0});
    line.push_back(line.front());
    return line;
}

Ring corners(const Area& area)
{
    Ring all;
    const QJsonArray polygons = area.toGeoJson()[u"coordinates"].toArray();
    for (const auto& polygon : polygons)
        for (const auto& ring : polygon.toArray())
            for (const auto& point : ring.toArray())
                all.push_back({point[1].toDouble(), point[0].toDouble()});
    return all;
}

QJsonArray regions()
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/basemap/regions.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"regions"].toArray()
                                          : QJsonArray();
}

} // namespace

class AreaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void coversItsBoundaryAndItsHolesBoundary();
    void leavesAHoleAndKeepsAnIslandInIt();
    void coversEveryPointOfASlantedEdgeThatADoubleCanName();
    void agreesWithGeosOnRandomPoints();
    void measuresTheDistanceToItsBoundary();
    void distanceAgreesWithBruteForce();
    void measuresWhatASegmentHasInside();
    void hashKnowsTheGeometryOnly();
    void unionHasNoCrackOnASharedBorder();
    void unionClosesSliversUpToTheSnap();
    void unionKeepsAGapWiderThanTheSnap();
    void unionKeepsAnInletOfOnePart();
    void realCountiesAreValidAndUniteWithoutCracks();
};

void AreaTest::refuses_data()
{
    QTest::addColumn<QJsonObject>("geometry");
    QTest::addColumn<QString>("crs");
    QTest::addColumn<QString>("reason");
    const QString wgs = QStringLiteral("WGS-84");
    const auto fine = polygon({square(23, 113, 1)});
    QTest::newRow("undeclared system") << fine << QString() << QStringLiteral("no coordinate system");
    QTest::newRow("GCJ-02") << fine << QStringLiteral("GCJ-02") << QStringLiteral("GCJ-02");
    QTest::newRow("BD-09") << fine << QStringLiteral("BD-09") << QStringLiteral("BD-09");
    QTest::newRow("self-intersection") << polygon({{{23, 113}, {24, 114}, {24, 113}, {23, 114}, {23, 113}}}) << wgs
                                       << QStringLiteral("Self-intersection");
    QTest::newRow("hole outside") << polygon({square(23, 113, 1), square(30, 113, 0.1)}) << wgs
                                  << QStringLiteral("Hole");
    QTest::newRow("open") << polygon({{{23, 113}, {24, 114}, {24, 113}, {23, 113.5}}}) << wgs << QStringLiteral("open");
    QTest::newRow("two corners") << polygon({{{23, 113}, {24, 114}, {23, 113}}}) << wgs
                                 << QStringLiteral("three corners");
    QTest::newRow("not on the earth") << polygon({square(23, 179.5, 1)}) << wgs << QStringLiteral("not on the earth");
    QTest::newRow("empty") << polygon({}) << wgs << QStringLiteral("no ring");
    QTest::newRow("a line") << QJsonObject{{QStringLiteral("type"), QStringLiteral("LineString")}} << wgs
                            << QStringLiteral("LineString");
}

void AreaTest::refuses()
{
    QFETCH(QJsonObject, geometry);
    QFETCH(QString, crs);
    QFETCH(QString, reason);
    const auto made = Area::fromGeoJson(geometry, crs);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Rejected);
    QVERIFY2(made.error().detail.contains(reason), qPrintable(made.error().detail));
}

void AreaTest::coversItsBoundaryAndItsHolesBoundary()
{
    const Area holed = area({square(23, 113, 1), square(23.4, 113.4, 0.25)});
    const double edges[][2] = {{23, 113},     {24, 114},      {23, 113.7},    {23.7, 114},
                               {24, 113.2},   {23.9, 113},    {23.4, 113.4},  {23.65, 113.65},
                               {23.4, 113.5}, {23.5, 113.65}, {23.65, 113.5}, {23.5, 113.4}};
    for (const auto& [lat, lon] : edges)
        QVERIFY2(holed.covers({lat, lon}), qPrintable(QStringLiteral("%1 %2").arg(lat).arg(lon)));
    QVERIFY(!holed.covers({23.5, 113.5}));
    QVERIFY(!holed.covers({22.9999999999, 113.5}));
    QVERIFY(!holed.covers({24.0000000001, 113.5}));
}

void AreaTest::leavesAHoleAndKeepsAnIslandInIt()
{
    const QJsonArray coordinates{polygon({square(23, 113, 1), square(23.2, 113.2, 0.6)})[u"coordinates"],
                                 polygon({square(23.4, 113.4, 0.2)})[u"coordinates"]};
    const auto made = Area::fromGeoJson(
        {{QStringLiteral("type"), QStringLiteral("MultiPolygon")}, {QStringLiteral("coordinates"), coordinates}},
        u"WGS-84");
    QVERIFY(made);
    QVERIFY(made->covers({23.1, 113.1}));
    QVERIFY(!made->covers({23.3, 113.5}));
    QVERIFY(made->covers({23.5, 113.5}));
}

void AreaTest::coversEveryPointOfASlantedEdgeThatADoubleCanName()
{
    // On the diagonal of these corners lat - 23 == lon - 113 holds exactly for multiples of 2^-30.
    const Area triangle = area({{{23, 113}, {24, 114}, {23, 114}, {23, 113}}});
    for (int i = 0; i <= 4096; ++i) {
        const double step = i / 4096.0;
        QVERIFY(triangle.covers({23 + step, 113 + step}));
        if (i > 0 && i < 4096) {
            QVERIFY(triangle.covers({std::nextafter(23 + step, 0), 113 + step}));
            QVERIFY(!triangle.covers({std::nextafter(23 + step, 90), 113 + step}));
        }
    }
}

void AreaTest::agreesWithGeosOnRandomPoints()
{
    std::mt19937 random(11);
    std::uniform_real_distribution radius(0.2, 0.5), place(-0.6, 0.6);
    Ring star;
    for (int i = 0; i < 3000; ++i) {
        const double angle = i * 2 * M_PI / 3000, r = radius(random);
        star.push_back({23.5 + r * std::sin(angle), 113.5 + r * std::cos(angle)});
    }
    star.push_back(star.front());
    const Area mine = area({star, square(23.45, 113.45, 0.05)});
    const GEOSContextHandle_t geos = GEOS_init_r();
    GEOSGeoJSONReader* reader = GEOSGeoJSONReader_create_r(geos);
    GEOSGeometry* theirs = GEOSGeoJSONReader_readGeometry_r(
        geos, reader, QJsonDocument(polygon({star, square(23.45, 113.45, 0.05)})).toJson().constData());
    const GEOSPreparedGeometry* prepared = GEOSPrepare_r(geos, theirs);
    int inside = 0, differences = 0;
    for (int i = 0; i < 100000; ++i) {
        const Coordinate at{23.5 + place(random), 113.5 + place(random)};
        const bool expected = GEOSPreparedContainsXY_r(geos, prepared, at.lon, at.lat) == 1;
        inside += expected;
        differences += mine.covers(at) != expected;
    }
    GEOSPreparedGeom_destroy_r(geos, prepared);
    GEOSGeom_destroy_r(geos, theirs);
    GEOSGeoJSONReader_destroy_r(geos, reader);
    GEOS_finish_r(geos);
    QVERIFY(inside > 10000);
    QCOMPARE(differences, 0);
}

void AreaTest::measuresTheDistanceToItsBoundary()
{
    const Area box = area({square(23, 113, 1)});
    QVERIFY(std::abs(box.signedDistance({22.99, 113.5}) - 1112) < 2);
    QVERIFY(std::abs(box.signedDistance({23.01, 113.5}) + 1112) < 2);
    QVERIFY(std::abs(box.signedDistance({23.5, 112.99}) - distance({23.5, 112.99}, {23.5, 113})) < 1);
    QCOMPARE(box.signedDistance({23, 113.5}), 0.0);
    QVERIFY(std::abs(box.signedDistance({22, 112}) - distance({22, 112}, {23, 113})) < 200);
}

void AreaTest::distanceAgreesWithBruteForce()
{
    const Ring line = border(113.5, 0, 3, 2000);
    const Area west = area({westOf(line)});
    const Ring ring = westOf(line);
    std::mt19937 random(5);
    std::uniform_real_distribution lat(22.9, 23.6), lon(112.9, 113.7);
    for (int i = 0; i < 300; ++i) {
        const Coordinate at{lat(random), lon(random)};
        double best = 1e9;
        for (size_t e = 0; e + 1 < ring.size(); ++e)
            for (int s = 0; s <= 50; ++s)
                best = std::min(best, distance(at, {std::lerp(ring[e].lat, ring[e + 1].lat, s / 50.0),
                                                    std::lerp(ring[e].lon, ring[e + 1].lon, s / 50.0)}));
        const double mine = std::abs(west.signedDistance(at));
        QVERIFY2(mine <= best * 1.001 && mine > best * 0.98 - 600,
                 qPrintable(QStringLiteral("%1 %2").arg(mine).arg(best)));
    }
}

void AreaTest::measuresWhatASegmentHasInside()
{
    const Area holed = area({square(23, 113, 1), square(23.4, 113.4, 0.2)});
    const double whole = distance({23.5, 112.5}, {23.5, 114.5});
    QVERIFY(std::abs(holed.lengthInside({23.5, 112.5}, {23.5, 114.5}) - whole * 0.4) < whole * 1e-6);
    QCOMPARE(holed.lengthInside({22, 112}, {22, 115}), 0.0);
    const double inside = distance({23.1, 113.1}, {23.2, 113.2});
    QVERIFY(std::abs(holed.lengthInside({23.1, 113.1}, {23.2, 113.2}) - inside) < 1e-6);
    QVERIFY(std::abs(holed.lengthInside({23, 112.5}, {23, 114.5}) - distance({23, 112.5}, {23, 114.5}) / 2) < 1);
    QCOMPARE(holed.lengthInside({23.1, 113.1}, {23.1, 113.1}), 0.0);
}

void AreaTest::hashKnowsTheGeometryOnly()
{
    Ring turned = square(23, 113, 1);
    std::reverse(turned.begin(), turned.end());
    std::rotate(turned.begin(), turned.begin() + 1, turned.end() - 1);
    turned.back() = turned.front();
    const Area box = area({square(23, 113, 1)});
    QCOMPARE(area({turned}).hash(), box.hash());
    QCOMPARE(box.hash().size(), 64);
    QVERIFY(area({square(23, 113, 1.0000001)}).hash() != box.hash());
    const auto again = Area::fromGeoJson(box.toGeoJson(), u"WGS-84");
    QVERIFY(again);
    QCOMPARE(again->hash(), box.hash());
}

void AreaTest::unionHasNoCrackOnASharedBorder()
{
    const Ring line = border(113.5, 0, 9, 500);
    Ring coarse; // the neighbour drew the same border with every vertex but one
    for (size_t i = 0; i < line.size(); ++i)
        if (i != 250)
            coarse.push_back(line[i]);
    coarse.insert(coarse.begin() + 250,
                  {std::lerp(line[249].lat, line[250].lat, 1.0), std::lerp(line[249].lon, line[250].lon, 1.0)});
    const auto both = Area::unite({area({westOf(line)}), area({eastOf(coarse)})}, 1);
    QVERIFY(both);
    for (size_t i = 1; i + 1 < line.size(); ++i)
        for (int s = 0; s < 20; ++s)
            QVERIFY(both->covers({std::lerp(line[i].lat, line[i + 1].lat, s / 20.0),
                                  std::lerp(line[i].lon, line[i + 1].lon, s / 20.0)}));
    QVERIFY(both->signedDistance(line[250]) < -10000);
}

void AreaTest::unionClosesSliversUpToTheSnap()
{
    const auto both =
        Area::unite({area({westOf(border(113.5, 0, 4, 300))}), area({eastOf(border(113.5, 0.00002, 4, 300))})}, 5);
    QVERIFY(both); // 0.00002 degrees are 2 m
    for (const Coordinate at : border(113.5, 0.00001, 4, 300))
        if (at.lat > 23.001 && at.lat < 23.499)
            QVERIFY(both->covers(at) && both->signedDistance(at) < -50);
    QVERIFY(std::abs(both->signedDistance({22.999, 113.2}) - 111.2) < 1);
}

void AreaTest::unionKeepsAGapWiderThanTheSnap()
{
    const auto both =
        Area::unite({area({westOf(border(113.5, 0, 4, 300))}), area({eastOf(border(113.5, 0.0005, 4, 300))})}, 5);
    QVERIFY(both); // 0.0005 degrees are 51 m
    int uncovered = 0;
    for (const Coordinate at : border(113.5, 0.00025, 4, 300))
        uncovered += !both->covers(at);
    QVERIFY(uncovered > 290);
}

void AreaTest::unionKeepsAnInletOfOnePart()
{
    const Ring cut{{23, 113},       {23, 114}, {23.4, 114}, {23.4, 113.5}, {23.40001, 113.5},
                   {23.40001, 114}, {24, 114}, {24, 113},   {23, 113}};
    const auto both = Area::unite({area({cut}), area({square(23, 112, 1)})}, 5);
    QVERIFY(both);
    QVERIFY(!both->covers({23.400005, 113.8}));
    QVERIFY(both->covers({23.5, 113}));
}

void AreaTest::realCountiesAreValidAndUniteWithoutCracks()
{
    QMap<QString, QList<Area>> urban;
    const auto list = regions();
    QVERIFY2(!list.isEmpty(), "resources/basemap/regions.json is not there");
    for (const auto& region : list) {
        if (region[u"geometry"].isNull()) {
            QVERIFY(!region[u"partOf"].toString().isEmpty()); // drawn within its neighbour
            continue;
        }
        const auto made = Area::fromGeoJson(region[u"geometry"].toObject(), u"WGS-84");
        QVERIFY2(made, qPrintable(region[u"name"].toString() + (made ? QString() : made.error().detail)));
        if (region[u"urban"].toBool())
            urban[region[u"city"].toString()] << *made;
    }
    QVERIFY(urban.size() >= 19);
    for (const QString& city : {QStringLiteral("4401"), QStringLiteral("4406"), QStringLiteral("4451")}) {
        const QList<Area> parts = urban[city];
        const auto whole = Area::unite(parts, 20);
        QVERIFY2(whole, qPrintable(city + (whole ? QString() : whole.error().detail)));
        std::mt19937 random(1);
        int tried = 0;
        for (const Area& part : parts) {
            const auto box = part.box();
            std::uniform_real_distribution lat(box.south, box.north), lon(box.west, box.east);
            for (int i = 0; i < 3000; ++i) {
                const Coordinate at{lat(random), lon(random)};
                if (!part.covers(at))
                    continue;
                ++tried;
                QVERIFY(whole->covers(at));
                QVERIFY(whole->signedDistance(at) <= part.signedDistance(at) + 1);
            }
        }
        QVERIFY(tried > 1000);
        int shared = 0, open = 0; // corners on a border between two parts, and those left on an edge of the whole
        for (qsizetype i = 0; i < parts.size(); ++i) {
            for (const Coordinate at : corners(parts[i])) {
                const auto meets = [&](const Area& other) { return std::abs(other.signedDistance(at)) < 2; };
                if (std::ranges::count_if(parts, meets) < 2)
                    continue;
                ++shared;
                open += whole->signedDistance(at) > -5;
            }
        }
        QVERIFY2(shared > 100 && open <= 4 * parts.size(),
                 qPrintable(QStringLiteral("%1 of %2").arg(open).arg(shared)));
    }
}

QTEST_APPLESS_MAIN(AreaTest)
#include "tst_area.moc"
