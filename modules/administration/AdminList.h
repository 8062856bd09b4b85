#pragma once

#include "administration/AdminDesk.h"

namespace zhihui::administration {

/// A list of the administration page, as the province has it. GUI thread; nothing is kept when the operator leaves.
class AdminList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("one of its kinds")
    Q_PROPERTY(zhihui::administration::AdminDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed) ///< maps; `id` names one, `spoken` is read aloud
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)        ///< the province is being asked
    Q_PROPERTY(bool acting READ isActing NOTIFY changed)    ///< for a change
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< why the last question or change was not answered

public:
    using QObject::QObject;
    AdminDesk* desk() const { return m_desk; }
    void setDesk(AdminDesk* desk);
    const QVariantList& rows() const { return m_rows; }
    int count() const { return static_cast<int>(m_rows.size()); }
    bool isKnown() const { return m_known; }
    bool isBusy() const { return m_reading || m_acting; }
    bool isActing() const { return m_acting; }
    QString failure() const { return m_failure; }

    Q_INVOKABLE void read();
    /// The row of this id; empty without one.
    Q_INVOKABLE QVariantMap row(const QString& id) const;
    Q_INVOKABLE void forgetFailure();

Q_SIGNALS:
    void deskChanged();
    void changed();
    void acted(); ///< the province took the change

protected:
    /// Whether this account may read the list.
    virtual bool mayRead() const = 0;
    virtual contract::AdminCall question() const = 0;
    virtual Result<QVariantList> rowsOf(const QByteArray& answer) const = 0;
    /// Carries a change to the province and reads the list again.
    void act(const contract::AdminCall& call);

private:
    void clear();
    void shown();

    AdminDesk* m_desk = nullptr;
    QByteArray m_answer; ///< of the list, to be said again in another language
    QVariantList m_rows;
    QString m_failure;
    bool m_known = false, m_reading = false, m_acting = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::administration
