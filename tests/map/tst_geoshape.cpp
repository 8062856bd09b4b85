#include "map/CameraLimits.h"
#include "map/GeoShape.h"
#include "map/LabelPlacer.h"
#include "map/Mercator.h"
#include "map/ScenePainter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <cmath>

using namespace zhihui;
using namespace zhihui::map;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

double areaOf(const Geometry& g)
{
    double sum = 0;
    const auto cross = [&g](uint32_t a, uint32_t b) {
        return double(g.vertices[a].x) * double(g.vertices[b].y) - double(g.vertices[b].x) * double(g.vertices[a].y);
    };
    for (size_t t = 0; t + 2 < g.triangles.size(); t += 3)
        sum += std::abs(cross(g.triangles[t], g.triangles[t + 1]) + cross(g.triangles[t + 1], g.triangles[t + 2]) +
                        cross(g.triangles[t + 2], g.triangles[t])) /
               2;
    return sum;
}

Camera cameraAt(Coordinate at, double zoom, QSizeF size)
{
    Camera c;
    c.centre = mercator(at);
    c.zoom = zoom;
    c.size = size;
    return c;
}

} // namespace

class tst_GeoShape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mercatorGoesThereAndBack_data()
    {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::newRow("Guangzhou") << 23.1 << 113.2;
        QTest::newRow("south-west") << 19.6 << 108.9;
        QTest::newRow("north-east") << 26.2 << 118.0;
    }
    void mercatorGoesThereAndBack()
    {
        QFETCH(double, lat);
        QFETCH(double, lon);
        const Coordinate back = coordinateOf(mercator({lat, lon}));
        QVERIFY(std::abs(back.lat - lat) < 1e-9 && std::abs(back.lon - lon) < 1e-9);
    }

    void polygonWithHoleIsTriangulatedWithoutTheHole()
    {
        const auto g = areaGeometry(json(R"({"type":"Polygon","coordinates":[
            [[113,23],[113.4,23],[113.4,23.4],[113,23.4],[113,23]],
            [[113.1,23.1],[113.1,23.3],[113.3,23.3],[113.3,23.1],[113.1,23.1]]]})"));
        QVERIFY(g);
        QCOMPARE(g->lines(), size_t(2));
        const QPointF a = mercator({23, 113}), b = mercator({23.4, 113.4}), c = mercator({23.1, 113.1}),
                      d = mercator({23.3, 113.3});
        const double wanted = (b.x() - a.x()) * (a.y() - b.y()) - (d.x() - c.x()) * (c.y() - d.y());
        QVERIFY(std::abs(areaOf(*g) - wanted) < 0.001 * wanted);
    }

    void severalPolygonsStayApart()
    {
        const auto g = areaGeometry(json(R"({"type":"MultiPolygon","coordinates":[
            [[[113,23],[113.1,23],[113.1,23.1],[113,23.1],[113,23]]],
            [[[114,23],[114.1,23],[114.1,23.1],[114,23.1],[114,23]]]]})"));
        QVERIFY(g);
        QCOMPARE(g->parts, std::vector<uint32_t>({0, 1, 2}));
        QCOMPARE(g->triangles.size(), size_t(12));
    }

    void whatIsNoAreaGivesNone_data()
    {
        QTest::addColumn<QJsonObject>("geometry");
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("two points") << json(R"({"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113,23]]]})");
        QTest::newRow("no rings") << json(R"({"type":"Polygon","coordinates":[]})");
    }
    void whatIsNoAreaGivesNone()
    {
        QFETCH(QJsonObject, geometry);
        QVERIFY(!areaGeometry(geometry));
    }

    void selfIntersectionIsOutlinedButNotFilled()
    {
        const auto g = areaGeometry(
            json(R"({"type":"Polygon","coordinates":[[[113,23],[113.1,23.1],[113.1,23],[113,23.1],[113,23]]]})"));
        QVERIFY(g);
        QVERIFY(g->triangles.empty());
        QCOMPARE(g->vertices.size(), size_t(4));
    }

    void circleHasItsRadiusInMetres()
    {
        const Coordinate at{23.1, 113.2};
        const auto g = circleGeometry(at, 250);
        for (const Vertex& v : g->vertices)
            QVERIFY(std::abs(distance(at, coordinateOf(layerOrigin + QPointF(double(v.x), double(v.y)))) - 250) < 2);
    }

    void wedgeLooksWhereTheCameraLooks()
    {
        const Coordinate at{23.1, 113.2};
        const auto g = wedgeGeometry(at, 90, 60, 100); // to the east
        const QPointF own = mercator(at) - layerOrigin;
        double furthest = 0;
        for (const Vertex& v : g->vertices) {
            QVERIFY(double(v.x) >= own.x() - 1e-9);
            furthest = std::max(furthest, double(v.x) - own.x());
        }
        QVERIFY(std::abs(furthest / metre(at.lat) - 100) < 1.5);
    }

    void painterPutsAFillWhereTheCameraSeesIt_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double zoom : {7.0, 9.5, 12.0, 15.0})
            for (const double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("zoom %.1f at %.1f", zoom, ratio) << zoom << ratio;
    }
    void painterPutsAFillWhereTheCameraSeesIt()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        const Coordinate at{23.1, 113.2};
        const Camera camera = cameraAt(at, zoom, {400, 300});
        const double metres = 50 / camera.scale() / metre(at.lat);
        const Shapes shapes{{.geometry = circleGeometry(at, metres), .kind = Shape::Kind::Fill, .colour = Qt::red}};
        const Picture picture = paint(shapes, camera, 64, ratio);
        const auto colour = [&picture, ratio](double x, double y) {
            return picture.image.pixelColor(((QPointF(x, y) + QPointF(64, 64)) * ratio).toPoint());
        };
        QCOMPARE(colour(200, 150), QColor(Qt::red));
        QCOMPARE(colour(245, 150), QColor(Qt::red));
        QCOMPARE(colour(200, 105), QColor(Qt::red));
        QCOMPARE(colour(256, 150).alpha(), 0);
        QCOMPARE(colour(200, 207).alpha(), 0);
    }

    void oldPictureIsPlacedByTheNewCamera()
    {
        const Camera before = cameraAt({23.1, 113.2}, 10, {400, 300});
        Camera now = cameraAt({23.2, 113.4}, 10.7, {400, 300});
        now.bearing = 20;
        const Picture picture{.image = {}, .camera = before, .margin = 64};
        const QTransform place = placement(picture, now);
        for (const Coordinate at : {Coordinate{23.1, 113.2}, Coordinate{23.05, 113.3}}) {
            const QPointF seen = before.toScreen(mercator(at)) + QPointF(64, 64);
            const QPointF d = place.map(seen) - now.toScreen(mercator(at));
            QVERIFY(std::hypot(d.x(), d.y()) < 1e-6);
        }
    }

    void cameraStaysInTheProvince_data()
    {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("zoom");
        QTest::newRow("Beijing") << 39.9 << 116.4 << 12.0;
        QTest::newRow("Sanya") << 18.2 << 109.5 << 9.0;
        QTest::newRow("Taipei") << 25.0 << 121.5 << 10.0;
        QTest::newRow("Manila") << 14.6 << 121.0 << 18.0;
    }
    void cameraStaysInTheProvince()
    {
        QFETCH(double, lat);
        QFETCH(double, lon);
        QFETCH(double, zoom);
        const CameraLimits limits;
        const QSizeF size(800, 600);
        const QGeoCoordinate c = limits.centre({lat, lon}, zoom, size);
        const QRectF seen = cameraAt({c.latitude(), c.longitude()}, zoom, size).view(0);
        const Coordinate topLeft = coordinateOf(seen.topLeft()), bottomRight = coordinateOf(seen.bottomRight());
        QVERIFY(topLeft.lat < 26.2001 && topLeft.lon > 108.8999 && bottomRight.lat > 19.5999 &&
                bottomRight.lon < 118.0001);
    }

    void labelsNeverTouchAndTheBetterRankStands()
    {
        const std::vector<LabelPlacer::Entry> entries{{{0.8147, 0.4343}, {60, 16}, 2, 0, 30},
                                                      {{0.8147, 0.4343}, {60, 16}, 1, 0, 30},
                                                      {{0.8157, 0.4343}, {60, 16}, 2, 0, 30},
                                                      {{0.9, 0.4}, {60, 16}, 1, 9, 30}};
        QCOMPARE(LabelPlacer::place(entries, 6, 4), std::vector<bool>({false, true, false, false}));
        QCOMPARE(LabelPlacer::place(entries, 10, 4), std::vector<bool>({false, true, true, true}));
    }
};

QTEST_MAIN(tst_GeoShape)
#include "tst_geoshape.moc"
