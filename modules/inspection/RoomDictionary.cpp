#include "inspection/RoomDictionary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

std::unexpected<Error> missing(const QString& entry)
{
    return failure(Error::Code::Rejected, u"room dictionary: %1 is missing or impossible"_s.arg(entry));
}

Words wordsOf(const QJsonObject& object)
{
    return {object["zh"_L1].toString(), object["en"_L1].toString()};
}

bool hasZone(const RoomDictionary& dictionary, const QString& code)
{
    return std::ranges::any_of(dictionary.zones, [&](const auto& zone) { return zone.code == code; });
}

Result<> readZones(const QJsonArray& zones, RoomDictionary& dictionary)
{
    for (qsizetype i = 0; i < zones.size(); ++i) {
        const QJsonObject object = zones[i].toObject();
        const RoomDictionary::Zone zone{object["code"_L1].toString(), wordsOf(object)};
        if (zone.code.isEmpty() || zone.name.zh.isEmpty() || hasZone(dictionary, zone.code))
            return missing(u"zones[%1]"_s.arg(i));
        dictionary.zones.append(zone);
    }
    return dictionary.zones.isEmpty() ? Result<>(missing(u"zones"_s)) : Result<>();
}

Result<> readKinds(const QJsonArray& rooms, RoomDictionary& dictionary)
{
    for (qsizetype i = 0; i < rooms.size(); ++i) {
        const QJsonObject object = rooms[i].toObject();
        const RoomDictionary::Kind kind{object["code"_L1].toString(), object["zone"_L1].toString(), wordsOf(object),
                                        object["watch"_L1].toBool()};
        // Whether people may look is never left to a default.
        if (kind.code.isEmpty() || kind.name.zh.isEmpty() || !object["watch"_L1].isBool() ||
            !hasZone(dictionary, kind.zone) || dictionary.kind(kind.code))
            return missing(u"rooms[%1] %2"_s.arg(i).arg(kind.code));
        dictionary.kinds.append(kind);
    }
    return dictionary.kinds.isEmpty() ? Result<>(missing(u"rooms"_s)) : Result<>();
}

} // namespace

const RoomDictionary::Kind* RoomDictionary::kind(const QString& code) const
{
    const auto found = std::ranges::find(kinds, code, &Kind::code);
    return found == kinds.end() ? nullptr : &*found;
}

bool RoomDictionary::watches(const QString& code) const
{
    const Kind* known = kind(code);
    return known && known->watch;
}

qsizetype RoomDictionary::rank(const QString& code) const
{
    return std::ranges::find(kinds, code, &Kind::code) - kinds.begin();
}

Result<RoomDictionary> readRoomDictionary(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    RoomDictionary dictionary;
    dictionary.version = root["version"_L1].toString();
    dictionary.source = root["source"_L1].toString();
    if (dictionary.version.isEmpty())
        return missing(u"version"_s);
    ZH_TRY(readZones(root["zones"_L1].toArray(), dictionary));
    ZH_TRY(readKinds(root["rooms"_L1].toArray(), dictionary));
    return dictionary;
}

} // namespace zhihui::inspection
