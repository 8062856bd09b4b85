#pragma once

#include "engine/World.h"
#include "map/VectorLayer.h"

namespace zhihui::map {

/// Where the selected person went: the fixes frozen into an alert's evidence, then the live ones since the selection,
/// each a dot; those on the accusing side in the alert's colour. Around the newest fix its accuracy. GUI thread.
class TrackLayer : public VectorLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged FINAL)
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY alertChanged FINAL)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor accused MEMBER m_accused NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY paletteChanged FINAL)

public:
    explicit TrackLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString person() const { return m_person.text; }
    void setPerson(const QString& id);
    QString alert() const { return m_alert.text; }
    void setAlert(const QString& id);

    /// Fixes in the order of their time, for a history that somebody else has read.
    struct Point {
        Instant at;
        Coordinate where;
        bool accused = false;
    };
    void setHistory(QList<Point> points);

Q_SIGNALS:
    void worldChanged();
    void personChanged();
    void alertChanged();
    void paletteChanged();

private:
    void takeLive();
    void rebuild();
    QList<Point> points() const;

    QPointer<engine::World> m_world;
    PersonId m_person;
    AlertId m_alert;
    QList<Point> m_history, m_live;
    QColor m_line{0xA3, 0xB3, 0xCB}, m_accused{0xFF, 0x9A, 0x3D}, m_ground{0x0A, 0x11, 0x1E};
};

} // namespace zhihui::map
