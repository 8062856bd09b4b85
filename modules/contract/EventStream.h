#pragma once

#include <QByteArray>
#include <QList>

namespace zhihui::contract {

/// One server-sent event.
struct StreamEvent {
    QByteArray name; ///< "message" when the stream named none
    QByteArray id;
    QByteArray data;
};

/// Parser of text/event-stream that takes bytes as they come; CR, LF and CRLF, comments, a BOM, several data lines.
/// One thread. An event over `maxPageBytes` clears what was collected and sets `overflowed`.
class EventStream {
public:
    QList<StreamEvent> feed(QByteArrayView bytes);
    bool overflowed() const { return m_overflowed; }

private:
    void line(QByteArrayView text, QList<StreamEvent>& events);

    QByteArray m_buffer;
    StreamEvent m_event;
    bool m_hasData = false;
    bool m_started = false;
    bool m_lastWasCr = false;
    bool m_overflowed = false;
};

/// The text of one event.
QByteArray toBytes(const StreamEvent& event);

} // namespace zhihui::contract
