#include "province/AccountDesk.h"
#include "province/Api.h"
#include "province/PlaceDesk.h"
#include "province/Problems.h"
#include "province/Secrets.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestRoster = std::chrono::days(62);

template <class T>
std::function<void(Result<T>)> answerTo(const ResponderPtr& responder)
{
    return [responder](const Result<T>& read) {
        responder->answer(read ? json(contract::toJson(*read)) : problem(read.error()));
    };
}

template <class T>
std::function<void(Result<Settled<T>>)> settleTo(const ResponderPtr& responder)
{
    return [responder](const Result<Settled<T>>& settled) {
        if (!settled)
            responder->answer(problem(settled.error()));
        else
            responder->answer(*settled ? json(contract::toJson(**settled)) : problem(settled->error()));
    };
}

bool isOfAccount(const QString& act)
{
    return act != "roles"_L1 && act != "confirm"_L1;
}

} // namespace

/// Answers 401 or 403 itself.
CallerPtr Api::administrator(const Request& request, std::initializer_list<law::Right> rights,
                             const ResponderPtr& responder) const
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return {};
    const law::Policy& policy = m.regulations.law->policy;
    if (std::ranges::none_of(rights, [&](law::Right right) { return policy.allows(who->scope.roles, right); })) {
        responder->answer(forbidden(u"本账号没有这项管理权限"_s));
        return {};
    }
    return who;
}

/// Nothing: too short or too long, and answered.
bool Api::isPassword(const QString& password, const ResponderPtr& responder) const
{
    const bool fits = password.size() >= m.regulations.passwordSigns && password.size() <= longestPassword;
    if (!fits)
        responder->answer(problem(400, u"bad-password"_s,
                                  u"密码须有%1至%2个字符"_s.arg(m.regulations.passwordSigns).arg(longestPassword)));
    return fits;
}

void Api::accounts(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::ReadUsers}, responder);
    if (who)
        m.platform.post<contract::AccountList>([who](Platform::Desk& desk) { return AccountDesk(desk, *who).list(); },
                                               answerTo<contract::AccountList>(responder));
}

void Api::makeAccount(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::WriteUsers}, responder);
    if (!who)
        return;
    const auto wanted = contract::readBytes<contract::NewAccount>(request.body);
    if (!wanted)
        return responder->answer(badRequest(wanted.error().detail));
    if (!isPassword(wanted->password, responder))
        return;
    m.workers.post([this, who, wanted = *wanted, responder](NoContext&) {
        const auto verifier = passwordVerifier(wanted.password);
        if (!verifier)
            return responder->answer(problem(verifier.error()));
        m.platform.post<Settled<contract::AccountEntry>>(
            [who, wanted, verifier = *verifier](Platform::Desk& desk) {
                return AccountDesk(desk, *who).make(wanted, verifier);
            },
            settleTo<contract::AccountEntry>(responder));
    });
}

void Api::changeAccount(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::WriteUsers, law::Right::GrantRoles}, responder);
    if (!who)
        return;
    const auto act = contract::readBytes<contract::AccountAct>(request.body);
    if (!act)
        return responder->answer(badRequest(act.error().detail));
    const law::Right needed = isOfAccount(act->act) ? law::Right::WriteUsers : law::Right::GrantRoles;
    if (!m.regulations.law->policy.allows(who->scope.roles, needed))
        return responder->answer(forbidden(needed == law::Right::GrantRoles ? u"授予岗位和核准账号由安全管理员办理"_s
                                                                            : u"账号由系统管理员办理"_s));
    const bool setsPassword = act->act == "password"_L1;
    if (setsPassword && !isPassword(act->password, responder))
        return;
    m.workers.post([this, who, id, act = *act, setsPassword, responder](NoContext&) {
        const auto verifier = setsPassword ? passwordVerifier(act.password) : Result<QString>(QString());
        if (!verifier)
            return responder->answer(problem(verifier.error()));
        m.platform.post<Settled<contract::AccountEntry>>(
            [who, id, act, verifier = *verifier](Platform::Desk& desk) {
                return AccountDesk(desk, *who).act(id, act, verifier);
            },
            settleTo<contract::AccountEntry>(responder));
    });
}

void Api::orgs(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::ReadOrgs}, responder);
    if (who)
        m.platform.post<contract::OrgList>([who](Platform::Desk& desk) { return PlaceDesk(desk, *who).orgs(); },
                                           answerTo<contract::OrgList>(responder));
}

void Api::changeOrg(const Request& request, const QString& code, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::WriteOrgs}, responder);
    if (!who)
        return;
    const auto act = contract::readBytes<contract::OrgAct>(request.body);
    if (!act)
        return responder->answer(badRequest(act.error().detail));
    m.platform.post<Settled<contract::Org>>(
        [who, code = OrgCode(code), act = *act](Platform::Desk& desk) { return PlaceDesk(desk, *who).act(code, act); },
        settleTo<contract::Org>(responder));
}

void Api::shifts(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::ReadShifts}, responder);
    if (!who)
        return;
    const auto from = fromWire(QString::fromUtf8(request.queryItem("from").value_or(QByteArray())));
    const auto to = fromWire(QString::fromUtf8(request.queryItem("to").value_or(QByteArray())));
    if (!from || !to || *to <= *from || *to - *from > longestRoster)
        return responder->answer(badRequest(u"query from, to: two times, the later one last, at most 62 days apart"_s));
    m.platform.post<contract::ShiftList>(
        [who, from = *from, to = *to](Platform::Desk& desk) { return PlaceDesk(desk, *who).shifts(from, to); },
        answerTo<contract::ShiftList>(responder));
}

void Api::changeShift(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = administrator(request, {law::Right::WriteShifts}, responder);
    if (!who)
        return;
    const auto act = contract::readBytes<contract::ShiftAct>(request.body);
    if (!act)
        return responder->answer(badRequest(act.error().detail));
    m.platform.post<Settled<contract::Shift>>(
        [who, act = *act](Platform::Desk& desk) { return PlaceDesk(desk, *who).act(act); },
        settleTo<contract::Shift>(responder));
}

} // namespace zhihui::province
