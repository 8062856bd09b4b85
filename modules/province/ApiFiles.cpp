#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/FileDesk.h"
#include "province/PersonGrounds.h"
#include "province/Problems.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

enum class Access { Granted, Unknown, Refused };

/// An open case of the person speaks for itself; any other ground is one of the list, in the officer's own words.
Result<bool> isGoodReason(Writing& writing, const law::Statutes& law, const Caller& caller, const QString& person,
                          const contract::FileReason& reason)
{
    if (reason.kind == "alert"_L1 || reason.kind == "task"_L1)
        return isOpenCase(writing, caller, person, {reason.kind, reason.id, reason.text});
    const law::Dictionary* grounds = law.forms.dictionaries().find(u"openReason"_s);
    return grounds && grounds->find(reason.kind);
}

} // namespace

void Api::withReason(const Request& request, const QString& person, const QString& act, const ResponderPtr& responder,
                     std::function<void()> goOn)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::OpenFile))
        return responder->answer(forbidden(u"本账号没有查阅档案的权限"_s));
    const auto reason = contract::readBytes<contract::FileReason>(request.body);
    if (!reason)
        return responder->answer(badRequest(reason.error().detail));
    m.platform.post<Access>(
        [who, person, act, reason = *reason](Platform::Desk& desk) -> Result<Access> {
            Writing& writing = desk.writing;
            if (!mayKnow(writing.books, *who, person))
                return Access::Unknown;
            const auto good = isGoodReason(writing, *desk.regulations.law, *who, person, reason);
            ZH_TRY(good);
            const QString text = reason.kind + u' ' + reason.id + u": "_s + reason.text;
            ZH_TRY(logAccess(writing, *who, *good ? act : act + u"-refused"_s, person, text,
                             isSealed(writing.books, person)));
            return *good ? Access::Granted : Access::Refused;
        },
        [responder, goOn = std::move(goOn)](const Result<Access>& access) {
            if (!access)
                return responder->answer(problem(access.error()));
            if (*access == Access::Unknown)
                return responder->answer(notFound());
            if (*access == Access::Refused)
                return responder->answer(
                    problem(403, u"no-reason"_s, u"查阅档案须写明事由，或凭该对象未办结的预警、任务"_s));
            goOn();
        });
}

void Api::file(const Request& request, const QString& person, const ResponderPtr& responder)
{
    withReason(request, person, u"file"_s, responder, [this, person, responder] {
        m.readers.post([person, responder](store::PlatformStore& store) {
            const auto file = FileDesk::read(store, person);
            if (!file)
                responder->answer(problem(file.error()));
            else
                responder->answer(*file ? json(contract::toJson(**file)) : notFound());
        });
    });
}

void Api::photo(const Request& request, const QString& person, const ResponderPtr& responder)
{
    withReason(request, person, u"photo"_s, responder, [this, person, responder] {
        m.readers.post([person, responder](store::PlatformStore& store) {
            const auto jpeg = FileDesk::photo(store, person);
            if (!jpeg)
                responder->answer(problem(jpeg.error()));
            else if (jpeg->isEmpty())
                responder->answer(notFound());
            else
                responder->answer({200, "image/jpeg", *jpeg, {}});
        });
    });
}

/// Who looked for what is recorded before anything is found.
void Api::search(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::Search))
        return responder->answer(forbidden(u"本账号没有查找对象的权限"_s));
    const auto asked = contract::readBytes<contract::SearchRequest>(request.body);
    if (!asked)
        return responder->answer(badRequest(asked.error().detail));
    m.platform.post<bool>(
        [who, query = asked->query](Platform::Desk& desk) -> Result<bool> {
            ZH_TRY(logAccess(desk.writing, *who, u"search"_s, query, {}));
            return true;
        },
        [this, who, asked = *asked, responder](const Result<bool>& logged) {
            if (!logged)
                return responder->answer(problem(logged.error()));
            m.readers.post([this, who, asked, responder](store::PlatformStore&) {
                responder->answer(json(contract::toJson(m.finder.find(who->scope, asked))));
            });
        });
}

} // namespace zhihui::province
