#pragma once

#include "domain/Fix.h"
#include "drill/Client.h"

#include <QHash>
#include <QList>
#include <QTimer>

namespace zhihui::drill {

/// Sends fixes as the gateway, one request at a time and each until it is answered. Lives on the main thread.
class Poster : public QObject {
    Q_OBJECT
public:
    struct Counts {
        qint64 accepted = 0, duplicates = 0;
        QHash<QString, qint64> refused; ///< by the code of the reason
    };

    Poster(Client& client, QString token);

    void post(const QList<Fix>& fixes);
    bool isIdle() const { return m_waiting.isEmpty() && !m_isBusy; }
    qsizetype waiting() const { return m_waiting.size(); }
    const Counts& counts() const { return m_counts; }

Q_SIGNALS:
    void drained();

private:
    void send();
    void received(const Client::Answer& answer);

    Client& m_client;
    QString m_token;
    QTimer m_again;
    QList<Fix> m_waiting, m_sent;
    bool m_isBusy = false;
    Counts m_counts;
};

} // namespace zhihui::drill
