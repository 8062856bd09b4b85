#pragma once

#include "alerts/CaseLines.h"
#include "alerts/Desk.h"

#include <QTimer>

namespace zhihui::alerts {

/// One alert as the case pane shows it, and what may be done with it now. GUI thread.
class AlertCase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::alerts::Desk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY alertChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(int level READ level NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool unaccepted READ isUnaccepted NOTIFY changed)
    Q_PROPERTY(bool closed READ isClosed NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed)
    Q_PROPERTY(QString org READ org NOTIFY changed) ///< of the office in charge
    Q_PROPERTY(QStringList tags READ tags NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString legal READ legal NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed) ///< cleared, retracted, late data, held: in words
    Q_PROPERTY(QVariantList fixes READ fixes NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(int stepsDone READ stepsDone NOTIFY changed)
    Q_PROPERTY(QVariantList log READ log NOTIFY changed)
    Q_PROPERTY(QString verification READ verification NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed) ///< cause and result once closed
    Q_PROPERTY(bool pending READ isPending NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(double lat READ lat NOTIFY changed) ///< of the alert; 0, 0 when it has no place
    Q_PROPERTY(double lon READ lon NOTIFY changed)
    Q_PROPERTY(bool located READ isLocated NOTIFY changed)
    Q_PROPERTY(Act firstAct READ firstAct NOTIFY changed)
    Q_PROPERTY(QString acceptBlocked READ acceptBlocked NOTIFY changed) ///< why not now; empty: it can be done
    Q_PROPERTY(QString verifyBlocked READ verifyBlocked NOTIFY changed)
    Q_PROPERTY(QString dispatchBlocked READ dispatchBlocked NOTIFY changed)
    Q_PROPERTY(QString assistBlocked READ assistBlocked NOTIFY changed)
    Q_PROPERTY(QString holdBlocked READ holdBlocked NOTIFY changed)
    Q_PROPERTY(QString closeBlocked READ closeBlocked NOTIFY changed)

public:
    enum Act { NoAct, AcceptAct, VerifyAct, DispatchAct, AssistAct, HoldAct, CloseAct };
    Q_ENUM(Act)

    explicit AlertCase(QObject* parent = nullptr);

    Desk* desk() const { return m_desk; }
    void setDesk(Desk* desk);
    QString alert() const { return m_id.text; }
    void setAlert(const QString& id);

    bool isValid() const { return row() != nullptr; }
    int level() const;
    QString title() const;
    QString state() const;
    bool isUnaccepted() const;
    bool isClosed() const;
    QString person() const;
    QString who() const;
    QString org() const;
    QStringList tags() const;
    QString sentence() const;
    QString legal() const;
    QString note() const;
    QVariantList fixes() const;
    QVariantList facts() const { return m_facts; }
    QVariantList steps() const { return m_steps; }
    int stepsDone() const;
    QVariantList log() const;
    QString verification() const;
    QString outcome() const;
    bool isPending() const;
    QString refusal() const;
    double lat() const;
    double lon() const;
    bool isLocated() const;
    Act firstAct() const;
    QString acceptBlocked() const;
    QString verifyBlocked() const;
    QString dispatchBlocked() const;
    QString assistBlocked() const;
    QString holdBlocked() const;
    QString closeBlocked() const;

Q_SIGNALS:
    void deskChanged();
    void alertChanged();
    void changed();

private:
    const engine::AlertState* found() const;
    const contract::Alert* row() const;
    QString workBlocked() const;
    void refresh();

    Desk* m_desk = nullptr;
    AlertId m_id;
    QVariantList m_facts, m_steps;
    QTimer m_ages;
};

} // namespace zhihui::alerts
