#pragma once

#include "engine/World.h"

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>

namespace zhihui::map {

/// One person as call-outs, following and the arrow at the edge need them. GUI thread.
class PersonOnMap : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged FINAL) ///< or else of `alert`
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY alertChanged
                   FINAL)                                     ///< its person, and its place where they have none
    Q_PROPERTY(QString shown READ shown NOTIFY changed FINAL) ///< id of the person that the rest is about
    Q_PROPERTY(bool valid READ isValid NOTIFY changed FINAL)
    Q_PROPERTY(QGeoCoordinate coordinate READ coordinate NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)        ///< masked
    Q_PROPERTY(int level READ level NOTIFY changed FINAL)          ///< 1 to 4, 0 without an alarm
    Q_PROPERTY(double speed READ speed NOTIFY changed FINAL)       ///< m/s, negative: unknown
    Q_PROPERTY(double accuracy READ accuracy NOTIFY changed FINAL) ///< m, 0: unknown
    Q_PROPERTY(double at READ at NOTIFY changed FINAL)             ///< ms of the fix, UTC
    Q_PROPERTY(double began READ began NOTIFY changed FINAL) ///< ms at which the alert was raised, UTC; 0 without one

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString person() const { return m_person.text; }
    void setPerson(const QString& id);
    QString alert() const { return m_alert.text; }
    void setAlert(const QString& id);

    QString shown() const { return m_shown.text; }
    bool isValid() const { return m_coordinate.isValid(); }
    QGeoCoordinate coordinate() const { return m_coordinate; }
    QString name() const { return m_name; }
    int level() const { return m_level; }
    double speed() const { return m_speed; }
    double accuracy() const { return m_accuracy; }
    double at() const { return m_at; }
    double began() const { return m_began; }

Q_SIGNALS:
    void worldChanged();
    void personChanged();
    void alertChanged();
    void changed();

private:
    void refresh();
    void read(const engine::PersonState& state);

    QPointer<engine::World> m_world;
    PersonId m_person;
    AlertId m_alert;
    PersonId m_shown;
    QGeoCoordinate m_coordinate;
    QString m_name;
    int m_level = 0;
    double m_speed = -1, m_accuracy = 0, m_at = 0, m_began = 0;
};

} // namespace zhihui::map
