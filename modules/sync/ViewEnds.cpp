#include "sync/ViewEnds.h"

#include <QCoroFuture>

namespace zhihui::sync {

namespace {

constexpr qsizetype viewsPerRequest = 500;

/// Another try may go better.
bool isPassing(const contract::Problem& problem)
{
    return problem.status == 0 || problem.status == 401 || problem.status == 429 || problem.status >= 500;
}

} // namespace

QCoro::Task<> ViewEnds::send(std::shared_ptr<QPromise<Result<>>> promise)
{
    const Living life(m_life);
    Result<> fate;
    bool renewed = false;
    ++m_sending;
    while (!life.isOver() && fate && !m_views.isEmpty()) {
        // Taken out first: what is added meanwhile is sent by whoever adds it.
        const QList<ViewId> some = m_views.first(std::min(viewsPerRequest, m_views.size()));
        m_views.remove(0, some.size());
        const QString token = m_http.token();
        const auto body =
            co_await m_http.post(QStringLiteral("/v1/views/end"), contract::toJson(contract::ViewEnd{some}));
        if (body)
            continue;
        if (!life.isOver() && isPassing(body.error()))
            m_views = some + m_views;
        // Asked once more with a new token; by then another operator may have made them nobody's.
        if (!life.isOver() && body.error().status == 401 && !std::exchange(renewed, true)) {
            m_session.expired(token);
            co_await m_session.passed();
            continue;
        }
        fate = std::unexpected(contract::toError(body.error()));
    }
    if (!life.isOver() && --m_sending == 0 && m_isAwaited)
        m_quiet.ring();
    if (promise) {
        promise->addResult(std::move(fate));
        promise->finish();
    }
}

QFuture<void> ViewEnds::said(Milliseconds limit)
{
    m_isAwaited = true;
    return m_sending == 0 ? QtFuture::makeReadyVoidFuture() : m_quiet.wait(limit);
}

} // namespace zhihui::sync
