#include "sync/Sync.h"

#include "sync/Asking.h"
#include "sync/Feed.h"
#include "sync/LiveFeed.h"
#include "sync/Questions.h"
#include "sync/Sender.h"
#include "sync/SyncLogging.h"
#include "sync/ViewEnds.h"
#include "sync/Waiting.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace zhihui::sync {

using engine::Link;

/// What Sync owns on the net thread: the dialogues and the state of the link.
class Sync::Impl : public QObject {
public:
    Impl(Sync& sync, Config config, engine::Engine& engine, const Clock& clock);

    ~Impl() override { m_life->over = true; }

    void start();
    QFuture<void> stop();
    void retryNow();
    void setCredentials(const QString& user, const QString& password);
    /// Keeps the promise with what was asked for, read as a T.
    template <class T>
    QCoro::Task<> answer(QFuture<Answer<QByteArray>> asked, std::shared_ptr<QPromise<Result<T>>> promise);
    QCoro::Task<> views(contract::ViewRequest request, std::shared_ptr<QPromise<Result<contract::ViewAnswer>>> promise);
    QCoro::Task<> bytes(QFuture<Answer<QByteArray>> asked, std::shared_ptr<QPromise<Result<QByteArray>>> promise);
    QCoro::Task<> still(QString sha256, std::shared_ptr<QPromise<Result<QByteArray>>> promise);

    /// Once more when the log-in had run out: with a new token, after the session has one.
    template <class Send>
    QCoro::Task<Answer<QByteArray>> twice(Send send);

    void setState(Link::State state, const QString& reason);
    void measure();

    Sync& q;
    const Clock& m_clock;
    std::shared_ptr<Life> m_life = std::make_shared<Life>();
    Http m_http;
    Session m_session;
    Feed m_ops, m_reg;
    LiveFeed m_live;
    Sender m_sender;
    ViewEnds m_ends;
    Link m_link;
    QTimer m_ping;
};

namespace {

constexpr Milliseconds pingInterval = 10s;
constexpr Milliseconds lastWords = 1s;

} // namespace

/// Carries a question to the net thread; without a link it is answered at once.
template <class T, class Work>
QFuture<Result<T>> Sync::ask(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, promise, work = std::move(work)] {
        if (m && m->m_link.state == Link::State::Live)
            work(*m, promise);
        else
            finish<T>(*promise, failure(Error::Code::Offline, QStringLiteral("no link to the province")));
    });
    return promise->future();
}

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

template <class T>
QCoro::Task<> Sync::Impl::answer(QFuture<Answer<QByteArray>> asked, std::shared_ptr<QPromise<Result<T>>> promise)
{
    const Living life(m_life);
    const auto reply = co_await asked;
    auto read = readAnswer<T>(reply);
    if (!read)
        finish<T>(*promise, std::unexpected(contract::toError(read.error())));
    else
        finish<T>(*promise, std::move(*read));
}

template <class Send>
QCoro::Task<Answer<QByteArray>> Sync::Impl::twice(Send send)
{
    const Living life(m_life);
    const QString token = m_http.token();
    Answer<QByteArray> body = co_await send();
    if (body || body.error().status != 401 || life.isOver())
        co_return body;
    m_session.expired(token);
    co_await m_session.passed();
    if (!life.isOver())
        body = co_await send();
    co_return body;
}

QCoro::Task<> Sync::Impl::views(contract::ViewRequest request,
                                std::shared_ptr<QPromise<Result<contract::ViewAnswer>>> promise)
{
    const Living life(m_life);
    const QJsonObject asked = contract::toJson(request);
    const auto send = [this, asked] { return m_http.post(QStringLiteral("/v1/views"), asked); };
    const Answer<QByteArray> body = co_await twice(send);
    auto answer = readAnswer<contract::ViewAnswer>(body);
    if (!answer)
        finish<contract::ViewAnswer>(*promise, std::unexpected(errorOf(answer.error())));
    else
        finish<contract::ViewAnswer>(*promise, std::move(*answer));
}

QCoro::Task<> Sync::Impl::bytes(QFuture<Answer<QByteArray>> asked,
                                std::shared_ptr<QPromise<Result<QByteArray>>> promise)
{
    const Living life(m_life);
    const Answer<QByteArray> answer = co_await asked;
    if (answer)
        finish<QByteArray>(*promise, QByteArray(*answer));
    else
        finish<QByteArray>(*promise, std::unexpected(errorOf(answer.error())));
}

QCoro::Task<> Sync::Impl::still(QString sha256, std::shared_ptr<QPromise<Result<QByteArray>>> promise)
{
    const Living life(m_life);
    const QString path = QStringLiteral("/v1/stills/%1").arg(sha256);
    const auto send = [this, path] { return m_http.get(path); };
    const Answer<QByteArray> jpeg = co_await twice(send);
    if (!jpeg)
        finish<QByteArray>(*promise, std::unexpected(errorOf(jpeg.error())));
    else if (QCryptographicHash::hash(*jpeg, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        finish<QByteArray>(*promise, failure(Error::Code::Corrupt, QStringLiteral("not the picture asked for")));
    else
        finish<QByteArray>(*promise, QByteArray(*jpeg));
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

QFuture<Result<contract::Identity>> Sync::reveal(PersonId person, contract::RevealReason reason)
{
    return ask<contract::Identity>(
        [path = pathOf(person, "reveal"), body = contract::toJson(reason)](Impl& impl, auto promise) {
            impl.answer(impl.m_http.post(path, body), promise);
        });
}

QFuture<Result<contract::PersonFile>> Sync::file(PersonId person, contract::FileReason reason)
{
    return ask<contract::PersonFile>(
        [path = pathOf(person, "file"), body = contract::toJson(reason)](Impl& impl, auto promise) {
            impl.answer(impl.m_http.post(path, body), promise);
        });
}

QFuture<Result<QByteArray>> Sync::photo(PersonId person, contract::FileReason reason)
{
    return ask<QByteArray>([path = pathOf(person, "photo"), body = contract::toJson(reason)](Impl& impl, auto promise) {
        impl.bytes(impl.m_http.post(path, body), promise);
    });
}

QFuture<Result<contract::PrintGrant>> Sync::print(contract::PrintRequest request)
{
    return ask<contract::PrintGrant>([body = contract::toJson(request)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(QStringLiteral("/v1/prints"), body), promise);
    });
}

QFuture<Result<contract::SearchAnswer>> Sync::search(contract::SearchRequest request)
{
    return ask<contract::SearchAnswer>([body = contract::toJson(request)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(QStringLiteral("/v1/search"), body), promise);
    });
}

QFuture<Result<contract::AccessLog>> Sync::accessLog(Instant from, Instant to)
{
    return ask<contract::AccessLog>([span = spanOf(from, to)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.get(QStringLiteral("/v1/access"), span), promise);
    });
}

QFuture<Result<contract::ImportReceipt>> Sync::bringIn(contract::ImportHead head,
                                                       const QList<contract::RegistryLine>& lines)
{
    QByteArray body = QJsonDocument(contract::toJson(head)).toJson(QJsonDocument::Compact) + '\n';
    for (const contract::RegistryLine& line : lines)
        body += contract::toBytes(line);
    return ask<contract::ImportReceipt>([body = std::move(body)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.postLines(QStringLiteral("/v1/imports"), body), promise);
    });
}

QFuture<Result<contract::ImportList>> Sync::imports()
{
    return ask<contract::ImportList>(
        [](Impl& impl, auto promise) { impl.answer(impl.m_http.get(QStringLiteral("/v1/imports")), promise); });
}

QFuture<Result<contract::ImportEntry>> Sync::undoImport(const QString& id)
{
    return ask<contract::ImportEntry>([path = QStringLiteral("/v1/imports/%1/undo").arg(id)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.post(path, {}), promise);
    });
}

QFuture<Result<contract::Track>> Sync::tracks(PersonId person, Instant from, Instant to)
{
    return ask<contract::Track>([path = pathOf(person, "tracks"), span = spanOf(from, to)](Impl& impl, auto promise) {
        impl.answer(impl.m_http.get(path, span), promise);
    });
}

QFuture<Result<contract::ViewAnswer>> Sync::views(contract::ViewRequest request)
{
    return ask<contract::ViewAnswer>(
        [request = std::move(request)](Impl& impl, auto promise) { impl.views(request, std::move(promise)); });
}

QFuture<Result<>> Sync::endViews(contract::ViewEnd over)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, promise, over = std::move(over)] {
        if (m)
            m->m_ends.add(over.views);
        if (m && m->m_link.state == Link::State::Live)
            m->m_ends.send(promise);
        else
            finish<void>(*promise, failure(Error::Code::Offline, QStringLiteral("no link to the province")));
    });
    return promise->future();
}

QFuture<Result<QByteArray>> Sync::still(QString sha256)
{
    return ask<QByteArray>(
        [sha256 = std::move(sha256)](Impl& impl, auto promise) { impl.still(sha256, std::move(promise)); });
}

} // namespace zhihui::sync
