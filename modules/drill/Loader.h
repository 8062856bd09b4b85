#pragma once

#include "drill/RegistryPost.h"
#include "drill/RosterRows.h"

namespace zhihui::drill {

/// Registers the drilled world with the province as its registrar. Lives on the main thread.
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
    Result<> keep() const;

    Accounts m_accounts;
    RosterRows m_rows;
    const Roster& m_roster;
    QString m_directory;
    RegistryPost m_post;
};

} // namespace zhihui::drill
