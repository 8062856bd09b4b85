#include "province/Live.h"

#include "contract/EventStream.h"

#include <QJsonDocument>

namespace zhihui::province {

namespace {

constexpr qsizetype rowsPerFrame = 10'000;
constexpr auto heartbeat = 10s;

} // namespace

/// Sequence numbers of positions are not stored; starting from the clock keeps them growing over a restart.
LiveFeed::LiveFeed(QString epoch, Instant start) : m_epoch(std::move(epoch)), m_pseq(toMillis(start) * 1000) {}

void LiveFeed::take(const QList<LiveEntry>& entries, const QStringList& gone)
{
    const std::lock_guard lock(m_mutex);
    for (const LiveEntry& entry : entries) {
        const auto known = m_entries.constFind(entry.position.person.text);
        if (known != m_entries.cend()) {
            if (known->position.at > entry.position.at)
                continue;
            m_order.erase(known->position.pseq);
        }
        LiveEntry kept = entry;
        kept.position.pseq = ++m_pseq;
        m_order.emplace(kept.position.pseq, kept.position.person.text);
        m_entries.insert(kept.position.person.text, kept);
    }
    for (const QString& person : gone) {
        m_order.erase(m_entries.value(person).position.pseq);
        m_entries.remove(person);
    }
}

void LiveFeed::reown(const QString& person, const OrgCode& org, bool minor)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_entries.find(person);
    if (known == m_entries.end() || (known->org == org && known->minor == minor))
        return;
    m_order.erase(known->position.pseq);
    known->org = org;
    known->minor = minor;
    known->position.pseq = ++m_pseq;
    m_order.emplace(m_pseq, person);
}

contract::LiveFrame LiveFeed::build(const Caller& caller, qint64 since, Instant now) const
{
    contract::LiveFrame frame{m_epoch, m_pseq, {}};
    if (!caller.rows)
        return frame;
    for (auto row = m_order.upper_bound(since); row != m_order.end(); ++row) {
        const LiveEntry& entry = *m_entries.constFind(row->second);
        if (entry.until <= now || !caller.scope.sees(entry.org, entry.minor))
            continue;
        frame.rows.append(entry.position);
        if (frame.rows.size() >= rowsPerFrame) {
            frame.pseq = row->first;
            break;
        }
    }
    return frame;
}

contract::LiveFrame LiveFeed::frame(const Caller& caller, qint64 since, Instant now) const
{
    const std::lock_guard lock(m_mutex);
    return build(caller, since, now);
}

void LiveFeed::open(const CallerPtr& caller, qint64 since, Responder& responder)
{
    auto stream = responder.open("text/event-stream", {});
    const std::lock_guard lock(m_mutex);
    m_readers.push_back({caller, since, std::move(stream), Instant()});
}

void LiveFeed::serve(Reader& reader, const Directory& directory, Instant now,
                     std::map<std::pair<QByteArray, qint64>, contract::LiveFrame>& shared)
{
    const CallerPtr account = directory.account(reader.caller->user.id.text);
    if (!account || account->view != reader.caller->view || !directory.isAlive(reader.caller->login, now)) {
        reader.stream->close();
        return;
    }
    const auto key = std::pair(reader.caller->view, reader.since);
    if (!shared.contains(key))
        shared.emplace(key, build(*reader.caller, reader.since, now));
    const contract::LiveFrame& frame = shared.at(key);
    if (frame.rows.isEmpty()) {
        reader.since = frame.pseq;
        if (now - reader.lastWrite < heartbeat)
            return;
        const auto beat =
            QJsonDocument(contract::toJson(contract::Heartbeat{now, directory.timeLeft(reader.caller->login, now)}));
        if (reader.stream->write(contract::toBytes({"hb", {}, beat.toJson(QJsonDocument::Compact)})))
            reader.lastWrite = now;
        return;
    }
    if (reader.stream->write(contract::toBytes({"live", {}, contract::toBytes(frame)}))) {
        reader.since = frame.pseq;
        reader.lastWrite = now;
    }
}

void LiveFeed::tick(const Directory& directory, Instant now)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_readers, [](const Reader& reader) { return !reader.stream->isOpen(); });
    std::map<std::pair<QByteArray, qint64>, contract::LiveFrame> shared;
    for (Reader& reader : m_readers)
        serve(reader, directory, now, shared);
}

void LiveFeed::closeStreams()
{
    const std::lock_guard lock(m_mutex);
    m_readers.clear();
}

} // namespace zhihui::province
