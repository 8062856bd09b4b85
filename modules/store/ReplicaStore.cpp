#include "store/ReplicaStore.h"

namespace zhihui::store {

namespace {

constexpr int replicaApplication = 0x5a485250; // "ZHRP"

const QString person = QStringLiteral("person");

constexpr std::array<Migration, 1> migrations{
    "CREATE TABLE feed("
    "  name TEXT PRIMARY KEY, cursor TEXT NOT NULL, page_cursor TEXT NOT NULL, epoch TEXT NOT NULL, view TEXT NOT NULL,"
    "  seq INTEGER NOT NULL, generation INTEGER NOT NULL, snapshot_seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE row("
    "  type TEXT NOT NULL, id TEXT NOT NULL, feed TEXT NOT NULL, seq INTEGER NOT NULL, gen INTEGER NOT NULL,"
    "  scope TEXT NOT NULL, body TEXT, PRIMARY KEY(type, id)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE position("
    "  person TEXT PRIMARY KEY, at INTEGER NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, accuracy REAL NOT NULL,"
    "  speed REAL NOT NULL, battery INTEGER NOT NULL, pseq INTEGER NOT NULL) STRICT, WITHOUT ROWID;"};

} // namespace

Result<std::unique_ptr<ReplicaStore>> ReplicaStore::open(const QString& file, const QByteArray& key)
{
    auto database = Database::open({.file = file,
                                    .key = key,
                                    .role = Database::Role::Writer,
                                    .durability = Database::Durability::Normal,
                                    .migrations = migrations,
                                    .applicationId = replicaApplication});
    ZH_TRY(database);
    return std::unique_ptr<ReplicaStore>(new ReplicaStore(std::move(*database)));
}

ReplicaStore::ReplicaStore(Database database)
    : m_database(std::move(database)),
      m_place(m_database,
              "SELECT cursor, page_cursor, epoch, view, seq, generation, snapshot_seq FROM feed WHERE name = ?1"),
      m_setPlace(m_database, "INSERT INTO feed VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT(name) DO UPDATE SET"
                             " cursor = excluded.cursor, page_cursor = excluded.page_cursor, epoch = excluded.epoch,"
                             " view = excluded.view, seq = excluded.seq, generation = excluded.generation,"
                             " snapshot_seq = excluded.snapshot_seq"),
      m_put(m_database,
            "INSERT INTO row(type, id, feed, seq, gen, scope, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            " ON CONFLICT(type, id) DO UPDATE SET feed = excluded.feed, seq = excluded.seq, gen = excluded.gen,"
            " scope = excluded.scope, body = excluded.body WHERE excluded.seq > row.seq"),
      m_meet(m_database, "UPDATE row SET gen = ?3 WHERE type = ?1 AND id = ?2 AND gen < ?3"),
      m_bury(m_database, "INSERT INTO row(type, id, feed, seq, gen, scope, body) VALUES(?1, ?2, ?3, ?4, ?5, '', NULL)"
                         " ON CONFLICT(type, id) DO UPDATE SET seq = excluded.seq, gen = excluded.gen, scope = '',"
                         " body = NULL WHERE excluded.seq > row.seq"),
      m_isVisible(m_database, "SELECT 1 FROM row WHERE type = ?1 AND id = ?2 AND body IS NOT NULL AND seq < ?3"),
      m_putPosition(m_database,
                    "INSERT INTO position VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT(person) DO UPDATE SET"
                    " at = excluded.at, lat = excluded.lat, lon = excluded.lon, accuracy = excluded.accuracy,"
                    " speed = excluded.speed, battery = excluded.battery, pseq = excluded.pseq"
                    " WHERE excluded.pseq > position.pseq"),
      m_dropPosition(m_database, "DELETE FROM position WHERE person = ?1")
{
}

Result<FeedPlace> ReplicaStore::place(const QString& feed)
{
    FeedPlace place;
    const auto row = m_place.bind(1, feed).step();
    if (row && *row) {
        place = {.cursor = m_place.text(0),
                 .pageCursor = m_place.text(1),
                 .epoch = m_place.text(2),
                 .view = m_place.text(3),
                 .seq = m_place.integer(4),
                 .generation = m_place.integer(5),
                 .snapshotSeq = m_place.integer(6)};
    }
    m_place.reset();
    ZH_TRY(row);
    return place;
}

Result<> ReplicaStore::setPlace(const QString& feed, const FeedPlace& place)
{
    m_setPlace.bind(1, feed).bind(2, place.cursor).bind(3, place.pageCursor).bind(4, place.epoch).bind(5, place.view);
    return m_setPlace.bind(6, place.seq).bind(7, place.generation).bind(8, place.snapshotSeq).run();
}

Result<bool> ReplicaStore::put(const QString& feed, const ReplicaRow& row, qint64 generation)
{
    m_put.bind(1, row.type).bind(2, row.id).bind(3, feed).bind(4, row.seq).bind(5, generation);
    ZH_TRY(m_put.bind(6, row.scope).bind(7, row.body).run());
    if (m_database.changes() > 0)
        return true;
    ZH_TRY(m_meet.bind(1, row.type).bind(2, row.id).bind(3, generation).run());
    return false;
}

Result<bool> ReplicaStore::remove(const QString& feed, const QString& type, const QString& id, qint64 seq,
                                  qint64 generation)
{
    const auto visible = m_isVisible.bind(1, type).bind(2, id).bind(3, seq).step();
    m_isVisible.reset();
    ZH_TRY(visible);
    ZH_TRY(m_bury.bind(1, type).bind(2, id).bind(3, feed).bind(4, seq).bind(5, generation).run());
    if (type == person && m_database.changes() > 0)
        ZH_TRY(m_dropPosition.bind(1, id).run());
    return *visible;
}

Result<QList<std::pair<QString, QString>>> ReplicaStore::sweep(const QString& feed, qint64 generation, qint64 seq)
{
    QList<std::pair<QString, QString>> gone;
    Statement sweep(m_database,
                    "DELETE FROM row WHERE feed = ?1 AND gen < ?2 AND seq <= ?3 RETURNING type, id, body IS NULL");
    sweep.bind(1, feed).bind(2, generation).bind(3, seq);
    auto row = sweep.step();
    for (; row && *row; row = sweep.step()) {
        if (!sweep.integer(2))
            gone.emplaceBack(sweep.text(0), sweep.text(1));
    }
    ZH_TRY(row);
    for (const auto& [type, id] : std::as_const(gone)) {
        if (type == person)
            ZH_TRY(m_dropPosition.bind(1, id).run());
    }
    return gone;
}

Result<> ReplicaStore::age(const QString& feed)
{
    ZH_TRY(Statement(m_database, "DELETE FROM row WHERE feed = ?1 AND body IS NULL").bind(1, feed).run());
    return Statement(m_database, "UPDATE row SET seq = 0 WHERE feed = ?1").bind(1, feed).run();
}

Result<> ReplicaStore::eachRow(const std::function<void(ReplicaRow&&)>& visit)
{
    Statement rows(m_database, "SELECT type, id, seq, scope, body FROM row WHERE body IS NOT NULL");
    QString type, scope;
    auto row = rows.step();
    for (; row && *row; row = rows.step()) {
        // Neighbours share their type and mostly their scope: one string for all of them.
        if (const QString next = rows.text(0); next != type)
            type = next;
        if (const QString next = rows.text(3); next != scope)
            scope = next;
        visit({.type = type, .id = rows.text(1), .seq = rows.integer(2), .scope = scope, .body = rows.bytes(4)});
    }
    ZH_TRY(row);
    return {};
}

Result<bool> ReplicaStore::putPosition(const ReplicaPosition& p)
{
    m_putPosition.bind(1, p.person).bind(2, p.at).bind(3, p.lat).bind(4, p.lon).bind(5, p.accuracy).bind(6, p.speed);
    ZH_TRY(m_putPosition.bind(7, qint64(p.battery)).bind(8, p.pseq).run());
    return m_database.changes() > 0;
}

Result<QList<ReplicaPosition>> ReplicaStore::positions()
{
    QList<ReplicaPosition> positions;
    Statement rows(m_database, "SELECT person, at, lat, lon, accuracy, speed, battery, pseq FROM position");
    auto row = rows.step();
    for (; row && *row; row = rows.step()) {
        positions.append({.person = rows.text(0),
                          .at = rows.integer(1),
                          .lat = rows.real(2),
                          .lon = rows.real(3),
                          .accuracy = rows.real(4),
                          .speed = rows.real(5),
                          .battery = int(rows.integer(6)),
                          .pseq = rows.integer(7)});
    }
    ZH_TRY(row);
    return positions;
}

Result<> ReplicaStore::clearPositions()
{
    return m_database.execute("DELETE FROM position");
}

} // namespace zhihui::store
