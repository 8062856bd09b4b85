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
    row("ten worked days over a holiday", 10, Unit::WorkingDays, {2026, 9, 25}, {2026, 10, 15});
}

void tst_Term::lastDays()
{
    QFETCH(int, amount);
    QFETCH(int, unit);
    QFETCH(QDate, from);
    QTEST(*lastDay(term(amount, static_cast<Term::Unit>(unit), Term::Bound::Within), from, m_calendar), "last");
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
    row("at least: the day before", 10, Unit::Days, Bound::AtLeast, "2026-12-04T23:59:59.999+08:00", false);
    row("at least: the day itself", 10, Unit::Days, Bound::AtLeast, "2026-12-05T00:00:00+08:00", true);
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
