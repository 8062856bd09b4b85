#pragma once

#include "contract/Page.h"
#include "drill/Client.h"

#include <QTimer>

namespace zhihui::drill {

/// Follows feed "ops" as one account: snapshot, then changes by long poll, again from the start when the cursor is
/// lost. Lives on the main thread.
class FeedReader : public QObject {
    Q_OBJECT
public:
    FeedReader(Client& client, QString login, QString password);

    /// `follow`: goes on with the changes after the snapshot.
    void start(bool follow);

Q_SIGNALS:
    void rowsRead(const QList<zhihui::contract::Row>& rows);
    /// Snapshot and the changes since are read.
    void caughtUp();
    void failed(const QString& why);

private:
    void logIn();
    void ask();
    void received(const Client::Answer& answer);
    void troubled(const contract::Problem& problem);

    Client& m_client;
    QString m_login, m_password, m_token;
    QString m_page, m_since;
    bool m_follow = false, m_isCaughtUp = false;
    QTimer m_again;
};

} // namespace zhihui::drill
