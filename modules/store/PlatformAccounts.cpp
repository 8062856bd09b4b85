#include "store/PlatformStore.h"

namespace zhihui::store {

Result<> PlatformStore::putAccount(const AccountRow& row)
{
    return prepared(
               "INSERT INTO account (id, login, verifier, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE "
               "SET login = excluded.login, verifier = excluded.verifier, body = excluded.body")
        .bind(1, row.id)
        .bind(2, row.login)
        .bind(3, row.verifier)
        .bind(4, row.body)
        .run();
}

Result<> PlatformStore::dropAccount(const QString& id)
{
    ZH_TRY(prepared("DELETE FROM session WHERE user = ?1").bind(1, id).run());
    return prepared("DELETE FROM account WHERE id = ?1").bind(1, id).run();
}

Result<std::optional<AccountRow>> PlatformStore::account(const QString& id)
{
    auto& s = prepared("SELECT id, login, verifier, body FROM account WHERE id = ?1").bind(1, id);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<AccountRow> found;
    if (*row)
        found = AccountRow{s.text(0), s.text(1), s.text(2), s.bytes(3)};
    s.reset();
    return found;
}

Result<QList<AccountRow>> PlatformStore::accounts()
{
    auto& s = prepared("SELECT id, login, verifier, body FROM account");
    QList<AccountRow> rows;
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        rows.append({s.text(0), s.text(1), s.text(2), s.bytes(3)});
    }
    s.reset();
    return rows;
}

Result<> PlatformStore::putSession(const SessionRow& row)
{
    return prepared("INSERT OR REPLACE INTO session (hash, user, expires, ends) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, row.hash)
        .bind(2, row.user)
        .bind(3, toMillis(row.expires))
        .bind(4, toMillis(row.ends))
        .run();
}

Result<> PlatformStore::dropSessions(Instant endedBefore)
{
    return prepared("DELETE FROM session WHERE ends < ?1").bind(1, toMillis(endedBefore)).run();
}

Result<> PlatformStore::dropSessionsOf(const QString& user)
{
    return prepared("DELETE FROM session WHERE user = ?1").bind(1, user).run();
}

Result<std::optional<SessionRow>> PlatformStore::session(const QString& hash)
{
    auto& s = prepared("SELECT hash, user, expires, ends FROM session WHERE hash = ?1").bind(1, hash);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<SessionRow> found;
    if (*row)
        found = SessionRow{s.text(0), s.text(1), fromMillis(s.integer(2)), fromMillis(s.integer(3))};
    s.reset();
    return found;
}

Result<QList<SessionRow>> PlatformStore::sessions()
{
    auto& s = prepared("SELECT hash, user, expires, ends FROM session");
    QList<SessionRow> rows;
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        rows.append({s.text(0), s.text(1), fromMillis(s.integer(2)), fromMillis(s.integer(3))});
    }
    s.reset();
    return rows;
}

Result<> PlatformStore::putCredential(const CredentialRow& row)
{
    return prepared("INSERT INTO credential (owner, hash, devices) VALUES (?1, ?2, ?3) ON CONFLICT (owner) DO UPDATE "
                    "SET hash = excluded.hash, devices = excluded.devices")
        .bind(1, row.owner)
        .bind(2, row.hash)
        .bind(3, row.devices.join(u'\n'))
        .run();
}

Result<> PlatformStore::dropCredential(const QString& owner)
{
    return prepared("DELETE FROM credential WHERE owner = ?1").bind(1, owner).run();
}

Result<std::optional<CredentialRow>> PlatformStore::credential(const QString& owner)
{
    auto& s = prepared("SELECT owner, hash, devices FROM credential WHERE owner = ?1").bind(1, owner);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<CredentialRow> found;
    if (*row)
        found = CredentialRow{s.text(0), s.text(1), s.text(2).split(u'\n', Qt::SkipEmptyParts)};
    s.reset();
    return found;
}

Result<QList<CredentialRow>> PlatformStore::credentials()
{
    auto& s = prepared("SELECT owner, hash, devices FROM credential");
    QList<CredentialRow> rows;
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        rows.append({s.text(0), s.text(1), s.text(2).split(u'\n', Qt::SkipEmptyParts)});
    }
    s.reset();
    return rows;
}

} // namespace zhihui::store
