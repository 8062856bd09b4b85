#pragma once

#include "drill/Client.h"
#include "drill/RosterRows.h"

namespace zhihui::drill {

/// Registers the drilled world with the province as its registrar, chunk after chunk. Lives on the main thread.
class Loader : public QObject {
    Q_OBJECT
public:
    Loader(Client& client, const Roster& roster, QString directory, QString registrarPassword);

    void start();

Q_SIGNALS:
    void progressed(qint64 given, qint64 total);
    /// Empty when everything was stored.
    void finished(const QString& trouble);

private:
    void sendNext();
    void received(const Client::Answer& answer);

    Client& m_client;
    Accounts m_accounts;
    RosterRows m_rows;
    const Roster& m_roster;
    QString m_directory, m_password, m_token;
};

} // namespace zhihui::drill
