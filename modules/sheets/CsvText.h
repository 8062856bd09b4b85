#pragma once

#include "domain/Result.h"

#include <QByteArray>

namespace zhihui::sheets {

/// A CSV file made ready for GDAL's driver, which drops blank lines and takes the number of columns from the first.
struct CsvText {
    QByteArray utf8; ///< its first line is made up: one name for each column
    QString encoding;
    QByteArray separator; ///< GDAL's name: "COMMA" "SEMICOLON" "TAB"
    int columns = 0;      ///< of the widest record
};

/// Decodes UTF-8 (with or without byte order mark), UTF-16 with one, or GB18030. Fails with Rejected and a sentence for
/// the officer.
Result<CsvText> prepareCsv(const QByteArray& bytes);

} // namespace zhihui::sheets
