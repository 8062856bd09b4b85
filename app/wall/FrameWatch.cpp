#include "FrameWatch.h"

namespace zhihui {

FrameWatch::FrameWatch(QQuickWindow& window, QObject* parent) : QObject(parent)
{
    // From the render thread where there is one: queued to this one.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            ++m_frames;
            m_shown = true;
        },
        Qt::QueuedConnection);
}

void FrameWatch::ticked()
{
    // The clock skips what it was late for: a gap of three seconds is two that nobody saw.
    if (m_since.isValid()) {
        const qint64 seconds = std::max<qint64>(1, (m_since.elapsed() + 500) / 1000);
        m_ticks += seconds;
        m_missed += seconds - 1 + (m_shown ? 0 : 1);
    }
    m_since.restart();
    m_shown = false;
}

} // namespace zhihui
