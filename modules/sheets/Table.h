#pragma once

#include "domain/Result.h"

#include <QList>
#include <QStringList>

namespace zhihui::sheets {

/// The filled rows of one sheet as text, in the order they stand there. Value.
struct Table {
    struct Row {
        int number = 0;    ///< as a spreadsheet program counts it, from 1
        QStringList cells; ///< trimmed; as many as the sheet has columns
    };
    QString sheet;           ///< name of the sheet; empty for CSV
    QString encoding;        ///< of CSV: "UTF-8", "UTF-16", "GB18030"; empty for XLSX
    QStringList otherSheets; ///< sheets with rows that were not read
    QList<Row> rows;
    int columns = 0;
};

struct Bounds {
    qint64 bytes = 64LL * 1024 * 1024;
    int rows = 200'000;
    int columns = 256;
};

/// Reads an XLSX or CSV file; what it is, its content says and not its name. Of XLSX the first sheet with rows, cells
/// as they were last computed, dates as 2026/01/05. Fails with Rejected and a sentence for the officer that says what
/// is wrong with the file and what to do. Any thread, one file at a time in each.
Result<Table> readTable(const QString& file, const Bounds& bounds = {});

} // namespace zhihui::sheets
