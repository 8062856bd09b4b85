#include "contract/Print.h"
#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/LocalTime.h"
#include "province/PersonGrounds.h"
#include "province/Problems.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// What became of a request: the grant, or the status of the refusal.
struct Fate {
    int status = 200;
    contract::PrintGrant grant;
};

Result<QString> nextPrintNumber(Writing& writing)
{
    const QString day = localTime(writing.now).toString(u"yyyyMMdd"_s);
    const auto number = writing.store.nextNumber(u"print/"_s + day);
    ZH_TRY(number);
    return u"D-%1-%2"_s.arg(day).arg(*number, 6, 10, QChar(u'0'));
}

/// Every person of it has an entry of their own: whoever asks who printed somebody finds it by the person.
Result<Fate> grantPrint(Platform::Desk& desk, const Caller& caller, const contract::PrintRequest& request)
{
    Writing& writing = desk.writing;
    const bool areKnown = std::ranges::all_of(
        request.persons, [&](const PersonId& person) { return mayKnow(writing.books, caller, person.text); });
    if (!areKnown)
        return Fate{.status = 404, .grant = {}};
    const law::Dictionary* grounds = desk.regulations.law->forms.dictionaries().find(u"openReason"_s);
    const bool isGood = grounds && grounds->find(request.kind);
    QString number;
    if (isGood) {
        auto next = nextPrintNumber(writing);
        ZH_TRY(next);
        number = *std::move(next);
    }
    for (const PersonId& person : request.persons)
        ZH_TRY(logAccess(writing, caller, isGood ? u"print"_s : u"print-refused"_s, person.text,
                         u"%1 %2: %3"_s.arg(request.kind, isGood ? number : request.what, request.text),
                         isSealed(writing.books, person.text)));
    if (!isGood)
        return Fate{.status = 403, .grant = {}};
    const OrgCode org = caller.scope.organisations.value(0);
    return Fate{
        .status = 200,
        .grant = {.number = number, .at = writing.now, .who = caller.user.display, .org = writing.books.nameOf(org)}};
}

} // namespace

/// Nothing is laid out before it is written down here: what is printed leaves the house.
void Api::print(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const law::Policy& policy = m.regulations.law->policy;
    const Response refused = forbidden(u"本账号没有打印对象资料的权限"_s);
    if (!policy.allows(who->scope.roles, law::Right::Print))
        return responder->answer(refused);
    const auto asked = contract::readBytes<contract::PrintRequest>(request.body);
    if (!asked)
        return responder->answer(badRequest(asked.error().detail));
    if (asked->what == "file"_L1 && !policy.allows(who->scope.roles, law::Right::OpenFile))
        return responder->answer(refused);
    m.platform.post<Fate>([who, asked = *asked](Platform::Desk& desk) { return grantPrint(desk, *who, asked); },
                          [responder](const Result<Fate>& fate) {
                              if (!fate)
                                  return responder->answer(problem(fate.error()));
                              if (fate->status == 404)
                                  return responder->answer(notFound());
                              if (fate->status == 403)
                                  return responder->answer(problem(403, u"no-reason"_s, u"打印对象资料须写明事由"_s));
                              responder->answer(json(contract::toJson(fate->grant)));
                          });
}

} // namespace zhihui::province
