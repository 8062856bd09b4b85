#pragma once

#include "engine/World.h"

#include <QPointer>

namespace zhihui::video {

/// What cameras are called, for a screen that shows them by id. GUI thread.
class CameraNames : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL) ///< cameras known

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    int count() const { return m_world ? static_cast<int>(m_world->cameras().size()) : 0; }
    /// The id itself when it is unknown. Where SEVERAL centres are on the screen, a room's camera says whose room it
    /// is.
    Q_INVOKABLE QString nameOf(const QString& camera, bool several) const;

Q_SIGNALS:
    void changed();

private:
    QPointer<engine::World> m_world;
};

} // namespace zhihui::video
