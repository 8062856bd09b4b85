#include "domain/Clock.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

class tst_Clock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWireFormIsUtcWithMilliseconds();
    void aMomentSurvivesTheWire_data();
    void aMomentSurvivesTheWire();
    void anOffsetIsTakenIntoAccount();
    void aTextWithoutAZoneIsNoMoment_data();
    void aTextWithoutAZoneIsNoMoment();
    void theScreenShowsShanghai();
};

void tst_Clock::theWireFormIsUtcWithMilliseconds()
{
    QCOMPARE(toWire(fromMillis(1795406400007)), u"2026-11-23T04:00:00.007Z"_s);
}

void tst_Clock::aMomentSurvivesTheWire_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("epoch") << qint64(0);
    QTest::newRow("before the epoch") << qint64(-1);
    QTest::newRow("leap day") << qint64(1709164800000);
    QTest::newRow("last millisecond of a year") << qint64(1798761599999);
}

void tst_Clock::aMomentSurvivesTheWire()
{
    QFETCH(const qint64, ms);
    const auto again = fromWire(toWire(fromMillis(ms)));
    QVERIFY(again);
    QCOMPARE(toMillis(*again), ms);
}

void tst_Clock::anOffsetIsTakenIntoAccount()
{
    QCOMPARE(fromWire(u"2026-11-23T12:00:00+08:00"), fromMillis(1795406400000));
    QCOMPARE(fromWire(u"2026-11-23T04:00:00Z"), fromMillis(1795406400000));
}

void tst_Clock::aTextWithoutAZoneIsNoMoment_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no zone") << u"2026-11-23T12:00:00"_s;
    QTest::newRow("date") << u"2026-11-23"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"noon"_s;
    QTest::newRow("month 13") << u"2026-13-01T00:00:00Z"_s;
    QTest::newRow("30 February") << u"2026-02-30T00:00:00Z"_s;
}

void tst_Clock::aTextWithoutAZoneIsNoMoment()
{
    QFETCH(const QString, text);
    QVERIFY(!fromWire(text));
}

void tst_Clock::theScreenShowsShanghai()
{
    QCOMPARE(timeOfDay(fromMillis(1795406400000)), u"12:00:00"_s);
    QCOMPARE(dayAndTime(fromMillis(1795406400000 + 13 * 3600'000)), u"11-24 01:00"_s);
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_Clock.moc"
