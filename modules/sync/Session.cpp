#include "sync/Session.h"

#include "contract/Command.h"
#include "sync/SyncLogging.h"
#include "sync/Waiting.h"

#include <QCoroFuture>

namespace zhihui::sync {

using contract::Problem;

Session::Session(Http& http, engine::Engine& engine, const Config& config, std::shared_ptr<Life> life)
    : m_http(http),
      m_engine(engine),
      m_life(std::move(life)),
      m_user(config.user),
      m_password(config.password),
      m_backoff(config.random)
{
}

void Session::release()
{
    m_gate.open();
    m_bell.release();
}

void Session::expired(const QString& token)
{
    if (token != m_http.token() || token.isEmpty())
        return;
    // It may still be good for a refresh: a log-in lasts longer than its tokens.
    m_gate.close();
    m_bell.ring();
}

void Session::helloAgain()
{
    m_gate.close();
    m_bell.ring();
}

void Session::setCredentials(const QString& user, const QString& password)
{
    m_user = user;
    m_password = password;
    m_refused = false;
    m_http.setToken({});
    m_gate.close();
    m_bell.ring();
    m_bell.release();
}

QCoro::Task<> Session::run()
{
    const Living life(m_life);
    while (!life.isOver()) {
        const Answer<> renewed = co_await renew();
        if (life.isOver())
            co_return;
        if (renewed) {
            m_backoff.succeeded(steadyNow());
            m_gate.open();
            // A new token when four fifths of this one's life are over.
            co_await m_bell.wait(m_tokenLife * 4 / 5);
            m_refreshable = true;
        } else {
            fail(renewed.error());
            if (m_refused)
                co_await m_bell.wait();
            else
                co_await m_bell.pause(m_backoff.next(steadyNow()));
        }
    }
}

void Session::fail(const Problem& problem)
{
    m_gate.close();
    qCInfo(lcSync) << "session:" << problem.status << problem.code << problem.detail;
    if (problem.status == 401 || problem.status == 403) {
        m_refused = true;
        m_http.setToken({});
        Q_EMIT refused(problem.title);
    } else {
        Q_EMIT failed(problem.title);
    }
}

QCoro::Task<Answer<>> Session::renew()
{
    const Living life(m_life);
    if (!m_http.token().isEmpty() && m_refreshable) {
        const Answer<> refreshed = co_await refresh();
        if (life.isOver())
            co_return refreshed;
        if (!refreshed && refreshed.error().status != 401)
            co_return refreshed;
        if (!refreshed)
            m_http.setToken({});
    }
    if (m_http.token().isEmpty()) {
        const Answer<> loggedIn = co_await logIn();
        if (!loggedIn || life.isOver())
            co_return loggedIn;
    }
    const Answer<> greeted = co_await hello();
    if (!greeted && greeted.error().status == 401 && !life.isOver()) {
        // Not the password was refused: the next round logs in again.
        m_http.setToken({});
        co_return std::unexpected(problemOf(QStringLiteral("unauthorized"), greeted.error().detail));
    }
    co_return greeted;
}

QCoro::Task<Answer<>> Session::logIn()
{
    const Living life(m_life);
    const contract::Login login{m_user, m_password};
    const auto body = co_await m_http.post(QStringLiteral("/v1/auth/token"), contract::toJson(login));
    const auto token = readAnswer<contract::Token>(body);
    if (!token)
        co_return std::unexpected(token.error());
    if (life.isOver())
        co_return {};
    take(*token);
    const contract::User& user = token->user;
    m_engine.setOperator(user.id);
    Q_EMIT accountChanged({user.id, user.display, Scope{user.organisations, user.roles, user.minors}});
    co_return {};
}

QCoro::Task<Answer<>> Session::refresh()
{
    const Living life(m_life);
    const auto body = co_await m_http.post(QStringLiteral("/v1/auth/refresh"), {});
    const auto token = readAnswer<contract::Token>(body);
    if (!token)
        co_return std::unexpected(token.error());
    if (!life.isOver())
        take(*token);
    co_return {};
}

void Session::take(const contract::Token& token)
{
    m_http.setToken(token.token);
    m_tokenLife = token.expiresIn;
    m_refreshable = false;
}

QCoro::Task<Answer<>> Session::hello()
{
    const Living life(m_life);
    const auto outbox = co_await fromEngine(m_engine.outbox());
    if (!outbox || life.isOver())
        co_return std::unexpected(outbox ? problemOf({}, {}) : outbox.error());
    const auto newest = co_await fromEngine(m_engine.newestCommand());
    if (!newest || life.isOver())
        co_return std::unexpected(newest ? problemOf({}, {}) : newest.error());
    const contract::SessionRequest request{outbox->device, outbox->incarnation, newest->n,
                                           newest->n > 0 ? contract::hashOf(*newest) : contract::firstPrevious};
    const auto body = co_await m_http.post(QStringLiteral("/v1/session"), contract::toJson(request));
    const auto session = readAnswer<contract::Session>(body);
    if (life.isOver())
        co_return {};
    if (!session && session.error().code == QStringLiteral("fork"))
        co_await fromEngine(m_engine.beginIncarnation());
    if (!session)
        co_return std::unexpected(session.error());
    const bool other = m_epoch != session->epoch || m_view != session->view;
    m_epoch = session->epoch;
    m_view = session->view;
    if (other)
        Q_EMIT viewChanged();
    co_return co_await fromEngine(m_engine.agree(session->ackedThrough, session->ackedHash));
}

} // namespace zhihui::sync
