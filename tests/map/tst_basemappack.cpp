#include "map/BaseMapPack.h"
#include "map/Mercator.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPainterPath>
#include <QTest>

using namespace zhihui;
using namespace zhihui::map;
using namespace Qt::StringLiterals;

namespace {

QString pathOf(QLatin1StringView name)
{
    return QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/basemap/") + name;
}

QByteArray bundled()
{
    QFile file(pathOf("basemap.bin"_L1));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool covers(const Geometry& g, QPointF offset)
{
    for (size_t p = 0; p + 1 < g.parts.size(); ++p) {
        QPainterPath path;
        for (size_t ring = g.parts[p]; ring < g.parts[p + 1]; ++ring) {
            QPolygonF polygon;
            for (uint32_t v = g.starts[ring]; v < g.starts[ring + 1]; ++v)
                polygon << QPointF(double(g.vertices[v].x), double(g.vertices[v].y)) * 1e4;
            path.addPolygon(polygon);
            path.closeSubpath();
        }
        if (path.contains(offset * 1e4))
            return true;
    }
    return false;
}

} // namespace

class tst_BaseMapPack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bundledPackIsCompleteAndSmall()
    {
        QVERIFY(QFileInfo(pathOf("basemap.bin"_L1)).size() + QFileInfo(pathOf("regions.json"_L1)).size() <= 2'000'000);
        QElapsedTimer timer;
        timer.start();
        const auto pack = BaseMapPack::read(bundled());
        qInfo("unpacked in %lld ms", timer.elapsed());
        QVERIFY(pack);
        QCOMPARE(pack->blocks.size(), 30);
        QVERIFY(pack->labels.size() >= 21 + 123 + 5);
    }

    void everyZoomHasEveryKindOnce()
    {
        const auto pack = BaseMapPack::read(bundled());
        QVERIFY(pack);
        for (double zoom = 6.3; zoom <= 18; zoom += 0.1) {
            QList<int> kinds;
            for (const auto& block : pack->blocks)
                if (zoom >= block.fromZoom && zoom < block.toZoom)
                    kinds.append(int(block.kind));
            std::ranges::sort(kinds);
            QCOMPARE(kinds, QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
        }
    }

    void groundIsWhatItShouldBe_data()
    {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<int>("kind"); // -1: sea
        QTest::newRow("Guangzhou") << 23.16 << 113.30 << int(BaseKind::Province);
        QTest::newRow("Shaoguan") << 24.80 << 113.60 << int(BaseKind::Province);
        QTest::newRow("Zhanjiang") << 21.30 << 110.30 << int(BaseKind::Province);
        QTest::newRow("Shantou") << 23.40 << 116.60 << int(BaseKind::Province);
        QTest::newRow("New Territories") << 22.44 << 114.08 << int(BaseKind::Sar);
        QTest::newRow("Lantau") << 22.255 << 113.93 << int(BaseKind::Sar);
        QTest::newRow("Shenzhen") << 22.57 << 114.05 << int(BaseKind::Province);
        QTest::newRow("Hunan") << 25.80 << 113.00 << int(BaseKind::Neighbour);
        QTest::newRow("Guangxi") << 23.50 << 110.50 << int(BaseKind::Neighbour);
        QTest::newRow("Jiangxi") << 25.60 << 115.00 << int(BaseKind::Neighbour);
        QTest::newRow("Fujian") << 25.00 << 117.00 << int(BaseKind::Neighbour);
        QTest::newRow("Hainan") << 19.80 << 110.40 << int(BaseKind::Neighbour);
        QTest::newRow("South China Sea") << 21.20 << 114.50 << -1;
        QTest::newRow("mouth of the Pearl") << 22.35 << 113.75 << -1;
    }
    void groundIsWhatItShouldBe()
    {
        QFETCH(double, lat);
        QFETCH(double, lon);
        QFETCH(int, kind);
        const auto pack = BaseMapPack::read(bundled());
        QVERIFY(pack);
        const QPointF at = mercator({lat, lon}) - layerOrigin;
        for (const auto& block : pack->blocks)
            if (block.kind <= BaseKind::Sar)
                QCOMPARE(covers(*block.geometry, at), int(block.kind) == kind);
    }

    void trianglesFillTheRings()
    {
        const auto pack = BaseMapPack::read(bundled());
        QVERIFY(pack);
        for (const auto& block : pack->blocks) {
            if (block.kind > BaseKind::Sar)
                continue;
            const Geometry& g = *block.geometry;
            double rings = 0, triangles = 0;
            const auto cross = [&g](uint32_t a, uint32_t b) {
                return double(g.vertices[a].x) * double(g.vertices[b].y) -
                       double(g.vertices[b].x) * double(g.vertices[a].y);
            };
            for (size_t p = 0; p + 1 < g.parts.size(); ++p)
                for (size_t ring = g.parts[p]; ring < g.parts[p + 1]; ++ring) {
                    double area = 0;
                    for (uint32_t v = g.starts[ring]; v < g.starts[ring + 1]; ++v)
                        area += cross(v, v + 1 < g.starts[ring + 1] ? v + 1 : g.starts[ring]);
                    rings += (ring == g.parts[p] ? 1 : -1) * std::abs(area);
                }
            for (size_t t = 0; t + 2 < g.triangles.size(); t += 3)
                triangles +=
                    std::abs(cross(g.triangles[t], g.triangles[t + 1]) + cross(g.triangles[t + 1], g.triangles[t + 2]) +
                             cross(g.triangles[t + 2], g.triangles[t]));
            QVERIFY2(std::abs(triangles - rings) < 0.002 * rings,
                     qPrintable(u"kind %1: %2 of %3"_s.arg(int(block.kind)).arg(triangles).arg(rings)));
        }
    }

    void namesThatMustBeThere_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"香港特别行政区", "澳门特别行政区", "东沙群岛", "广州市", "南海区", "陆丰市", "东莞市", "中山市"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void namesThatMustBeThere()
    {
        QFETCH(QString, name);
        const auto pack = BaseMapPack::read(bundled());
        QVERIFY(pack);
        QVERIFY(std::ranges::any_of(pack->labels, [&name](const Label& label) { return label.text == name; }));
    }

    void nothingLiesOutsideTheFrame()
    {
        const auto pack = BaseMapPack::read(bundled());
        QVERIFY(pack);
        constexpr Bounds frame;
        for (const auto& block : pack->blocks)
            for (const Vertex& v : block.geometry->vertices) {
                const Coordinate at = coordinateOf(layerOrigin + QPointF(double(v.x), double(v.y)));
                QVERIFY(at.lat > frame.south - 0.001 && at.lat < frame.north + 0.001 && at.lon > frame.west - 0.001 &&
                        at.lon < frame.east + 0.001);
            }
    }

    void damagedPackIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = bundled();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("magic") << QByteArray("XX" + good.mid(2));
        QTest::newRow("version") << QByteArray(good.left(4) + char(9) + good.mid(5));
        for (const int percent : {1, 30, 60, 99})
            QTest::addRow("cut at %d %%", percent) << good.left(good.size() * percent / 100);
    }
    void damagedPackIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto pack = BaseMapPack::read(bytes);
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, Error::Code::Corrupt);
    }
};

QTEST_APPLESS_MAIN(tst_BaseMapPack)
#include "tst_basemappack.moc"
