#pragma once

#include "province/Writing.h"

namespace zhihui::province {

/// Writes who looked at whom and why; each entry carries the hash of the one before. Writer thread.
Result<> logAccess(Writing& writing, const Caller& caller, const QString& act, const QString& subject,
                   const QString& reason);
/// Hash of an entry after the one with `previous`.
QString accessHash(const store::AccessRow& row, const QString& previous);

} // namespace zhihui::province
