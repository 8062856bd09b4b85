#include "domain/Coordinate.h"

#include <QTest>

using namespace zhihui;

class tst_Coordinate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDistanceIsWithinHalfAPercent_data();
    void theDistanceIsWithinHalfAPercent();
    void theDistanceIsSymmetricAndZeroAtHome();
    void onlyPlacesOnEarthAreValid_data();
    void onlyPlacesOnEarthAreValid();
};

void tst_Coordinate::theDistanceIsWithinHalfAPercent_data()
{
    QTest::addColumn<double>("lat1");
    QTest::addColumn<double>("lon1");
    QTest::addColumn<double>("lat2");
    QTest::addColumn<double>("lon2");
    QTest::addColumn<double>("metres"); // on the WGS-84 ellipsoid
    QTest::newRow("one degree of latitude") << 23.0 << 113.0 << 24.0 << 113.0 << 110'754.0;
    QTest::newRow("one degree of longitude") << 23.0 << 113.0 << 23.0 << 114.0 << 102'523.0;
    QTest::newRow("a millidegree") << 23.0 << 113.0 << 23.001 << 113.0 << 110.75;
    QTest::newRow("over the date line") << 0.0 << 179.5 << 0.0 << -179.5 << 111'319.5;
}

void tst_Coordinate::theDistanceIsWithinHalfAPercent()
{
    QFETCH(const double, lat1);
    QFETCH(const double, lon1);
    QFETCH(const double, lat2);
    QFETCH(const double, lon2);
    QFETCH(const double, metres);
    const double got = distance({lat1, lon1}, {lat2, lon2});
    QVERIFY2(qAbs(got - metres) <= metres * 0.005, qPrintable(QString::number(got)));
}

void tst_Coordinate::theDistanceIsSymmetricAndZeroAtHome()
{
    const Coordinate a{23.1075, 113.2399};
    const Coordinate b{22.5431, 114.0579};
    QCOMPARE(distance(a, b), distance(b, a));
    QCOMPARE(distance(a, a), 0.0);
}

void tst_Coordinate::onlyPlacesOnEarthAreValid_data()
{
    QTest::addColumn<double>("lat");
    QTest::addColumn<double>("lon");
    QTest::addColumn<bool>("valid");
    QTest::newRow("Guangzhou") << 23.1 << 113.2 << true;
    QTest::newRow("pole") << 90.0 << 0.0 << true;
    QTest::newRow("nothing was measured") << 0.0 << 0.0 << false;
    QTest::newRow("lat and lon swapped") << 113.2 << 23.1 << false;
    QTest::newRow("longitude") << 23.1 << 180.1 << false;
    QTest::newRow("not a number") << qQNaN() << 113.2 << false;
}

void tst_Coordinate::onlyPlacesOnEarthAreValid()
{
    QFETCH(const double, lat);
    QFETCH(const double, lon);
    QFETCH(const bool, valid);
    QCOMPARE((Coordinate{lat, lon}.isValid()), valid);
}

QTEST_GUILESS_MAIN(tst_Coordinate)
#include "tst_Coordinate.moc"
