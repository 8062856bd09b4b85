#pragma once

#include "domain/Clock.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace zhihui::sync {

/// One coroutine waits here for a ring or for time to pass; a ring before the wait is not lost. Lives on the net
/// thread.
class Bell : public QObject {
    Q_OBJECT
public:
    explicit Bell(QObject* parent = nullptr);
    ~Bell() override;

    /// At most one wait at a time. Without a limit it ends with a ring only.
    QFuture<void> wait(std::optional<Milliseconds> limit = std::nullopt);
    /// Ends with time alone, or with `release()`.
    QFuture<void> pause(Milliseconds time);
    void ring();
    /// Ends the wait or pause that is going on.
    void release();

private:
    QFuture<void> begin(std::optional<Milliseconds> limit);

    QTimer m_timer;
    std::optional<QPromise<void>> m_waiting;
    bool m_pausing = false;
    bool m_rung = false;
};

/// Any number of coroutines wait here until it is open. Lives on the net thread.
class Gate {
public:
    ~Gate();
    QFuture<void> passed();
    bool isOpen() const { return m_open; }
    void open();
    void close() { m_open = false; }

private:
    QList<std::shared_ptr<QPromise<void>>> m_waiting;
    bool m_open = false;
};

/// Shared by the coroutines of one Sync: they end at their next step when it is over. Lives on the net thread.
struct Life {
    bool over = false;
    int running = 0;
    std::optional<QPromise<void>> ended;
};

/// Held by every coroutine that runs as long as its Sync.
class Living {
public:
    explicit Living(std::shared_ptr<Life> life);
    ~Living();
    Q_DISABLE_COPY_MOVE(Living)
    bool isOver() const { return m_life->over; }

private:
    std::shared_ptr<Life> m_life;
};

} // namespace zhihui::sync
