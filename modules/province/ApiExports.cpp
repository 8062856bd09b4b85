#include "province/Api.h"
#include "province/ExportDesk.h"
#include "province/ExportSheet.h"
#include "province/ImportDesk.h"
#include "province/Problems.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostListed = 200;

Response answerOf(const Result<ExportDesk::Fate>& fate)
{
    if (!fate)
        return problem(fate.error());
    if (!*fate)
        return problem(fate->error().status, fate->error().code, fate->error().title);
    return json(contract::toJson(**fate));
}

} // namespace

void Api::askExport(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::Export, u"本账号没有导出的权限"_s, responder);
    if (!who)
        return;
    const auto asked = contract::readBytes<contract::ExportRequest>(request.body);
    if (!asked)
        return responder->answer(badRequest(asked.error().detail));
    if (!std::ranges::all_of(asked->columns, [&](const QString& code) { return isExportable(m.kinds, code); }))
        return responder->answer(badRequest(u"field columns: no such column"_s));
    m.platform.post<contract::ExportEntry>(
        [who, asked = *asked](Platform::Desk& desk) { return ExportDesk(desk.writing, *who).ask(asked); },
        [responder](const Result<contract::ExportEntry>& entry) {
            responder->answer(entry ? json(contract::toJson(*entry)) : problem(entry.error()));
        });
}

void Api::listExports(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const law::Policy& policy = m.regulations.law->policy;
    const bool approves = policy.allows(who->scope.roles, law::Right::ApproveExport);
    if (!approves && !policy.allows(who->scope.roles, law::Right::Export))
        return responder->answer(forbidden(u"本账号没有导出的权限"_s));
    m.readers.post([who, approves, responder](store::PlatformStore& store) {
        contract::ExportList list;
        const auto read = store::TransferStore(store).eachExport([&](const store::ExportRow& row) {
            if (row.user == who->user.id.text || (approves && maySeeTransfer(*who, row.user, row.scopes)))
                list.exports.append(entryOf(row));
            return list.exports.size() < mostListed;
        });
        responder->answer(read ? json(contract::toJson(list)) : problem(read.error()));
    });
}

void Api::decideExport(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::ApproveExport, u"导出由负责人批准"_s, responder);
    if (!who)
        return;
    const auto decision = contract::readBytes<contract::ExportDecision>(request.body);
    if (!decision)
        return responder->answer(badRequest(decision.error().detail));
    m.platform.post<ExportDesk::Fate>(
        [who, id, decision = *decision](Platform::Desk& desk) {
            return ExportDesk(desk.writing, *who).decide(id, decision);
        },
        [responder](const Result<ExportDesk::Fate>& fate) { responder->answer(answerOf(fate)); });
}

/// The file is made first and counts as fetched before it leaves: what is not made can be asked for again.
void Api::fetchExport(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::Export, u"本账号没有导出的权限"_s, responder);
    if (!who)
        return;
    m.readers.post([this, who, id, responder](store::PlatformStore& store) {
        const auto approved = ExportDesk::approved(store, *who, id);
        if (!approved || !*approved)
            return responder->answer(answerOf(approved));
        const auto file = exportFile(store, m.kinds, *m.regulations.law, *who, **approved, m.clock.now());
        if (!file)
            return responder->answer(problem(file.error()));
        m.platform.post<ExportDesk::Fate>(
            [who, id, persons = file->persons](Platform::Desk& desk) {
                return ExportDesk(desk.writing, *who).fetch(id, persons);
            },
            [responder, file = *file](const Result<ExportDesk::Fate>& fate) {
                responder->answer(fate && *fate ? json(contract::toJson(file)) : answerOf(fate));
            });
    });
}

} // namespace zhihui::province
