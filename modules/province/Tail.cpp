#include "province/Tail.h"

#include "contract/EventStream.h"
#include "province/Problems.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr auto heartbeat = 10s;
constexpr qsizetype eventBytes = 1024 * 1024;

QByteArray event(const QByteArray& name, const QJsonObject& data)
{
    return contract::toBytes({name, {}, QJsonDocument(data).toJson(QJsonDocument::Compact)});
}

} // namespace

Response pageResponse(const FeedPage& page)
{
    return {200, "application/x-ndjson; charset=utf-8", page.text, {}};
}

/// One long poll (with a responder) or stream (with a stream). Its fields below the mutex belong to whoever set `busy`.
struct Tail::Waiting {
    Reader reader;
    ResponderPtr responder;
    Instant deadline;
    std::shared_ptr<Stream> stream;

    std::mutex mutex;
    bool busy = false;  ///< a read or a write is under way
    bool again = false; ///< something happened meanwhile
    bool over = false;  ///< answered, or the last event is written
    bool closing = false;
    Since since;
    Instant lastWrite;
};

void Tail::advance(int feed, qint64 newHead)
{
    auto& head = m_heads.at(static_cast<size_t>(feed));
    if (newHead <= head.load())
        return;
    head = newHead;
    for (const WaitingPtr& waiting : all()) {
        if (waiting->reader.feed == feed)
            kick(waiting);
    }
}

QList<Tail::WaitingPtr> Tail::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.values();
}

void Tail::leave(const WaitingPtr& waiting)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.remove(waiting);
}

void Tail::poll(const Reader& reader, Instant deadline, ResponderPtr responder)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->reader = reader;
    waiting->responder = std::move(responder);
    waiting->deadline = deadline;
    waiting->since = reader.from;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(waiting);
    }
    kick(waiting);
}

void Tail::stream(const Reader& reader, ResponderPtr responder)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->reader = reader;
    waiting->reader.limits.bytes = std::min(waiting->reader.limits.bytes, eventBytes / 2);
    waiting->since = reader.from;
    waiting->busy = true; // until the head of the answer has drained
    waiting->lastWrite = m_clock.now();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(waiting);
    }
    const std::weak_ptr weak = waiting;
    const auto withStream = [this, weak](void (Tail::*action)(const WaitingPtr&)) {
        if (const WaitingPtr alive = weak.lock())
            (this->*action)(alive);
    };
    auto opened = responder->open("text/event-stream", {[withStream] { withStream(&Tail::drained); },
                                                        [withStream] { withStream(&Tail::leave); }});
    {
        const std::lock_guard lock(waiting->mutex);
        waiting->stream = std::move(opened);
    }
    // The head may have drained before the stream was known here.
    kick(waiting);
}

void Tail::kick(const WaitingPtr& waiting)
{
    {
        const std::lock_guard lock(waiting->mutex);
        if (waiting->over || waiting->closing)
            return;
        if (waiting->busy || (!waiting->responder && !waiting->stream)) {
            waiting->again = true;
            return;
        }
        if (head(waiting->reader.feed) <= waiting->since.seq)
            return;
        waiting->busy = true;
        waiting->again = false;
    }
    m_readers.post([this, waiting](store::PlatformStore& store) { read(waiting, store); });
}

void Tail::read(const WaitingPtr& waiting, store::PlatformStore& store)
{
    const Reader& reader = waiting->reader;
    if (auto refused = objection(*reader.caller))
        return refuse(waiting, std::move(*refused));
    const auto page = m_feeds.changes(store, *reader.caller, reader.feed, waiting->since, reader.limits);
    if (!page) {
        leave(waiting);
        const std::lock_guard lock(waiting->mutex);
        waiting->over = true;
        if (waiting->responder)
            waiting->responder->answer(problem(page.error()));
        else
            waiting->stream->close();
        return;
    }
    deliver(waiting, *page);
}

/// Who waited may see something else by now, or nothing.
std::optional<Response> Tail::objection(const Caller& caller) const
{
    const CallerPtr account = m_directory.account(caller.user.id.text);
    if (!account || !m_directory.isAlive(caller.login, m_clock.now()))
        return problem(401, u"unauthorized"_s, u"登录已失效，请重新登录"_s);
    if (account->view != caller.view)
        return problem(409, u"view-changed"_s, u"查看范围已变更，需要重新同步"_s);
    return std::nullopt;
}

void Tail::refuse(const WaitingPtr& waiting, Response response)
{
    {
        const std::lock_guard lock(waiting->mutex);
        waiting->busy = false;
        waiting->over = waiting->responder != nullptr;
        if (waiting->over)
            waiting->responder->answer(std::move(response));
    }
    if (waiting->over)
        leave(waiting);
    else
        tickStream(waiting, m_clock.now()); // says goodbye
}

void Tail::deliver(const WaitingPtr& waiting, const FeedPage& page)
{
    bool again = false;
    {
        const std::lock_guard lock(waiting->mutex);
        waiting->since = {page.seq, page.base};
        if (page.rows == 0 && !page.more) {
            waiting->busy = false;
            again = std::exchange(waiting->again, false);
        } else if (waiting->responder) {
            waiting->over = true;
            waiting->responder->answer(pageResponse(page));
        } else {
            waiting->lastWrite = m_clock.now();
            waiting->stream->write(contract::toBytes({"page", page.next.toLatin1(), page.text}));
        }
    }
    if (waiting->over)
        leave(waiting);
    else if (again)
        kick(waiting);
}

void Tail::drained(const WaitingPtr& waiting)
{
    bool close = false;
    {
        const std::lock_guard lock(waiting->mutex);
        waiting->busy = false;
        close = waiting->closing;
    }
    if (close) {
        leave(waiting);
        waiting->stream->close();
    } else {
        kick(waiting);
    }
}

/// Writes an event of ours when nothing else is under way.
void Tail::say(const WaitingPtr& waiting, const QByteArray& text, bool last)
{
    const std::lock_guard lock(waiting->mutex);
    if (waiting->busy || waiting->over || !waiting->stream)
        return;
    waiting->busy = waiting->stream->write(text);
    waiting->closing = waiting->busy && last;
    waiting->lastWrite = m_clock.now();
}

void Tail::tickStream(const WaitingPtr& waiting, Instant now)
{
    const Caller& caller = *waiting->reader.caller;
    const CallerPtr account = m_directory.account(caller.user.id.text);
    std::shared_ptr<Stream> stream;
    Instant lastWrite;
    {
        const std::lock_guard lock(waiting->mutex);
        stream = waiting->stream;
        lastWrite = waiting->lastWrite;
    }
    if (!stream)
        return;
    if (!stream->isOpen()) {
        leave(waiting);
    } else if (account && account->view != caller.view) {
        say(waiting, event("view", {{u"view"_s, QString::fromLatin1(account->view.toHex())}}), true);
    } else if (!account || !m_directory.isAlive(caller.login, now)) {
        say(waiting, event("bye", {{u"retry"_s, 0}, {u"why"_s, u"login"_s}}), true);
    } else if (now - lastWrite >= heartbeat) {
        say(waiting, event("hb", contract::toJson(contract::Heartbeat{now, m_directory.timeLeft(caller.login, now)})),
            false);
    }
}

void Tail::tick(Instant now)
{
    for (const WaitingPtr& waiting : all()) {
        if (!waiting->responder) {
            tickStream(waiting, now);
            continue;
        }
        {
            const std::lock_guard lock(waiting->mutex);
            if (waiting->busy || waiting->over || now < waiting->deadline)
                continue;
            waiting->busy = true;
        }
        // The empty page moves the cursor over what this reader does not see.
        m_readers.post([this, waiting](store::PlatformStore& store) { answerEmpty(waiting, store); });
    }
}

void Tail::answerEmpty(const WaitingPtr& waiting, store::PlatformStore& store)
{
    const Reader& reader = waiting->reader;
    if (auto refused = objection(*reader.caller))
        return refuse(waiting, std::move(*refused));
    const auto page = m_feeds.changes(store, *reader.caller, reader.feed, waiting->since, reader.limits);
    waiting->responder->answer(page ? pageResponse(*page) : problem(page.error()));
    leave(waiting);
}

void Tail::close()
{
    const QList<WaitingPtr> waiting = all();
    for (const WaitingPtr& one : waiting)
        say(one, event("bye", {{u"retry"_s, 1000}, {u"why"_s, u"stop"_s}}), true);
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
}

} // namespace zhihui::province
