#include "store/PlatformStore.h"

#include <cmath>

namespace zhihui::store {

namespace {

qint64 e7(double degrees)
{
    return std::llround(degrees * 1e7);
}

// person, at, device, lat, lon, accuracy, source, speed, moving, battery, received, basis, quality, reason
StoredFix readFix(const Statement& s)
{
    Fix fix;
    fix.person = PersonId(s.text(0));
    fix.at = fromMillis(s.integer(1));
    fix.device = DeviceId(s.text(2));
    fix.where = {static_cast<double>(s.integer(3)) / 1e7, static_cast<double>(s.integer(4)) / 1e7};
    fix.accuracy = s.real(5);
    fix.source = static_cast<FixSource>(s.integer(6));
    fix.speed = s.real(7);
    fix.moving = s.integer(8) != 0;
    fix.battery = static_cast<int>(s.integer(9));
    fix.received = fromMillis(s.integer(10));
    fix.basis = s.text(11);
    return {fix, static_cast<int>(s.integer(12)), s.text(13)};
}

Result<> pour(Statement& s, const PlatformStore::FixSink& sink)
{
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(readFix(s)))
            break;
    }
    s.reset();
    return {};
}

} // namespace

Result<bool> PlatformStore::addFix(const Fix& fix)
{
    ZH_TRY(
        prepared("INSERT OR IGNORE INTO fix (person, at, device, lat, lon, accuracy, source, speed, moving, battery, "
                 "received, basis) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .bind(1, fix.person.text)
            .bind(2, toMillis(fix.at))
            .bind(3, fix.device.text)
            .bind(4, e7(fix.where.lat))
            .bind(5, e7(fix.where.lon))
            .bind(6, fix.accuracy)
            .bind(7, static_cast<qint64>(fix.source))
            .bind(8, fix.speed)
            .bind(9, qint64(fix.moving))
            .bind(10, qint64(fix.battery))
            .bind(11, toMillis(fix.received))
            .bind(12, fix.basis)
            .run());
    return m_database->changes() > 0;
}

Result<> PlatformStore::setVerdict(const Fix& fix, int quality, const QString& reason)
{
    return prepared("UPDATE fix SET quality = ?6, reason = ?7 "
                    "WHERE person = ?1 AND at = ?2 AND device = ?3 AND lat = ?4 AND lon = ?5")
        .bind(1, fix.person.text)
        .bind(2, toMillis(fix.at))
        .bind(3, fix.device.text)
        .bind(4, e7(fix.where.lat))
        .bind(5, e7(fix.where.lon))
        .bind(6, qint64(quality))
        .bind(7, reason)
        .run();
}

Result<> PlatformStore::eachFix(const QString& person, Instant from, Instant to, const FixSink& sink)
{
    auto& s =
        prepared("SELECT person, at, device, lat, lon, accuracy, source, speed, moving, battery, received, basis, "
                 "quality, reason FROM fix WHERE person = ?1 AND at >= ?2 AND at < ?3 ORDER BY at, device, lat, lon")
            .bind(1, person)
            .bind(2, toMillis(from))
            .bind(3, toMillis(to));
    return pour(s, sink);
}

Result<> PlatformStore::newestFixes(const QString& person, Instant from, int count, const FixSink& sink)
{
    auto& s =
        prepared("SELECT person, at, device, lat, lon, accuracy, source, speed, moving, battery, received, basis, "
                 "quality, reason FROM fix WHERE person = ?1 AND at >= ?2 ORDER BY at DESC LIMIT ?3")
            .bind(1, person)
            .bind(2, toMillis(from))
            .bind(3, qint64(count));
    return pour(s, sink);
}

Result<> PlatformStore::dropFixesOf(const QString& person)
{
    return prepared("DELETE FROM fix WHERE person = ?1").bind(1, person).run();
}

Result<QString> PlatformStore::dropOldFixes(const QString& after, int persons, Instant before, Milliseconds span)
{
    QString person = after;
    for (int i = 0; i < persons; ++i) {
        // The smallest key above: two steps down the primary key, however many fixes there are.
        auto& next =
            prepared("SELECT person, at FROM fix WHERE person > ?1 ORDER BY person, at LIMIT 1").bind(1, person);
        const auto row = next.step();
        ZH_TRY(row);
        if (!*row) {
            next.reset();
            return QString();
        }
        person = next.text(0);
        const Instant oldest = fromMillis(next.integer(1));
        next.reset();
        if (oldest >= before)
            continue;
        ZH_TRY(prepared("DELETE FROM fix WHERE person = ?1 AND at < ?2")
                   .bind(1, person)
                   .bind(2, toMillis(std::min(before, oldest + span)))
                   .run());
    }
    return person;
}

} // namespace zhihui::store
