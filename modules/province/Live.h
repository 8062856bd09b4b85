#pragma once

#include "contract/Live.h"
#include "domain/Scope.h"
#include "province/Directory.h"
#include "province/HttpMessage.h"

#include <map>
#include <vector>

namespace zhihui::province {

/// A person's newest position and who may see it.
struct LiveEntry {
    contract::Position position; ///< its pseq is given by the feed
    OrgCode org;
    bool minor = false;
    Instant until; ///< end of the decision that allows it
};

/// Newest position per person and the streams that follow them, conflated: a slow reader gets fewer frames, never a
/// queue. A mailbox between the writer, the ticker and the server; any thread.
class LiveFeed {
public:
    LiveFeed(QString epoch, Instant start);

    void take(const QList<LiveEntry>& entries, const QStringList& gone);
    /// The person's file changed: another organisation, or sealed now.
    void reown(const QString& person, const OrgCode& org, bool minor);
    /// Rows above `since` that this scope sees, as one frame.
    contract::LiveFrame frame(const Caller& caller, qint64 since, Instant now) const;
    void open(const CallerPtr& caller, qint64 since, Responder& responder);
    /// Writes to every stream that has drained and has something new.
    void tick(const Directory& directory, Instant now);
    void closeStreams();

private:
    struct Reader {
        CallerPtr caller;
        qint64 since = 0;
        std::shared_ptr<Stream> stream;
        Instant lastWrite;
    };
    void serve(Reader& reader, const Directory& directory, Instant now,
               std::map<std::pair<QByteArray, qint64>, contract::LiveFrame>& shared);
    contract::LiveFrame build(const Caller& caller, qint64 since, Instant now) const;

    const QString m_epoch;
    mutable std::mutex m_mutex;
    qint64 m_pseq = 0;
    QHash<QString, LiveEntry> m_entries;
    std::map<qint64, QString> m_order; ///< pseq to person
    std::vector<Reader> m_readers;
};

} // namespace zhihui::province
