#pragma once

#include "intake/Intake.h"
#include "sheets/Workbook.h"

namespace zhihui::intake {

/// The faults of an import as a table that an officer can work through.
sheets::Workbook faultSheet(const QList<Fault>& faults);

/// The same as plain text, a line each.
QString faultLines(const QList<Fault>& faults);

} // namespace zhihui::intake
