#pragma once

#include "engine/World.h"

#include <QQuickItem>
#include <QQuickView>

namespace zhihui::map {

class FixedClock final : public Clock {
public:
    Instant now() const override { return fromMillis(1795406400000); } // 2026-11-23T04:00:00Z
};

/// A window with the map and a world that a test fills.
class MapWindow {
public:
    static constexpr Instant noon = fromMillis(1795406400000);

    explicit MapWindow(QSize size = {1000, 700});

    engine::ChangeSet& changes() { return m_changes; }
    /// A person under a decision in force; `level` 1 to 4 adds an open alert.
    void addPerson(const QString& id, Coordinate where, int level = 0);
    void apply();
    /// Persons around Guangzhou, an alarm that left the city with its evidence, a level-1 alarm, cameras and units.
    void fillDutyScene();
    void look(Coordinate at, double zoom);

    QQuickItem* root() const { return m_view.rootObject(); }
    QQuickItem* map() const;
    engine::World& world() { return m_world; }
    QQuickView& view() { return m_view; }
    /// Pixel of a coordinate in the window, as QtLocation says.
    QPointF pixel(Coordinate at) const;
    /// True when every layer shows the present camera.
    bool isSettled() const;
    QImage grab();

private:
    FixedClock m_clock;
    engine::World m_world{m_clock};
    engine::ChangeSet m_changes;
    QQuickView m_view;
};

} // namespace zhihui::map
