#pragma once

#include "contract/Command.h"

namespace zhihui::engine {

/// True when the province did not do it. A duplicate carries the fields of the first answer, which may have been a
/// refusal.
bool isRefused(const contract::Outcome& outcome);

} // namespace zhihui::engine
