#include "map/PlaceIndex.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace zhihui;
using namespace zhihui::map;
using namespace Qt::StringLiterals;

class tst_PlaceIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/basemap/regions.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_json = file.readAll();
        auto index = PlaceIndex::fromRegions(m_json);
        QVERIFY(index);
        m_index = *std::move(index);
    }

    void knowsEveryCountyButTheOneWithoutBoundary()
    {
        const QJsonArray regions = QJsonDocument::fromJson(m_json).object()["regions"_L1].toArray();
        QCOMPARE(regions.size(), 122 + 2);
        QStringList without;
        for (const QJsonValue& region : regions)
            if (region["geometry"_L1].isNull())
                without.append(region["code"_L1].toString());
        QCOMPARE(without, QStringList(u"440311"_s));
        QCOMPARE(m_index.size(), size_t(123));
    }

    void namesThePlace_data()
    {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<QString>("name");
        QTest::newRow("Nanhai") << 23.0302 << 113.1497 << u"佛山市南海区"_s;
        QTest::newRow("Yuexiu") << 23.129 << 113.264 << u"广州市越秀区"_s;
        QTest::newRow("Dongguan has no counties") << 23.02 << 113.75 << u"东莞市"_s;
        QTest::newRow("Zhongshan has no counties") << 22.52 << 113.38 << u"中山市"_s;
        QTest::newRow("Dongsha belongs to Lufeng") << 20.704 << 116.722 << u"汕尾市陆丰市"_s;
        QTest::newRow("Hong Kong is not in the province") << 22.44 << 114.08 << QString();
        QTest::newRow("Hunan") << 25.9 << 113.0 << QString();
        QTest::newRow("sea") << 21.0 << 114.5 << QString();
    }
    void namesThePlace()
    {
        QFETCH(double, lat);
        QFETCH(double, lon);
        QFETCH(QString, name);
        const auto* place = m_index.at({lat, lon});
        QCOMPARE(place ? place->name : QString(), name);
    }

    void coversTheProvinceAndNoMore()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> lat(21, 25), lon(110, 117);
        int inside = 0;
        for (int i = 0; i < 20000; ++i)
            inside += m_index.at({lat(random), lon(random)}) ? 1 : 0;
        // The province is about 180 000 of these 313 000 square kilometres.
        QVERIFY2(inside > 9000 && inside < 13000, qPrintable(QString::number(inside)));
    }

    void refusesAnotherDatum()
    {
        QByteArray other = m_json;
        other.replace("WGS-84", "GCJ-02");
        QVERIFY(!PlaceIndex::fromRegions(other));
    }

    void lookUpIsFast()
    {
        std::mt19937 random(9);
        std::uniform_real_distribution<double> lat(21, 25), lon(110, 117);
        QElapsedTimer timer;
        timer.start();
        size_t hits = 0;
        for (int i = 0; i < 100000; ++i)
            hits += m_index.at({lat(random), lon(random)}) ? 1 : 0;
        qInfo("%.2f us", double(timer.nsecsElapsed()) / 1e8);
        QVERIFY(hits > 0);
        QVERIFY(timer.elapsed() < 5000);
    }

private:
    QByteArray m_json;
    PlaceIndex m_index;
};

QTEST_APPLESS_MAIN(tst_PlaceIndex)
#include "tst_placeindex.moc"
