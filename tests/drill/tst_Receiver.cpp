#include "domain/Coordinate.h"
#include "drill/Metres.h"
#include "drill/Receiver.h"

#include <QTest>
#include <cmath>

using namespace zhihui;
using namespace zhihui::drill;

namespace {

constexpr Coordinate here{23.1, 113.25};
constexpr int count = 200000;

struct Statistics {
    int cells = 0, lies = 0, moving = 0, cleans = 0, longest = 0;
    double cleanSquares = 0, cellSquares = 0, lag = 0;
    double leastLie = 1e9, mostLie = 0;
};

double eastOf(Coordinate at)
{
    return (at.lon - here.lon) * 111195 * std::cos(here.lat * 3.14159265358979 / 180);
}

/// What a device that lies still says, once a minute.
Statistics listen(double noise, bool indoors, bool moved)
{
    Receiver receiver(Random(3), noise);
    Statistics s;
    double before = 0;
    int row = 0;
    for (int i = 0; i < count; ++i) {
        const Fix fix = receiver.read({here, indoors, 0}, fromMillis(60000LL * (i + 1)), moved);
        const double error = distance(fix.where, here);
        s.moving += fix.moving;
        const bool isLie = fix.source == FixSource::Gnss && fix.accuracy == 12 && error >= 149;
        row = isLie ? row + 1 : 0;
        s.longest = std::max(s.longest, row);
        if (isLie) {
            ++s.lies;
            s.leastLie = std::min(s.leastLie, error);
            s.mostLie = std::max(s.mostLie, error);
        } else if (fix.source == FixSource::Cell) {
            ++s.cells;
            s.cellSquares += std::pow(eastOf(fix.where), 2);
        } else {
            ++s.cleans;
            const double east = eastOf(fix.where);
            s.cleanSquares += east * east;
            s.lag += east * before;
            before = east;
        }
    }
    return s;
}

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

} // namespace

class tst_Receiver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorsHaveTheirSize_data();
    void errorsHaveTheirSize();
    void errorsWanderSlowly();
    void indoorsSomeFixesComeFromTheCell();
    void outdoorsNoneComesFromTheCell();
    void liesAreRareShortAndClaimTwelveMetres();
    void motionIsMostlySeen();
    void withoutNoiseItTellsTheTruth();
    void sameSeedTellsTheSame();
};

void tst_Receiver::errorsHaveTheirSize_data()
{
    QTest::addColumn<bool>("indoors");
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("sigma");
    QTest::newRow("outdoors") << false << 1.0 << 7.0;
    QTest::newRow("indoors") << true << 1.0 << 22.0;
    QTest::newRow("outdoors, doubled") << false << 2.0 << 14.0;
}

void tst_Receiver::errorsHaveTheirSize()
{
    QFETCH(bool, indoors);
    QFETCH(double, noise);
    QFETCH(double, sigma);
    const Statistics s = listen(noise, indoors, false);
    QVERIFY(isNear(std::sqrt(s.cleanSquares / s.cleans), sigma, 0.05));
}

void tst_Receiver::errorsWanderSlowly()
{
    const Statistics s = listen(1, false, false);
    const double correlation = s.lag / s.cleanSquares;
    QVERIFY2(correlation > 0.6 && correlation < 0.8, qPrintable(QString::number(correlation)));
}

void tst_Receiver::indoorsSomeFixesComeFromTheCell()
{
    const Statistics s = listen(1, true, false);
    QVERIFY(isNear(s.cells, 0.04 * count, 0.06));
    QVERIFY(isNear(std::sqrt(s.cellSquares / s.cells), 250, 0.05));
}

void tst_Receiver::outdoorsNoneComesFromTheCell()
{
    QCOMPARE(listen(1, false, false).cells, 0);
}

void tst_Receiver::liesAreRareShortAndClaimTwelveMetres()
{
    const Statistics s = listen(1, false, false);
    QVERIFY(isNear(s.lies, 0.0015 * 2 * count, 0.15)); // bursts of two on average
    QVERIFY(s.longest >= 3 && s.longest <= 6);
    QVERIFY(s.leastLie < 160 && s.mostLie > 490 && s.mostLie < 502);
}

void tst_Receiver::motionIsMostlySeen()
{
    QVERIFY(isNear(listen(1, false, true).moving, 0.95 * count, 0.01));
    QVERIFY(isNear(listen(1, false, false).moving, 0.03 * count, 0.06));
}

void tst_Receiver::withoutNoiseItTellsTheTruth()
{
    const Statistics s = listen(0, true, false);
    QCOMPARE(s.lies + s.cells, 0);
    QVERIFY(s.cleanSquares < 1e-9);
}

void tst_Receiver::sameSeedTellsTheSame()
{
    Receiver one(Random(8), 1), two(Random(8), 1), other(Random(9), 1);
    const Instant at = fromMillis(1000);
    const Coordinate said = one.read({here, true, 0}, at, false).where;
    QVERIFY(said == two.read({here, true, 0}, at, false).where);
    QVERIFY(!(said == other.read({here, true, 0}, at, false).where));
}

QTEST_GUILESS_MAIN(tst_Receiver)
#include "tst_Receiver.moc"
