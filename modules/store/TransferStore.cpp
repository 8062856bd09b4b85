#include "store/TransferStore.h"

namespace zhihui::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<Instant> instantOr(const Statement& s, int column)
{
    return s.isNull(column) ? std::nullopt : std::optional(fromMillis(s.integer(column)));
}

FileEntryRow readEntry(const Statement& s)
{
    FileEntryRow row;
    row.n = s.integer(0);
    row.person = s.text(1);
    row.kind = s.text(2);
    row.key = s.text(3);
    row.user = s.text(4);
    row.who = s.text(5);
    row.ended = s.integer(6) != 0;
    row.body = s.bytes(7);
    return row;
}

/// Every column but `before`.
ImportRow readImport(const Statement& s)
{
    ImportRow row;
    row.n = s.integer(0);
    row.id = s.text(1);
    row.number = s.text(2);
    row.at = fromMillis(s.integer(3));
    row.user = s.text(4);
    row.who = s.text(5);
    row.scopes = s.text(6);
    row.kind = s.text(7);
    row.file = s.text(8);
    row.lines = s.integer(9);
    row.created = s.integer(10);
    row.changed = s.integer(11);
    row.entries = s.integer(12);
    row.seq = s.integer(13);
    row.entryFrom = s.integer(14);
    row.entryTo = s.integer(15);
    row.undone = instantOr(s, 16);
    row.undoneBy = s.text(17);
    return row;
}

ExportRow readExport(const Statement& s)
{
    ExportRow row;
    row.id = s.text(0);
    row.number = s.text(1);
    row.at = fromMillis(s.integer(2));
    row.user = s.text(3);
    row.who = s.text(4);
    row.scopes = s.text(5);
    row.columns = s.text(6).split(u' ', Qt::SkipEmptyParts);
    row.reason = s.text(7);
    row.state = s.text(8);
    row.decider = s.text(9);
    row.note = s.text(10);
    row.decided = instantOr(s, 11);
    row.fetched = instantOr(s, 12);
    row.persons = s.integer(13);
    return row;
}

template <class Sink, class Read>
Result<> each(Statement& s, const Sink& sink, Read read)
{
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(read(s)))
            break;
    }
    s.reset();
    return {};
}

template <class T>
Result<std::optional<T>> first(Statement& s, T (*read)(const Statement&))
{
    std::optional<T> found;
    ZH_TRY(each(
        s,
        [&](const T& row) {
            found = row;
            return false;
        },
        read));
    return found;
}

} // namespace

Statement& TransferStore::prepared(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, Statement(m_store.database(), sql)).first;
    found->second.reset();
    return found->second;
}

Result<QStringList> TransferStore::personsWith(const QString& idNumber)
{
    QStringList persons;
    auto& s = prepared("SELECT person FROM secret WHERE json_extract(body, '$.idNumber') = ?1").bind(1, idNumber);
    ZH_TRY(each(
        s,
        [&](const QString& person) {
            persons << person;
            return true;
        },
        [](const Statement& row) { return row.text(0); }));
    return persons;
}

Result<> TransferStore::addImport(const ImportRow& row)
{
    return prepared("INSERT INTO import (id, number, at, user, who, scopes, kind, file, lines, created, changed, "
                    "entries, seq, entry_from, entry_to, before) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)")
        .bind(1, row.id)
        .bind(2, row.number)
        .bind(3, toMillis(row.at))
        .bind(4, row.user)
        .bind(5, row.who)
        .bind(6, row.scopes)
        .bind(7, row.kind)
        .bind(8, row.file)
        .bind(9, row.lines)
        .bind(10, row.created)
        .bind(11, row.changed)
        .bind(12, row.entries)
        .bind(13, row.seq)
        .bind(14, row.entryFrom)
        .bind(15, row.entryTo)
        .bindBlob(16, row.before)
        .run();
}

Result<std::optional<ImportRow>> TransferStore::import(const QString& id)
{
    auto& s =
        prepared("SELECT n, id, number, at, user, who, scopes, kind, file, lines, created, changed, entries, seq, "
                 "entry_from, entry_to, undone, undone_by, before FROM import WHERE id = ?1")
            .bind(1, id);
    return first<ImportRow>(s, [](const Statement& row) {
        ImportRow read = readImport(row);
        read.before = row.bytes(18);
        return read;
    });
}

Result<> TransferStore::endImport(const QString& id, Instant at, const QString& who)
{
    return prepared("UPDATE import SET undone = ?2, undone_by = ?3 WHERE id = ?1")
        .bind(1, id)
        .bind(2, toMillis(at))
        .bind(3, who)
        .run();
}

Result<> TransferStore::eachImport(const ImportSink& sink)
{
    auto& s =
        prepared("SELECT n, id, number, at, user, who, scopes, kind, file, lines, created, changed, entries, seq, "
                 "entry_from, entry_to, undone, undone_by FROM import ORDER BY n DESC");
    return each(s, sink, readImport);
}

Result<qint64> TransferStore::lastEntry()
{
    auto& s = prepared("SELECT coalesce(max(n), 0) FROM file_entry");
    const auto row = s.step();
    ZH_TRY(row);
    const qint64 n = s.integer(0);
    s.reset();
    return n;
}

Result<> TransferStore::eachEntryIn(qint64 from, qint64 to, const EntrySink& sink)
{
    auto& s =
        prepared("SELECT max(n), person, kind, key, user, who, ended, body FROM file_entry WHERE n > ?1 AND n <= ?2 "
                 "GROUP BY person, kind, key")
            .bind(1, from)
            .bind(2, to);
    return each(
        s,
        [&](const FileEntryRow& row) {
            sink(row);
            return true;
        },
        readEntry);
}

Result<std::optional<FileEntryRow>> TransferStore::entryBefore(const FileEntryRow& row, qint64 upTo)
{
    auto& s = prepared("SELECT n, person, kind, key, user, who, ended, body FROM file_entry WHERE person = ?1 AND "
                       "kind = ?2 AND key = ?3 AND n <= ?4 ORDER BY n DESC LIMIT 1")
                  .bind(1, row.person)
                  .bind(2, row.kind)
                  .bind(3, row.key)
                  .bind(4, upTo);
    return first<FileEntryRow>(s, readEntry);
}

Result<bool> TransferStore::isWrittenAfter(const QString& person, qint64 n)
{
    auto& s = prepared("SELECT 1 FROM file_entry WHERE person = ?1 AND n > ?2 LIMIT 1").bind(1, person).bind(2, n);
    const auto row = s.step();
    ZH_TRY(row);
    s.reset();
    return *row;
}

Result<> TransferStore::addExport(const ExportRow& row)
{
    return prepared("INSERT INTO export (id, number, at, user, who, scopes, columns, reason, state) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(1, row.id)
        .bind(2, row.number)
        .bind(3, toMillis(row.at))
        .bind(4, row.user)
        .bind(5, row.who)
        .bind(6, row.scopes)
        .bind(7, row.columns.join(u' '))
        .bind(8, row.reason)
        .bind(9, row.state)
        .run();
}

Result<std::optional<ExportRow>> TransferStore::exported(const QString& id)
{
    auto& s =
        prepared("SELECT id, number, at, user, who, scopes, columns, reason, state, decider, note, decided, fetched, "
                 "persons FROM export WHERE id = ?1")
            .bind(1, id);
    return first<ExportRow>(s, readExport);
}

Result<> TransferStore::decideExport(const QString& id, const QString& state, const QString& who, const QString& note,
                                     Instant at)
{
    return prepared("UPDATE export SET state = ?2, decider = ?3, note = ?4, decided = ?5 WHERE id = ?1")
        .bind(1, id)
        .bind(2, state)
        .bind(3, who)
        .bind(4, note)
        .bind(5, toMillis(at))
        .run();
}

Result<> TransferStore::endExport(const QString& id, Instant at, qint64 persons)
{
    return prepared("UPDATE export SET state = 'fetched', fetched = ?2, persons = ?3 WHERE id = ?1")
        .bind(1, id)
        .bind(2, toMillis(at))
        .bind(3, persons)
        .run();
}

Result<> TransferStore::eachExport(const ExportSink& sink)
{
    auto& s =
        prepared("SELECT id, number, at, user, who, scopes, columns, reason, state, decider, note, decided, fetched, "
                 "persons FROM export ORDER BY n DESC");
    return each(s, sink, readExport);
}

} // namespace zhihui::store
