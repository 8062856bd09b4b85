#include "LawData.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::law;
using namespace Qt::StringLiterals;

class tst_Calendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayIsShanghais_data();
    void aDayIsShanghais();
    void workedDays_data();
    void workedDays();
    void workedDaysAreCountedAfterTheFirst_data();
    void workedDaysAreCountedAfterTheFirst();
    void anUnknownYearIsNotGuessed();
    void monthsLaterKeepsTheTimeOfDay_data();
    void monthsLaterKeepsTheTimeOfDay();
    void aBadFileNamesTheEntry_data();
    void aBadFileNamesTheEntry();

private:
    Calendar m_calendar;
};

void tst_Calendar::initTestCase()
{
    const auto calendar = Calendar::read(ruleFile(u"calendar-2026-11.json"_s));
    QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().detail));
    m_calendar = *calendar;
}

void tst_Calendar::aDayIsShanghais_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QDate>("day");
    QTest::newRow("the last moment") << u"2026-11-24T15:59:59.999Z"_s << QDate(2026, 11, 24);
    QTest::newRow("the first moment") << u"2026-11-24T16:00:00.000Z"_s << QDate(2026, 11, 25);
    QTest::newRow("new year in Shanghai") << u"2026-12-31T16:00:00Z"_s << QDate(2027, 1, 1);
}

void tst_Calendar::aDayIsShanghais()
{
    QFETCH(QString, utc);
    QFETCH(QDate, day);
    const Instant at = *fromWire(utc);
    QCOMPARE(dayOf(at), day);
    QVERIFY(startOf(day) <= at && at < startOf(day.addDays(1)));
    QCOMPARE(startOf(day.addDays(1)) - startOf(day), Instant::duration(24h));
}

void tst_Calendar::workedDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("worked");
    QTest::newRow("a Wednesday") << QDate(2026, 11, 25) << true;
    QTest::newRow("a Saturday") << QDate(2026, 11, 28) << false;
    QTest::newRow("National Day") << QDate(2026, 10, 1) << false;
    QTest::newRow("a Sunday worked for it") << QDate(2026, 9, 20) << true;
    QTest::newRow("Spring Festival") << QDate(2026, 2, 17) << false;
    QTest::newRow("a Saturday worked for it") << QDate(2026, 2, 28) << true;
    QTest::newRow("a Saturday within a holiday") << QDate(2026, 10, 3) << false;
}

void tst_Calendar::workedDays()
{
    QFETCH(QDate, day);
    QTEST(*m_calendar.isWorked(day), "worked");
}

void tst_Calendar::workedDaysAreCountedAfterTheFirst_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("day");
    QTest::newRow("over a weekend") << QDate(2026, 11, 20) << 5 << QDate(2026, 11, 27);
    QTest::newRow("from a Saturday") << QDate(2026, 11, 21) << 1 << QDate(2026, 11, 23);
    QTest::newRow("over National Day") << QDate(2026, 9, 30) << 1 << QDate(2026, 10, 8);
    QTest::newRow("over the Saturday worked after it") << QDate(2026, 10, 8) << 2 << QDate(2026, 10, 10);
    QTest::newRow("ten over Spring Festival") << QDate(2026, 2, 10) << 10 << QDate(2026, 3, 2);
}

void tst_Calendar::workedDaysAreCountedAfterTheFirst()
{
    QFETCH(QDate, from);
    QFETCH(int, count);
    QTEST(*m_calendar.workedDayAfter(from, count), "day");
}

void tst_Calendar::anUnknownYearIsNotGuessed()
{
    const auto day = m_calendar.workedDayAfter(QDate(2026, 12, 28), 10);
    QVERIFY(!day);
    QCOMPARE(day.error().code, Error::Code::Rejected);
    QVERIFY(day.error().detail.contains("2027"_L1));
}

void tst_Calendar::monthsLaterKeepsTheTimeOfDay_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("to");
    QTest::newRow("three") << u"2026-08-25T02:30:00Z"_s << 3 << u"2026-11-25T02:30:00.000Z"_s;
    QTest::newRow("into a shorter one") << u"2026-01-31T02:00:00Z"_s << 1 << u"2026-02-28T02:00:00.000Z"_s;
    QTest::newRow("into a leap February") << u"2027-11-30T02:00:00Z"_s << 3 << u"2028-02-29T02:00:00.000Z"_s;
    QTest::newRow("the day is Shanghai's") << u"2026-01-30T16:30:00Z"_s << 1 << u"2026-02-27T16:30:00.000Z"_s;
}

void tst_Calendar::monthsLaterKeepsTheTimeOfDay()
{
    QFETCH(QString, from);
    QFETCH(int, months);
    QTEST(toWire(monthsLater(*fromWire(from), months)), "to");
}

void tst_Calendar::aBadFileNamesTheEntry_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QByteArray("{}") << u"no years"_s;
    QTest::newRow("not a year") << QByteArray(R"({"years":{"next":{"holidays":["01-01"]}}})") << u"next"_s;
    QTest::newRow("no holidays") << QByteArray(R"({"years":{"2026":{"workdays":["01-04"]}}})") << u"2026"_s;
    QTest::newRow("no day") << QByteArray(R"({"years":{"2026":{"holidays":["02-30"]}}})") << u"02-30"_s;
    QTest::newRow("worked anyway") << QByteArray(R"({"years":{"2026":{"holidays":["01-01"],"workdays":["01-05"]}}})")
                                   << u"01-05"_s;
}

void tst_Calendar::aBadFileNamesTheEntry()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto calendar = Calendar::read(json);
    QVERIFY(!calendar);
    QVERIFY2(calendar.error().detail.contains(named), qPrintable(calendar.error().detail));
}

QTEST_GUILESS_MAIN(tst_Calendar)
#include "tst_Calendar.moc"
