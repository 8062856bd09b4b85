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

contract::CheckAnswer askedFor(QStringView wire)
{
    const qsizetype at = contract::checkAnswers().indexOf(wire);
    return at < 0 ? contract::CheckAnswer::Fix : static_cast<contract::CheckAnswer>(at);
}

Result<std::optional<CheckRefused>> openCheck(Writing& writing, const Regulations& regulations,
                                              const CheckQuestion& question)
{
    using Fate = std::optional<CheckRefused>;
    const auto file = writing.books.persons.constFind(question.person);
    const int minute = localTime(writing.now).time().msecsSinceStartOfDay() / 60'000;
    if (!question.atNight && isQuiet(minute, regulations))
        return Fate(
            CheckRefused{u"check-quiet"_s, u"夜间%1至%2不得发起信息化核查"_s.arg(clockText(regulations.quietFrom),
                                                                                 clockText(regulations.quietTo))});
    const auto today = checksToday(writing, question.person);
    ZH_TRY(today);
    if (*today >= regulations.checksPerDay)
        return Fate(
            CheckRefused{u"check-too-many"_s, u"对同一对象每日至多发起%1次信息化核查"_s.arg(regulations.checksPerDay)});
    contract::Check check;
    check.id = CheckId(question.id);
    check.person = PersonId(question.person);
    check.org = file->org;
    check.minor = file->minor;
    check.opened = writing.now;
    check.deadline = writing.now + regulations.checkTime;
    check.reason = question.reason;
    check.asks = question.asks;
    check.by = question.by;
    ZH_TRY(writing.put(u"check", question.id, {{check.org}, check.minor, question.person}, contract::toJson(check)));
    return Fate();
}

Result<std::optional<CheckRefused>> answerCheck(Writing& writing, const QSet<QString>& devices,
                                                const CheckAnswered& answer)
{
    using Fate = std::optional<CheckRefused>;
    const auto& [id, kind, reply] = answer;
    const auto device = writing.books.devices.constFind(reply.device.text);
    if (!devices.contains(reply.device.text) || device == writing.books.devices.cend())
        return Fate({u"not-yours"_s, u"该凭证不能代表此设备上报"_s});
    store::EntityRow row;
    auto found = writing.read<contract::Check>(u"check", id, &row);
    ZH_TRY(found);
    if (!*found || (*found)->person != device->person || (*found)->asks != kind)
        return Fate({u"no-check"_s, u"没有待应答的信息化核查"_s});
    contract::Check check = **found;
    const QString sha256 = digest(reply.media);
    if (check.answered)
        return check.sha256 == sha256 ? Fate() : Fate({u"check-answered"_s, u"该核查已经应答，不再接收"_s});
    if (reply.at < check.opened || reply.at > check.deadline || writing.now > check.deadline)
        return Fate({u"check-expired"_s, u"不在该核查的应答时限内"_s});
    check.answered = reply.at;
    check.sha256 = sha256;
    ZH_TRY(writing.store.citePicture(sha256, reply.media, checkCitation(id)));
    ZH_TRY(writing.put(u"check", id, {scopesOf(row.scopes), row.minor, check.person.text}, contract::toJson(check)));
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

const QList<int>& CheckPlans::minutes(const QString& plan, const GrantedSpan& span, const Regulations& regulations)
{
    const auto known = m_minutes.constFind(plan);
    return known != m_minutes.cend() ? *known
                                     : *m_minutes.insert(plan, minutesOf(plan, span.fields, m_day, regulations));
}

Result<> CheckPlans::ask(Writing& writing, const Regulations& regulations)
{
    const QDate day = localTime(writing.now).date();
    if (std::exchange(m_day, day) != day)
        m_minutes.clear();
    for (auto person = writing.books.spans.cbegin(); person != writing.books.spans.cend(); ++person) {
        for (auto plan = person->cbegin(); plan != person->cend(); ++plan) {
            if (plan->span == "check"_L1 && writing.now >= plan->from && writing.now < plan->to &&
                writing.books.persons.contains(person.key()))
                ZH_TRY(ask(writing, regulations, person.key(), plan.key(), *plan));
        }
    }
    return {};
}

/// Over the day's limit, one is left out.
Result<> CheckPlans::ask(Writing& writing, const Regulations& regulations, const QString& person, const QString& plan,
                         const GrantedSpan& span)
{
    const QList<int>& times = minutes(plan, span, regulations);
    for (qsizetype i = 0; i < times.size(); ++i) {
        const Instant at = law::startOf(m_day) + std::chrono::minutes(times.at(i));
        if (at < span.from || writing.now < at || writing.now >= at + regulations.checkTime)
            continue;
        const QString id = u"C-%1-%2-%3"_s.arg(plan, m_day.toString(u"yyyyMMdd"_s)).arg(i + 1);
        const auto asked = writing.store.entity(kindOf(u"check"), id);
        ZH_TRY(asked);
        if (*asked)
            continue;
        ZH_TRY(openCheck(writing, regulations,
                         {.id = id,
                          .person = person,
                          .asks = askedFor(span.fields.value("asks"_L1).toString()),
                          .reason = u"按信息化核查计划：%1"_s.arg(span.fields.value("reason"_L1).toString()),
                          .by = {},
                          .atNight = span.fields.value("night"_L1).toBool()}));
    }
    return {};
}

} // namespace zhihui::province
