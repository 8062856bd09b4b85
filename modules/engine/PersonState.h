#pragma once

#include "contract/Live.h"
#include "contract/Records.h"

namespace zhihui::engine {

/// How a person stands on the map: worst first.
enum class Standing { Alarm1, Alarm2, Alarm3, Alarm4, Lost, Offline, Normal };

/// A person as the screens see them.
struct PersonState {
    contract::Person row;
    std::optional<contract::Position> position; ///< newest fix; only under a decision in force
    std::optional<contract::Check> lastCheck;   ///< the newest that told where they are
    std::optional<contract::Decision> decision; ///< the one in force, if any
    std::optional<contract::Device> device;
    Standing standing = Standing::Normal;
};

} // namespace zhihui::engine
