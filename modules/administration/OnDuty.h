#pragma once

#include "administration/AdminDesk.h"

#include <QTimer>

namespace zhihui::administration {

/// Who is on shift now at the duty and the leader's seat, asked anew every few minutes while the link is there. GUI
/// thread.
class OnDuty : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::administration::AdminDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString names READ names NOTIFY changed)   ///< empty: nobody is written down
    Q_PROPERTY(QString detail READ detail NOTIFY changed) ///< a line a shift

public:
    explicit OnDuty(QObject* parent = nullptr);
    AdminDesk* desk() const { return m_desk; }
    void setDesk(AdminDesk* desk);
    QString names() const { return m_names; }
    QString detail() const { return m_detail; }

    Q_INVOKABLE void read();

Q_SIGNALS:
    void deskChanged();
    void changed();

private:
    void show(const QList<contract::Shift>& shifts);

    AdminDesk* m_desk = nullptr;
    QTimer m_timer;
    QString m_names, m_detail;
    int m_turn = 0;
};

} // namespace zhihui::administration
