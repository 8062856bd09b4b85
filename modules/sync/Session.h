#pragma once

#include "contract/Session.h"
#include "sync/Backoff.h"
#include "sync/Bell.h"
#include "sync/Http.h"

#include <QCoroTask>

namespace zhihui::sync {

/// Log-in, hello and token for the other dialogues, which wait at its gate. Lives on the net thread.
class Session : public QObject {
    Q_OBJECT
public:
    Session(Http& http, engine::Engine& engine, const Config& config, std::shared_ptr<Life> life);

    QCoro::Task<> run();
    QFuture<void> passed() { return m_gate.passed(); }
    /// The province does not take this token any more; a newer one is not touched.
    void expired(const QString& token);
    /// Compares both ends again: the epoch or the chain is another one.
    void helloAgain();
    void setCredentials(const QString& user, const QString& password);
    void release();
    void retryNow() { m_bell.release(); }
    QString epoch() const { return m_epoch; }
    QString view() const { return m_view; }

Q_SIGNALS:
    void accountChanged(const zhihui::engine::Account& account);
    void refused(const QString& reason);
    void failed(const QString& reason);
    void viewChanged(); ///< or the epoch: what is open was opened for another one

private:
    QCoro::Task<Answer<>> logIn();
    QCoro::Task<Answer<>> refresh();
    QCoro::Task<Answer<>> hello();
    QCoro::Task<Answer<>> renew();
    void take(const contract::Token& token);
    void fail(const contract::Problem& problem);

    Http& m_http;
    engine::Engine& m_engine;
    std::shared_ptr<Life> m_life;
    QString m_user, m_password, m_epoch, m_view;
    Gate m_gate;
    Bell m_bell;
    Backoff m_backoff;
    Milliseconds m_tokenLife{0};
    bool m_refreshable = false;
    bool m_refused = false;
};

} // namespace zhihui::sync
