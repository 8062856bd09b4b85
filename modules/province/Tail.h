#pragma once

#include "province/Feeds.h"
#include "province/HttpMessage.h"
#include "province/Pool.h"

#include <array>
#include <atomic>

namespace zhihui::province {

using ReadPool = Pool<store::PlatformStore>;

/// Everybody who waits for changes: long polls and streams, woken when the writer has committed. A mailbox between the
/// writer, the ticker, the readers and the server; any thread.
class Tail {
public:
    Tail(const Feeds& feeds, ReadPool& readers, const Directory& directory, const Clock& clock)
        : m_feeds(feeds), m_readers(readers), m_directory(directory), m_clock(clock)
    {
    }

    /// The feed has reached `head`.
    void advance(int feed, qint64 head);
    qint64 head(int feed) const { return m_heads.at(static_cast<size_t>(feed)).load(); }

    struct Reader {
        CallerPtr caller;
        int feed = 0;
        Since from;
        PageLimits limits;
    };
    /// Answers with the changes as soon as there are visible ones, with an empty page at the latest at `deadline`.
    void poll(const Reader& reader, Instant deadline, ResponderPtr responder);
    void stream(const Reader& reader, ResponderPtr responder);
    /// Deadlines, heartbeats, accounts that changed.
    void tick(Instant now);
    /// Answers and ends everything.
    void close();

private:
    struct Waiting;
    using WaitingPtr = std::shared_ptr<Waiting>;
    void kick(const WaitingPtr& waiting);
    void read(const WaitingPtr& waiting, store::PlatformStore& store);
    std::optional<Response> objection(const Caller& caller) const;
    void refuse(const WaitingPtr& waiting, Response response);
    void answerEmpty(const WaitingPtr& waiting, store::PlatformStore& store);
    void deliver(const WaitingPtr& waiting, const FeedPage& page);
    void drained(const WaitingPtr& waiting);
    void tickStream(const WaitingPtr& waiting, Instant now);
    void say(const WaitingPtr& waiting, const QByteArray& event, bool last);
    void leave(const WaitingPtr& waiting);
    QList<WaitingPtr> all() const;

    const Feeds& m_feeds;
    ReadPool& m_readers;
    const Directory& m_directory;
    const Clock& m_clock;
    std::array<std::atomic<qint64>, 2> m_heads{};
    mutable std::mutex m_mutex;
    QSet<WaitingPtr> m_waiting;
};

Response pageResponse(const FeedPage& page);

} // namespace zhihui::province
