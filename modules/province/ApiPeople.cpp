#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/PersonGrounds.h"
#include "province/Problems.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

enum class Access { Granted, Unknown, Refused };

} // namespace

void Api::tracks(const Request& request, const QString& person, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::ReadTracks))
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
            ZH_TRY(logAccess(desk.writing, *who, u"tracks"_s, person, span, isSealed(desk.writing.books, person)));
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
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::Reveal))
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
            const auto good = isOpenCase(writing, *who, person, reason);
            ZH_TRY(good);
            const QString text = reason.kind + u' ' + reason.id + u": "_s + reason.text;
            ZH_TRY(logAccess(writing, *who, *good ? u"reveal"_s : u"reveal-refused"_s, person, text,
                             isSealed(writing.books, person)));
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
