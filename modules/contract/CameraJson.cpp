#include "contract/JsonFields.h"
#include "contract/MaskJson.h"

namespace zhihui::contract {

namespace {

Result<MaskPoint> readPoint(const QJsonObject& body)
{
    JsonFields f(body);
    MaskPoint v{f.real("x"_L1), f.real("y"_L1)};
    if (v.x < 0 || v.x > 1 || v.y < 0 || v.y > 1)
        f.complain("x"_L1, u"a mask lies within the picture, 0 to 1"_s);
    return f.finish(v);
}

QJsonObject useToJson(const RoomUse& v)
{
    QJsonObject o{{u"from"_s, toWire(v.from)}, {u"business"_s, v.business}};
    setOptional(o, "to"_L1, v.to);
    return o;
}

Result<RoomUse> readUse(const QJsonObject& body)
{
    JsonFields f(body);
    RoomUse v;
    v.from = f.instant("from"_L1);
    v.to = f.optionalInstant("to"_L1);
    v.business = f.text("business"_L1);
    return f.finish(std::move(v));
}

} // namespace

QJsonArray masksToJson(const QList<Mask>& masks)
{
    QJsonArray list;
    for (const Mask& mask : masks) {
        QJsonArray points;
        for (const MaskPoint& point : mask)
            points.append(QJsonObject{{u"x"_s, point.x}, {u"y"_s, point.y}});
        list.append(QJsonObject{{u"points"_s, points}});
    }
    return list;
}

QList<Mask> readMasks(JsonFields& f)
{
    QList<Mask> masks;
    const QJsonArray list = f.arrayOr("masks"_L1);
    for (const QJsonValue& value : list) {
        Mask mask;
        const QJsonArray points = value.toObject().value("points"_L1).toArray();
        for (const QJsonValue& point : points)
            mask.append(f.nested<MaskPoint>("masks"_L1, point, readPoint));
        if (mask.size() < 3)
            f.complain("masks"_L1, u"a mask has at least three corners"_s);
        masks.append(mask);
    }
    return masks;
}

QJsonObject toJson(const Camera& v)
{
    return {{u"id"_s, v.id.text},          {u"name"_s, v.name},       {u"org"_s, v.org.text},
            {u"where"_s, toJson(v.where)}, {u"bearing"_s, v.bearing}, {u"angle"_s, v.angle},
            {u"range"_s, v.range},         {u"kind"_s, v.kind},       {u"network"_s, v.network},
            {u"room"_s, v.room},           {u"audio"_s, v.audio},     {u"masks"_s, masksToJson(v.masks)}};
}

template <>
Result<Camera> read(const QJsonObject& body)
{
    JsonFields f(body);
    Camera v;
    v.id = f.id<CameraId>("id"_L1);
    v.name = f.text("name"_L1);
    v.org = f.org("org"_L1);
    v.where = f.coordinate("where"_L1);
    v.bearing = f.realOr("bearing"_L1, v.bearing);
    v.angle = f.realOr("angle"_L1, v.angle);
    v.range = f.realOr("range"_L1, v.range);
    v.kind = f.textOr("kind"_L1, v.kind);
    if (v.kind != "public"_L1 && v.kind != "room"_L1 && v.kind != "vehicle"_L1)
        f.complain("kind"_L1, u"public, room or vehicle"_s);
    v.network = f.textOr("network"_L1, v.network);
    v.room = f.textOr("room"_L1);
    if ((v.kind == "room"_L1) == v.room.isEmpty())
        f.complain("room"_L1, u"a camera of kind room names its room, and no other does"_s);
    v.audio = f.flagOr("audio"_L1, false);
    if (v.audio && v.kind == "public"_L1)
        f.complain("audio"_L1, u"a camera in public space carries no audio"_s);
    v.masks = readMasks(f);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Room& v)
{
    QJsonArray uses;
    for (const RoomUse& use : v.uses)
        uses.append(useToJson(use));
    return {{u"id"_s, v.id},     {u"centre"_s, v.centre}, {u"org"_s, v.org.text},
            {u"name"_s, v.name}, {u"kind"_s, v.kind},     {u"uses"_s, uses}};
}

template <>
Result<Room> read(const QJsonObject& body)
{
    JsonFields f(body);
    Room v;
    v.id = f.text("id"_L1);
    v.centre = f.text("centre"_L1);
    v.org = f.org("org"_L1);
    v.name = f.text("name"_L1);
    v.kind = f.text("kind"_L1);
    const QJsonArray uses = f.arrayOr("uses"_L1);
    for (const QJsonValue& use : uses)
        v.uses.append(f.nested<RoomUse>("uses"_L1, use, readUse));
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
