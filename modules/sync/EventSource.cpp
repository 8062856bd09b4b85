#include "sync/EventSource.h"

namespace zhihui::sync {

using contract::StreamEvent;

EventSource::EventSource(QNetworkReply* reply, Milliseconds silence) : m_reply(reply)
{
    m_reply->setParent(this);
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        end(problemOf(QStringLiteral("timeout"), QStringLiteral("the stream is silent")));
        m_reply->abort();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_waiting) {
            m_silence.start();
            pump();
        }
    });
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        if (m_waiting)
            pump();
    });
}

EventSource::~EventSource()
{
    m_reply->disconnect(this);
    m_reply->abort();
    end(problemOf(QStringLiteral("stopped"), {}));
}

QFuture<Answer<StreamEvent>> EventSource::next()
{
    QFuture<Answer<StreamEvent>> future = m_waiting.emplace().future();
    m_waiting->start();
    m_silence.start();
    pump();
    return future;
}

void EventSource::stop()
{
    m_events.clear();
    end(problemOf(QStringLiteral("stopped"), {}));
    m_reply->abort();
}

void EventSource::pump()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_events.isEmpty() && !m_end && status == 200 && m_reply->isOpen())
        m_events = m_stream.feed(m_reply->readAll());
    if (!m_events.isEmpty()) {
        give(m_events.takeFirst());
        return;
    }
    if (m_stream.overflowed())
        end(problemOf(QStringLiteral("corrupt"), QStringLiteral("an event is over the limit")));
    else if (m_reply->isFinished())
        end(problemIn(*m_reply));
    if (m_end)
        give(std::unexpected(*m_end));
}

void EventSource::end(const contract::Problem& why)
{
    if (!m_end)
        m_end = why;
    if (m_waiting)
        give(std::unexpected(*m_end));
}

void EventSource::give(Answer<StreamEvent> answer)
{
    m_silence.stop();
    if (auto waiting = std::exchange(m_waiting, std::nullopt)) {
        waiting->addResult(std::move(answer));
        waiting->finish();
    }
}

} // namespace zhihui::sync
