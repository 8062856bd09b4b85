#include "province/CheckDesk.h"

#include "law/Calendar.h"
#include "province/LocalTime.h"
#include "province/Secrets.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesPerDay = 24 * 60;

bool isQuiet(int minute, const Regulations& regulations)
{
    const int from = regulations.quietFrom, to = regulations.quietTo;
    return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

Result<int> checksToday(Writing& writing, const QString& person)
{
    const QDate today = localTime(writing.now).date();
    int count = 0;
    ZH_TRY(writing.store.eachOfPerson(person, [&](const store::EntityRow& row) {
        if (row.kind != kindOf(u"check"))
            return true;
        if (const auto check = contract::readBytes<contract::Check>(row.body))
            count += localTime(check->opened).date() == today ? 1 : 0;
        return true;
    }));
    return count;
}

QList<int> openMinutes(bool atNight, const Regulations& regulations)
{
    QList<int> minutes;
    for (int minute = 0; minute < minutesPerDay; ++minute) {
        if (atNight || !isQuiet(minute, regulations))
            minutes << minute;
    }
    return minutes;
}

} // namespace

Result<std::optional<CheckRefused>> openCheck(Writing& writing, const Regulations& regulations, const QString& id,
                                              const QString& person, const QString& reason, bool atNight)
{
    using Fate = std::optional<CheckRefused>;
    const auto file = writing.books.persons.constFind(person);
    const int minute = localTime(writing.now).time().msecsSinceStartOfDay() / 60'000;
    if (!atNight && isQuiet(minute, regulations))
        return Fate(
            CheckRefused{u"check-quiet"_s, u"夜间%1至%2不得发起信息化核查"_s.arg(clockText(regulations.quietFrom),
                                                                                 clockText(regulations.quietTo))});
    const auto today = checksToday(writing, person);
    ZH_TRY(today);
    if (*today >= regulations.checksPerDay)
        return Fate(
            CheckRefused{u"check-too-many"_s, u"对同一对象每日至多发起%1次信息化核查"_s.arg(regulations.checksPerDay)});
    contract::Check check;
    check.id = CheckId(id);
    check.person = PersonId(person);
    check.org = file->org;
    check.minor = file->minor;
    check.opened = writing.now;
    check.deadline = writing.now + regulations.checkTime;
    check.reason = reason;
    ZH_TRY(writing.put(u"check", id, {{check.org}, check.minor, person}, contract::toJson(check)));
    return Fate();
}

QList<int> minutesOf(const QString& plan, const QJsonObject& fields, QDate day, const Regulations& regulations)
{
    QList<int> minutes;
    const bool atNight = fields.value("night"_L1).toBool();
    if (fields.value("manner"_L1).toString() == "planned"_L1) {
        const QStringList texts = fields.value("at"_L1).toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString& text : texts) {
            const QTime time = QTime::fromString(text, u"HH:mm"_s);
            if (time.isValid() && (atNight || !isQuiet(time.hour() * 60 + time.minute(), regulations)))
                minutes << time.hour() * 60 + time.minute();
        }
        return minutes.first(std::min<qsizetype>(minutes.size(), regulations.checksPerDay));
    }
    const QList<int> open = openMinutes(atNight, regulations);
    const int times = std::min(fields.value("times"_L1).toInt(), regulations.checksPerDay);
    for (int i = 0; i < times; ++i) {
        const qsizetype from = open.size() * i / times, to = open.size() * (i + 1) / times;
        const QString seed = digest(u"%1|%2|%3"_s.arg(plan, day.toString(Qt::ISODate)).arg(i).toUtf8());
        minutes << open.at(from + static_cast<qsizetype>(seed.left(8).toUInt(nullptr, 16)) % (to - from));
    }
    return minutes;
}

Result<> openPlannedChecks(Writing& writing, const Regulations& regulations)
{
    const QDate day = localTime(writing.now).date();
    for (auto person = writing.books.spans.cbegin(); person != writing.books.spans.cend(); ++person) {
        for (auto plan = person->cbegin(); plan != person->cend(); ++plan) {
            if (plan->span != "check"_L1 || writing.now < plan->from || writing.now >= plan->to ||
                !writing.books.persons.contains(person.key()))
                continue;
            const QList<int> minutes = minutesOf(plan.key(), plan->fields, day, regulations);
            for (qsizetype i = 0; i < minutes.size(); ++i) {
                const Instant at = law::startOf(day) + std::chrono::minutes(minutes.at(i));
                if (at < plan->from || writing.now < at || writing.now >= at + regulations.checkTime)
                    continue;
                const QString id = u"C-%1-%2-%3"_s.arg(plan.key(), day.toString(u"yyyyMMdd"_s)).arg(i + 1);
                const auto known = writing.store.entity(kindOf(u"check"), id);
                ZH_TRY(known);
                if (*known)
                    continue;
                // Over the day's limit: this one is left out.
                ZH_TRY(openCheck(writing, regulations, id, person.key(),
                                 u"按信息化核查计划：%1"_s.arg(plan->fields.value("reason"_L1).toString()),
                                 plan->fields.value("night"_L1).toBool()));
            }
        }
    }
    return {};
}

} // namespace zhihui::province
