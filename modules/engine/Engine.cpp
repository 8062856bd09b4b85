#include "engine/Engine.h"

#include "engine/EngineLogging.h"
#include "engine/Outbox.h"
#include "engine/Replica.h"
#include "engine/RowReader.h"

#include <QDir>
#include <QPromise>

namespace zhihui::engine {

namespace {

const QString ops = QStringLiteral("ops");
const QString live = QStringLiteral("live");

/// Runs `work` on the receiver's thread and answers by a future; a receiver that is gone cancels it.
template <class T, class Work>
QFuture<T> post(QObject* receiver, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QMetaObject::invokeMethod(
        receiver,
        [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

bool isOver(contract::SupervisionState state)
{
    using State = contract::SupervisionState;
    return state == State::Closed || state == State::Passed || state == State::Withdrawn;
}

void note(const ChangeSet& part, Instant now, Standing& standing)
{
    for (const contract::Alert& alert : part.alerts)
        if (alert.state != contract::AlertState::Closed)
            standing.open.insert(alert.id.text);
    for (const contract::SupervisionOrder& order : part.supervisions)
        if (isOver(order.state))
            standing.over.insert(order.id.text);
    for (const contract::Inspection& inspection : part.inspections)
        if (inspection.closed)
            standing.over.insert(inspection.id.text);
    for (const contract::Matter& matter : part.matters)
        if (!matter.open)
            standing.over.insert(matter.id.text);
    for (const contract::ViewOrder& order : part.viewOrders)
        if (order.lifted || order.to <= now)
            standing.over.insert(order.id.text);
}

Result<> nothing(const Result<bool>& result)
{
    ZH_TRY(result);
    return {};
}

} // namespace

/// What Engine owns on the data thread.
class Engine::Impl {
public:
    Impl(Engine& engine, Config config, const Clock& clock) : q(engine), m_config(std::move(config)), m_clock(clock) {}

    Result<> open();
    Result<> ingest(const Batch& batch);
    Result<contract::Command> submit(const Draft& draft);
    Result<> dismiss(const CommandId& command);
    Result<FeedState> feedState(const QString& feed);
    Result<> forget(const QString& feed);
    Result<contract::CommandBatch> outbox();
    Result<contract::Command> newest();
    Result<> acknowledge(const contract::CommandResults& results);
    Result<> agree(qint64 ackedThrough, const QString& ackedHash);
    Result<> beginIncarnation();
    void setOperator(const UserId& user);

private:
    Result<> load();
    Result<> ready() const;
    Result<> report(const Result<>& result);
    void emitPending();

    Engine& q;
    Config m_config;
    const Clock& m_clock;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Replica> m_replica;
    qint64 m_opsSeq = 0;
};

Result<> Engine::Impl::ready() const
{
    if (!m_outbox || !m_replica)
        return failure(Error::Code::Disk, QStringLiteral("the engine is not open"));
    return {};
}

/// Tells the screen about a failure that stops decisions, and passes it on.
Result<> Engine::Impl::report(const Result<>& result)
{
    if (!result && result.error().code == Error::Code::Disk)
        Q_EMIT q.failed(result.error());
    return result;
}

Result<> Engine::Impl::open()
{
    const QDir directory(m_config.directory);
    if (!directory.mkpath(QStringLiteral(".")))
        return report(failure(Error::Code::Disk, QStringLiteral("cannot make ") + m_config.directory));
    auto outbox = Outbox::open(directory.filePath(QStringLiteral("ledger.db")), m_config.key, m_clock);
    if (!outbox)
        return report(std::unexpected(outbox.error()));
    auto replica = Replica::open(directory.filePath(QStringLiteral("replica.db")), m_config.key);
    if (!replica)
        return report(std::unexpected(replica.error()));
    m_outbox = std::move(*outbox);
    m_replica = std::move(*replica);
    Result<> loaded = load();
    if (!loaded && loaded.error().code == Error::Code::Corrupt) {
        qCWarning(lcEngine) << "replica is moved aside:" << loaded.error().detail;
        ZH_TRY(m_replica->rebuild());
        loaded = load();
    }
    return report(loaded);
}

Result<> Engine::Impl::load()
{
    Standing standing;
    RowReader reader([this, &standing](std::shared_ptr<ChangeSet> part) {
        note(*part, m_clock.now(), standing);
        Q_EMIT q.changed(std::move(part));
    });
    auto positions = m_replica->load([&reader](store::ReplicaRow&& row) { reader.add(std::move(row)); });
    reader.finish();
    ZH_TRY(positions);
    const auto place = m_replica->place(ops);
    ZH_TRY(place);
    m_opsSeq = place->seq;
    ZH_TRY(m_outbox->settleRefusals(standing));
    ZH_TRY(m_outbox->settle(m_opsSeq));
    auto rest = std::make_shared<ChangeSet>();
    rest->positions = std::move(*positions);
    rest->pending = m_outbox->pending();
    Q_EMIT q.changed(std::move(rest));
    return {};
}

Result<> Engine::Impl::ingest(const Batch& batch)
{
    ZH_TRY(ready());
    auto applied = m_replica->apply(batch);
    if (!applied) {
        if (applied.error().code == Error::Code::Corrupt && m_replica->isDamaged()) {
            qCWarning(lcEngine) << "replica is moved aside:" << applied.error().detail;
            ZH_TRY(report(m_replica->rebuild()));
        }
        return report(std::unexpected(applied.error()));
    }
    bool settled = false;
    if (batch.kind != Batch::Kind::Live && batch.page.feed == ops && applied->seq > 0) {
        m_opsSeq = applied->seq;
        settled = m_outbox->settle(m_opsSeq).value_or(false);
    }
    // The part that is kept back is the last one: it carries what left, and what is not pending any more.
    std::shared_ptr<ChangeSet> last;
    RowReader reader([this, &last](std::shared_ptr<ChangeSet> part) {
        if (last)
            Q_EMIT q.changed(std::move(last));
        last = std::move(part);
    });
    for (store::ReplicaRow& row : applied->rows)
        reader.add(std::move(row));
    reader.finish();
    if (!last && applied->removed.isEmpty() && applied->positions.isEmpty() && !applied->positionsGone && !settled)
        return {};
    if (!last)
        last = std::make_shared<ChangeSet>();
    last->removed = std::move(applied->removed);
    last->positions = std::move(applied->positions);
    last->positionsGone = applied->positionsGone;
    if (settled)
        last->pending = m_outbox->pending();
    Q_EMIT q.changed(std::move(last));
    return {};
}

void Engine::Impl::emitPending()
{
    auto changes = std::make_shared<ChangeSet>();
    changes->pending = m_outbox->pending();
    Q_EMIT q.changed(std::move(changes));
}

Result<contract::Command> Engine::Impl::submit(const Draft& draft)
{
    ZH_TRY(ready());
    auto command = m_outbox->submit(draft);
    if (!command) {
        // Whatever the reason, this decision is not saved: the operator must hear it.
        Q_EMIT q.failed(command.error());
        return command;
    }
    emitPending();
    Q_EMIT q.outboxFilled();
    return command;
}

Result<> Engine::Impl::dismiss(const CommandId& command)
{
    ZH_TRY(ready());
    const auto changed = m_outbox->dismiss(command);
    if (changed.value_or(false))
        emitPending();
    return report(nothing(changed));
}

void Engine::Impl::setOperator(const UserId& user)
{
    if (!ready())
        return;
    std::ignore = report(m_outbox->setUser(user));
}

Result<FeedState> Engine::Impl::feedState(const QString& feed)
{
    ZH_TRY(ready());
    auto place = m_replica->place(feed);
    ZH_TRY(place);
    return FeedState{place->cursor, place->pageCursor, place->epoch, place->view, place->seq};
}

Result<> Engine::Impl::forget(const QString& feed)
{
    ZH_TRY(ready());
    const Result<> forgotten = m_replica->forget(feed);
    if (forgotten && feed == live) {
        auto changes = std::make_shared<ChangeSet>();
        changes->positionsGone = true;
        Q_EMIT q.changed(std::move(changes));
    }
    return report(forgotten);
}

Result<contract::CommandBatch> Engine::Impl::outbox()
{
    ZH_TRY(ready());
    return m_outbox->unsent();
}

Result<contract::Command> Engine::Impl::newest()
{
    ZH_TRY(ready());
    return m_outbox->newest();
}

Result<> Engine::Impl::acknowledge(const contract::CommandResults& results)
{
    ZH_TRY(ready());
    const auto changed = m_outbox->acknowledge(results, m_opsSeq);
    if (changed.value_or(false))
        emitPending();
    return report(nothing(changed));
}

Result<> Engine::Impl::agree(qint64 ackedThrough, const QString& ackedHash)
{
    ZH_TRY(ready());
    const auto changed = m_outbox->agree(ackedThrough, ackedHash);
    if (changed.value_or(false)) {
        emitPending();
        Q_EMIT q.outboxFilled();
    }
    return report(nothing(changed));
}

Result<> Engine::Impl::beginIncarnation()
{
    ZH_TRY(ready());
    const auto begun = m_outbox->reincarnate();
    if (begun) {
        emitPending();
        Q_EMIT q.outboxFilled();
    }
    return report(begun);
}

Engine::Engine(Config config, const Clock& clock) : m(std::make_unique<Impl>(*this, std::move(config), clock))
{
    qRegisterMetaType<ChangeSetPtr>();
    qRegisterMetaType<Error>();
}

Engine::~Engine() = default;

QFuture<Result<>> Engine::open()
{
    return post<Result<>>(this, [this] { return m->open(); });
}

QFuture<Result<>> Engine::ingest(Batch batch)
{
    return post<Result<>>(this, [this, batch = std::move(batch)] { return m->ingest(batch); });
}

QFuture<Result<contract::Command>> Engine::submit(Draft draft)
{
    return post<Result<contract::Command>>(this, [this, draft = std::move(draft)] { return m->submit(draft); });
}

QFuture<Result<FeedState>> Engine::feedState(QString feed)
{
    return post<Result<FeedState>>(this, [this, feed = std::move(feed)] { return m->feedState(feed); });
}

QFuture<Result<>> Engine::forget(QString feed)
{
    return post<Result<>>(this, [this, feed = std::move(feed)] { return m->forget(feed); });
}

QFuture<Result<contract::CommandBatch>> Engine::outbox()
{
    return post<Result<contract::CommandBatch>>(this, [this] { return m->outbox(); });
}

QFuture<Result<>> Engine::acknowledge(contract::CommandResults results)
{
    return post<Result<>>(this, [this, results = std::move(results)] { return m->acknowledge(results); });
}

QFuture<Result<>> Engine::dismiss(CommandId command)
{
    return post<Result<>>(this, [this, command = std::move(command)] { return m->dismiss(command); });
}

QFuture<Result<contract::Command>> Engine::newestCommand()
{
    return post<Result<contract::Command>>(this, [this] { return m->newest(); });
}

QFuture<Result<>> Engine::agree(qint64 ackedThrough, QString ackedHash)
{
    return post<Result<>>(this,
                          [this, ackedThrough, hash = std::move(ackedHash)] { return m->agree(ackedThrough, hash); });
}

QFuture<Result<>> Engine::beginIncarnation()
{
    return post<Result<>>(this, [this] { return m->beginIncarnation(); });
}

void Engine::setOperator(UserId user)
{
    QMetaObject::invokeMethod(this, [this, user = std::move(user)] { m->setOperator(user); }, Qt::QueuedConnection);
}

} // namespace zhihui::engine
