#pragma once

#include "video/Doorbell.h"

#include <QElapsedTimer>
#include <QList>
#include <QQuickWindow>
#include <QTimer>

namespace zhihui::video {

class VideoTile;

/// One per window: commits every tile that has a new picture in one go, at most so many times a second, so that a
/// window is redrawn once and not once per tile. Rests while nothing is new or the window cannot be seen. GUI thread.
class Pacer : public QObject {
    Q_OBJECT
public:
    Pacer(QQuickWindow& window, int hz);
    ~Pacer() override;

    void add(VideoTile& tile);
    void remove(VideoTile& tile);
    /// Rung by the decode threads when a slot was filled.
    const std::shared_ptr<Doorbell>& bell() const { return m_bell; }
    bool isExposed() const { return m_exposed; }
    /// Tiles of this window that show a picture or try to.
    int shownTiles() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void exposedChanged();

private:
    void answer();
    void tick();
    void look();

    QQuickWindow& m_window;
    QList<VideoTile*> m_tiles;
    std::shared_ptr<Doorbell> m_bell;
    QTimer m_timer;
    QElapsedTimer m_sinceCommit;
    bool m_exposed = false;
};

} // namespace zhihui::video
