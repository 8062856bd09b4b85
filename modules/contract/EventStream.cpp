#include "contract/EventStream.h"

#include "contract/Page.h"

#include <algorithm>

namespace zhihui::contract {

QList<StreamEvent> EventStream::feed(QByteArrayView bytes)
{
    QList<StreamEvent> events;
    while (!bytes.isEmpty() && !m_overflowed) {
        if (m_lastWasCr && bytes.front() == '\n')
            bytes = bytes.sliced(1);
        m_lastWasCr = false;
        const auto stop = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const QByteArrayView part = bytes.first(stop - bytes.begin());
        if (m_buffer.size() + m_event.data.size() + part.size() > maxPageBytes) {
            // What follows belongs to an event that is lost: nothing more is taken from this stream.
            m_overflowed = true;
            m_buffer.clear();
            m_event = {};
            break;
        }
        if (stop == bytes.end()) {
            m_buffer.append(part);
            break;
        }
        m_lastWasCr = *stop == '\r';
        bytes = bytes.sliced(part.size() + 1);
        if (m_buffer.isEmpty()) {
            line(part, events);
        } else {
            const QByteArray whole = std::exchange(m_buffer, {}).append(part);
            line(whole, events);
        }
    }
    return events;
}

void EventStream::line(QByteArrayView text, QList<StreamEvent>& events)
{
    if (!m_started && text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    m_started = true;
    if (text.isEmpty()) {
        // The id stays, as the standard has it: it is the newest one of the stream.
        StreamEvent done = std::exchange(m_event, StreamEvent{{}, m_event.id, {}});
        if (std::exchange(m_hasData, false)) {
            if (done.name.isEmpty())
                done.name = "message";
            events.append(std::move(done));
        }
        return;
    }
    const auto colon = text.indexOf(':');
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.name = value.toByteArray();
    } else if (field == "id" && !value.contains('\0')) {
        m_event.id = value.toByteArray();
    }
}

QByteArray toBytes(const StreamEvent& event)
{
    QByteArray bytes;
    bytes.reserve(event.data.size() + event.data.count('\n') * 6 + 128);
    if (!event.name.isEmpty())
        bytes += "event: " + event.name + '\n';
    if (!event.id.isEmpty())
        bytes += "id: " + event.id + '\n';
    qsizetype from = 0;
    for (;;) {
        const qsizetype stop = event.data.indexOf('\n', from);
        const qsizetype length = (stop < 0 ? event.data.size() : stop) - from;
        bytes += "data: ";
        bytes += QByteArrayView(event.data).sliced(from, length);
        bytes += '\n';
        if (stop < 0)
            break;
        from = stop + 1;
    }
    bytes += '\n';
    return bytes;
}

} // namespace zhihui::contract
