#include "sync/Feed.h"

#include "sync/SyncLogging.h"
#include "sync/Waiting.h"

#include <QCoroFuture>
#include <QJsonDocument>

namespace zhihui::sync {

using contract::Problem;
using engine::Batch;

namespace {

constexpr int silentStreamsBeforePolling = 2;

Answer<contract::Page> readPage(const Answer<QByteArray>& body)
{
    if (!body)
        return std::unexpected(body.error());
    auto page = contract::readPage(*body);
    if (!page)
        return std::unexpected(problemOf(QStringLiteral("corrupt"), page.error().detail));
    return std::move(*page);
}

std::unexpected<Problem> over()
{
    return std::unexpected(problemOf(QStringLiteral("stopped"), {}));
}

/// The cursor leads nowhere any more: everything is loaded anew, and what is there stays on screen until then.
bool meansReload(const Problem& problem)
{
    return problem.status == 410 || problem.code == u"view-changed" || problem.code == u"epoch-changed" ||
           problem.code == u"cursor-expired" || problem.code == u"cursor-invalid";
}

} // namespace

Feed::Feed(QString name, Tail tail, Http& http, Session& session, engine::Engine& engine, const Config& config,
           std::shared_ptr<Life> life)
    : m_name(std::move(name)),
      m_tail(tail),
      m_http(http),
      m_session(session),
      m_engine(engine),
      m_config(config),
      m_life(std::move(life)),
      m_backoff(config.random)
{
}

void Feed::release()
{
    m_bell.release();
    m_source.reset();
}

QCoro::Task<> Feed::run()
{
    const Living life(m_life);
    while (!life.isOver()) {
        co_await m_session.passed();
        if (life.isOver())
            co_return;
        const QString token = m_http.token();
        const Answer<> end = co_await follow();
        if (life.isOver())
            co_return;
        if (end)
            continue;
        qCInfo(lcSync) << m_name << "ends:" << end.error().status << end.error().code << end.error().detail;
        Q_EMIT lost(end.error().title);
        if (end.error().status == 401)
            m_session.expired(token);
        co_await recover(end.error());
    }
}

QCoro::Task<> Feed::recover(Problem problem)
{
    const Living life(m_life);
    if (meansReload(problem)) {
        co_await fromEngine(m_engine.forget(m_name));
        if (life.isOver())
            co_return;
        m_session.helloAgain();
    }
    Milliseconds pause = m_backoff.next(steadyNow());
    // Everybody's cursor has ended at the same time: they must not all load at the same time too.
    if (problem.status == 410)
        pause = std::max(pause, m_backoff.within(m_config.resyncSpread));
    co_await m_bell.pause(pause);
}

QCoro::Task<Answer<>> Feed::follow()
{
    const Living life(m_life);
    const auto place = co_await fromEngine(m_engine.feedState(m_name));
    if (!place || life.isOver())
        co_return std::unexpected(place ? over().error() : place.error());
    if (place->cursor.isEmpty()) {
        const Answer<> loaded = co_await loadSnapshot(place->pageCursor);
        if (!loaded)
            co_return loaded;
        m_backoff.succeeded(steadyNow());
        co_return {};
    }
    Answer<> caught = co_await poll(place->cursor, 0ms);
    if (!caught || life.isOver())
        co_return caught;
    m_backoff.succeeded(steadyNow());
    Q_EMIT caughtUp(m_name);
    while (!life.isOver()) {
        const auto state = co_await fromEngine(m_engine.feedState(m_name));
        if (!state || life.isOver())
            co_return std::unexpected(state ? over().error() : state.error());
        Answer<> more;
        if (streams())
            more = co_await readStream(state->cursor);
        else
            more = co_await poll(state->cursor, m_config.pollWait);
        if (!more || life.isOver())
            co_return more;
        Q_EMIT beat();
    }
    co_return over();
}

bool Feed::streams() const
{
    return m_tail == Tail::Stream && steadyNow() >= m_noStreamsUntil;
}

QFuture<Answer<QByteArray>> Feed::getSnapshot(const QString& page)
{
    QUrlQuery query{{QStringLiteral("limit"), QString::number(m_config.snapshotRows)}};
    if (!page.isEmpty())
        query.addQueryItem(QStringLiteral("page"), page);
    return m_http.get(QStringLiteral("/v1/sync/%1/snapshot").arg(m_name), query, m_config.silence);
}

QCoro::Task<Answer<>> Feed::loadSnapshot(QString page)
{
    const Living life(m_life);
    bool first = page.isEmpty();
    bool last = false;
    auto reply = getSnapshot(page);
    while (!last) {
        const auto body = co_await reply;
        if (life.isOver())
            co_return over();
        auto read = readPage(body);
        if (!read)
            co_return std::unexpected(read.error());
        last = !read->more;
        // While the engine stores this page the next one is on its way; never more than one.
        if (!last)
            reply = getSnapshot(read->next);
        Batch batch;
        batch.kind = Batch::Kind::Snapshot;
        batch.page = std::move(*read);
        batch.snapshotFirst = first;
        batch.snapshotLast = last;
        const Answer<> stored = co_await fromEngine(m_engine.ingest(std::move(batch)));
        if (!stored || life.isOver())
            co_return stored;
        first = false;
    }
    co_return {};
}

QCoro::Task<Answer<contract::Page>> Feed::store(QByteArray text, QString since)
{
    const Living life(m_life);
    auto page = readPage(text);
    if (!page)
        co_return std::unexpected(page.error());
    contract::Page end;
    end.next = page->next;
    end.more = page->more;
    engine::Batch batch;
    batch.kind = Batch::Kind::Changes;
    batch.page = std::move(*page);
    batch.since = std::move(since);
    const Answer<> stored = co_await fromEngine(m_engine.ingest(std::move(batch)));
    if (!stored)
        co_return std::unexpected(stored.error());
    co_return end;
}

/// Page by page until there is no more; waits at most once.
QCoro::Task<Answer<>> Feed::poll(QString cursor, Milliseconds wait)
{
    const Living life(m_life);
    bool more = true;
    while (more) {
        QUrlQuery query{{QStringLiteral("since"), cursor}};
        if (wait > 0ms)
            query.addQueryItem(QStringLiteral("wait"), QString::number(std::chrono::ceil<Seconds>(wait).count()));
        const auto body =
            co_await m_http.get(QStringLiteral("/v1/sync/%1/changes").arg(m_name), query, m_config.silence + wait);
        if (!body || life.isOver())
            co_return std::unexpected(body ? over().error() : body.error());
        const auto stored = co_await store(*body, cursor);
        if (!stored || life.isOver())
            co_return std::unexpected(stored ? over().error() : stored.error());
        cursor = stored->next;
        more = stored->more;
        wait = 0ms;
    }
    co_return {};
}

QCoro::Task<Answer<>> Feed::readStream(QString cursor)
{
    const Living life(m_life);
    m_source = std::make_unique<EventSource>(
        m_http.stream(QStringLiteral("/v1/sync/%1/changes").arg(m_name), QUrlQuery{{QStringLiteral("since"), cursor}}),
        m_config.silence);
    bool spoke = false;
    while (true) {
        const auto event = co_await m_source->next();
        if (life.isOver())
            co_return over();
        Answer<> taken;
        if (event)
            taken = co_await takeEvent(*event, &cursor);
        else
            taken = std::unexpected(event.error());
        if (life.isOver())
            co_return over();
        if (taken) {
            spoke = true;
            m_silentStreams = 0;
            continue;
        }
        m_source.reset();
        // Something on the way keeps streams back although HTTP works: long polls carry the same records.
        if (!spoke && taken.error().code == u"timeout" && ++m_silentStreams >= silentStreamsBeforePolling) {
            m_silentStreams = 0;
            m_noStreamsUntil = steadyNow() + m_config.streamRetry;
        }
        co_return taken;
    }
}

QCoro::Task<Answer<>> Feed::takeEvent(contract::StreamEvent event, QString* cursor)
{
    const Living life(m_life);
    if (event.name == "page") {
        if (!event.data.endsWith('\n'))
            event.data += '\n';
        const auto stored = co_await store(event.data, *cursor);
        if (!stored)
            co_return std::unexpected(stored.error());
        *cursor = stored->next;
    } else if (event.name == "view") {
        co_return std::unexpected(problemOf(QStringLiteral("view-changed"), {}));
    } else if (event.name == "bye") {
        co_return std::unexpected(problemOf(QStringLiteral("bye"), QString::fromUtf8(event.data)));
    }
    if (!life.isOver())
        Q_EMIT beat();
    co_return {};
}

} // namespace zhihui::sync
