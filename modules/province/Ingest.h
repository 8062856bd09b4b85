#pragma once

#include "contract/Fixes.h"
#include "province/Judge.h"

namespace zhihui::province {

/// Takes a batch of fixes: refuses, each with its reason, those without legal basis; stores the rest once; answers
/// checks; has them judged. Writer thread.
Result<contract::FixReceipt> ingest(Writing& writing, Judge& judge, const Sender& sender,
                                    const contract::FixBatch& batch);

} // namespace zhihui::province
