#include "wall/WallType.h"

#include <QTest>

using namespace zhihui::wall;

/// Type that can be read from where its readers sit, and what has room in it.
class TestWallType : public QObject {
    Q_OBJECT
private:
    static void set(WallType& type, QSizeF pixels, double inches, double metres)
    {
        type.setScreen(pixels);
        type.setArea(pixels);
        type.setDiagonal(inches);
        type.setDistance(metres);
    }

private Q_SLOTS:
    void smallestFace_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("millimetres");
        QTest::newRow("3 m") << 3.0 << 17.5;
        QTest::newRow("5 m") << 5.0 << 29.1;
        QTest::newRow("8 m") << 8.0 << 46.5;
    }
    void smallestFace()
    {
        QFETCH(double, metres);
        QFETCH(double, millimetres);
        QVERIFY(qAbs(WallType::smallestFace(metres) - millimetres) < 0.05);
    }

    void nothingIsSmaller_data()
    {
        QTest::addColumn<QSizeF>("pixels");
        QTest::addColumn<double>("inches");
        QTest::addColumn<double>("metres");
        for (const QSizeF pixels : {QSizeF(1920, 1080), QSizeF(3840, 2160), QSizeF(2560, 1080)})
            for (const double inches : {43.0, 55.0, 98.0, 158.0})
                for (const double metres : {2.0, 5.0, 9.0})
                    QTest::addRow("%.0fx%.0f %.0f in %.0f m", pixels.width(), pixels.height(), inches, metres)
                        << pixels << inches << metres;
    }
    void nothingIsSmaller()
    {
        QFETCH(QSizeF, pixels);
        QFETCH(double, inches);
        QFETCH(double, metres);
        WallType type;
        set(type, pixels, inches, metres);
        const double face = 0.92 * type.caption() / type.pixelsPerMillimetre();
        QVERIFY(face >= WallType::smallestFace(metres));
        QVERIFY(type.body() >= type.caption() && type.title() >= type.body() && type.figure() >= type.title());
    }

    void roomForEverything_data()
    {
        QTest::addColumn<QSizeF>("pixels");
        QTest::addColumn<double>("inches");
        QTest::addColumn<bool>("whole");
        QTest::newRow("LED wall 3.5 m wide") << QSizeF(1920, 1080) << 158.0 << true;
        QTest::newRow("98 in") << QSizeF(3840, 2160) << 98.0 << true;
        QTest::newRow("98 in, coarse") << QSizeF(1920, 1080) << 98.0 << true;
        QTest::newRow("55 in") << QSizeF(1920, 1080) << 55.0 << false;
    }
    void roomForEverything()
    {
        QFETCH(QSizeF, pixels);
        QFETCH(double, inches);
        QFETCH(bool, whole);
        WallType type;
        set(type, pixels, inches, 5);
        QCOMPARE(type.isWhole(), whole);
    }

    void lessRoomMeansFewerThings()
    {
        WallType type;
        set(type, {1920, 1080}, 55, 5);
        const WallFit fit = type.alarmed();
        QVERIFY(fit.figures >= 1 && fit.figures < 6);
        QVERIFY(fit.lines >= 1 && fit.lines < 4);
        QVERIFY(fit.cameras < 4);
    }
    void whatItWouldTakeIsEnough()
    {
        WallType type;
        set(type, {1920, 1080}, 55, 5);
        const double inches = std::ceil(type.wholeDiagonal()), metres = std::floor(type.wholeDistance() * 10) / 10;
        set(type, {1920, 1080}, inches, 5);
        QVERIFY(type.isWhole());
        set(type, {1920, 1080}, 55, metres);
        QVERIFY(type.isWhole());
    }
    void everythingLiesInside_data() { nothingIsSmaller_data(); }
    void everythingLiesInside()
    {
        QFETCH(QSizeF, pixels);
        QFETCH(double, inches);
        QFETCH(double, metres);
        WallType type;
        set(type, pixels, inches, metres);
        const WallFit fit = type.alarmed();
        const int rows = (fit.figures + fit.figureColumns - 1) / fit.figureColumns;
        if (rows > 1) // one row of figures there is always
            QVERIFY(fit.header + fit.queue + fit.alert + rows * fit.figure + (rows + 2) * fit.gap <=
                    pixels.height() + 1);
        QVERIFY(fit.column <= pixels.width() * 0.5 + 1);
    }
};

QTEST_GUILESS_MAIN(TestWallType)
#include "tst_walltype.moc"
