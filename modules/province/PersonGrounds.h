#pragma once

#include "contract/Session.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Whether there is such a person for this caller: not there and not to be seen are the same.
bool mayKnow(const Books& books, const Caller& caller, const QString& person);

/// The person's row is sealed; of somebody unknown as well.
bool isSealed(const Books& books, const QString& person);

/// The reason names an alert, an order or a check that is open and about this person. Writer thread.
Result<bool> isOpenCase(Writing& writing, const Caller& caller, const QString& person,
                        const contract::RevealReason& reason);

} // namespace zhihui::province
