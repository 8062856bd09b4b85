#pragma once

#include "contract/Views.h"
#include "sync/Bell.h"
#include "sync/Http.h"
#include "sync/Session.h"

#include <QCoroTask>

namespace zhihui::sync {

/// Looks that are over and that the province has not heard of yet. Lives on the net thread.
class ViewEnds {
public:
    ViewEnds(Http& http, Session& session, std::shared_ptr<Life> life)
        : m_http(http), m_session(session), m_life(std::move(life))
    {
    }

    void add(const QList<ViewId>& views) { m_views += views; }
    /// They are nobody's any more: another operator has logged in.
    void forget() { m_views.clear(); }
    /// Says them all; what the province did not hear stays. The promise, if any, is told how it went.
    QCoro::Task<> send(std::shared_ptr<QPromise<Result<>>> promise);
    /// Ends when nothing is under way any more, or with the time.
    QFuture<void> said(Milliseconds limit);

private:
    Http& m_http;
    Session& m_session;
    std::shared_ptr<Life> m_life;
    QList<ViewId> m_views;
    Bell m_quiet;
    int m_sending = 0;
    bool m_isAwaited = false;
};

} // namespace zhihui::sync
