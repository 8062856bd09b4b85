#include "geo/Datum.h"

#include <QTest>
#include <random>

using namespace zhihui;
using namespace zhihui::geo;

class DatumTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsThePublishedPair();
    void comesBackWithinADecimetre();
    void leavesOtherCountriesAlone();
    void refusesWhatItCannotUndo_data();
    void refusesWhatItCannotUndo();
};

void DatumTest::knowsThePublishedPair()
{
    const Coordinate gcj = toGcj02({39.907333, 116.391083});
    QVERIFY2(distance(gcj, {39.908737, 116.397327}) < 5, "the square in Peking is 570 m away from itself");
    QVERIFY(distance(gcj, {39.907333, 116.391083}) > 300);
}

void DatumTest::comesBackWithinADecimetre()
{
    std::mt19937 random(7);
    std::uniform_real_distribution lat(18.0, 53.0), lon(74.0, 134.0);
    for (int i = 0; i < 20000; ++i) {
        const Coordinate at{lat(random), lon(random)};
        QVERIFY(distance(fromGcj02(toGcj02(at)), at) < 0.1);
    }
}

void DatumTest::leavesOtherCountriesAlone()
{
    QCOMPARE(toGcj02({48.2, 16.4}), (Coordinate{48.2, 16.4}));
}

void DatumTest::refusesWhatItCannotUndo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("WGS-84") << QStringLiteral("WGS-84") << true;
    QTest::newRow("CGCS2000") << QStringLiteral("CGCS2000") << true;
    QTest::newRow("GCJ-02") << QStringLiteral("GCJ-02") << true;
    QTest::newRow("BD-09") << QStringLiteral("BD-09") << false;
    QTest::newRow("undeclared") << QString() << false;
    QTest::newRow("another case") << QStringLiteral("wgs-84") << false;
}

void DatumTest::refusesWhatItCannotUndo()
{
    QFETCH(QString, name);
    QFETCH(bool, accepted);
    const auto datum = datumFrom(name);
    QCOMPARE(datum.has_value(), accepted);
    if (!accepted)
        QCOMPARE(datum.error().code, Error::Code::Rejected);
}

QTEST_APPLESS_MAIN(DatumTest)
#include "tst_datum.moc"
