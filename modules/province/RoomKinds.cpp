#include "province/RoomKinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhihui::province {

using namespace Qt::StringLiterals;

Result<RoomKinds> readRoomKinds(const QByteArray& json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    RoomKinds read;
    read.version = file.value("version"_L1).toString();
    if (read.version.isEmpty())
        return failure(Error::Code::Rejected, u"rooms file: no version"_s);
    const QJsonArray rooms = file.value("rooms"_L1).toArray();
    for (const QJsonValue& room : rooms) {
        const QString code = room["code"_L1].toString(), name = room["zh"_L1].toString();
        if (code.isEmpty() || name.isEmpty() || !room["watch"_L1].isBool() || read.kinds.contains(code))
            return failure(Error::Code::Rejected, u"rooms file: no usable room "_s + code);
        read.kinds.insert(code, {name, room["watch"_L1].toBool()});
    }
    if (read.kinds.isEmpty())
        return failure(Error::Code::Rejected, u"rooms file: no rooms"_s);
    return read;
}

} // namespace zhihui::province
