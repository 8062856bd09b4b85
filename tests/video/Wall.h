#pragma once

#include "Granted.h"
#include "fakes/FakeClock.h"
#include "video/Pictures.h"
#include "video/VideoTile.h"

#include <QQuickWindow>
#include <QTest>

namespace zhihui::video {

/// A real window with tiles in it, and the video side they use.
class Wall {
public:
    static constexpr Instant noon = fromMillis(1795406400000); // 2026-11-23T04:00:00Z

    /// Files may be played; tries follow each other quickly.
    static Options quick()
    {
        Options options;
        options.files = true;
        options.loopFiles = true;
        options.retry = {20ms};
        options.settle = 0ms;
        options.dwell = 0ms;
        return options;
    }

    explicit Wall(const Options& options = quick(), QSize size = {640, 480})
        : m_pictures(std::make_unique<Pictures>(m_clock, options))
    {
        m_window.resize(size);
        m_window.setColor(Qt::black);
        m_window.show();
    }
    ~Wall() { qDeleteAll(m_window.contentItem()->childItems()); }

    VideoTile* add(const Grant& grant, QRectF where = {0, 0, 320, 180}, VideoTile::Quality quality = VideoTile::Main)
    {
        auto* tile = new VideoTile(m_window.contentItem());
        tile->setPosition(where.topLeft());
        tile->setSize(where.size());
        tile->setQuality(quality);
        tile->setPictures(m_pictures.get());
        tile->setGrant(grant);
        return tile;
    }
    VideoTile* add(const Granted& granted, QRectF where = {0, 0, 320, 180})
    {
        return add(granted.at(m_clock.now()), where);
    }

    FakeClock& clock() { return m_clock; }
    Pictures& pictures() { return *m_pictures; }
    QQuickWindow& window() { return m_window; }

private:
    FakeClock m_clock{noon};
    std::unique_ptr<Pictures> m_pictures;
    QQuickWindow m_window;
};

} // namespace zhihui::video
