#include "sync/Sender.h"

#include "contract/Command.h"
#include "sync/SyncLogging.h"
#include "sync/Waiting.h"

#include <QCoroFuture>
#include <QJsonDocument>

namespace zhihui::sync {

using contract::CommandResults;
using contract::Problem;

namespace {

Answer<CommandResults> readResults(const Answer<QByteArray>& body)
{
    if (!body)
        return std::unexpected(body.error());
    auto results = contract::readCommandResults(QJsonDocument::fromJson(*body).object());
    if (!results)
        return std::unexpected(problemOf(QStringLiteral("corrupt"), results.error().detail));
    return std::move(*results);
}

} // namespace

Sender::Sender(Http& http, Session& session, engine::Engine& engine, const Config& config, std::shared_ptr<Life> life)
    : m_http(http), m_session(session), m_engine(engine), m_life(std::move(life)), m_backoff(config.random)
{
}

void Sender::release()
{
    m_bell.release();
}

QCoro::Task<> Sender::run()
{
    const Living life(m_life);
    while (!life.isOver()) {
        co_await m_session.passed();
        if (life.isOver())
            co_return;
        const QString token = m_http.token();
        const auto sent = co_await send();
        if (life.isOver())
            co_return;
        if (!sent) {
            qCInfo(lcSync) << "outbox:" << sent.error().status << sent.error().code << sent.error().detail;
            if (sent.error().status == 401)
                m_session.expired(token);
            co_await recover(sent.error());
        } else if (!*sent) {
            co_await m_bell.wait();
        }
    }
}

QCoro::Task<Answer<bool>> Sender::send()
{
    const Living life(m_life);
    const auto batch = co_await fromEngine(m_engine.outbox());
    if (!batch || life.isOver())
        co_return std::unexpected(batch ? problemOf({}, {}) : batch.error());
    if (batch->commands.isEmpty())
        co_return false;
    const auto body = co_await m_http.post(QStringLiteral("/v1/ops"), contract::toJson(*batch));
    const auto results = readResults(body);
    if (!results || life.isOver())
        co_return std::unexpected(results ? problemOf({}, {}) : results.error());
    if (results->ackedThrough < batch->commands.first().n)
        co_return std::unexpected(problemOf(QStringLiteral("corrupt"), QStringLiteral("nothing was acknowledged")));
    const Answer<> stored = co_await fromEngine(m_engine.acknowledge(*results));
    if (!stored || life.isOver())
        co_return std::unexpected(stored ? problemOf({}, {}) : stored.error());
    m_backoff.succeeded(steadyNow());
    co_return true;
}

QCoro::Task<> Sender::recover(Problem problem)
{
    const Living life(m_life);
    if (problem.code == u"seq-gap" && problem.expected > 0)
        co_await fromEngine(m_engine.agree(problem.expected - 1, {}));
    else if (problem.code == u"fork")
        co_await fromEngine(m_engine.beginIncarnation());
    if (!life.isOver())
        co_await m_bell.pause(m_backoff.next(steadyNow()));
}

} // namespace zhihui::sync
