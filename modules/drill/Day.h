#pragma once

#include "drill/Life.h"
#include "drill/Path.h"

namespace zhihui::drill {

/// The date in Guangdong, counted in days since 1970-01-01.
qint64 dayOf(Instant at);
/// Midnight in Guangdong at which that day begins.
Instant midnight(qint64 day);

/// One resident's day, from home at midnight to home at midnight: work, lunch, errands, an evening walk. The same for
/// the same seed.
Path plannedDay(const Life& life, qint64 day, quint64 seed);

} // namespace zhihui::drill
