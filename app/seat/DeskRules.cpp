#include "seat/DeskRules.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace zhihui {

alerts::DeskFile deskRules()
{
    QFile file(u":/zhihui/rules/desk-2026-11.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the desk's rule file is not in the program");
    const auto read = alerts::readDeskFile(file.readAll());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

} // namespace zhihui
