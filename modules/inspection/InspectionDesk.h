#pragma once

#include "engine/Engine.h"
#include "inspection/Checklists.h"
#include "inspection/OrderBook.h"
#include "inspection/OrderRights.h"
#include "inspection/RoomDictionary.h"

#include <QFuture>
#include <QVariantList>
#include <functional>
#include <memory>

namespace zhihui::inspection {

class SheetKeeper;

/// What an inspector, a leader and a centre decide, on its way into the ledger; which inspection is being held. GUI
/// thread.
class InspectionDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(zhihui::inspection::SheetKeeper* sheets READ sheets CONSTANT)
    Q_PROPERTY(QString blocked READ blocked NOTIFY blockedChanged) ///< why no decision can be taken now; empty: it can
    Q_PROPERTY(QString inspection READ inspection NOTIFY inspectionsChanged) ///< id of the own open one; empty: none
    Q_PROPERTY(QString inspectionTitle READ inspectionTitle NOTIFY inspectionsChanged) ///< 随机抽查 2026-11 · 第 37 号
    Q_PROPERTY(QString inspectionNote READ inspectionNote NOTIFY inspectionsChanged)   ///< purpose; waiting or refused
    Q_PROPERTY(bool inspectionPending READ isInspectionPending NOTIFY inspectionsChanged)
    Q_PROPERTY(QString inspectionRefusal READ inspectionRefusal NOTIFY inspectionsChanged)
    Q_PROPERTY(QStringList inspectionCentres READ inspectionCentres NOTIFY inspectionsChanged)
    Q_PROPERTY(int mostCentres READ mostCentres CONSTANT)                        ///< of one inspection
    Q_PROPERTY(QString openBlocked READ openBlocked NOTIFY inspectionsChanged)   ///< why none can be opened now
    Q_PROPERTY(QString closeBlocked READ closeBlocked NOTIFY inspectionsChanged) ///< why it cannot be closed now
    Q_PROPERTY(QStringList unwatched READ unwatched CONSTANT)                    ///< kinds of rooms: 不监看
    Q_PROPERTY(QString listSource READ listSource NOTIFY languageChanged)        ///< 本地检查单 2026-11 · 未核
    Q_PROPERTY(QVariantList deadlines READ deadlines NOTIFY languageChanged)     ///< {value: ISO date, text: 3 天}

public:
    using Submit = std::function<QFuture<Result<contract::Command>>(engine::Draft)>;
    using FetchStill = std::function<QFuture<Result<QByteArray>>(QString sha256)>;
    using Done = std::function<void(const Result<>&)>;

    InspectionDesk(engine::World& world, Submit submit, FetchStill fetchStill, Checklists lists, RoomDictionary rooms,
                   QObject* parent = nullptr);
    ~InspectionDesk() override;

    engine::World* world() const { return &m_world; }
    SheetKeeper* sheets() const { return m_sheets.get(); }
    const OrderBook& book() const { return m_book; }
    const Checklists& lists() const { return m_lists; }
    const RoomDictionary& rooms() const { return m_rooms; }

    QString blocked() const { return m_blocked; }
    QString inspection() const;
    QString inspectionTitle() const;
    QString inspectionNote() const;
    bool isInspectionPending() const;
    QString inspectionRefusal() const;
    QStringList inspectionCentres() const;
    static int mostCentres() { return contract::mostInspectedCentres; }
    QString openBlocked() const;
    QString closeBlocked() const;
    QStringList unwatched() const;
    QString listSource() const;
    QVariantList deadlines() const;
    /// The ledger cannot be written: decisions are refused until the program is restarted.
    void block(const Error& error);

    /// Opens one; `kind` is "random" or "planned". Saved, or failed, is said with the new inspection's id.
    Q_INVOKABLE void openInspection(const QString& kind, const QStringList& centres, const QString& purpose);
    Q_INVOKABLE void closeInspection();
    /// The drafter writes a draft or a returned order anew, with the items it has, and puts it to review; also when its
    /// inspection is over.
    Q_INVOKABLE void revise(const QString& order, const QString& text, const QString& deadline);
    /// Why a finding cannot go to review as it is written; empty: it can.
    Q_INVOKABLE QString reviseBlocked(const QString& text, const QString& deadline) const;
    Q_INVOKABLE void review(const QString& order, bool pass, const QString& note);
    Q_INVOKABLE void sign(const QString& order);
    Q_INVOKABLE void answer(const QString& order, const QString& text);
    Q_INVOKABLE void recheck(const QString& order, bool pass, const QString& text);
    Q_INVOKABLE void withdraw(const QString& order, const QString& reason);

    /// Writes these, one after the other, into the ledger and stops at the first that fails; `done` is called on the
    /// GUI thread once the last is on disk.
    void send(QList<engine::Draft> drafts, Done done);
    /// The JPEG of a still: of one that waits for upload, else from the province. Its hash is checked.
    QFuture<Result<QByteArray>> picture(const QString& sha256) const;

Q_SIGNALS:
    /// The decision is on disk; `target` is the inspection or the order, `type` the command's.
    void saved(const QString& target, const QString& type);
    void failed(const QString& target, const QString& type, const QString& text);
    void blockedChanged();
    void inspectionsChanged();
    void ordersChanged();
    /// Another operator sits down.
    void seatChanged();
    /// The language of the screen is another: words made in C++ are read again.
    void languageChanged();

private:
    void submit(const QString& target, const QString& type, const QJsonObject& body);
    void act(OrderAct act, const QString& order, const QString& type, const QJsonObject& body);
    void refresh();
    const InspectionState* current() const;

    engine::World& m_world;
    Submit m_submit;
    FetchStill m_fetchStill;
    Checklists m_lists;
    RoomDictionary m_rooms;
    OrderBook m_book;
    QString m_blocked;
    UserId m_seat;
    std::unique_ptr<SheetKeeper> m_sheets;
};

} // namespace zhihui::inspection
