#pragma once

#include "people/RegisterDesk.h"

#include <QVariantMap>

namespace zhihui::people {

/// Registrations and steps of matters that were sent from this console: those on their way, and those that the province
/// has refused, until they are written anew or their officer has taken note; the ledger keeps them. GUI thread.
class Submissions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QStringList waiting READ waiting NOTIFY changed)  ///< titles of what the province has not answered
    Q_PROPERTY(QVariantList refused READ refused NOTIFY changed) ///< {id, title, why, when, again}, the newest first
    Q_PROPERTY(QString failure READ failure NOTIFY changed)      ///< why it could not be taken note of

public:
    explicit Submissions(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QStringList waiting() const;
    QVariantList refused() const;
    QString failure() const { return m_failure; }

    /// What was written: {id, form: "register" "begin", kind, person, org, fields}, `fields` as its card asks for them,
    /// filled with it; empty where this account may not write it anew.
    Q_INVOKABLE QVariantMap written(const QString& id) const;
    /// 知道了.
    Q_INVOKABLE void acknowledge(const QString& id);

Q_SIGNALS:
    void deskChanged();
    void changed();

private:
    QString titleOf(const contract::Command& command) const;
    /// Whether it is an opening that this account may write anew.
    bool mayWriteAnew(const contract::Command& command) const;
    void fail(const QString& words);

    RegisterDesk* m_desk = nullptr;
    QString m_failure;
};

} // namespace zhihui::people
