#pragma once

#include <QElapsedTimer>
#include <QQuickWindow>

namespace zhihui {

/// Counts whether every second came to the screen: the clock on the wall moves, so a second without a new frame was
/// missed. GUI thread.
class FrameWatch : public QObject {
    Q_OBJECT
public:
    explicit FrameWatch(QQuickWindow& window, QObject* parent = nullptr);

    /// The clock moved.
    void ticked();
    qint64 ticks() const { return m_ticks; }
    qint64 missed() const { return m_missed; } ///< seconds that were never on the screen
    qint64 frames() const { return m_frames; }

private:
    QElapsedTimer m_since; ///< of the last tick
    qint64 m_ticks = 0, m_missed = 0, m_frames = 0;
    bool m_shown = true;
};

} // namespace zhihui
