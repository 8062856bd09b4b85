#pragma once

#include "engine/Engine.h"
#include "store/ReplicaStore.h"

namespace zhihui::engine {

/// What one batch really changed.
struct Applied {
    QList<store::ReplicaRow> rows;
    QList<std::pair<QString, QString>> removed; ///< (type, id)
    QList<contract::Position> positions;
    bool positionsGone = false; ///< all earlier ones, of another epoch or view
    qint64 seq = 0;             ///< the feed is complete up to here; 0 while it is loaded
};

/// The rules by which batches enter the replica: rows and cursor in one transaction, newer wins, gaps are refused. A
/// damaged file is moved aside and begun again. Lives on the data thread.
class Replica {
public:
    static Result<std::unique_ptr<Replica>> open(QString file, QByteArray key);

    /// Every stored row, then every stored position.
    Result<QList<contract::Position>> load(const std::function<void(store::ReplicaRow&&)>& visit);
    Result<Applied> apply(const Batch& batch);
    Result<store::FeedPlace> place(const QString& feed);
    Result<> forget(const QString& feed);
    /// The file itself cannot be trusted, not what was sent.
    bool isDamaged() { return m_store && !m_store->check(); }
    /// Moves the damaged file aside and starts an empty one.
    Result<> rebuild();

private:
    Replica(QString file, QByteArray key, std::unique_ptr<store::ReplicaStore> store);
    Result<Applied> applySnapshot(const Batch& batch);
    Result<Applied> applyChanges(const contract::Page& page, const QString& since);
    Result<Applied> applyLive(const contract::LiveFrame& frame, const QString& view);
    Result<> applyRows(const contract::Page& page, qint64 generation, Applied& applied);

    QString m_file;
    QByteArray m_key;
    std::unique_ptr<store::ReplicaStore> m_store;
};

} // namespace zhihui::engine
