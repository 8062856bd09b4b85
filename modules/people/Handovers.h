#pragma once

#include "people/RegisterDesk.h"

#include <QVariantMap>

namespace zhihui::people {

/// 移交: persons to another organisation within the seat's scope, all of them or none. GUI thread.
class Handovers : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed) ///< persons whose transfer the province has not answered
    Q_PROPERTY(QVariantList refused READ refused NOTIFY changed) ///< {id, why, count, org, when}, the newest first
    Q_PROPERTY(QString failure READ failure NOTIFY changed)      ///< why it could not be saved

public:
    explicit Handovers(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    int waiting() const;
    QVariantList refused() const;
    QString failure() const { return m_failure; }

    /// {value, text}: organisations that may take somebody over.
    Q_INVOKABLE QVariantList choices() const;
    /// Masked names, at most six and how many more.
    Q_INVOKABLE QString namesOf(const QStringList& persons) const;
    /// Why these cannot be handed over; empty: they can.
    Q_INVOKABLE QString blockedOf(const QStringList& persons, const QString& org, const QString& reason) const;
    Q_INVOKABLE void send(const QStringList& persons, const QString& org, const QString& reason);
    /// 知道了.
    Q_INVOKABLE void acknowledge(const QString& id);

Q_SIGNALS:
    void deskChanged();
    void changed();
    void saved(); ///< the transfer is on disk here

private:
    void fail(const QString& words);

    RegisterDesk* m_desk = nullptr;
    QString m_failure;
};

} // namespace zhihui::people
