#pragma once

#include "engine/World.h"

#include <QPointer>

namespace zhihui::shell {

/// What decides whether an alert brings up its cameras. GUI thread.
class AlertForStrip : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY changed FINAL)
    Q_PROPERTY(QString who READ who NOTIFY changed FINAL)  ///< masked name of its person
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL) ///< a reason to look
    Q_PROPERTY(bool rings READ rings NOTIFY changed FINAL) ///< of level 1, and not a mere hint
    Q_PROPERTY(bool lead READ isLead NOTIFY changed FINAL) ///< a hint without a consequence of its own
    Q_PROPERTY(bool mine READ isMine NOTIFY changed FINAL) ///< accepted by this operator

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString alert() const { return m_alert.text; }
    void setAlert(const QString& alert);
    QString who() const;
    bool isOpen() const;
    bool rings() const;
    bool isLead() const;
    bool isMine() const;

Q_SIGNALS:
    void changed();

private:
    const contract::Alert* row() const;

    QPointer<engine::World> m_world;
    AlertId m_alert;
};

} // namespace zhihui::shell
