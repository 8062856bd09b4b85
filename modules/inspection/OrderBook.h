#pragma once

#include "engine/Engine.h"
#include "engine/World.h"

#include <algorithm>

namespace zhihui::inspection {

/// An order as the operator sees it.
struct OrderState {
    contract::SupervisionOrder row; ///< with what waits for upload
    bool pending = false;           ///< 已保存，待上传
    QString refusal;                ///< why the province refused what this operator decided last
    bool unsaved = false;           ///< a refused draft or still lies over the row: it has to be saved again
    QStringList refusedStills;      ///< hashes; their pictures wait in the ledger

    /// Neither refused nor only on this screen.
    bool isSaved(const QString& still) const
    {
        return !refusedStills.contains(still) && std::ranges::contains(row.stills, still, &contract::Still::sha256);
    }
};

/// An inspection as the operator sees it.
struct InspectionState {
    contract::Inspection row;
    bool pending = false;
    QString refusal;
};

/// Body of supervision.draft.
QJsonObject draftBody(const contract::SupervisionOrder& order);
engine::Draft stillDraft(const SupervisionId& order, const contract::Still& still, const QByteArray& jpeg);

/// The World's inspections and supervision orders with this console's pending decisions laid over them; nothing of it
/// is stored. GUI thread.
class OrderBook {
public:
    explicit OrderBook(const engine::World& world) : m_world(world) {}

    void refresh();
    const QHash<SupervisionId, OrderState>& orders() const { return m_orders; }
    const QHash<InspectionId, InspectionState>& inspections() const { return m_inspections; }
    const OrderState* order(const SupervisionId& id) const;
    const InspectionState* inspection(const InspectionId& id) const;
    /// Why the province did not open the inspection this console asked for last; empty: it did, or has not answered.
    QString refusedOpening() const { return m_refusedOpening; }
    /// JPEG of a still that waits for upload or was refused; empty when there is none with that hash.
    QByteArray waitingStill(const QString& sha256) const;

private:
    void layOrder(const contract::Command& command);
    void layInspection(const contract::Command& command);
    void lay(const engine::Pending& pending);
    void layRefused(const contract::Command& command);
    contract::SupervisionOrder begun(const contract::Command& command) const;

    const engine::World& m_world;
    QHash<SupervisionId, OrderState> m_orders;
    QHash<InspectionId, InspectionState> m_inspections;
    QString m_refusedOpening;
};

} // namespace zhihui::inspection
