#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QObject>
#include <atomic>
#include <functional>

namespace zhihui::video {

/// Tells one object of the GUI thread that something waits for it: one posted event, however often it is rung before
/// that is looked at. Any thread rings.
class Doorbell {
public:
    template <class Receiver>
    Doorbell(Receiver* receiver, void (Receiver::*slot)())
        : m_receiver(receiver),
          m_post([receiver, slot] { QMetaObject::invokeMethod(receiver, slot, Qt::QueuedConnection); })
    {
    }
    void ring()
    {
        if (m_rung.exchange(true))
            return;
        const QMutexLocker lock(&m_mutex);
        if (m_receiver)
            m_post();
    }
    /// Receiver's thread: from now on it can ring again. True when it had rung.
    bool answer() { return m_rung.exchange(false); }
    /// Receiver's thread, before the receiver goes.
    void disconnect()
    {
        const QMutexLocker lock(&m_mutex);
        m_receiver = nullptr;
    }

private:
    std::atomic<bool> m_rung = false;
    QMutex m_mutex;
    QObject* m_receiver;
    std::function<void()> m_post;
};

} // namespace zhihui::video
