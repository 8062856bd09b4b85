#pragma once

#include "engine/ChangeSet.h"

namespace zhihui::engine {

/// True when the province did not do it. A duplicate carries the fields of the first answer, which may have been a
/// refusal.
bool isRefused(const contract::Outcome& outcome);
/// The same of a decision that the province has answered.
bool isRefused(const Pending& pending);
/// Why the province did not do it, for the operator; empty: it did, or has not answered.
QString refusalOf(const Pending& pending);

} // namespace zhihui::engine
