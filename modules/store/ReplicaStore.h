#pragma once

#include "store/Database.h"

#include <QList>
#include <functional>

namespace zhihui::store {

/// A row as the province sent it: the body is kept byte for byte, with fields and types this program does not know.
struct ReplicaRow {
    QString type;
    QString id;
    qint64 seq = 0;
    QString scope;
    QByteArray body;
};

struct ReplicaPosition {
    QString person;
    qint64 at = 0; ///< ms since 1970, UTC
    double lat = 0, lon = 0;
    double accuracy = 0, speed = -1;
    int battery = -1;
    qint64 pseq = 0;
};

/// Where a feed stands. While a snapshot is under way `pageCursor` is set, and `generation` and `snapshotSeq` are its
/// own.
struct FeedPlace {
    QString cursor, pageCursor, epoch, view;
    qint64 seq = 0;
    qint64 generation = 0;
    qint64 snapshotSeq = 0;
};

/// The console's copy of the province: rows, newest positions and feed cursors; rebuildable. A position goes with its
/// person. Lives on the data thread.
class ReplicaStore {
public:
    static Result<std::unique_ptr<ReplicaStore>> open(const QString& file, const QByteArray& key);

    Result<Transaction> begin() { return Transaction::begin(m_database); }
    Result<FeedPlace> place(const QString& feed);
    Result<> setPlace(const QString& feed, const FeedPlace& place);

    /// True when the row is newer than what is stored. A row that is met belongs to `generation` either way.
    Result<bool> put(const QString& feed, const ReplicaRow& row, qint64 generation);
    /// Leaves a tombstone, so that an older row that comes late stays away. True when something visible went.
    Result<bool> remove(const QString& feed, const QString& type, const QString& id, qint64 seq, qint64 generation);
    /// Deletes what a snapshot did not meet; answers (type, id) of the visible ones.
    Result<QList<std::pair<QString, QString>>> sweep(const QString& feed, qint64 generation, qint64 seq);
    /// Makes every stored row of the feed older than anything the province can send: another epoch or view begins.
    Result<> age(const QString& feed);
    Result<> eachRow(const std::function<void(ReplicaRow&&)>& visit);

    /// True when it is newer than the stored one.
    Result<bool> putPosition(const ReplicaPosition& position);
    Result<QList<ReplicaPosition>> positions();
    Result<> clearPositions();
    Result<> check() { return m_database.check(); }

private:
    explicit ReplicaStore(Database database);

    Database m_database;
    Statement m_place, m_setPlace, m_put, m_meet, m_bury, m_isVisible, m_putPosition, m_dropPosition;
};

} // namespace zhihui::store
