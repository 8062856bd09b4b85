#include "store/LedgerStore.h"

namespace zhihui::store {

namespace {

constexpr int ledgerApplication = 0x5a484c45; // "ZHLE"

constexpr std::array<Migration, 1> migrations{
    "CREATE TABLE identity("
    "  one INTEGER PRIMARY KEY CHECK(one = 1), device TEXT NOT NULL, incarnation INTEGER NOT NULL,"
    "  acked_through INTEGER NOT NULL, operator TEXT NOT NULL) STRICT;"
    "CREATE TABLE command("
    "  incarnation INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, target TEXT NOT NULL,"
    "  hash TEXT NOT NULL, body TEXT NOT NULL,"
    "  kind INTEGER, seq INTEGER, code TEXT, title TEXT, settled INTEGER NOT NULL DEFAULT 0,"
    "  PRIMARY KEY(incarnation, n)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX command_open ON command(incarnation, n) WHERE settled = 0;"};

constexpr const char* columns = "SELECT n, id, target, hash, body, kind, seq, code, title FROM command ";

LedgerEntry entryOf(const Statement& row)
{
    LedgerEntry entry{.n = row.integer(0),
                      .id = row.text(1),
                      .target = row.text(2),
                      .hash = row.text(3),
                      .body = row.bytes(4),
                      .outcome = std::nullopt};
    if (!row.isNull(5))
        entry.outcome = LedgerOutcome{int(row.integer(5)), row.integer(6), row.text(7), row.text(8)};
    return entry;
}

Result<std::optional<LedgerIdentity>> readIdentity(Database& database)
{
    Statement statement(database, "SELECT device, incarnation, acked_through, operator FROM identity");
    const auto row = statement.step();
    ZH_TRY(row);
    if (!*row)
        return std::nullopt;
    return LedgerIdentity{statement.text(0), statement.integer(1), statement.integer(2), statement.text(3)};
}

} // namespace

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const QString& file, const QByteArray& key,
                                                       const QString& freshDevice)
{
    auto database = Database::open({.file = file,
                                    .key = key,
                                    .role = Database::Role::Writer,
                                    .durability = Database::Durability::Full,
                                    .migrations = migrations,
                                    .applicationId = ledgerApplication});
    ZH_TRY(database);
    auto identity = readIdentity(*database);
    ZH_TRY(identity);
    const bool fresh = !*identity;
    std::unique_ptr<LedgerStore> ledger(
        new LedgerStore(std::move(*database), identity->value_or(LedgerIdentity{freshDevice, 1, 0, {}})));
    if (fresh)
        ZH_TRY(ledger->saveIdentity(ledger->m_identity));
    return ledger;
}

LedgerStore::LedgerStore(Database database, LedgerIdentity identity)
    : m_database(std::move(database)), m_identity(std::move(identity))
{
}

Result<> LedgerStore::saveIdentity(const LedgerIdentity& identity)
{
    Statement save(m_database, "INSERT INTO identity VALUES(1, ?1, ?2, ?3, ?4) ON CONFLICT(one) DO UPDATE SET"
                               " incarnation = excluded.incarnation, acked_through = excluded.acked_through,"
                               " operator = excluded.operator");
    save.bind(1, identity.device).bind(2, identity.incarnation).bind(3, identity.ackedThrough);
    return save.bind(4, identity.user).run();
}

Result<> LedgerStore::setUser(const QString& user)
{
    LedgerIdentity identity = m_identity;
    identity.user = user;
    ZH_TRY(saveIdentity(identity));
    m_identity = identity;
    return {};
}

Result<> LedgerStore::append(const LedgerEntry& entry)
{
    Statement insert(m_database,
                     "INSERT INTO command(incarnation, n, id, target, hash, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bind(1, m_identity.incarnation).bind(2, entry.n).bind(3, entry.id).bind(4, entry.target);
    return insert.bind(5, entry.hash).bind(6, entry.body).run();
}

Result<QList<LedgerEntry>> LedgerStore::list(Statement& rows)
{
    QList<LedgerEntry> entries;
    auto row = rows.bind(1, m_identity.incarnation).step();
    for (; row && *row; row = rows.step())
        entries.append(entryOf(rows));
    ZH_TRY(row);
    return entries;
}

Result<LedgerEntry> LedgerStore::newest()
{
    Statement rows(m_database,
                   QByteArray(columns).append("WHERE incarnation = ?1 ORDER BY n DESC LIMIT 1").constData());
    auto entries = list(rows);
    ZH_TRY(entries);
    return entries->isEmpty() ? LedgerEntry{} : entries->first();
}

Result<QString> LedgerStore::hashOf(qint64 n)
{
    Statement rows(m_database, QByteArray(columns).append("WHERE incarnation = ?1 AND n = ?2").constData());
    auto entries = list(rows.bind(2, n));
    ZH_TRY(entries);
    return entries->isEmpty() ? QString() : entries->first().hash;
}

Result<QList<LedgerEntry>> LedgerStore::unsent(int limit, qsizetype bytes)
{
    Statement rows(m_database,
                   QByteArray(columns).append("WHERE incarnation = ?1 AND n > ?2 ORDER BY n LIMIT ?3").constData());
    rows.bind(1, m_identity.incarnation).bind(2, m_identity.ackedThrough).bind(3, qint64(limit));
    QList<LedgerEntry> entries;
    auto row = rows.step();
    for (; row && *row; row = rows.step()) {
        LedgerEntry entry = entryOf(rows);
        bytes -= entry.body.size();
        if (bytes < 0 && !entries.isEmpty())
            break;
        entries.append(std::move(entry));
    }
    ZH_TRY(row);
    return entries;
}

Result<QList<LedgerEntry>> LedgerStore::unsettled()
{
    Statement rows(m_database,
                   QByteArray(columns).append("WHERE incarnation = ?1 AND settled = 0 ORDER BY n").constData());
    return list(rows);
}

Result<> LedgerStore::acknowledge(qint64 through, const QList<std::pair<qint64, LedgerOutcome>>& outcomes)
{
    auto transaction = Transaction::begin(m_database);
    ZH_TRY(transaction);
    Statement set(m_database, "UPDATE command SET kind = ?3, seq = ?4, code = ?5, title = ?6"
                              " WHERE incarnation = ?1 AND n = ?2 AND kind IS NULL");
    for (const auto& [n, outcome] : outcomes) {
        set.bind(1, m_identity.incarnation).bind(2, n).bind(3, qint64(outcome.kind)).bind(4, outcome.seq);
        ZH_TRY(set.bind(5, outcome.code).bind(6, outcome.title).run());
    }
    LedgerIdentity identity = m_identity;
    identity.ackedThrough = std::max(identity.ackedThrough, through);
    ZH_TRY(saveIdentity(identity));
    ZH_TRY(transaction->commit());
    m_identity = identity;
    return {};
}

Result<> LedgerStore::settle(const QList<qint64>& numbers)
{
    auto transaction = Transaction::begin(m_database);
    ZH_TRY(transaction);
    Statement set(m_database, "UPDATE command SET settled = 1 WHERE incarnation = ?1 AND n = ?2");
    for (const qint64 n : numbers)
        ZH_TRY(set.bind(1, m_identity.incarnation).bind(2, n).run());
    return transaction->commit();
}

Result<> LedgerStore::rewind(qint64 through)
{
    auto transaction = Transaction::begin(m_database);
    ZH_TRY(transaction);
    Statement set(m_database, "UPDATE command SET kind = NULL, seq = NULL, code = NULL, title = NULL, settled = 0"
                              " WHERE incarnation = ?1 AND n > ?2");
    ZH_TRY(set.bind(1, m_identity.incarnation).bind(2, through).run());
    LedgerIdentity identity = m_identity;
    identity.ackedThrough = through;
    ZH_TRY(saveIdentity(identity));
    ZH_TRY(transaction->commit());
    m_identity = identity;
    return {};
}

Result<> LedgerStore::reincarnate(const QList<LedgerEntry>& renumbered)
{
    auto transaction = Transaction::begin(m_database);
    ZH_TRY(transaction);
    const LedgerIdentity next{m_identity.device, m_identity.incarnation + 1, 0, m_identity.user};
    Statement move(m_database,
                   "UPDATE command SET incarnation = ?2, n = ?3, hash = ?4, body = ?5, settled = 0 WHERE id = ?1");
    for (const LedgerEntry& entry : renumbered) {
        move.bind(1, entry.id).bind(2, next.incarnation).bind(3, entry.n).bind(4, entry.hash);
        ZH_TRY(move.bind(5, entry.body).run());
    }
    ZH_TRY(saveIdentity(next));
    ZH_TRY(transaction->commit());
    m_identity = next;
    return {};
}

} // namespace zhihui::store
