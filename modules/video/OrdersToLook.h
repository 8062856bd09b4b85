#pragma once

#include "engine/World.h"

namespace zhihui::video {

/// A leader's order to look (调看令) as the leader sees it.
struct OrderToLook {
    contract::ViewOrder row;
    bool pending = false; ///< 待上传: issued or lifted here, and not in the province's feed yet
    QString refusal;      ///< why the province refused it, or to lift it
};

/// The World's orders that are neither over nor lifted, oldest first, with what this operator decided laid over them;
/// nothing of it is stored. GUI thread.
QList<OrderToLook> ordersToLook(const engine::World& world);

} // namespace zhihui::video
