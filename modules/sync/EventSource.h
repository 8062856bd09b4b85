#pragma once

#include "contract/EventStream.h"
#include "sync/Http.h"

#include <QTimer>

namespace zhihui::sync {

/// One server-sent event stream, read only as fast as its events are asked for. Lives on the net thread.
class EventSource : public QObject {
    Q_OBJECT
public:
    /// Takes the reply over. A stream that is silent for `silence` is dead.
    EventSource(QNetworkReply* reply, Milliseconds silence);
    ~EventSource() override;

    /// One call at a time. Fails once the stream has ended, with the reason: "timeout" when it was silent.
    QFuture<Answer<contract::StreamEvent>> next();
    /// The stream fails with "stopped", at once or when it is next asked.
    void stop();

private:
    void pump();
    void end(const contract::Problem& why);
    void give(Answer<contract::StreamEvent> answer);

    QNetworkReply* m_reply;
    contract::EventStream m_stream;
    QList<contract::StreamEvent> m_events;
    std::optional<contract::Problem> m_end;
    std::optional<QPromise<Answer<contract::StreamEvent>>> m_waiting;
    QTimer m_silence;
};

} // namespace zhihui::sync
