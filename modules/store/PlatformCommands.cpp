#include "store/PlatformStore.h"

namespace zhihui::store {

namespace {

Result<std::optional<CommandRow>> one(Statement& s)
{
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<CommandRow> found;
    if (*row)
        found = CommandRow{
            s.text(0),  s.integer(1), s.integer(2), s.text(3), s.text(4), s.text(5), fromMillis(s.integer(6)),
            s.bytes(7), s.bytes(8)};
    s.reset();
    return found;
}

} // namespace

Result<ConsoleRow> PlatformStore::console(const QString& device, qint64 incarnation)
{
    auto& s = prepared("SELECT n, hash FROM console WHERE device = ?1 AND incarnation = ?2")
                  .bind(1, device)
                  .bind(2, incarnation);
    const auto row = s.step();
    ZH_TRY(row);
    const ConsoleRow found = *row ? ConsoleRow{s.integer(0), s.text(1)} : ConsoleRow();
    s.reset();
    return found;
}

Result<> PlatformStore::putConsole(const QString& device, qint64 incarnation, const ConsoleRow& row)
{
    return prepared("INSERT OR REPLACE INTO console (device, incarnation, n, hash) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, device)
        .bind(2, incarnation)
        .bind(3, row.n)
        .bind(4, row.hash)
        .run();
}

Result<std::optional<CommandRow>> PlatformStore::command(const QString& device, qint64 incarnation, qint64 n)
{
    auto own = one(prepared("SELECT device, incarnation, n, id, hash, user, received, command, outcome FROM command "
                            "WHERE device = ?1 AND incarnation = ?2 AND n = ?3")
                       .bind(1, device)
                       .bind(2, incarnation)
                       .bind(3, n));
    if (!own || *own)
        return own;
    return one(prepared("SELECT r.device, r.incarnation, r.n, r.id, r.hash, c.user, c.received, c.command, c.outcome "
                        "FROM repetition r JOIN command c ON c.id = r.id "
                        "WHERE r.device = ?1 AND r.incarnation = ?2 AND r.n = ?3")
                   .bind(1, device)
                   .bind(2, incarnation)
                   .bind(3, n));
}

Result<> PlatformStore::putRepetition(const CommandRow& row)
{
    return prepared("INSERT INTO repetition (device, incarnation, n, id, hash) VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(1, row.device)
        .bind(2, row.incarnation)
        .bind(3, row.n)
        .bind(4, row.id)
        .bind(5, row.hash)
        .run();
}

Result<std::optional<CommandRow>> PlatformStore::commandById(const QString& id)
{
    return one(prepared("SELECT device, incarnation, n, id, hash, user, received, command, outcome FROM command "
                        "WHERE id = ?1")
                   .bind(1, id));
}

Result<> PlatformStore::putCommand(const CommandRow& row)
{
    return prepared("INSERT INTO command (device, incarnation, n, id, hash, user, received, command, outcome) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(1, row.device)
        .bind(2, row.incarnation)
        .bind(3, row.n)
        .bind(4, row.id)
        .bind(5, row.hash)
        .bind(6, row.user)
        .bind(7, toMillis(row.received))
        .bind(8, row.command)
        .bind(9, row.outcome)
        .run();
}

} // namespace zhihui::store
