#pragma once

#include "engine/World.h"

#include <QTimer>

namespace zhihui::engine {

/// The time of the desk in Asia/Shanghai, once a second. GUI thread.
class DeskClock : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY ticked REQUIRED)
    Q_PROPERTY(QString time READ time NOTIFY ticked) ///< HH:mm:ss
    Q_PROPERTY(QString day READ day NOTIFY ticked)   ///< 11-23
    Q_PROPERTY(double now READ now NOTIFY ticked)    ///< UTC milliseconds

public:
    explicit DeskClock(QObject* parent = nullptr);
    World* world() const { return m_world; }
    void setWorld(World* world);
    QString time() const;
    QString day() const;
    double now() const;

Q_SIGNALS:
    void ticked();

private:
    void arm();

    World* m_world = nullptr;
    QTimer m_timer;
};

} // namespace zhihui::engine
