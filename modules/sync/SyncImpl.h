#pragma once

#include "sync/Feed.h"
#include "sync/LiveFeed.h"
#include "sync/Questions.h"
#include "sync/Sender.h"
#include "sync/Sync.h"
#include "sync/ViewEnds.h"
#include "sync/Waiting.h"

#include <QCoroFuture>

namespace zhihui::sync {

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
    QCoro::Task<> administer(contract::AdminCall call, std::shared_ptr<QPromise<Result<QByteArray>>> promise);
    QCoro::Task<> still(QString sha256, std::shared_ptr<QPromise<Result<QByteArray>>> promise);

    /// Once more when the log-in had run out: with a new token, after the session has one.
    template <class Send>
    QCoro::Task<Answer<QByteArray>> twice(Send send);

    void setState(engine::Link::State state, const QString& reason);
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
    engine::Link m_link;
    QTimer m_ping;
};

/// Carries a question to the net thread; without a link it is answered at once.
template <class T, class Work>
QFuture<Result<T>> Sync::ask(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, promise, work = std::move(work)] {
        if (m && m->m_link.state == engine::Link::State::Live)
            work(*m, promise);
        else
            finish<T>(*promise, failure(Error::Code::Offline, QStringLiteral("no link to the province")));
    });
    return promise->future();
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

} // namespace zhihui::sync
