#pragma once

#include "sync/Session.h"

namespace zhihui::sync {

/// Brings the outbox to the province: one batch at a time, in order, again and again until each command is answered;
/// the numbers make the delivery exactly once. Lives on the net thread.
class Sender : public QObject {
    Q_OBJECT
public:
    Sender(Http& http, Session& session, engine::Engine& engine, const Config& config, std::shared_ptr<Life> life);

    QCoro::Task<> run();
    void wake() { m_bell.ring(); }
    void release();
    void retryNow() { m_bell.release(); }

private:
    /// True: there may be more to send.
    QCoro::Task<Answer<bool>> send();
    QCoro::Task<> recover(contract::Problem problem);

    Http& m_http;
    Session& m_session;
    engine::Engine& m_engine;
    std::shared_ptr<Life> m_life;
    Bell m_bell;
    Backoff m_backoff;
};

} // namespace zhihui::sync
