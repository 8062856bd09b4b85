#pragma once

#include "people/RegisterDesk.h"

#include <QVariantMap>

namespace zhihui::people {

/// Entries of one person's file that the province has refused: what was written and why not, until it is written anew
/// or its officer has taken note; the ledger keeps it. GUI thread.
class RefusedEntries : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged)
    Q_PROPERTY(QVariantList list READ list NOTIFY changed)  ///< {id, title, why, when}, the newest first
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< why it could not be taken note of

public:
    explicit RefusedEntries(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString person() const { return m_person; }
    void setPerson(const QString& person);
    QVariantList list() const;
    QString failure() const { return m_failure; }

    /// What was written: {kind, key, ends, picture, reason, lines: [{name, value}], fields}, `fields` as
    /// Dossier::fields has them, filled with it; empty when it is refused no more. Only for an open file.
    Q_INVOKABLE QVariantMap written(const QString& id) const;
    /// 知道了.
    Q_INVOKABLE void acknowledge(const QString& id);

Q_SIGNALS:
    void deskChanged();
    void personChanged();
    void changed();

private:
    RegisterDesk* m_desk = nullptr;
    QString m_person;
    QString m_failure;
};

} // namespace zhihui::people
