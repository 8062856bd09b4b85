#pragma once

#include "sheets/Table.h"

namespace zhihui::intake {

/// The records of a platform's REST export as a table: a list of objects, itself or as "data", "rows", "records",
/// "items" or "list" of an object; the fields of all of them are the headings, in row 1. Fails with Rejected.
Result<sheets::Table> readJsonTable(const QByteArray& json);

} // namespace zhihui::intake
