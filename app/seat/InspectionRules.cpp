#include "seat/InspectionRules.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

template <class T>
T inProgram(const QString& name, Result<T> (*reader)(const QByteArray&))
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the program", qPrintable(name));
    auto read = reader(file.readAll());
    if (!read)
        qFatal("%s: %s", qPrintable(name), qPrintable(read.error().detail));
    return std::move(*read);
}

} // namespace

inspection::Checklists checklists()
{
    return inProgram(u":/zhihui/rules/checklists-2026-11.json"_s, inspection::readChecklists);
}

inspection::RoomDictionary roomDictionary()
{
    return inProgram(u":/zhihui/rules/rooms-2026-11.json"_s, inspection::readRoomDictionary);
}

law::Statutes statutes()
{
    auto read = law::readStatutes(QDir(u":/zhihui/rules"_s));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *std::move(read);
}

} // namespace zhihui
