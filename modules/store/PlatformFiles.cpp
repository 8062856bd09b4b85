#include "store/PlatformStore.h"

namespace zhihui::store {

namespace {

FileEntryRow readEntry(const Statement& s)
{
    FileEntryRow row;
    row.n = s.integer(0);
    row.person = s.text(1);
    row.kind = s.text(2);
    row.key = s.text(3);
    row.at = fromMillis(s.integer(4));
    row.user = s.text(5);
    row.who = s.text(6);
    row.ended = s.integer(7) != 0;
    row.body = s.bytes(8);
    return row;
}

} // namespace

Result<qint64> PlatformStore::addFileEntry(const FileEntryRow& row)
{
    ZH_TRY(prepared("INSERT INTO file_entry (person, kind, key, at, user, who, ended, body) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
               .bind(1, row.person)
               .bind(2, row.kind)
               .bind(3, row.key)
               .bind(4, toMillis(row.at))
               .bind(5, row.user)
               .bind(6, row.who)
               .bind(7, qint64(row.ended))
               .bind(8, row.body)
               .run());
    auto& s = prepared("SELECT last_insert_rowid()");
    const auto found = s.step();
    ZH_TRY(found);
    const qint64 n = s.integer(0);
    s.reset();
    return n;
}

Result<> PlatformStore::eachFileEntry(const QString& person, const FileEntrySink& sink)
{
    auto& s = prepared("SELECT n, person, kind, key, at, user, who, ended, body FROM file_entry WHERE person = ?1 "
                       "ORDER BY kind, key, n")
                  .bind(1, person);
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(readEntry(s)))
            break;
    }
    s.reset();
    return {};
}

Result<std::optional<FileEntryRow>> PlatformStore::newestFileEntry(const QString& person, const QString& kind,
                                                                   const QString& key)
{
    auto& s = prepared("SELECT n, person, kind, key, at, user, who, ended, body FROM file_entry "
                       "WHERE person = ?1 AND kind = ?2 AND key = ?3 ORDER BY n DESC LIMIT 1")
                  .bind(1, person)
                  .bind(2, kind)
                  .bind(3, key);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<FileEntryRow> found;
    if (*row)
        found = readEntry(s);
    s.reset();
    return found;
}

Result<> PlatformStore::eachSecret(const SecretSink& sink)
{
    auto& s = prepared("SELECT person, body FROM secret");
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        sink(s.text(0), s.bytes(1));
    }
    s.reset();
    return {};
}

} // namespace zhihui::store
