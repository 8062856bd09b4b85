#pragma once

#include "engine/World.h"

#include <QTimer>
#include <QVariantList>

namespace zhihui::people {

/// One person as the pane shows them when no alert brought them up: masked, and only what the seat needs. GUI thread.
class PersonFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed) ///< 周*明
    Q_PROPERTY(QStringList tags READ tags NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)       ///< law and file: {name, value, faint}
    Q_PROPERTY(QVariantList contacts READ contacts NOTIFY changed) ///< contacts and device: {name, value, faint}

public:
    explicit PersonFile(QObject* parent = nullptr);
    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString person() const { return m_person.text; }
    void setPerson(const QString& id);
    bool isValid() const { return state() != nullptr; }
    QString who() const;
    QStringList tags() const;
    QVariantList facts() const;
    QVariantList contacts() const;

Q_SIGNALS:
    void worldChanged();
    void personChanged();
    void changed();

private:
    const engine::PersonState* state() const;
    QString newest(const engine::PersonState& person) const;

    engine::World* m_world = nullptr;
    PersonId m_person;
    QTimer m_ages;
};

} // namespace zhihui::people
