#include "video/Pacer.h"

#include "video/VideoTile.h"

#include <QEvent>
#include <algorithm>
#include <utility>

namespace zhihui::video {

Pacer::Pacer(QQuickWindow& window, int hz) : m_window(window), m_bell(std::make_shared<Doorbell>(this, &Pacer::answer))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000 / hz);
    connect(&m_timer, &QTimer::timeout, this, &Pacer::tick);
    window.installEventFilter(this);
    connect(&window, &QWindow::visibilityChanged, this, &Pacer::look);
    look();
}

Pacer::~Pacer()
{
    m_bell->disconnect();
}

void Pacer::add(VideoTile& tile)
{
    m_tiles.append(&tile);
}

void Pacer::remove(VideoTile& tile)
{
    m_tiles.removeAll(&tile);
}

int Pacer::shownTiles() const
{
    return static_cast<int>(std::ranges::count_if(m_tiles, [](const VideoTile* tile) { return tile->isShown(); }));
}

bool Pacer::eventFilter(QObject*, QEvent* event)
{
    // The window's own handler comes after the filter: isExposed() is known once the loop goes on.
    if (event->type() == QEvent::Expose || event->type() == QEvent::PlatformSurface)
        QMetaObject::invokeMethod(this, &Pacer::look, Qt::QueuedConnection);
    return false;
}

void Pacer::look()
{
    const bool exposed = m_window.isExposed() && m_window.visibility() != QWindow::Minimized;
    if (std::exchange(m_exposed, exposed) != exposed)
        Q_EMIT exposedChanged();
}

/// The first picture after a rest is shown at once; while the timer runs its ticks look after the rest.
void Pacer::answer()
{
    if (m_timer.isActive())
        return;
    m_timer.start();
    if (!m_sinceCommit.isValid() || m_sinceCommit.elapsed() >= m_timer.interval())
        tick();
}

void Pacer::tick()
{
    if (!m_bell->answer()) { // nothing came in a whole interval: the bell starts it again
        m_timer.stop();
        return;
    }
    m_sinceCommit.start();
    // By index: what a tile tells QML may make tiles come and go.
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->commit();
}

} // namespace zhihui::video
