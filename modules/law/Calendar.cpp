#include "law/Calendar.h"

#include "law/Reading.h"

#include <QJsonArray>
#include <QTimeZone>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

const QTimeZone& shanghai()
{
    static const QTimeZone zone(QByteArrayLiteral("Asia/Shanghai"));
    return zone;
}

/// Refuses what is no day of that year, and a weekend that is called a day off or a weekday that is called worked.
Result<> readDays(QSet<QDate>& days, int year, const QJsonArray& list, bool weekend)
{
    for (const QJsonValue& value : list) {
        const QDate day = QDate::fromString(u"%1-%2"_s.arg(year).arg(value.toString()), Qt::ISODate);
        if (!day.isValid() || (weekend && day.dayOfWeek() < Qt::Saturday))
            return failure(Error::Code::Rejected, u"calendar: %1 of %2 is no %3 of that year"_s.arg(value.toString())
                                                      .arg(year)
                                                      .arg(weekend ? u"weekend day"_s : u"day"_s));
        days.insert(day);
    }
    return {};
}

} // namespace

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), shanghai()).date();
}

Instant startOf(QDate day)
{
    return fromMillis(day.startOfDay(shanghai()).toMSecsSinceEpoch());
}

Instant monthsLater(Instant from, int months)
{
    return fromMillis(QDateTime::fromMSecsSinceEpoch(toMillis(from), shanghai()).addMonths(months).toMSecsSinceEpoch());
}

Result<Calendar> Calendar::read(const QByteArray& json)
{
    const auto file = readObject(u"calendar"_s, json);
    ZH_TRY(file);
    const QJsonObject years = file->value("years"_L1).toObject();
    if (years.isEmpty())
        return failure(Error::Code::Rejected, u"calendar: no years in it"_s);
    Calendar calendar;
    for (auto it = years.begin(); it != years.end(); ++it) {
        bool isNumber = false;
        const int year = it.key().toInt(&isNumber);
        const QJsonObject days = it.value().toObject();
        const QJsonArray holidays = days.value("holidays"_L1).toArray(), workdays = days.value("workdays"_L1).toArray();
        if (!isNumber || holidays.isEmpty())
            return failure(Error::Code::Rejected, u"calendar: no holidays of %1"_s.arg(it.key()));
        ZH_TRY(readDays(calendar.m_holidays, year, holidays, false));
        ZH_TRY(readDays(calendar.m_workdays, year, workdays, true));
        calendar.m_years.insert(year);
    }
    return calendar;
}

Result<bool> Calendar::isWorked(QDate day) const
{
    if (!day.isValid() || !knows(day.year()))
        return failure(Error::Code::Rejected, u"no calendar of worked days for "_s + day.toString(Qt::ISODate));
    if (m_workdays.contains(day))
        return true;
    return day.dayOfWeek() < Qt::Saturday && !m_holidays.contains(day);
}

Result<QDate> Calendar::workedDay(QDate from, int count, int step) const
{
    QDate day = from;
    for (int left = count; left > 0;) {
        day = day.addDays(step);
        const Result<bool> worked = isWorked(day);
        ZH_TRY(worked);
        left -= *worked ? 1 : 0;
    }
    return day;
}

} // namespace zhihui::law
