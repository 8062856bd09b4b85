#pragma once

#include "people/RegisterDesk.h"

#include <QAbstractListModel>
#include <QDate>

namespace zhihui::people {

/// One day of the access log (访问日志) as the province has it. GUI thread; nothing is kept when the operator leaves.
class AccessLogModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString day READ day NOTIFY changed) ///< ISO date in Asia/Shanghai
    Q_PROPERTY(bool today READ isToday NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    Q_PROPERTY(bool more READ isMore NOTIFY changed)     ///< older ones of that day are left out
    Q_PROPERTY(bool intact READ isIntact NOTIFY changed) ///< nothing of that day was changed, taken out or put in
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)   ///< the day has been read
    Q_PROPERTY(QString failure READ failure NOTIFY changed)

public:
    enum Role { TimeRole = Qt::UserRole + 1, WhoRole, ActRole, NameRole, ReasonRole, RefusedRole, SpokenRole };
    Q_ENUM(Role)

    explicit AccessLogModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString day() const { return m_day.toString(Qt::ISODate); }
    bool isToday() const { return m_day == today(); }
    int count() const { return static_cast<int>(m_log.entries.size()); }
    bool isReading() const { return m_reading; }
    bool isMore() const { return m_log.more; }
    bool isIntact() const { return m_log.intact; }
    bool isKnown() const { return m_known; }
    QString failure() const { return m_failure; }

    /// Asks the province for the day that is shown, which writes that down.
    Q_INVOKABLE void read();
    /// Shows a day earlier or later, not after today.
    Q_INVOKABLE void turn(int days);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void changed();

private:
    QDate today() const;
    void clear();
    void show(const contract::AccessLog& log);

    RegisterDesk* m_desk = nullptr;
    QDate m_day;
    contract::AccessLog m_log;
    QString m_failure;
    bool m_reading = false;
    bool m_known = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
