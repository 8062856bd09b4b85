#pragma once

#include "people/RegisterDesk.h"

#include <QTimer>

namespace zhihui::people {

/// Information checks (信息化核查) of one person: what was asked, by whom and what became of it, and asking anew. Of
/// the answers only their kind is known here. GUI thread.
class CheckBook : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY changed REQUIRED)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY changed)
    Q_PROPERTY(QVariantList list READ list NOTIFY changed)
    Q_PROPERTY(QVariantList answers READ answers NOTIFY changed) ///< {value, text} of what may be asked for
    Q_PROPERTY(QString blocked READ blocked NOTIFY changed)      ///< why nothing can be asked now; empty: it can
    Q_PROPERTY(QString failure READ failure NOTIFY changed)      ///< why the newest question was not taken

public:
    explicit CheckBook(QObject* parent = nullptr);
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString person() const { return m_person.text; }
    void setPerson(const QString& person);
    /// The newest first: {id, what, state, open, late, noted, reason, answer, place, media: "" "voice" "photo", sha256,
    /// refused}. `place` is for who has the file open; `refused` is the command's id, where the province did not ask.
    QVariantList list() const;
    QVariantList answers() const;
    QString blocked() const;
    QString failure() const { return m_failure; }

    Q_INVOKABLE void ask(const QString& asks, const QString& reason);
    /// Another question begins: why the last one was not taken is read.
    Q_INVOKABLE void forgetFailure() { fail({}); }
    /// 知道了.
    Q_INVOKABLE void acknowledge(const QString& refused);

Q_SIGNALS:
    void changed();
    void asked(); ///< it is in the ledger

private:
    /// Questions of this person that the province has not answered, or has refused.
    QList<const engine::Pending*> ownPending() const;
    QVariantMap lineOf(const engine::Pending& pending) const;
    QVariantMap lineOf(const contract::Check& check, Instant now) const;
    void fail(const QString& words);

    RegisterDesk* m_desk = nullptr;
    PersonId m_person;
    QString m_failure;
    QTimer m_ages; ///< a deadline passes without a row
};

} // namespace zhihui::people
