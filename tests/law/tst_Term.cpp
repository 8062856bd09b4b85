#include "LawData.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::law;
using namespace Qt::StringLiterals;

namespace {

Term term(int amount, Term::Unit unit, Term::Bound bound)
{
    return {.key = u"t"_s,
            .zh = u"期限"_s,
            .en = u"Term"_s,
            .article = u"某条"_s,
            .amount = amount,
            .unit = unit,
            .bound = bound};
}

} // namespace

class tst_Term : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lastDays_data();
    void lastDays();
    void theBoundDecidesTheLastMoment_data();
    void theBoundDecidesTheLastMoment();
    void whatIsDoneAheadIsInTimeThrough_data();
    void whatIsDoneAheadIsInTimeThrough();
    void aDayBeginsAtMidnightOfShanghai_data();
    void aDayBeginsAtMidnightOfShanghai();
    void atLeastIsFullWhenWithinEnds();
    void withinAndOverShareNoMoment();
    void whatIsNotVerifiedSaysSo();

private:
    Calendar m_calendar;
};

void tst_Term::initTestCase()
{
    m_calendar = *Calendar::read(ruleFile(u"calendar-2026-11.json"_s));
}

void tst_Term::lastDays_data()
{
    using Unit = Term::Unit;
    QTest::addColumn<int>("amount");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char* name, int amount, Unit unit, QDate from, QDate last) {
        QTest::newRow(name) << amount << static_cast<int>(unit) << from << last;
    };
    row("ten days, the first not counted", 10, Unit::Days, {2026, 11, 25}, {2026, 12, 5});
    row("ten days over the year", 10, Unit::Days, {2026, 12, 28}, {2027, 1, 7});
    row("ten days over a leap day", 10, Unit::Days, {2028, 2, 20}, {2028, 3, 1});
    row("a month", 1, Unit::Months, {2026, 11, 25}, {2026, 12, 25});
    row("a month from the 31st", 1, Unit::Months, {2026, 1, 31}, {2026, 2, 28});
    row("a month from the 31st, leap year", 1, Unit::Months, {2028, 1, 31}, {2028, 2, 29});
    row("a month from the 30th", 1, Unit::Months, {2026, 11, 30}, {2026, 12, 30});
    row("three months from the 30th", 3, Unit::Months, {2026, 11, 30}, {2027, 2, 28});
    row("a month from the 30th of January", 1, Unit::Months, {2026, 1, 30}, {2026, 2, 28});
    row("a month from the last of February is no month's end", 1, Unit::Months, {2026, 2, 28}, {2026, 3, 28});
    row("a month from the 31st into 30 days", 1, Unit::Months, {2026, 3, 31}, {2026, 4, 30});
    row("three months from the 31st", 3, Unit::Months, {2026, 8, 31}, {2026, 11, 30});
    row("six months from the 31st over the year", 6, Unit::Months, {2026, 8, 31}, {2027, 2, 28});
    row("a year from a leap day", 12, Unit::Months, {2028, 2, 29}, {2029, 2, 28});
    row("four years from a leap day", 48, Unit::Months, {2028, 2, 29}, {2032, 2, 29});
    row("a month from the 29th before a leap day", 1, Unit::Months, {2028, 1, 29}, {2028, 2, 29});
    row("a day before a leap day", 1, Unit::Days, {2028, 2, 28}, {2028, 2, 29});
    row("a day before no leap day", 1, Unit::Days, {2026, 2, 28}, {2026, 3, 1});
    row("days do not stop for a holiday", 10, Unit::Days, {2026, 9, 25}, {2026, 10, 5});
    row("ten worked days over a holiday", 10, Unit::WorkingDays, {2026, 9, 25}, {2026, 10, 15});
    row("one over National Day", 1, Unit::WorkingDays, {2026, 9, 30}, {2026, 10, 8});
    row("the Sunday worked instead counts", 1, Unit::WorkingDays, {2026, 9, 18}, {2026, 9, 20});
    row("the Sunday a year before counts", 1, Unit::WorkingDays, {2025, 9, 26}, {2025, 9, 28});
    row("the Saturday worked before Spring Festival counts", 1, Unit::WorkingDays, {2026, 2, 13}, {2026, 2, 14});
    row("from that Saturday over the festival", 1, Unit::WorkingDays, {2026, 2, 14}, {2026, 2, 24});
    row("the Saturday after it counts", 1, Unit::WorkingDays, {2026, 2, 27}, {2026, 2, 28});
    row("over both holidays and a worked Saturday", 5, Unit::WorkingDays, {2026, 9, 24}, {2026, 10, 9});
    row("over New Year to the Sunday worked for it", 1, Unit::WorkingDays, {2025, 12, 31}, {2026, 1, 4});
}

void tst_Term::lastDays()
{
    QFETCH(int, amount);
    QFETCH(int, unit);
    QFETCH(QDate, from);
    QTEST(*lastDay(term(amount, static_cast<Term::Unit>(unit), Term::Bound::Within), from, m_calendar), "last");
}

void tst_Term::whatIsDoneAheadIsInTimeThrough_data()
{
    using Unit = Term::Unit;
    QTest::addColumn<int>("amount");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("event");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char* name, int amount, Unit unit, QDate event, QDate last) {
        QTest::newRow(name) << amount << static_cast<int>(unit) << event << last;
    };
    row("three days", 3, Unit::Days, {2026, 11, 10}, {2026, 11, 7});
    row("thirty days over a leap day", 30, Unit::Days, {2028, 3, 15}, {2028, 2, 14});
    row("a month", 1, Unit::Months, {2026, 11, 10}, {2026, 10, 10});
    row("a month before the 31st", 1, Unit::Months, {2026, 3, 31}, {2026, 2, 28});
    row("five worked days over two holidays", 5, Unit::WorkingDays, {2026, 10, 8}, {2026, 9, 23});
    row("one, a Saturday worked instead", 1, Unit::WorkingDays, {2026, 10, 12}, {2026, 10, 10});
}

void tst_Term::whatIsDoneAheadIsInTimeThrough()
{
    QFETCH(int, amount);
    QFETCH(int, unit);
    QFETCH(QDate, event);
    QTEST(*lastDayAhead(term(amount, static_cast<Term::Unit>(unit), Term::Bound::AtLeast), event, m_calendar), "last");
}

void tst_Term::theBoundDecidesTheLastMoment_data()
{
    using Unit = Term::Unit;
    using Bound = Term::Bound;
    QTest::addColumn<int>("amount");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("bound");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("held");
    const auto row = [](const char* name, int amount, Unit unit, Bound bound, const char* at, bool held) {
        QTest::newRow(name) << amount << static_cast<int>(unit) << static_cast<int>(bound) << QString::fromLatin1(at)
                            << held;
    };
    // From 2026-11-25 10:00 in Shanghai.
    row("within: the last day's last moment", 10, Unit::Days, Bound::Within, "2026-12-05T23:59:59.999+08:00", true);
    row("within: the moment after", 10, Unit::Days, Bound::Within, "2026-12-06T00:00:00+08:00", false);
    row("over: the last day's last moment", 10, Unit::Days, Bound::Over, "2026-12-05T23:59:59.999+08:00", false);
    row("over: the moment after", 10, Unit::Days, Bound::Over, "2026-12-06T00:00:00+08:00", true);
    row("at least: the last day begins", 10, Unit::Days, Bound::AtLeast, "2026-12-05T00:00:00+08:00", false);
    row("at least: the last day's last moment", 10, Unit::Days, Bound::AtLeast, "2026-12-05T23:59:59.999+08:00", false);
    row("at least: the last day is over", 10, Unit::Days, Bound::AtLeast, "2026-12-06T00:00:00+08:00", true);
    row("at least a month: the last day", 1, Unit::Months, Bound::AtLeast, "2026-12-25T23:59:59.999+08:00", false);
    row("at least a month: the day after", 1, Unit::Months, Bound::AtLeast, "2026-12-26T00:00:00+08:00", true);
    row("within worked days: the last one", 2, Unit::WorkingDays, Bound::Within, "2026-11-27T23:59:59.999+08:00", true);
    row("within worked days: the Saturday", 2, Unit::WorkingDays, Bound::Within, "2026-11-28T00:00:00+08:00", false);
    row("over a month: the last day", 1, Unit::Months, Bound::Over, "2026-12-25T23:59:59.999+08:00", false);
    row("over a month: the day after", 1, Unit::Months, Bound::Over, "2026-12-26T00:00:00+08:00", true);
    row("within hours: the hour itself", 48, Unit::Hours, Bound::Within, "2026-11-27T10:00:00+08:00", true);
    row("within hours: a moment later", 48, Unit::Hours, Bound::Within, "2026-11-27T10:00:00.001+08:00", false);
    row("over hours: the hour itself", 48, Unit::Hours, Bound::Over, "2026-11-27T10:00:00+08:00", false);
    row("at least hours: the hour itself", 48, Unit::Hours, Bound::AtLeast, "2026-11-27T10:00:00+08:00", true);
    row("at least hours: a moment before", 48, Unit::Hours, Bound::AtLeast, "2026-11-27T09:59:59.999+08:00", false);
}

void tst_Term::theBoundDecidesTheLastMoment()
{
    QFETCH(int, amount);
    QFETCH(int, unit);
    QFETCH(int, bound);
    QFETCH(QString, at);
    const Term counted = term(amount, static_cast<Term::Unit>(unit), static_cast<Term::Bound>(bound));
    QTEST(*holds(counted, *fromWire(u"2026-11-25T10:00:00+08:00"), *fromWire(at), m_calendar), "held");
}

void tst_Term::aDayBeginsAtMidnightOfShanghai_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("turn");
    QTest::newRow("the last moment of a day") << u"2026-11-25T23:59:59.999+08:00"_s << u"2026-12-05T16:00:00.000Z"_s;
    QTest::newRow("midnight is the next day") << u"2026-11-26T00:00:00.000+08:00"_s << u"2026-12-06T16:00:00.000Z"_s;
    QTest::newRow("the same, said in UTC") << u"2026-11-25T16:00:00.000Z"_s << u"2026-12-06T16:00:00.000Z"_s;
    QTest::newRow("the morning in UTC is Shanghai's afternoon")
        << u"2026-11-25T08:00:00Z"_s << u"2026-12-05T16:00:00.000Z"_s;
    QTest::newRow("over the year") << u"2026-12-25T23:59:59.999+08:00"_s << u"2027-01-04T16:00:00.000Z"_s;
}

/// A person handed over at midnight is handed over on the day that begins.
void tst_Term::aDayBeginsAtMidnightOfShanghai()
{
    QFETCH(QString, from);
    const Term within = term(10, Term::Unit::Days, Term::Bound::Within);
    QTEST(toWire(*turnOf(within, *fromWire(from), m_calendar)), "turn");
}

/// Kept at least so long is kept through the last day: nothing may go before "within" has ended.
void tst_Term::atLeastIsFullWhenWithinEnds()
{
    const Instant begin = *fromWire(u"2026-01-01T00:00:00+08:00");
    for (const Term::Unit unit : {Term::Unit::Days, Term::Unit::WorkingDays, Term::Unit::Months})
        for (int hours = 0; hours < 24 * 200; hours += 7) {
            const Instant from = begin + std::chrono::hours(hours);
            QCOMPARE(*turnOf(term(3, unit, Term::Bound::AtLeast), from, m_calendar),
                     *turnOf(term(3, unit, Term::Bound::Within), from, m_calendar));
        }
}

/// However it is counted, and wherever a day begins: what is within is not over, and there is nothing between.
void tst_Term::withinAndOverShareNoMoment()
{
    const Instant begin = *fromWire(u"2026-01-01T00:00:00+08:00");
    for (const Term::Unit unit : {Term::Unit::Hours, Term::Unit::Days, Term::Unit::WorkingDays, Term::Unit::Months})
        for (int hours = 0; hours < 24 * 200; hours += 7) {
            const Instant from = begin + std::chrono::hours(hours);
            const Instant turn = *turnOf(term(3, unit, Term::Bound::Within), from, m_calendar);
            QVERIFY(turn > from);
            for (const Instant at : {turn - 1ms, turn, turn + 1ms})
                QVERIFY(*holds(term(3, unit, Term::Bound::Within), from, at, m_calendar) !=
                        *holds(term(3, unit, Term::Bound::Over), from, at, m_calendar));
        }
}

void tst_Term::whatIsNotVerifiedSaysSo()
{
    Term read = term(10, Term::Unit::Days, Term::Bound::Within);
    QCOMPARE(read.source(), u"某条（未核）"_s);
    read.verified = true;
    QCOMPARE(read.source(), u"某条"_s);
    QCOMPARE(read.length(), u"10日"_s);
}

QTEST_GUILESS_MAIN(tst_Term)
#include "tst_Term.moc"
