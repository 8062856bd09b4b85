#include "store/PlatformStore.h"

namespace zhihui::store {

namespace {

// kind, id, feed, seq, grp, guard, scopes, minor, prior, person, body
EntityRow readEntity(const Statement& s)
{
    return {static_cast<int>(s.integer(0)),
            s.text(1),
            static_cast<int>(s.integer(2)),
            s.integer(3),
            s.integer(4),
            s.integer(5),
            s.text(6),
            s.integer(7) != 0,
            s.text(8),
            s.text(9),
            s.bytes(10)};
}

Result<> pour(Statement& s, const PlatformStore::EntitySink& sink)
{
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(readEntity(s)))
            break;
    }
    s.reset();
    return {};
}

} // namespace

Result<std::optional<EntityRow>> PlatformStore::entity(int kind, const QString& id)
{
    auto& s = prepared("SELECT kind, id, feed, seq, grp, guard, scopes, minor, prior, person, body FROM entity "
                       "WHERE kind = ?1 AND id = ?2")
                  .bind(1, qint64(kind))
                  .bind(2, id);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<EntityRow> found;
    if (*row)
        found = readEntity(s);
    s.reset();
    return found;
}

Result<> PlatformStore::putEntity(const EntityRow& row, Instant at)
{
    auto& s =
        prepared(
            "INSERT OR REPLACE INTO entity (kind, id, feed, seq, grp, at, scopes, minor, prior, person, body, guard) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .bind(1, qint64(row.kind))
            .bind(2, row.id)
            .bind(3, qint64(row.feed))
            .bind(4, row.seq)
            .bind(5, row.group)
            .bind(6, toMillis(at))
            .bind(7, row.scopes)
            .bind(8, qint64(row.minor))
            .bind(9, row.prior)
            .bind(10, row.person)
            .bind(12, row.guard);
    if (row.body.isEmpty())
        s.bindNull(11);
    else
        s.bind(11, row.body);
    return s.run();
}

Result<> PlatformStore::eachRow(int feed, int kind, const QString& id, const EntitySink& sink)
{
    // "+feed": a snapshot walks the primary key; an index on feed would have to be sorted for every page.
    auto& s = prepared("SELECT kind, id, feed, seq, grp, guard, scopes, minor, prior, person, body FROM entity "
                       "WHERE (kind, id) > (?1, ?2) AND +feed = ?3 AND body IS NOT NULL ORDER BY kind, id")
                  .bind(1, qint64(kind))
                  .bind(2, id)
                  .bind(3, qint64(feed));
    return pour(s, sink);
}

Result<> PlatformStore::eachChange(int feed, qint64 from, qint64 to, const EntitySink& sink)
{
    auto& s = prepared("SELECT kind, id, feed, seq, grp, guard, scopes, minor, prior, person, body FROM entity "
                       "WHERE feed = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq")
                  .bind(1, qint64(feed))
                  .bind(2, from)
                  .bind(3, to);
    return pour(s, sink);
}

Result<> PlatformStore::eachOfPerson(const QString& person, const EntitySink& sink)
{
    auto& s = prepared("SELECT kind, id, feed, seq, grp, guard, scopes, minor, prior, person, body FROM entity "
                       "WHERE person = ?1 AND person <> '' AND body IS NOT NULL ORDER BY kind, id")
                  .bind(1, person);
    // The sink may write rows of the same person: nothing is read any more while it does.
    QList<EntityRow> rows;
    ZH_TRY(pour(s, [&](const EntityRow& row) {
        rows.append(row);
        return true;
    }));
    for (const EntityRow& row : std::as_const(rows)) {
        if (!sink(row))
            break;
    }
    return {};
}

Result<qint64> PlatformStore::head(int feed)
{
    auto& s = prepared("SELECT max(seq) FROM entity WHERE feed = ?1").bind(1, qint64(feed));
    const auto row = s.step();
    ZH_TRY(row);
    const qint64 newest = s.integer(0);
    s.reset();
    return newest;
}

Result<qint64> PlatformStore::dropTombstones(Instant before)
{
    auto& s = prepared("SELECT max(seq) FROM entity WHERE body IS NULL AND at < ?1").bind(1, toMillis(before));
    const auto row = s.step();
    ZH_TRY(row);
    const qint64 newest = s.integer(0);
    s.reset();
    ZH_TRY(prepared("DELETE FROM entity WHERE body IS NULL AND at < ?1").bind(1, toMillis(before)).run());
    return newest;
}

} // namespace zhihui::store
