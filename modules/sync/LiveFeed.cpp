#include "sync/LiveFeed.h"

#include "sync/SyncLogging.h"
#include "sync/Waiting.h"

#include <QCoroFuture>

namespace zhihui::sync {

namespace {

const QString live = QStringLiteral("live");

} // namespace

LiveFeed::LiveFeed(Http& http, Session& session, engine::Engine& engine, const Config& config,
                   std::shared_ptr<Life> life)
    : m_http(http),
      m_session(session),
      m_engine(engine),
      m_config(config),
      m_life(std::move(life)),
      m_backoff(config.random)
{
}

void LiveFeed::release()
{
    m_bell.release();
    m_source.reset();
}

void LiveFeed::restart()
{
    if (m_source)
        m_source->stop();
}

QCoro::Task<> LiveFeed::run()
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
        m_source.reset();
        qCInfo(lcSync) << "live ends:" << end.error().status << end.error().code << end.error().detail;
        if (end.error().status == 401)
            m_session.expired(token);
        co_await m_bell.pause(m_backoff.next(steadyNow()));
    }
}

QCoro::Task<Answer<>> LiveFeed::follow()
{
    const Living life(m_life);
    const auto state = co_await fromEngine(m_engine.feedState(live));
    if (!state || life.isOver())
        co_return std::unexpected(state ? problemOf({}, {}) : state.error());
    const QString view = m_session.view();
    const bool goesOn = state->epoch == m_session.epoch() && state->view == view;
    // The numbers say nothing about whose positions there were: another view begins with none.
    if (!goesOn && !state->cursor.isEmpty()) {
        const Answer<> forgotten = co_await fromEngine(m_engine.forget(live));
        if (!forgotten || life.isOver())
            co_return std::unexpected(forgotten ? problemOf({}, {}) : forgotten.error());
    }
    const qint64 since = goesOn ? state->seq : 0;
    m_source = std::make_unique<EventSource>(
        m_http.stream(QStringLiteral("/v1/live"), QUrlQuery{{QStringLiteral("since"), QString::number(since)}}),
        m_config.silence);
    bool first = true;
    while (true) {
        const auto event = co_await m_source->next();
        if (!event || life.isOver())
            co_return std::unexpected(event ? problemOf({}, {}) : event.error());
        const Answer<> taken = co_await take(*event, view);
        if (!taken || life.isOver())
            co_return std::unexpected(taken ? problemOf({}, {}) : taken.error());
        m_backoff.succeeded(steadyNow());
        if (std::exchange(first, false))
            Q_EMIT caughtUp(live);
    }
}

QCoro::Task<Answer<>> LiveFeed::take(contract::StreamEvent event, QString view)
{
    if (event.name == "bye")
        co_return std::unexpected(problemOf(QStringLiteral("bye"), QString::fromUtf8(event.data)));
    if (event.name == "live") {
        auto frame = contract::readLiveFrame(event.data);
        if (!frame)
            co_return std::unexpected(problemOf(QStringLiteral("corrupt"), frame.error().detail));
        engine::Batch batch;
        batch.kind = engine::Batch::Kind::Live;
        batch.live = std::move(*frame);
        batch.view = std::move(view);
        co_return co_await fromEngine(m_engine.ingest(std::move(batch)));
    }
    co_return {};
}

} // namespace zhihui::sync
