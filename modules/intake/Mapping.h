#pragma once

#include "intake/Kinds.h"
#include "sheets/Table.h"

namespace zhihui::intake {

/// Which column of a table says what. Value.
struct Mapping {
    qsizetype header = -1;        ///< place of the row with the headings in Table::rows; -1: none was found
    QHash<QString, int> columnOf; ///< by the code of the kind's column; a code without one is not in the table
    QStringList doubtful;         ///< codes for which several columns have the same heading: the officer chooses

    /// Codes of required columns that no column of the table was given to.
    QStringList missing(const Kind& kind) const;
};

/// By the headings: the row of the first twenty that has most of them, so that titles above do not matter.
Mapping suggestMapping(const Kind& kind, const sheets::Table& table);

/// The heading without blanks, marks and what stands in brackets, in lower case.
QString plainHeading(const QString& heading);

} // namespace zhihui::intake
