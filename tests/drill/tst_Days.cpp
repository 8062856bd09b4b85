#include "Sample.h"

#include "drill/Day.h"

#include <QJsonDocument>
#include <QTest>
#include <geos_c.h>
#include <memory>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

/// GEOS itself, asked without our index: the oracle for where somebody is.
class Oracle {
public:
    explicit Oracle(const geo::Area& area) : m_handle(GEOS_init_r())
    {
        const QByteArray json = QJsonDocument(area.toGeoJson()).toJson(QJsonDocument::Compact);
        GEOSGeoJSONReader* reader = GEOSGeoJSONReader_create_r(m_handle);
        m_area = GEOSGeoJSONReader_readGeometry_r(m_handle, reader, json.constData());
        GEOSGeoJSONReader_destroy_r(m_handle, reader);
        m_prepared = GEOSPrepare_r(m_handle, m_area);
    }
    ~Oracle()
    {
        GEOSPreparedGeom_destroy_r(m_handle, m_prepared);
        GEOSGeom_destroy_r(m_handle, m_area);
        GEOS_finish_r(m_handle);
    }
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;

    bool covers(Coordinate at) const
    {
        GEOSGeometry* point = GEOSGeom_createPointFromXY_r(m_handle, at.lon, at.lat);
        const bool inside = GEOSPreparedCovers_r(m_handle, m_prepared, point) == 1;
        GEOSGeom_destroy_r(m_handle, point);
        return inside;
    }

private:
    GEOSContextHandle_t m_handle;
    GEOSGeometry* m_area = nullptr;
    const GEOSPreparedGeometry* m_prepared = nullptr;
};

} // namespace

class tst_Days : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameDay();
    void daysStayInsideTheApprovedArea();
    void theOracleSeesSomebodyOutside();
    void daysKeepAwayFromTheZone();
    void daysBeginAndEndAtHome();
    void peopleMoveAtHumanSpeeds();
    void weekdaysAreCountedFromThursday();
    void workersAreAtWorkOnATuesdayMorning();
};

void tst_Days::sameSeedGivesTheSameDay()
{
    const Life life = Life::of(samplePlaces(), sampleRoster().resident(40), 5);
    const Life again = Life::of(samplePlaces(), sampleRoster().resident(40), 5);
    QCOMPARE(plannedDay(life, 20781, 9).toJson(), plannedDay(again, 20781, 9).toJson());
    QVERIFY(plannedDay(life, 20781, 9).toJson() != plannedDay(life, 20781, 10).toJson());
}

void tst_Days::daysStayInsideTheApprovedArea()
{
    const Roster roster = sampleRoster();
    for (int number = 0; number < 800; number += 10) {
        const Life life = Life::of(samplePlaces(), roster.resident(number), 5);
        const Oracle oracle(life.approved());
        for (qint64 day = 20779; day < 20786; ++day) {
            const Path path = plannedDay(life, day, 9);
            for (Instant at = path.start(); at < path.end(); at += 120s)
                QVERIFY2(oracle.covers(path.at(at).where), qPrintable(u"%1 %2"_s.arg(number).arg(toWire(at))));
        }
    }
}

void tst_Days::theOracleSeesSomebodyOutside()
{
    const Life life = Life::of(samplePlaces(), sampleRoster().resident(0), 5);
    const Oracle oracle(life.approved());
    QVERIFY(oracle.covers(life.home()));
    QVERIFY(!oracle.covers({life.approved().box().north + 0.1, life.home().lon}));
}

void tst_Days::daysKeepAwayFromTheZone()
{
    const Roster roster = sampleRoster();
    int zones = 0;
    for (int number = 0; number < 2000; number += 100) {
        const Life life = Life::of(samplePlaces(), roster.resident(number), 5);
        if (!life.zone())
            continue;
        ++zones;
        QVERIFY(life.zone()->radius >= 150);
        QVERIFY(life.zone()->area.covers(life.zone()->centre));
        const Path path = plannedDay(life, 20781, 9);
        for (Instant at = path.start(); at < path.end(); at += 60s)
            QVERIFY(life.zone()->area.signedDistance(path.at(at).where) > 450);
    }
    QVERIFY2(zones >= 15, qPrintable(QString::number(zones)));
}

void tst_Days::daysBeginAndEndAtHome()
{
    const Life life = Life::of(samplePlaces(), sampleRoster().resident(70), 5);
    const Path path = plannedDay(life, 20781, 9);
    QCOMPARE(path.start(), midnight(20781));
    QCOMPARE(path.end(), midnight(20782));
    QCOMPARE(path.at(path.start() + 2h).where, life.home());
    QVERIFY(path.at(path.start() + 2h).indoors);
    QCOMPARE(path.at(path.end()).where, life.home());
}

void tst_Days::peopleMoveAtHumanSpeeds()
{
    const Roster roster = sampleRoster();
    int moving = 0;
    for (int number = 0; number < 400; number += 10) {
        const Path path = plannedDay(Life::of(samplePlaces(), roster.resident(number), 5), 20781, 9);
        for (Instant at = path.start(); at < path.end(); at += 60s) {
            QVERIFY(path.at(at).speed < 15);
            moving += path.at(at).speed > 0;
        }
    }
    QVERIFY2(moving > 40 * 15, qPrintable(QString::number(moving)));
}

void tst_Days::weekdaysAreCountedFromThursday()
{
    QCOMPARE(dayOf(Instant()), 0);
    QCOMPARE(dayOf(Instant() + 16h), 1); // midnight in Guangdong
    QCOMPARE(dayOf(Instant() + 16h - 1ms), 0);
    QCOMPARE(dayOf(sampleDay), 20781);
}

void tst_Days::workersAreAtWorkOnATuesdayMorning()
{
    const Roster roster = sampleRoster();
    int workers = 0;
    for (int number = 0; number < 600; number += 10) {
        const Life life = Life::of(samplePlaces(), roster.resident(number), 5);
        if (!life.hasWork())
            continue;
        ++workers;
        QCOMPARE(plannedDay(life, 20781, 9).at(midnight(20781) + 11h).where, life.places().at(1));
    }
    QVERIFY(workers > 20);
}

QTEST_GUILESS_MAIN(tst_Days)
#include "tst_Days.moc"
