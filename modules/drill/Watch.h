#pragma once

#include "contract/Records.h"
#include "drill/FeedReader.h"
#include "drill/Score.h"

#include <QHash>

namespace zhihui::drill {

/// What feed ops shows one account, as lines of a record of what was shown. Lives on the main thread.
class Watch : public QObject {
    Q_OBJECT
public:
    Watch(Client& client, const Clock& clock, const QString& login, const QString& password);

    void start(bool follow) { m_feed.start(follow); }
    const QList<Shown>& shown() const { return m_shown; }

Q_SIGNALS:
    void lineShown(const zhihui::drill::Shown& line);
    void caughtUp();
    void failed(const QString& why);

private:
    void read(const QList<contract::Row>& rows);

    const Clock& m_clock;
    FeedReader m_feed;
    bool m_isLive = false;
    QHash<QString, Shown> m_known;
    QList<Shown> m_shown;
};

/// The line for an alert seen at `now`; `isLive`: it came as a change, just now, not with a snapshot.
Shown shownOf(const contract::Alert& alert, Instant now, bool isLive);

} // namespace zhihui::drill
