#pragma once

#include "administration/AdminList.h"

#include <QDate>

namespace zhihui::administration {

/// 排班: who is on duty at which seat, a week at a time from a day on. Rows: id org orgName seat seatText user who day
/// from to span note on begun over spoken.
class ShiftRoster : public AdminList {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString week READ week NOTIFY turned) ///< its first and last day
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY turned)
    Q_PROPERTY(QVariantList seats READ seats NOTIFY changed) ///< {value, text}

public:
    explicit ShiftRoster(QObject* parent = nullptr);
    QString week() const;
    QString firstDay() const { return first().toString(Qt::ISODate); }
    QVariantList seats() const;

    /// Shows the week so many weeks later.
    Q_INVOKABLE void turn(int weeks);
    /// "2026-11-23", "08:00", "20:00" in Asia/Shanghai; an end before the begin is on the next day. Why it cannot be
    /// read; empty: it can.
    Q_INVOKABLE QString fault(const QString& day, const QString& from, const QString& to) const;
    /// An empty id: a new one.
    Q_INVOKABLE void put(const QString& id, const QString& org, const QString& seat, const QString& user,
                         const QString& day, const QString& from, const QString& to, const QString& note);
    Q_INVOKABLE void cancel(const QString& id, const QString& why);

Q_SIGNALS:
    void turned();

protected:
    bool mayRead() const override { return desk()->readsShifts(); }
    contract::AdminCall question() const override;
    Result<QVariantList> rowsOf(const QByteArray& answer) const override;

private:
    QDate first() const;
    int m_weeks = 0; ///< after this one
};

} // namespace zhihui::administration
