#pragma once

#include "sync/EventSource.h"
#include "sync/Session.h"

namespace zhihui::sync {

/// One durable feed, "ops" or "reg": snapshot with resume, then the changes by stream or long poll. The next page is
/// asked for when the engine has stored the one before it. Lives on the net thread.
class Feed : public QObject {
    Q_OBJECT
public:
    enum class Tail { Stream, LongPoll };
    Feed(QString name, Tail tail, Http& http, Session& session, engine::Engine& engine, const Config& config,
         std::shared_ptr<Life> life);

    QCoro::Task<> run();
    void release();
    void retryNow() { m_bell.release(); }

Q_SIGNALS:
    void caughtUp(const QString& feed);
    void lost(const QString& reason);
    void beat(); ///< the province is alive

private:
    /// One way from where the feed stands to where something failed.
    QCoro::Task<Answer<>> follow();
    QCoro::Task<Answer<>> loadSnapshot(QString page);
    QCoro::Task<Answer<>> poll(QString cursor, Milliseconds wait);
    QCoro::Task<Answer<>> readStream(QString cursor);
    /// Moves `cursor`, which its caller keeps.
    QCoro::Task<Answer<>> takeEvent(contract::StreamEvent event, QString* cursor);
    /// The end of a page that is stored; `since` is the cursor that it follows.
    QCoro::Task<Answer<contract::Page>> store(QByteArray text, QString since);
    QCoro::Task<> recover(contract::Problem problem);
    QFuture<Answer<QByteArray>> getSnapshot(const QString& page);
    bool streams() const;

    QString m_name;
    Tail m_tail;
    Http& m_http;
    Session& m_session;
    engine::Engine& m_engine;
    Config m_config;
    std::shared_ptr<Life> m_life;
    Bell m_bell;
    Backoff m_backoff;
    std::unique_ptr<EventSource> m_source;
    int m_silentStreams = 0;
    Backoff::Steady m_noStreamsUntil;
};

} // namespace zhihui::sync
