#pragma once

#include <QThread>
#include <utility>

namespace zhihui {

/// A thread and the one object that lives on it. The end of the Worker ends the thread, then nothing of it is left.
template <class T>
class Worker {
public:
    template <class... Args>
    explicit Worker(const QString& name, Args&&... args) : m_object(new T(std::forward<Args>(args)...))
    {
        m_thread.setObjectName(name);
        m_object->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_object, &QObject::deleteLater);
        m_thread.start();
    }
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    T* operator->() const { return m_object; }
    T& operator*() const { return *m_object; }

private:
    QThread m_thread;
    T* m_object; ///< deleted on its thread
};

} // namespace zhihui
