#pragma once

#include "inspection/InspectionDesk.h"

namespace zhihui::inspection {

/// An answered line of the check list.
struct ItemLine {
    Q_GADGET
    QML_VALUE_TYPE(itemLine)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString note MEMBER note)
public:
    QString text, note;
};

/// One entry of the record.
struct RecordLine {
    Q_GADGET
    QML_VALUE_TYPE(recordLine)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
public:
    QString time, text, detail;
};

/// One supervision order as the page shows it, and what may be done with it now. GUI thread.
class SupervisionCase : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY orderChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(bool over READ isOver NOTIFY changed)
    Q_PROPERTY(QString inspection READ inspection NOTIFY changed) ///< number of the inspection it is from
    Q_PROPERTY(QString centre READ centre NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QString finding READ finding NOTIFY changed)
    Q_PROPERTY(QString score READ score NOTIFY changed)
    Q_PROPERTY(QVariantList failedItems READ failedItems NOTIFY changed) ///< answered 否
    Q_PROPERTY(QVariantList stills READ stills NOTIFY changed)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(bool overdue READ isOverdue NOTIFY changed)
    Q_PROPERTY(QString responsible READ responsible NOTIFY changed)
    Q_PROPERTY(QString people READ people NOTIFY changed) ///< 拟稿 黄* · 审核 郑* · 签发 林*
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(QString recheck READ recheck NOTIFY changed)
    Q_PROPERTY(QVariantList log READ log NOTIFY changed)
    Q_PROPERTY(bool pending READ isPending NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString editBlocked READ editBlocked NOTIFY changed)       ///< why not now; empty: it can be done
    Q_PROPERTY(QString approveBlocked READ approveBlocked NOTIFY changed) ///< why not now; empty: it can be done
    Q_PROPERTY(QString signBlocked READ signBlocked NOTIFY changed)
    Q_PROPERTY(QString answerBlocked READ answerBlocked NOTIFY changed)
    Q_PROPERTY(QString closeBlocked READ closeBlocked NOTIFY changed)
    Q_PROPERTY(QString withdrawBlocked READ withdrawBlocked NOTIFY changed)
    /// The act the order waits for: "edit" "review" "sign" "answer" "recheck"; empty when it is over.
    Q_PROPERTY(QString next READ next NOTIFY changed)

public:
    explicit SupervisionCase(QObject* parent = nullptr) : QObject(parent) {}
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QString order() const { return m_id.text; }
    void setOrder(const QString& order);

    bool isValid() const { return row() != nullptr; }
    QString title() const;
    QString stateText() const;
    int step() const;
    bool isOver() const;
    QString inspection() const { return row() ? row()->inspectionNumber : QString(); }
    QString centre() const { return row() ? row()->centreName : QString(); }
    QString room() const { return row() ? row()->roomName : QString(); }
    QString finding() const { return row() ? row()->text : QString(); }
    QString score() const;
    QVariantList failedItems() const;
    QVariantList stills() const;
    QString deadline() const { return row() ? row()->deadline : QString(); }
    QString due() const;
    bool isOverdue() const;
    QString responsible() const;
    QString people() const;
    QString answer() const { return row() ? row()->answer : QString(); }
    QString recheck() const { return row() ? row()->recheck : QString(); }
    QVariantList log() const;
    bool isPending() const { return found() && found()->pending; }
    QString refusal() const { return found() ? found()->refusal : QString(); }
    QString editBlocked() const { return blockedOf(OrderAct::Edit); }
    QString approveBlocked() const { return blockedOf(OrderAct::Approve); }
    QString signBlocked() const { return blockedOf(OrderAct::Sign); }
    QString answerBlocked() const { return blockedOf(OrderAct::Answer); }
    QString closeBlocked() const { return blockedOf(OrderAct::Close); }
    QString withdrawBlocked() const { return blockedOf(OrderAct::Withdraw); }
    QString next() const;

Q_SIGNALS:
    void deskChanged();
    void orderChanged();
    void changed();

private:
    const OrderState* found() const { return m_desk ? m_desk->book().order(m_id) : nullptr; }
    const contract::SupervisionOrder* row() const { return found() ? &found()->row : nullptr; }
    QString blockedOf(OrderAct act) const;

    InspectionDesk* m_desk = nullptr;
    SupervisionId m_id;
};

} // namespace zhihui::inspection
