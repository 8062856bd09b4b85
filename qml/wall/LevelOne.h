#pragma once

#include "engine/World.h"

#include <QPointer>
#include <QStringList>

namespace zhihui::wall {

/// The level-1 alert that stands on the wall: as at the duty seat the oldest that nobody has accepted, else
/// the newest that goes on. Without the person's name. GUI thread.
class LevelOne : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY changed REQUIRED) ///< UTC milliseconds, of the wall's clock
    Q_PROPERTY(int limitSeconds READ limitSeconds WRITE setLimitSeconds NOTIFY changed REQUIRED) ///< to be accepted in
    Q_PROPERTY(QString alert READ alert NOTIFY alertChanged) ///< id; empty without one
    Q_PROPERTY(bool shown READ isShown NOTIFY alertChanged)
    Q_PROPERTY(bool accepted READ isAccepted NOTIFY changed)
    /// Nobody has accepted it, or somebody did a moment ago: it may cover other things.
    Q_PROPERTY(bool pressing READ isPressing NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)   ///< 越界
    Q_PROPERTY(QString place READ place NOTIFY changed) ///< 荔湾区 桥中街道
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< 未受理, 陈* 已受理
    Q_PROPERTY(QString clock READ clock NOTIFY changed) ///< since it was raised, 0:48
    Q_PROPERTY(QString limit READ limit NOTIFY changed) ///< 限 3:00, 已超 3:00
    Q_PROPERTY(bool over READ isOver NOTIFY changed)
    Q_PROPERTY(QStringList told READ told NOTIFY changed) ///< who knows, newest first: 已提示 值班席 22:41:07; no names
    Q_PROPERTY(int more READ more NOTIFY changed)         ///< further ones that go on

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    double now() const { return m_now; }
    void setNow(double milliseconds);
    int limitSeconds() const { return m_limitSeconds; }
    void setLimitSeconds(int seconds);
    QString alert() const { return m_id.text; }
    bool isShown() const { return !m_id.isEmpty(); }
    bool isAccepted() const;
    bool isPressing() const;
    QString kind() const;
    QString place() const;
    QString state() const;
    QString clock() const;
    QString limit() const;
    bool isOver() const;
    QStringList told() const;
    int more() const { return m_more; }

Q_SIGNALS:
    void worldChanged();
    void alertChanged();
    void changed();

private:
    void choose();
    const contract::Alert* row() const;
    Seconds elapsed(const contract::Alert& alert) const; ///< until it was accepted, or now

    QPointer<engine::World> m_world;
    AlertId m_id;
    double m_now = 0;
    int m_limitSeconds = 0;
    int m_more = 0;
};

} // namespace zhihui::wall
