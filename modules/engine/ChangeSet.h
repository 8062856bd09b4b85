#pragma once

#include "contract/Command.h"
#include "contract/Inspection.h"
#include "contract/Live.h"
#include "contract/Matter.h"
#include "contract/Records.h"
#include "contract/Views.h"

#include <memory>

namespace zhihui::engine {

/// A decision of this console that the province has not confirmed in its feed yet, or has refused.
struct Pending {
    contract::Command command;
    std::optional<contract::Outcome> outcome; ///< set once the province answered
};

/// What one transaction of the engine changed. Immutable; crosses to the GUI thread as shared_ptr<const ChangeSet>.
struct ChangeSet {
    QList<contract::Org> orgs;
    QList<contract::Person> persons;
    QList<contract::Device> devices;
    QList<contract::Decision> decisions;
    QList<contract::Region> regions;
    QList<contract::Fence> fences;
    QList<contract::Camera> cameras;
    QList<contract::Centre> centres;
    QList<contract::Room> rooms;
    QList<contract::Unit> units;
    QList<contract::Alert> alerts;
    QList<contract::Order> orders;
    QList<contract::Check> checks;
    QList<contract::ViewOrder> viewOrders;
    QList<contract::Inspection> inspections;
    QList<contract::SupervisionOrder> supervisions;
    QList<contract::Matter> matters;
    QList<contract::Position> positions;
    bool positionsGone = false;                 ///< those known before this change, of another epoch or view
    QHash<QString, qint64> seqs;                ///< "type/id" → sequence number, of the rows of feed "ops"
    QList<std::pair<QString, QString>> removed; ///< (type, id)
    std::optional<QList<Pending>> pending;      ///< the whole outbox, when it changed
};

using ChangeSetPtr = std::shared_ptr<const ChangeSet>;

} // namespace zhihui::engine
