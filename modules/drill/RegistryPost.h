#pragma once

#include "drill/Client.h"

namespace zhihui::drill {

/// Sends registry lines to the province as its registrar, chunk after chunk. Lives on the main thread.
class RegistryPost : public QObject {
    Q_OBJECT
public:
    /// The next NDJSON lines below that many bytes; empty when there are no more.
    using Next = std::function<QByteArray(qsizetype limit)>;

    RegistryPost(Client& client, QString registrarPassword, Next next);

    void start();

Q_SIGNALS:
    /// The province has stored another chunk.
    void progressed();
    /// Empty when everything was stored.
    void finished(const QString& trouble);

private:
    void sendNext();
    void received(const Client::Answer& answer);

    Client& m_client;
    QString m_password, m_token;
    Next m_next;
};

} // namespace zhihui::drill
