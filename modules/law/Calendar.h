#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"

#include <QDate>
#include <QSet>

namespace zhihui::law {

/// The day of Asia/Shanghai in which a moment lies.
QDate dayOf(Instant at);
/// Its first moment.
Instant startOf(QDate day);
/// The same time of day so many calendar months later, on the last day of a month that is shorter. What restricts a
/// person ends then, not at the end of that day.
Instant monthsLater(Instant from, int months);

/// Which days are worked: Monday to Friday, but for the days that the State Council's yearly notice moves. Value.
class Calendar {
public:
    /// Knows no year.
    Calendar() = default;
    /// Reads {"years": {"2026": {"holidays": ["01-01", …], "workdays": […]}}}: holidays are days off that would be
    /// worked, workdays are the weekend days worked instead. Fails with Rejected, naming the entry.
    static Result<Calendar> read(const QByteArray& json);

    bool knows(int year) const { return m_years.contains(year); }
    /// Fails with Rejected for a year whose notice is not known: a guess would be a wrong deadline.
    Result<bool> isWorked(QDate day) const;
    /// The `count`-th worked day after `from`, which itself does not count; `count` ≥ 1.
    Result<QDate> workedDayAfter(QDate from, int count) const { return workedDay(from, count, 1); }
    /// The same before `from`.
    Result<QDate> workedDayBefore(QDate from, int count) const { return workedDay(from, count, -1); }

private:
    Result<QDate> workedDay(QDate from, int count, int step) const;

    QSet<int> m_years;
    QSet<QDate> m_holidays;
    QSet<QDate> m_workdays;
};

} // namespace zhihui::law
