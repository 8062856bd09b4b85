#pragma once

#include "people/RegisterDesk.h"

#include <QVariantMap>

namespace zhihui::people {

/// Somebody new is registered from the documents that came. GUI thread.
class Registration : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk MEMBER m_desk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString person READ person NOTIFY changed) ///< who was registered last here; empty: nobody

public:
    explicit Registration(QObject* parent = nullptr) : QObject(parent) {}
    QString person() const { return m_person.text; }

    /// The fields of the forms that a new file begins with, each with its form's kind before a dot: see sheetOf.
    Q_INVOKABLE QVariantList fields() const;
    /// What is wrong with these values first; empty: nothing.
    Q_INVOKABLE QString fault(const QVariantMap& values) const;
    Q_INVOKABLE void send(const QVariantMap& values);

Q_SIGNALS:
    void deskChanged();
    void changed();
    void saved(const QString& person); ///< on disk here
    void failed(const QString& why);

private:
    RegisterDesk* m_desk = nullptr;
    PersonId m_person;
};

/// The fields of Registration, filled with the body of a registration.
QVariantList registrationSheet(const law::Statutes& law, const QJsonObject& body);

} // namespace zhihui::people
