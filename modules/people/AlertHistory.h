#pragma once

#include "people/RegisterDesk.h"

namespace zhihui::people {

/// The alerts about one person that this console knows, open and closed, and what became of each. GUI thread.
class AlertHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY changed REQUIRED)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY changed)
    Q_PROPERTY(QVariantList list READ list NOTIFY changed) ///< {name, value}: when, and what; the newest first

public:
    explicit AlertHistory(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString person() const { return m_person.text; }
    void setPerson(const QString& person);
    QVariantList list() const;

Q_SIGNALS:
    void changed();

private:
    RegisterDesk* m_desk = nullptr;
    PersonId m_person;
};

} // namespace zhihui::people
