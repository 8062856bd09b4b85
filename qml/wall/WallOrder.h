#pragma once

#include "engine/World.h"

#include <QPointer>

namespace zhihui::wall {

/// True when the order lets the wall show this camera at that moment.
bool allows(const contract::ViewOrder& order, const contract::Camera& camera, Instant at);

/// The leader's order (调看令) under which the wall may show a camera now. Without one there is no picture. GUI thread.
class WallOrder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(QString camera READ camera WRITE setCamera NOTIFY cameraChanged REQUIRED)
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY nowChanged REQUIRED) ///< UTC milliseconds, of the wall's clock
    Q_PROPERTY(QString order READ order NOTIFY changed)   ///< id: the reason of the view; empty: no picture
    Q_PROPERTY(QString number READ number NOTIFY changed) ///< document number
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString camera() const { return m_camera.text; }
    void setCamera(const QString& id);
    double now() const { return m_now; }
    void setNow(double milliseconds);
    QString order() const { return m_order.id.text; }
    QString number() const { return m_order.number; }
    QString purpose() const { return m_order.purpose; }
    bool isValid() const { return !m_order.id.isEmpty(); }

Q_SIGNALS:
    void worldChanged();
    void cameraChanged();
    void nowChanged();
    void changed();

private:
    void look();
    contract::ViewOrder applying() const;

    QPointer<engine::World> m_world;
    CameraId m_camera;
    contract::ViewOrder m_order;
    double m_now = 0;
};

} // namespace zhihui::wall
