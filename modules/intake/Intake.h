#pragma once

#include "contract/Registry.h"
#include "domain/Clock.h"
#include "intake/Mapping.h"
#include "intake/OrgNames.h"

namespace zhihui::intake {

/// What is wrong with one row, in plain words. Value.
struct Fault {
    int row = 0;    ///< number in the sheet; 0: the whole table
    QString column; ///< heading as it stands in the table; empty: the whole row
    QString value;  ///< the cell, at most its first 40 signs
    QString what;
    QString remedy; ///< what to do about it
};

/// A table as lines of the register. Value.
struct Prepared {
    QList<contract::RegistryLine> lines; ///< of rows without a fault only
    QList<qsizetype> rowOf;              ///< of each line, its place in Table::rows
    QList<Fault> faults;                 ///< in the order of the rows
    qsizetype rows = 0;                  ///< below the headings
    qsizetype sound = 0;                 ///< without a fault
};

/// What rows are read by.
struct Context {
    const law::Forms& forms;
    const OrgNames& orgs;
    OrgCode home; ///< of the account that brings them in
    Instant now;
};

/// Reads every row below the headings. Rows with a fault give no lines; a required column that is missing, or headings
/// that are not clear, are one fault of the whole table. Any thread.
Prepared prepare(const Kind& kind, const sheets::Table& table, const Mapping& mapping, const Context& context);

/// Refusals of the province, as faults of their rows. Lines are counted from 1.
QList<Fault> faultsOf(const Prepared& prepared, const sheets::Table& table, const QList<contract::Refusal>& refused);

/// The heading of the column that says `code`; its name where the table has none.
QString headingOf(const Kind& kind, const sheets::Table& table, const Mapping& mapping, const QString& code);

} // namespace zhihui::intake
