#pragma once

#include "people/RegisterDesk.h"

#include <QVariantMap>

namespace zhihui::people {

/// One matter as its desk shows it – what was done, by whom, what may be done now – and the steps this seat makes.
/// Without a matter, what may be begun about a person. GUI thread.
class MatterCase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString matter READ matter WRITE setMatter NOTIFY changed)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY changed) ///< of the matter, where there is one
    Q_PROPERTY(QString org READ org WRITE setOrg NOTIFY changed) ///< begins matters that concern nobody of the register
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)           ///< there is such a matter
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kind READ kindName NOTIFY changed) ///< code
    Q_PROPERTY(QString who READ who NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(int urgency READ urgency NOTIFY changed)       ///< see DueList::urgencyOf
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)  ///< {name, value}: number, period, who decides
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)  ///< {title, noted, lines: [{name, value}]}, oldest first
    Q_PROPERTY(QVariantList moves READ moves NOTIFY changed)  ///< {act, text, tone, primary}
    Q_PROPERTY(QString waitsFor READ waitsFor NOTIFY changed) ///< who makes the next step, where this seat may not
    Q_PROPERTY(
        QVariantList kinds READ kinds NOTIFY changed) ///< {group, entries: [{value, text, source}]}: what may be begun
    Q_PROPERTY(QVariantList history READ history NOTIFY changed) ///< of the person: {matter, title, state, open, noted}
    Q_PROPERTY(QVariantList possible READ possible NOTIFY changed) ///< the ladder: {text, because}
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed) ///< what is saved and not yet answered by the province
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)

public:
    explicit MatterCase(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString matter() const { return m_matter.text; }
    void setMatter(const QString& matter);
    QString person() const;
    void setPerson(const QString& person);
    QString org() const { return m_org.text; }
    void setOrg(const QString& org);
    bool isValid() const { return row() != nullptr; }
    QString title() const;
    QString kindName() const;
    QString who() const;
    QString state() const;
    bool isOpen() const;
    QString due() const;
    int urgency() const;
    QVariantList facts() const;
    QVariantList steps() const;
    QVariantList moves() const;
    QString waitsFor() const;
    QVariantList kinds() const;
    QVariantList history() const;
    QVariantList possible() const;
    QString waiting() const;
    QString refusal() const;

    /// Of a move, or with an empty `act` of the opening of `kind`: {title, consequence, serious, fields}.
    Q_INVOKABLE QVariantMap card(const QString& kind, const QString& act) const;
    /// What is wrong with these values first; empty: nothing.
    Q_INVOKABLE QString fault(const QString& kind, const QString& act, const QVariantMap& values) const;
    /// Sequence number of the matter as it is now: what a card is filled from, and move() builds on.
    Q_INVOKABLE double base() const;
    Q_INVOKABLE void move(const QString& act, double base, const QVariantMap& values);
    /// Begins a matter about `person`; once it is saved it is the one that is shown.
    Q_INVOKABLE void begin(const QString& kind, const QVariantMap& values);

Q_SIGNALS:
    void deskChanged();
    void changed();
    void saved(); ///< the step is on disk here
    void failed(const QString& why);

private:
    const contract::Matter* row() const;
    const law::MatterKind* kind() const;
    const law::MatterMove* moveOf(const QString& kind, const QString& act) const;
    QList<const engine::Pending*> ownPending() const;
    /// `begun` is shown once it is saved; empty: nothing is begun.
    void send(const engine::Draft& draft, const contract::MatterId& begun);
    QString stepName(const law::MatterKind* kind, const QString& act) const;

    RegisterDesk* m_desk = nullptr;
    contract::MatterId m_matter;
    PersonId m_person;
    OrgCode m_org;
};

} // namespace zhihui::people
