#include "engine/Replica.h"

#include "engine/EngineLogging.h"

#include <QFile>

namespace zhihui::engine {

using store::FeedPlace;
using store::ReplicaStore;

namespace {

const QString live = QStringLiteral("live");

std::unexpected<Error> refused(const QString& why)
{
    return failure(Error::Code::Corrupt, QStringLiteral("batch refused: ") + why);
}

Result<> quarantine(const QString& file)
{
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        const QString aside = file + QStringLiteral(".damaged") + suffix;
        QFile::remove(aside);
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, aside))
            return failure(Error::Code::Disk, QStringLiteral("cannot move aside ") + file + suffix);
    }
    return {};
}

store::ReplicaPosition toStored(const contract::Position& p)
{
    return {.person = p.person.text,
            .at = toMillis(p.at),
            .lat = p.where.lat,
            .lon = p.where.lon,
            .accuracy = p.accuracy,
            .speed = p.speed,
            .battery = p.battery,
            .pseq = p.pseq};
}

contract::Position fromStored(const store::ReplicaPosition& p)
{
    contract::Position position;
    position.person = PersonId(p.person);
    position.at = fromMillis(p.at);
    position.where = {p.lat, p.lon};
    position.accuracy = p.accuracy;
    position.speed = p.speed;
    position.battery = p.battery;
    position.pseq = p.pseq;
    return position;
}

} // namespace

Result<std::unique_ptr<Replica>> Replica::open(QString file, QByteArray key)
{
    auto store = ReplicaStore::open(file, key);
    if (!store && store.error().code == Error::Code::Corrupt) {
        qCWarning(lcEngine) << "replica is moved aside:" << store.error().detail;
        ZH_TRY(quarantine(file));
        store = ReplicaStore::open(file, key);
    }
    ZH_TRY(store);
    return std::unique_ptr<Replica>(new Replica(std::move(file), std::move(key), std::move(*store)));
}

Replica::Replica(QString file, QByteArray key, std::unique_ptr<ReplicaStore> store)
    : m_file(std::move(file)), m_key(std::move(key)), m_store(std::move(store))
{
}

Result<> Replica::rebuild()
{
    m_store.reset();
    ZH_TRY(quarantine(m_file));
    auto store = ReplicaStore::open(m_file, m_key);
    ZH_TRY(store);
    m_store = std::move(*store);
    return {};
}

Result<QList<contract::Position>> Replica::load(const std::function<void(store::ReplicaRow&&)>& visit)
{
    ZH_TRY(m_store->eachRow(visit));
    const auto stored = m_store->positions();
    ZH_TRY(stored);
    QList<contract::Position> positions;
    positions.reserve(stored->size());
    for (const auto& position : *stored)
        positions.append(fromStored(position));
    return positions;
}

Result<FeedPlace> Replica::place(const QString& feed)
{
    if (!m_store)
        return failure(Error::Code::Disk, QStringLiteral("the replica is not open"));
    return m_store->place(feed);
}

Result<Applied> Replica::apply(const Batch& batch)
{
    if (!m_store)
        return failure(Error::Code::Disk, QStringLiteral("the replica is not open"));
    auto transaction = m_store->begin();
    ZH_TRY(transaction);
    auto applied = batch.kind == Batch::Kind::Snapshot  ? applySnapshot(batch)
                   : batch.kind == Batch::Kind::Changes ? applyChanges(batch.page, batch.since)
                                                        : applyLive(batch.live, batch.view);
    ZH_TRY(applied);
    ZH_TRY(transaction->commit());
    return applied;
}

Result<> Replica::applyRows(const contract::Page& page, qint64 generation, Applied& applied)
{
    for (const auto& group : page.groups) {
        for (const contract::Row& row : group) {
            if (row.kind == contract::Row::Kind::Put) {
                store::ReplicaRow stored{row.type, row.id, row.seq, row.scope, row.body};
                const auto newer = m_store->put(page.feed, stored, generation);
                ZH_TRY(newer);
                if (*newer)
                    applied.rows.append(std::move(stored));
            } else {
                const auto visible = m_store->remove(page.feed, row.type, row.id, row.seq, generation);
                ZH_TRY(visible);
                if (*visible)
                    applied.removed.emplaceBack(row.type, row.id);
            }
        }
    }
    return {};
}

Result<Applied> Replica::applySnapshot(const Batch& batch)
{
    const contract::Page& page = batch.page;
    auto place = m_store->place(page.feed);
    ZH_TRY(place);
    if (batch.snapshotFirst) {
        if (!place->epoch.isEmpty() && (place->epoch != page.epoch || place->view != page.view))
            ZH_TRY(m_store->age(page.feed));
        *place = {.cursor = {},
                  .pageCursor = {},
                  .epoch = page.epoch,
                  .view = page.view,
                  .seq = 0,
                  .generation = place->generation + 1,
                  .snapshotSeq = page.seq};
    } else if (place->pageCursor.isEmpty() || place->epoch != page.epoch || place->view != page.view) {
        return refused(QStringLiteral("a page of a snapshot of %1 that was not begun").arg(page.feed));
    }
    Applied applied;
    ZH_TRY(applyRows(page, place->generation, applied));
    place->pageCursor = batch.snapshotLast ? QString() : page.next;
    if (batch.snapshotLast) {
        auto gone = m_store->sweep(page.feed, place->generation, place->snapshotSeq);
        ZH_TRY(gone);
        applied.removed += *gone;
        place->cursor = page.next;
        place->seq = applied.seq = place->snapshotSeq;
    }
    ZH_TRY(m_store->setPlace(page.feed, *place));
    return applied;
}

Result<Applied> Replica::applyChanges(const contract::Page& page, const QString& since)
{
    auto place = m_store->place(page.feed);
    ZH_TRY(place);
    if (place->cursor.isEmpty())
        return refused(QStringLiteral("changes of %1 before its snapshot").arg(page.feed));
    if (place->epoch != page.epoch || place->view != page.view)
        return refused(QStringLiteral("changes of %1 from another epoch or view").arg(page.feed));
    // The province may leave out empty pages, so not the numbers but the cursors say whether one page follows the
    // other.
    const bool follows = since == place->cursor;
    if (!follows && page.seq > place->seq)
        return refused(
            QStringLiteral("changes of %1 up to %2 do not follow %3").arg(page.feed).arg(page.seq).arg(place->seq));
    Applied applied;
    ZH_TRY(applyRows(page, place->generation, applied));
    if (follows && page.seq >= place->seq) {
        place->cursor = page.next;
        place->seq = page.seq;
        ZH_TRY(m_store->setPlace(page.feed, *place));
    }
    applied.seq = place->seq;
    return applied;
}

Result<Applied> Replica::applyLive(const contract::LiveFrame& frame, const QString& view)
{
    auto place = m_store->place(live);
    ZH_TRY(place);
    Applied applied;
    if (place->epoch != frame.epoch || place->view != view) {
        ZH_TRY(m_store->clearPositions());
        place->epoch = frame.epoch;
        place->view = view;
        place->seq = 0;
        applied.positionsGone = true;
    }
    for (const contract::Position& position : frame.rows) {
        const auto newer = m_store->putPosition(toStored(position));
        ZH_TRY(newer);
        if (*newer)
            applied.positions.append(position);
    }
    place->seq = std::max(place->seq, frame.pseq);
    place->cursor = QString::number(place->seq);
    ZH_TRY(m_store->setPlace(live, *place));
    return applied;
}

Result<> Replica::forget(const QString& feed)
{
    if (!m_store)
        return failure(Error::Code::Disk, QStringLiteral("the replica is not open"));
    auto transaction = m_store->begin();
    ZH_TRY(transaction);
    const auto place = m_store->place(feed);
    ZH_TRY(place);
    ZH_TRY(feed == live ? m_store->clearPositions() : m_store->age(feed));
    FeedPlace begin;
    begin.generation = place->generation;
    ZH_TRY(m_store->setPlace(feed, begin));
    return transaction->commit();
}

} // namespace zhihui::engine
