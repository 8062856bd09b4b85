#pragma once

#include <QLocale>
#include <QString>

namespace zhihui {

/// A name from a data file in both languages of the screen.
struct Words {
    QString zh, en;
    QString shown() const { return QLocale().language() == QLocale::English && !en.isEmpty() ? en : zh; }
};

} // namespace zhihui
