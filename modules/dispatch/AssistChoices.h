#pragma once

#include "engine/World.h"

#include <QVariantList>

namespace zhihui::dispatch {

/// Which other counties can be asked (异地协查): nearest to the alert first. GUI thread.
class AssistChoices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world MEMBER m_world WRITE setWorld NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(QString org MEMBER m_org NOTIFY inputsChanged) ///< of the alert; its own county is left out
    Q_PROPERTY(double lat MEMBER m_lat NOTIFY inputsChanged)
    Q_PROPERTY(double lon MEMBER m_lon NOTIFY inputsChanged)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY inputsChanged) ///< {value: org code, text}

public:
    explicit AssistChoices(QObject* parent = nullptr) : QObject(parent) {}
    void setWorld(engine::World* world);
    QVariantList choices() const;

Q_SIGNALS:
    void inputsChanged();

private:
    engine::World* m_world = nullptr;
    QString m_org;
    double m_lat = 0, m_lon = 0;
};

} // namespace zhihui::dispatch
