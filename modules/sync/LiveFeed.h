#pragma once

#include "sync/EventSource.h"
#include "sync/Session.h"

namespace zhihui::sync {

/// The positions: conflated by the province, so that a slow console gets fewer of them, never a queue. Lives on the net
/// thread.
class LiveFeed : public QObject {
    Q_OBJECT
public:
    LiveFeed(Http& http, Session& session, engine::Engine& engine, const Config& config, std::shared_ptr<Life> life);

    QCoro::Task<> run();
    void release();
    void retryNow() { m_bell.release(); }
    /// What is open was opened for another view.
    void restart();

Q_SIGNALS:
    void caughtUp(const QString& feed);

private:
    QCoro::Task<Answer<>> follow();
    QCoro::Task<Answer<>> take(contract::StreamEvent event, QString view);

    Http& m_http;
    Session& m_session;
    engine::Engine& m_engine;
    Config m_config;
    std::shared_ptr<Life> m_life;
    Bell m_bell;
    Backoff m_backoff;
    std::unique_ptr<EventSource> m_source;
};

} // namespace zhihui::sync
