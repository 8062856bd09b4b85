#include "store/PlatformStore.h"

namespace zhihui::store {

namespace {

ViewRow readView(const Statement& s)
{
    ViewRow row;
    row.id = s.text(0);
    row.number = s.text(1);
    row.camera = s.text(2);
    row.org = s.text(3);
    row.minor = s.integer(4) != 0;
    row.user = s.text(5);
    row.who = s.text(6);
    row.unit = s.text(7);
    row.seat = s.text(8);
    row.kind = s.text(9);
    row.reason = s.text(10);
    row.words = s.text(11);
    row.content = s.text(12);
    row.began = fromMillis(s.integer(13));
    row.until = fromMillis(s.integer(14));
    if (!s.isNull(15))
        row.ended = fromMillis(s.integer(15));
    return row;
}

} // namespace

Result<qint64> PlatformStore::nextNumber(const QString& series)
{
    auto& s = prepared("INSERT INTO counter (name, last) VALUES (?1, 1) "
                       "ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last")
                  .bind(1, series);
    const auto row = s.step();
    ZH_TRY(row);
    const qint64 number = s.integer(0);
    // To its end: a statement left open would keep the transaction from being committed.
    const auto end = s.step();
    ZH_TRY(end);
    s.reset();
    return number;
}

Result<> PlatformStore::putCameraAccess(const QString& camera, const QByteArray& body)
{
    return prepared("INSERT OR REPLACE INTO camera_access (camera, body) VALUES (?1, ?2)")
        .bind(1, camera)
        .bind(2, body)
        .run();
}

Result<QByteArray> PlatformStore::cameraAccess(const QString& camera)
{
    auto& s = prepared("SELECT body FROM camera_access WHERE camera = ?1").bind(1, camera);
    const auto row = s.step();
    ZH_TRY(row);
    const QByteArray body = *row ? s.bytes(0) : QByteArray();
    s.reset();
    return body;
}

Result<> PlatformStore::dropCameraAccess(const QString& camera)
{
    return prepared("DELETE FROM camera_access WHERE camera = ?1").bind(1, camera).run();
}

Result<> PlatformStore::addView(const ViewRow& row)
{
    return prepared("INSERT INTO view (id, number, camera, org, minor, user, who, unit, seat, kind, reason, words, "
                    "content, began, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
        .bind(1, row.id)
        .bind(2, row.number)
        .bind(3, row.camera)
        .bind(4, row.org)
        .bind(5, qint64(row.minor))
        .bind(6, row.user)
        .bind(7, row.who)
        .bind(8, row.unit)
        .bind(9, row.seat)
        .bind(10, row.kind)
        .bind(11, row.reason)
        .bind(12, row.words)
        .bind(13, row.content)
        .bind(14, toMillis(row.began))
        .bind(15, toMillis(row.until))
        .run();
}

Result<std::optional<ViewRow>> PlatformStore::view(const QString& id)
{
    auto& s = prepared("SELECT id, number, camera, org, minor, user, who, unit, seat, kind, reason, words, content, "
                       "began, until, ended FROM view WHERE id = ?1")
                  .bind(1, id);
    const auto row = s.step();
    ZH_TRY(row);
    std::optional<ViewRow> found;
    if (*row)
        found = readView(s);
    s.reset();
    return found;
}

Result<> PlatformStore::endView(const QString& id, Instant at)
{
    return prepared("UPDATE view SET ended = ?2 WHERE id = ?1 AND ended IS NULL")
        .bind(1, id)
        .bind(2, toMillis(at))
        .run();
}

Result<> PlatformStore::eachView(Instant from, Instant to, const ViewSink& sink)
{
    auto& s = prepared("SELECT id, number, camera, org, minor, user, who, unit, seat, kind, reason, words, content, "
                       "began, until, ended FROM view WHERE began >= ?1 AND began < ?2 "
                       "ORDER BY began DESC, number DESC")
                  .bind(1, toMillis(from))
                  .bind(2, toMillis(to));
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(readView(s)))
            break;
    }
    s.reset();
    return {};
}

Result<> PlatformStore::citePicture(const QString& sha256, const QByteArray& jpeg, const QString& supervision)
{
    ZH_TRY(prepared("INSERT OR IGNORE INTO picture (sha256, jpeg) VALUES (?1, ?2)")
               .bind(1, sha256)
               .bindBlob(2, jpeg)
               .run());
    return prepared("INSERT OR IGNORE INTO citation (sha256, supervision) VALUES (?1, ?2)")
        .bind(1, sha256)
        .bind(2, supervision)
        .run();
}

Result<> PlatformStore::dropCitation(const QString& sha256, const QString& supervision)
{
    ZH_TRY(prepared("DELETE FROM citation WHERE sha256 = ?1 AND supervision = ?2")
               .bind(1, sha256)
               .bind(2, supervision)
               .run());
    return prepared("DELETE FROM picture WHERE sha256 = ?1 AND NOT EXISTS "
                    "(SELECT 1 FROM citation WHERE citation.sha256 = ?1)")
        .bind(1, sha256)
        .run();
}

Result<QStringList> PlatformStore::citedBy(const QString& sha256)
{
    auto& s = prepared("SELECT supervision FROM citation WHERE sha256 = ?1 ORDER BY supervision").bind(1, sha256);
    QStringList ids;
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        ids << s.text(0);
    }
    s.reset();
    return ids;
}

Result<QByteArray> PlatformStore::picture(const QString& sha256)
{
    auto& s = prepared("SELECT jpeg FROM picture WHERE sha256 = ?1").bind(1, sha256);
    const auto row = s.step();
    ZH_TRY(row);
    const QByteArray jpeg = *row ? s.bytes(0) : QByteArray();
    s.reset();
    return jpeg;
}

} // namespace zhihui::store
