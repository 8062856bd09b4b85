#pragma once

#include "engine/World.h"
#include "map/VectorLayer.h"

namespace zhihui::map {

/// The field that each camera sees, in true size, from the zoom on at which it is larger than the camera's mark. GUI
/// thread.
class CameraLayer : public VectorLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QColor colour MEMBER m_colour NOTIFY colourChanged FINAL)

public:
    explicit CameraLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);

Q_SIGNALS:
    void worldChanged();
    void colourChanged();

private:
    void rebuild();

    QPointer<engine::World> m_world;
    QColor m_colour{0x7F, 0xC4, 0xFF};
};

} // namespace zhihui::map
