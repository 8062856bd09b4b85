#pragma once

#include "engine/World.h"

#include <QQmlEngine>

namespace zhihui::inspection {

/// What a room is used for now: for the captions of pictures and the tree. GUI thread.
class RoomState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    /// Goes up whenever an answer may be another; mention it in a binding that calls the functions.
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    explicit RoomState(QObject* parent = nullptr) : QObject(parent) {}
    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    int revision() const { return m_revision; }

    Q_INVOKABLE QString businessOf(const QString& room) const; ///< 训诫; empty when the room is not in use
    Q_INVOKABLE QString sinceOf(const QString& room) const;    ///< HH:mm
    Q_INVOKABLE QString roomOf(const QString& camera) const;   ///< empty when the camera stands in none
    Q_INVOKABLE QString nameOf(const QString& room) const;
    Q_INVOKABLE QString centreNameOf(const QString& room) const;

Q_SIGNALS:
    void worldChanged();
    void changed();

private:
    engine::World* m_world = nullptr;
    int m_revision = 0;
};

/// The use that goes on at that moment; null: none.
const contract::RoomUse* useAt(const contract::Room& room, Instant at);

} // namespace zhihui::inspection
