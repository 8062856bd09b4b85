#include "province/ExportDesk.h"

#include "domain/Uuid.h"
#include "province/AccessLog.h"
#include "province/ImportDesk.h"
#include "province/LocalTime.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

ExportDesk::Fate refused(int status, const QString& code, const QString& title)
{
    return ExportDesk::Fate(std::unexpect, status, code, title);
}

} // namespace

contract::ExportEntry entryOf(const store::ExportRow& row)
{
    return {.id = row.id,
            .number = row.number,
            .at = row.at,
            .by = UserId(row.user),
            .who = row.who,
            .columns = row.columns,
            .reason = row.reason,
            .state = row.state,
            .decidedBy = row.decider,
            .note = row.note,
            .decided = row.decided,
            .fetched = row.fetched,
            .persons = row.persons};
}

Result<contract::ExportEntry> ExportDesk::ask(const contract::ExportRequest& request)
{
    const QString year = QString::number(localTime(m_writing.now).date().year());
    const auto number = m_writing.store.nextNumber(u"export/"_s + year);
    ZH_TRY(number);
    store::ExportRow row;
    row.id = uuid7(m_writing.now);
    row.number = u"E-%1-%2"_s.arg(year).arg(*number, 5, 10, QChar(u'0'));
    row.at = m_writing.now;
    row.user = m_caller.user.id.text;
    row.who = m_caller.user.display;
    row.scopes = scopesText(m_caller.scope.organisations);
    row.columns = request.columns;
    row.reason = request.reason;
    row.state = u"asked"_s;
    ZH_TRY(m_store.addExport(row));
    ZH_TRY(logAccess(m_writing, m_caller, u"export-ask"_s, row.number, row.reason));
    return entryOf(row);
}

Result<ExportDesk::Fate> ExportDesk::decide(const QString& id, const contract::ExportDecision& decision)
{
    auto row = m_store.exported(id);
    ZH_TRY(row);
    if (!*row || !maySeeTransfer(m_caller, (*row)->user, (*row)->scopes))
        return refused(404, u"not-found"_s, u"没有这项导出申请"_s);
    if ((*row)->user == m_caller.user.id.text) {
        ZH_TRY(logAccess(m_writing, m_caller, u"export-approve-refused"_s, (*row)->number, {}));
        return refused(403, u"own-request"_s, u"申请人不能批准自己的导出，须由另一人批准"_s);
    }
    if ((*row)->state != "asked"_L1)
        return refused(409, u"decided"_s, u"这项导出申请已经办理"_s);
    const QString state = decision.approve ? u"approved"_s : u"declined"_s;
    ZH_TRY(m_store.decideExport(id, state, m_caller.user.display, decision.note, m_writing.now));
    ZH_TRY(logAccess(m_writing, m_caller, decision.approve ? u"export-approve"_s : u"export-decline"_s, (*row)->number,
                     decision.note));
    (*row)->state = state;
    (*row)->decider = m_caller.user.display;
    (*row)->note = decision.note;
    (*row)->decided = m_writing.now;
    return Fate(entryOf(**row));
}

Result<ExportDesk::Fate> ExportDesk::approved(store::PlatformStore& store, const Caller& caller, const QString& id)
{
    const auto row = store::TransferStore(store).exported(id);
    ZH_TRY(row);
    if (!*row || (*row)->user != caller.user.id.text)
        return refused(404, u"not-found"_s, u"没有这项导出申请"_s);
    if ((*row)->state == "fetched"_L1)
        return refused(409, u"fetched"_s, u"文件已经取走；如需再取，请重新申请"_s);
    if ((*row)->state != "approved"_L1)
        return refused(403, u"not-approved"_s, u"导出须经另一名负责人批准"_s);
    // Another reach than the one that was approved is another list.
    if ((*row)->scopes != scopesText(caller.scope.organisations))
        return refused(409, u"scope-changed"_s, u"批准之后本账号的管辖单位已有变动，请重新申请"_s);
    return Fate(entryOf(**row));
}

Result<ExportDesk::Fate> ExportDesk::fetch(const QString& id, qint64 persons)
{
    auto fate = approved(m_writing.store, m_caller, id);
    ZH_TRY(fate);
    if (!*fate)
        return fate;
    ZH_TRY(m_store.endExport(id, m_writing.now, persons));
    ZH_TRY(logAccess(m_writing, m_caller, u"export-fetch"_s, (**fate).number, u"%1 人"_s.arg(persons)));
    (**fate).state = u"fetched"_s;
    (**fate).fetched = m_writing.now;
    (**fate).persons = persons;
    return fate;
}

} // namespace zhihui::province
