#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/Problems.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// Not there and not to be seen are the same.
bool mayKnow(const Books& books, const Caller& caller, const QString& person)
{
    const auto file = books.persons.constFind(person);
    return file != books.persons.cend() && caller.scope.sees(file->org, file->minor);
}

/// A seat that handles cases; a wall, a registrar or a gateway does not.
bool mayAsk(const Caller& caller)
{
    return std::ranges::any_of(QStringList{u"duty"_s, u"leader"_s, u"officer"_s, u"inspector"_s},
                               [&](const QString& role) { return caller.scope.hasRole(role); });
}

/// The alert is not closed; the order is still being carried out; the check still waits for its answer.
bool isOpen(const QString& type, const QJsonObject& body, Instant now)
{
    const QString state = body.value("state"_L1).toString();
    if (type == "alert"_L1)
        return state != "closed"_L1;
    if (type == "order"_L1)
        return state == "issued"_L1 || state == "accepted"_L1 || state == "arrived"_L1;
    const auto check = contract::read<contract::Check>(body);
    return check && !check->answered && now < check->deadline;
}

/// The named alert is open and about this person, or the named order or check is.
Result<bool> isGoodReason(Writing& writing, const Caller& caller, const QString& person,
                          const contract::RevealReason& reason)
{
    const QStringList types = reason.kind == "alert"_L1 ? QStringList{u"alert"_s} : QStringList{u"order"_s, u"check"_s};
    for (const QString& type : types) {
        const auto row = writing.store.entity(kindOf(type), reason.id);
        ZH_TRY(row);
        if (!*row || (*row)->body.isEmpty() || (*row)->person != person ||
            !caller.scope.sees(scopesOf((*row)->scopes), (*row)->minor))
            continue;
        return isOpen(type, QJsonDocument::fromJson((*row)->body).object(), writing.now);
    }
    return false;
}

enum class Access { Granted, Unknown, Refused };

} // namespace

void Api::tracks(const Request& request, const QString& person, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!mayAsk(*who))
        return responder->answer(forbidden(u"本账号没有查看轨迹的权限"_s));
    const auto from = fromWire(QString::fromUtf8(request.queryItem("from").value_or(QByteArray())));
    const auto to = fromWire(QString::fromUtf8(request.queryItem("to").value_or(QByteArray())));
    if (!from || !to || *to <= *from)
        return responder->answer(badRequest(u"query from, to: two times, the later one last"_s));
    if (*to - *from > m.regulations.trackSpan)
        return responder->answer(
            badRequest(u"query to: at most %1 days"_s.arg(m.regulations.trackSpan.count() / 86400)));
    const QString span = toWire(*from) + u'/' + toWire(*to);
    m.platform.post<Access>(
        [who, person, span](Platform::Desk& desk) -> Result<Access> {
            if (!mayKnow(desk.writing.books, *who, person))
                return Access::Unknown;
            ZH_TRY(logAccess(desk.writing, *who, u"tracks"_s, person, span));
            return Access::Granted;
        },
        [this, person, from = *from, to = *to, responder](const Result<Access>& access) {
            if (!access || *access != Access::Granted)
                return responder->answer(access ? notFound() : problem(access.error()));
            m.readers.post([person, from, to, responder](store::PlatformStore& store) {
                QList<Fix> fixes;
                const auto read = store.eachFix(person, from, to, [&](const store::StoredFix& stored) {
                    fixes.append(stored.fix);
                    return true;
                });
                responder->answer(read ? json(contract::toJson(fixes)) : problem(read.error()));
            });
        });
}

void Api::reveal(const Request& request, const QString& person, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!mayAsk(*who))
        return responder->answer(forbidden(u"本账号没有查看身份信息的权限"_s));
    const auto reason = contract::readBytes<contract::RevealReason>(request.body);
    if (!reason)
        return responder->answer(badRequest(reason.error().detail));
    auto identity = std::make_shared<QByteArray>();
    m.platform.post<Access>(
        [who, person, reason = *reason, identity](Platform::Desk& desk) -> Result<Access> {
            Writing& writing = desk.writing;
            if (!mayKnow(writing.books, *who, person))
                return Access::Unknown;
            const auto good = isGoodReason(writing, *who, person, reason);
            ZH_TRY(good);
            const QString text = reason.kind + u' ' + reason.id + u": "_s + reason.text;
            ZH_TRY(logAccess(writing, *who, *good ? u"reveal"_s : u"reveal-refused"_s, person, text));
            auto secret = writing.store.secret(person);
            ZH_TRY(secret);
            *identity = *secret;
            if (!*good)
                return Access::Refused;
            return secret->isEmpty() ? Access::Unknown : Access::Granted;
        },
        [identity, responder](const Result<Access>& access) {
            if (!access)
                responder->answer(problem(access.error()));
            else if (*access == Access::Granted)
                responder->answer({200, "application/json", *identity, {}});
            else if (*access == Access::Refused)
                responder->answer(problem(403, u"no-reason"_s, u"查看身份信息须凭该对象未办结的预警或任务"_s));
            else
                responder->answer(notFound());
        });
}

} // namespace zhihui::province
