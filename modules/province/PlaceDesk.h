#pragma once

#include "province/AccountDesk.h"

namespace zhihui::province {

/// Organisations and shifts, as administrators handle them; each act is in the access log with what was before and
/// after. On the writer's stack.
class PlaceDesk {
public:
    PlaceDesk(Platform::Desk& desk, const Caller& caller)
        : m_writing(desk.writing), m_directory(desk.directory), m_caller(caller), m_store(desk.writing.store.database())
    {
    }
    Result<contract::OrgList> orgs();
    Result<Settled<contract::Org>> act(const OrgCode& code, const contract::OrgAct& act);
    Result<contract::ShiftList> shifts(Instant from, Instant to);
    Result<Settled<contract::Shift>> act(const contract::ShiftAct& act);

private:
    using Objection = std::optional<contract::Problem>;
    Result<Settled<contract::Org>> add(const OrgCode& code, const contract::OrgAct& act);
    Result<Settled<contract::Org>> close(const contract::Org& org, const contract::OrgAct& act);
    Result<> put(const contract::Org& org);
    Result<Objection> closeObjection(const OrgCode& code);
    Result<Settled<contract::Shift>> put(contract::Shift shift);
    Result<Settled<contract::Shift>> cancel(const contract::ShiftAct& act);
    Result<Objection> objection(const contract::Shift& shift, const std::optional<store::ShiftRow>& before);
    Result<> log(const QString& act, const QString& subject, const QJsonObject& before, const QJsonObject& after,
                 const QString& why);

    Writing& m_writing;
    Directory& m_directory;
    const Caller& m_caller;
    store::AdministrationStore m_store;
};

} // namespace zhihui::province
