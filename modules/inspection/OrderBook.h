#pragma once

#include "engine/World.h"

namespace zhihui::inspection {

/// An order as the operator sees it.
struct OrderState {
    contract::SupervisionOrder row; ///< with what waits for upload
    bool pending = false;           ///< 已保存，待上传
    QString refusal;                ///< why the province refused the newest decision of this console
};

/// An inspection as the operator sees it.
struct InspectionState {
    contract::Inspection row;
    bool pending = false;
    QString refusal;
};

/// Body of supervision.draft.
QJsonObject draftBody(const contract::SupervisionOrder& order);

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
    /// JPEG of a still that waits for upload; empty when none with that hash does.
    QByteArray waitingStill(const QString& sha256) const;

private:
    void layOrder(const contract::Command& command);
    void layInspection(const contract::Command& command);
    void lay(const engine::Pending& pending);
    contract::SupervisionOrder begun(const contract::Command& command) const;

    const engine::World& m_world;
    QHash<SupervisionId, OrderState> m_orders;
    QHash<InspectionId, InspectionState> m_inspections;
    QString m_refusedOpening;
};

} // namespace zhihui::inspection
