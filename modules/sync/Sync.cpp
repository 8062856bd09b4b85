#include "sync/Sync.h"

#include "sync/SyncImpl.h"
#include "sync/SyncLogging.h"

namespace zhihui::sync {

using engine::Link;

namespace {

constexpr Milliseconds pingInterval = 10s;
constexpr Milliseconds lastWords = 1s;

} // namespace

Sync::Impl::Impl(Sync& sync, Config config, engine::Engine& engine, const Clock& clock)
    : q(sync),
      m_clock(clock),
      m_http(config),
      m_session(m_http, engine, config, m_life),
      m_ops(QStringLiteral("ops"), Feed::Tail::Stream, m_http, m_session, engine, config, m_life),
      m_reg(QStringLiteral("reg"), Feed::Tail::LongPoll, m_http, m_session, engine, config, m_life),
      m_live(m_http, m_session, engine, config, m_life),
      m_sender(m_http, m_session, engine, config, m_life),
      m_ends(m_http, m_session, m_life)
{
    m_link.since = clock.now();
    connect(&m_session, &Session::accountChanged, &q, &Sync::accountChanged);
    connect(&m_session, &Session::refused, this, [this](const QString& reason) {
        setState(Link::State::Denied, reason);
        Q_EMIT q.credentialsRefused(reason);
    });
    connect(&m_session, &Session::viewChanged, this, [this] { m_live.restart(); });
    connect(&m_session, &Session::failed, this, [this](const QString& reason) {
        if (m_link.state != Link::State::Live)
            setState(Link::State::Lost, reason);
    });
    // Alerts come by "ops": the link lives when that feed does.
    connect(&m_ops, &Feed::caughtUp, this, [this] { setState(Link::State::Live, {}); });
    connect(&m_ops, &Feed::lost, this, [this](const QString& reason) { setState(Link::State::Lost, reason); });
    connect(&m_ops, &Feed::caughtUp, &q, &Sync::caughtUp);
    connect(&m_reg, &Feed::caughtUp, &q, &Sync::caughtUp);
    connect(&m_live, &LiveFeed::caughtUp, &q, &Sync::caughtUp);
    connect(&engine, &engine::Engine::outboxFilled, this, [this] { m_sender.wake(); });
    connect(&m_http, &Http::measured, this, [this](int milliseconds) {
        m_link.latencyMs = milliseconds;
        Q_EMIT q.linkChanged(m_link);
    });
    m_ping.setInterval(pingInterval);
    connect(&m_ping, &QTimer::timeout, this, &Impl::measure);
}

void Sync::Impl::start()
{
    Q_EMIT q.linkChanged(m_link);
    m_session.run();
    m_ops.run();
    m_reg.run();
    m_live.run();
    m_sender.run();
    m_ping.start();
}

void Sync::Impl::measure()
{
    if (m_link.state == Link::State::Live)
        m_http.get(QStringLiteral("/v1/health"));
}

QFuture<void> Sync::Impl::stop()
{
    m_ping.stop();
    m_life->over = true;
    QFuture<void> ended = m_life->ended.emplace().future();
    m_life->ended->start();
    // The promise is kept open until everybody has seen that it is over.
    const Living last(m_life);
    m_http.abort();
    m_session.release();
    m_ops.release();
    m_reg.release();
    m_live.release();
    m_sender.release();
    return ended;
}

void Sync::Impl::setCredentials(const QString& user, const QString& password)
{
    m_session.setCredentials(user, password);
    m_ends.forget();
    // What is open was opened by somebody else.
    m_http.abort();
}

void Sync::Impl::retryNow()
{
    m_session.retryNow();
    m_ops.retryNow();
    m_reg.retryNow();
    m_live.retryNow();
    m_sender.retryNow();
}

void Sync::Impl::setState(Link::State state, const QString& reason)
{
    if (m_link.state == state && m_link.reason == reason)
        return;
    // Until it lives again it is lost since it was first lost, whatever the newest reason is.
    if (m_link.state != state)
        m_link.since = m_clock.now();
    m_link.state = state;
    m_link.reason = reason;
    if (state != Link::State::Live)
        m_link.latencyMs = -1;
    Q_EMIT q.linkChanged(m_link);
    if (state == Link::State::Live) {
        measure();
        m_ends.send({});
    }
}

Sync::Sync(Config config, engine::Engine& engine, const Clock& clock)
    : m_config(std::move(config)), m_engine(engine), m_clock(clock)
{
    qRegisterMetaType<Link>();
    qRegisterMetaType<engine::Account>();
}

Sync::~Sync()
{
    if (m)
        m->m_life->over = true;
}

void Sync::start()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m)
            return;
        // Made here, because everything in it belongs to this thread.
        m = std::make_unique<Impl>(*this, m_config, m_engine, m_clock);
        m->start();
    });
}

QFuture<void> Sync::stop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, promise] {
        if (!m) {
            promise->finish();
            return;
        }
        // What is over is still said to the province; nobody waits long for its answer.
        m->m_ends.said(lastWords).then(this, [this, promise] {
            if (!m) {
                promise->finish();
                return;
            }
            m->stop().then(this, [this, promise] {
                m.reset();
                promise->finish();
            });
        });
    });
    return promise->future();
}

void Sync::setCredentials(QString user, QString password)
{
    QMetaObject::invokeMethod(this, [this, user = std::move(user), password = std::move(password)] {
        m_config.user = user;
        m_config.password = password;
        if (m)
            m->setCredentials(user, password);
    });
}

void Sync::retryNow()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m)
            m->retryNow();
    });
}

} // namespace zhihui::sync
