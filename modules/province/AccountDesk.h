#pragma once

#include "contract/Administration.h"
#include "contract/Problem.h"
#include "province/Platform.h"
#include "store/AdministrationStore.h"

#include <expected>

namespace zhihui::province {

/// What becomes of an act of administration: the new state, or why not.
template <class T>
using Settled = std::expected<T, contract::Problem>;

/// A verifier that no password matches: the account is locked, or waits for its confirmation.
bool isShut(const QString& verifier);
QString shut(const QString& verifier);
QString opened(const QString& verifier);

/// Every organisation of the account lies in the reader's scope.
bool holds(const Scope& reader, const contract::User& account);

/// Accounts, as three kinds of administrators handle them between them: "system" makes them and what they open with,
/// "security" says what they may do and lets them in; nobody handles their own. What "system" does that could open an
/// account to somebody (make it, give it a password or other organisations) shuts it until "security" confirms. Each
/// act is in the access log with what was before and after. On the writer's stack.
class AccountDesk {
public:
    AccountDesk(Platform::Desk& desk, const Caller& caller)
        : m_writing(desk.writing),
          m_law(*desk.regulations.law),
          m_directory(desk.directory),
          m_caller(caller),
          m_states(desk.writing.store.database())
    {
    }
    Result<contract::AccountList> list();
    /// `verifier` is that of the first password.
    Result<Settled<contract::AccountEntry>> make(const contract::NewAccount& wanted, const QString& verifier);
    /// `verifier` is that of the new password of an act "password".
    Result<Settled<contract::AccountEntry>> act(const QString& id, const contract::AccountAct& act,
                                                const QString& verifier);

private:
    struct Account {
        contract::User user;
        QString verifier; ///< bare
        store::AccountStateRow state;
    };
    using Objection = std::optional<contract::Problem>;
    Result<std::optional<Account>> find(const QString& id);
    Objection organisationsObjection(const QList<OrgCode>& organisations) const;
    Objection rolesObjection(const Account& account, const contract::AccountAct& act) const;
    Objection change(Account& account, const contract::AccountAct& act, const QString& verifier) const;
    Result<contract::AccountEntry> save(const Account& account, bool newPassword);
    Result<> log(const QString& act, const Account* before, const Account& after, const QString& why);
    contract::AccountEntry entryOf(const contract::User& user, const store::AccountStateRow& state) const;

    Writing& m_writing;
    const law::Statutes& m_law;
    Directory& m_directory;
    const Caller& m_caller;
    store::AdministrationStore m_states;
};

} // namespace zhihui::province
