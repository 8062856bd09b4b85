#include "store/PlatformStore.h"

#include "store/PlatformSchema.h"

namespace zhihui::store {

PlatformStore::PlatformStore(Database database) : m_database(std::make_unique<Database>(std::move(database))) {}

Result<PlatformStore> PlatformStore::open(const QString& file, const QByteArray& key, Database::Role role)
{
    auto database = Database::open({.file = file,
                                    .key = key,
                                    .role = role,
                                    .durability = Database::Durability::Full,
                                    .migrations = platformMigrations(),
                                    .applicationId = platformApplicationId});
    ZH_TRY(database);
    return PlatformStore(std::move(*database));
}

/// A statement is compiled once per connection; its text is a literal and known by its address.
Statement& PlatformStore::prepared(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, Statement(*m_database, sql)).first;
    found->second.reset();
    return found->second;
}

Result<QString> PlatformStore::meta(const QString& name)
{
    auto& s = prepared("SELECT value FROM meta WHERE name = ?1").bind(1, name);
    const auto row = s.step();
    ZH_TRY(row);
    const QString value = *row ? s.text(0) : QString();
    s.reset();
    return value;
}

Result<> PlatformStore::setMeta(const QString& name, const QString& value)
{
    return prepared("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)").bind(1, name).bind(2, value).run();
}

Result<> PlatformStore::putSecret(const QString& person, const QByteArray& body)
{
    return prepared("INSERT OR REPLACE INTO secret (person, body) VALUES (?1, ?2)").bind(1, person).bind(2, body).run();
}

Result<QByteArray> PlatformStore::secret(const QString& person)
{
    auto& s = prepared("SELECT body FROM secret WHERE person = ?1").bind(1, person);
    const auto row = s.step();
    ZH_TRY(row);
    const QByteArray body = *row ? s.bytes(0) : QByteArray();
    s.reset();
    return body;
}

Result<> PlatformStore::dropSecret(const QString& person)
{
    return prepared("DELETE FROM secret WHERE person = ?1").bind(1, person).run();
}

Result<QString> PlatformStore::alertOfEpisode(const QString& key)
{
    auto& s = prepared("SELECT alert FROM episode WHERE key = ?1").bind(1, key);
    const auto row = s.step();
    ZH_TRY(row);
    const QString alert = *row ? s.text(0) : QString();
    s.reset();
    return alert;
}

Result<> PlatformStore::putEpisode(const QString& key, const QString& alert)
{
    return prepared("INSERT OR REPLACE INTO episode (key, alert) VALUES (?1, ?2)").bind(1, key).bind(2, alert).run();
}

Result<> PlatformStore::addAccess(const AccessRow& row)
{
    return prepared("INSERT INTO access (n, at, user, act, subject, reason, hash, minor) VALUES (?1, ?2, ?3, ?4, ?5, "
                    "?6, ?7, ?8)")
        .bind(1, row.n)
        .bind(2, toMillis(row.at))
        .bind(3, row.user)
        .bind(4, row.act)
        .bind(5, row.subject)
        .bind(6, row.reason)
        .bind(7, row.hash)
        .bind(8, qint64(row.minor))
        .run();
}

namespace {

AccessRow readAccess(const Statement& s)
{
    return {s.integer(0), fromMillis(s.integer(1)), s.text(2), s.text(3), s.text(4), s.text(5),
            s.text(6),    s.integer(7) != 0};
}

} // namespace

Result<AccessRow> PlatformStore::newestAccess()
{
    auto& s = prepared("SELECT n, at, user, act, subject, reason, hash, minor FROM access ORDER BY n DESC LIMIT 1");
    const auto row = s.step();
    ZH_TRY(row);
    const AccessRow newest = *row ? readAccess(s) : AccessRow();
    s.reset();
    return newest;
}

Result<> PlatformStore::eachAccess(Instant from, Instant to, const AccessSink& sink)
{
    // By number from the first to the last of that time: where the clock was set, the times between go back and forth.
    auto& s = prepared("SELECT n, at, user, act, subject, reason, hash, minor FROM access WHERE n BETWEEN "
                       "(SELECT min(n) FROM access WHERE at >= ?1 AND at < ?2) AND "
                       "(SELECT max(n) FROM access WHERE at >= ?1 AND at < ?2) ORDER BY n")
                  .bind(1, toMillis(from))
                  .bind(2, toMillis(to));
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(readAccess(s)))
            break;
    }
    s.reset();
    return {};
}

Result<AccessRow> PlatformStore::accessBefore(qint64 n)
{
    auto& s =
        prepared(
            "SELECT n, at, user, act, subject, reason, hash, minor FROM access WHERE n < ?1 ORDER BY n DESC LIMIT 1")
            .bind(1, n);
    const auto row = s.step();
    ZH_TRY(row);
    const AccessRow before = *row ? readAccess(s) : AccessRow();
    s.reset();
    return before;
}

} // namespace zhihui::store
