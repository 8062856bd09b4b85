#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/Problems.h"
#include "province/WallMask.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// A supervision order that the caller sees cites it.
Result<bool> mayOpen(Writing& writing, const Caller& caller, const QString& sha256)
{
    if (isMasked(caller.scope) || !caller.rows)
        return false;
    const auto orders = writing.store.citedBy(sha256);
    ZH_TRY(orders);
    for (const QString& id : *orders) {
        const auto row = writing.store.entity(kindOf(u"supervision"), id);
        ZH_TRY(row);
        if (*row && !(*row)->body.isEmpty() && caller.scope.sees(scopesOf((*row)->scopes), (*row)->minor))
            return true;
    }
    return false;
}

} // namespace

void Api::still(const Request& request, const QString& sha256, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    m.platform.post<bool>(
        [who, sha256](Platform::Desk& desk) -> Result<bool> {
            const auto may = mayOpen(desk.writing, *who, sha256);
            ZH_TRY(may);
            if (*may)
                ZH_TRY(logAccess(desk.writing, *who, u"still"_s, sha256, {}));
            return *may;
        },
        [this, sha256, responder](const Result<bool>& may) {
            if (!may || !*may)
                return responder->answer(may ? notFound() : problem(may.error()));
            m.readers.post([sha256, responder](store::PlatformStore& store) {
                const auto jpeg = store.picture(sha256);
                if (!jpeg)
                    responder->answer(problem(jpeg.error()));
                else if (jpeg->isEmpty()) // taken out in this very moment
                    responder->answer(notFound());
                else
                    responder->answer({200, "image/jpeg", *jpeg, {}});
            });
        });
}

} // namespace zhihui::province
