#include "seat/InspectionRules.h"

#include <QFile>
#include <functional>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

template <class T>
T inProgram(const QString& name, const std::function<Result<T>(const QByteArray&)>& reader)
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
    return inProgram<inspection::Checklists>(u":/zhihui/rules/checklists-2026-11.json"_s, inspection::readChecklists);
}

inspection::RoomDictionary roomDictionary()
{
    return inProgram<inspection::RoomDictionary>(u":/zhihui/rules/rooms-2026-11.json"_s,
                                                 inspection::readRoomDictionary);
}

law::Statutes statutes()
{
    auto read = law::readStatutes(QDir(u":/zhihui/rules"_s));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *std::move(read);
}

intake::Kinds importKinds(const law::Statutes& law)
{
    return inProgram<intake::Kinds>(u":/zhihui/rules/imports-2026-11.json"_s,
                                    [&](const QByteArray& json) { return intake::Kinds::read(json, law.forms); });
}

} // namespace zhihui
