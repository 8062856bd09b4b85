#pragma once

#include "contract/Command.h"
#include "drill/Client.h"

#include <QTimer>

namespace zhihui::drill {

/// One drilled officer's commands on their way: numbered without a gap, chained, each sent until it is answered. It
/// keeps nothing: it goes on where the province says that its chain ends. Lives on the main thread.
class CommandChain : public QObject {
    Q_OBJECT
public:
    CommandChain(Client& client, const Clock& clock, QString login, QString password, UserId by);

    /// Logs in, and again whenever the province was away.
    void turnOn();
    bool isOn() const { return m_tick.isActive(); }
    bool isReady() const { return m_isReady; }
    void enqueue(const QString& type, const QString& target, const QJsonObject& body);

Q_SIGNALS:
    /// A session was opened: commands go out from here on.
    void opened();
    /// The province took the command, or did not (`code` of the problem).
    void answered(const QString& type, const QString& target, const QString& code);

private:
    void logIn();
    void openSession();
    void send();
    void received(const Client::Answer& answer);

    Client& m_client;
    const Clock& m_clock;
    QString m_login, m_password, m_token;
    UserId m_by;
    QTimer m_tick;
    QList<contract::Command> m_queue;
    qint64 m_n = 0;
    QString m_hash = contract::firstPrevious;
    bool m_isReady = false, m_isBusy = false;
    Instant m_retry;
};

} // namespace zhihui::drill
