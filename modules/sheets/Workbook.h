#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace zhihui::sheets {

/// A sheet of a workbook that is written: every cell is text, so that no program takes a number for a number.
struct Page {
    QString name;
    QStringList header; ///< may be empty
    QList<QStringList> rows;
    QList<int> widths; ///< of the columns in signs; a column without one takes 16
};

struct Workbook {
    QList<Page> pages;
    QString watermark; ///< on every printed page, above and below; empty: none
};

/// The bytes of an XLSX file. Fails with Rejected when a name or a text is longer than the format takes, else with
/// Disk.
Result<QByteArray> toXlsx(const Workbook& workbook);

} // namespace zhihui::sheets
