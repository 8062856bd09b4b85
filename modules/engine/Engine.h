#pragma once

#include "contract/Page.h"
#include "domain/Clock.h"
#include "engine/ChangeSet.h"

#include <QFuture>
#include <QObject>

namespace zhihui::engine {

/// Data from the province, on its way to the one writer.
struct Batch {
    enum class Kind {
        Snapshot, ///< a page of a full load; rows not met by its end are swept
        Changes,  ///< the tail
        Live,     ///< positions, not durable
    };
    Kind kind = Kind::Changes;
    contract::Page page;        ///< Snapshot, Changes
    QString since;              ///< Changes: the cursor that the page follows
    bool snapshotFirst = false; ///< begins a new generation
    bool snapshotLast = false;  ///< ends it: sweep, then the tail starts at `page.next`
    contract::LiveFrame live;   ///< Live
    QString view;               ///< Live: whose positions these are; the others carry it in their page
};

/// Where a feed stands.
struct FeedState {
    QString cursor;     ///< of the tail; empty: no snapshot yet
    QString pageCursor; ///< of an unfinished snapshot, to resume it
    QString epoch, view;
    qint64 seq = 0; ///< complete up to here; of "live" the newest pseq
};

/// What the operator wants; the engine gives it its id, number and time.
struct Draft {
    QString type;
    QString target;
    qint64 base = 0;
    QJsonObject body;
    bool continues = false; ///< the same save as the one before it on this target: it answers no refusal
};

/// The console's single writer: replica, ledger and outbox. Lives on the data thread; its calls may come from any
/// thread and are answered by a future after the transaction is on disk.
class Engine : public QObject {
    Q_OBJECT
public:
    struct Config {
        QString directory; ///< of the profile; one process per profile
        QByteArray key;    ///< 32 bytes for SQLCipher
    };
    /// The calling thread owns it until moveToThread(); `open()` must then be its first call on the data thread.
    Engine(Config config, const Clock& clock);
    ~Engine() override; ///< on the data thread, or after it has ended

    /// Opens ledger and replica and emits what they hold. Corrupt: the ledger is damaged and was left as it is.
    QFuture<Result<>> open();
    QFuture<Result<>> ingest(Batch batch);
    /// Durable (synchronous=FULL) before the future resolves; only then may a screen say 已保存.
    QFuture<Result<contract::Command>> submit(Draft draft);
    QFuture<Result<FeedState>> feedState(QString feed);
    /// Drops a feed's cursor, so that it is loaded again; old rows stay visible until the sweep, old positions go at
    /// once.
    QFuture<Result<>> forget(QString feed);
    /// Unsent commands in order, at most 100.
    QFuture<Result<contract::CommandBatch>> outbox();
    QFuture<Result<>> acknowledge(contract::CommandResults results);
    /// Its writer has read why this decision was refused. What was not refused stays pending.
    QFuture<Result<>> dismiss(CommandId command);
    /// The newest command (n = 0: none): its number and hash are the hello of a session.
    QFuture<Result<contract::Command>> newestCommand();
    /// The province's answer to that hello: sends again what it lost; begins a new incarnation when the chains differ.
    QFuture<Result<>> agree(qint64 ackedThrough, QString ackedHash);
    /// The province knows another chain under our numbers (a cloned disk): unsent commands begin a new one.
    QFuture<Result<>> beginIncarnation();
    /// Who decides, from the log-in; after open(), and remembered by the profile for a start without a link.
    void setOperator(UserId user);

Q_SIGNALS:
    void changed(zhihui::engine::ChangeSetPtr changes);
    void outboxFilled();
    void failed(zhihui::Error error); ///< the disk is full, or the like: no decision can be taken

private:
    class Impl;
    std::unique_ptr<Impl> m; ///< touched on the data thread only
};

} // namespace zhihui::engine
