#include "contract/Views.h"

#include "contract/MaskJson.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhihui::contract {

namespace {

constexpr qsizetype mostCameras = 64;

template <class T, class Write>
QJsonArray listOf(const QList<T>& values, Write write)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(write(value));
    return list;
}

QJsonArray idsToJson(const QList<CameraId>& ids)
{
    return listOf(ids, [](const CameraId& id) { return id.text; });
}

QList<CameraId> readIds(const QStringList& texts)
{
    QList<CameraId> ids;
    for (const QString& text : texts)
        ids.append(CameraId(text));
    return ids;
}

QJsonObject reasonToJson(const ViewReason& v)
{
    return {{u"kind"_s, v.kind}, {u"id"_s, v.id}, {u"text"_s, v.text}};
}

Result<ViewReason> readReason(const QJsonObject& body)
{
    JsonFields f(body);
    ViewReason v;
    v.kind = f.text("kind"_L1);
    f.oneOf("kind"_L1, {u"alert"_s, u"order"_s, u"inspection"_s, u"vieworder"_s});
    v.id = f.text("id"_L1);
    v.text = f.text("text"_L1);
    return f.finish(std::move(v));
}

QJsonObject refusalToJson(const ViewRefusal& v)
{
    return {{u"camera"_s, v.camera.text}, {u"code"_s, v.code}, {u"title"_s, v.title}};
}

Result<ViewRefusal> readRefusal(const QJsonObject& body)
{
    JsonFields f(body);
    ViewRefusal v;
    v.camera = f.id<CameraId>("camera"_L1);
    v.code = f.text("code"_L1);
    v.title = f.textOr("title"_L1);
    return f.finish(std::move(v));
}

bool isRtsp(const QString& address)
{
    return address.startsWith("rtsp://"_L1) || address.startsWith("rtsps://"_L1);
}

} // namespace

bool ViewOrder::inForce(Instant at) const
{
    if (at < from || at >= to || (lifted && at >= *lifted))
        return false;
    const QTime time =
        QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone(QByteArrayLiteral("Asia/Shanghai"))).time();
    const int minute = time.msecsSinceStartOfDay() / 60'000;
    return dayFrom <= dayTo ? minute >= dayFrom && minute < dayTo : minute >= dayFrom || minute < dayTo;
}

QJsonObject toJson(const CameraAccess& v)
{
    return {{u"main"_s, v.main}, {u"sub"_s, v.sub}, {u"user"_s, v.user}, {u"password"_s, v.password}};
}

template <>
Result<CameraAccess> read(const QJsonObject& body)
{
    JsonFields f(body);
    CameraAccess v;
    v.main = f.text("main"_L1);
    v.sub = f.textOr("sub"_L1);
    v.user = f.textOr("user"_L1);
    v.password = f.textOr("password"_L1);
    if (!v.main.isEmpty() && !isRtsp(v.main))
        f.complain("main"_L1, u"an rtsp:// or rtsps:// address"_s);
    if (!v.sub.isEmpty() && !isRtsp(v.sub))
        f.complain("sub"_L1, u"an rtsp:// or rtsps:// address"_s);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewOrder& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"number"_s, v.number},
                  {u"org"_s, v.org.text},
                  {u"issuer"_s, v.issuer},
                  {u"purpose"_s, v.purpose},
                  {u"seats"_s, QJsonArray::fromStringList(v.seats)},
                  {u"kinds"_s, QJsonArray::fromStringList(v.kinds)},
                  {u"cameras"_s, idsToJson(v.cameras)},
                  {u"from"_s, toWire(v.from)},
                  {u"to"_s, toWire(v.to)},
                  {u"dayFrom"_s, v.dayFrom},
                  {u"dayTo"_s, v.dayTo}};
    setOptional(o, "lifted"_L1, v.lifted);
    return o;
}

template <>
Result<ViewOrder> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewOrder v;
    v.id = f.id<ViewOrderId>("id"_L1);
    v.number = f.text("number"_L1);
    v.org = f.org("org"_L1);
    v.issuer = f.text("issuer"_L1);
    v.purpose = f.text("purpose"_L1);
    v.seats = f.texts("seats"_L1);
    v.kinds = f.textsOr("kinds"_L1);
    v.cameras = readIds(f.textsOr("cameras"_L1));
    if (v.kinds.isEmpty() && v.cameras.isEmpty())
        f.complain("cameras"_L1, u"cameras or kinds of cameras are named"_s);
    v.from = f.instant("from"_L1);
    v.to = f.instant("to"_L1);
    if (v.to <= v.from)
        f.complain("to"_L1, u"not after from"_s);
    v.dayFrom = int(f.integerOr("dayFrom"_L1, v.dayFrom));
    v.dayTo = int(f.integerOr("dayTo"_L1, v.dayTo));
    if (v.dayFrom < 0 || v.dayFrom > 1440)
        f.complain("dayFrom"_L1, u"minutes of a day, 0 to 1440"_s);
    if (v.dayTo < 0 || v.dayTo > 1440)
        f.complain("dayTo"_L1, u"minutes of a day, 0 to 1440"_s);
    if (v.dayFrom == v.dayTo)
        f.complain("dayTo"_L1, u"not the same as dayFrom"_s);
    v.lifted = f.optionalInstant("lifted"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewRequest& v)
{
    return {{u"seat"_s, v.seat},
            {u"reason"_s, reasonToJson(v.reason)},
            {u"content"_s, v.content},
            {u"cameras"_s, idsToJson(v.cameras)}};
}

template <>
Result<ViewRequest> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewRequest v;
    v.seat = f.text("seat"_L1);
    f.oneOf("seat"_L1, {u"duty"_s, u"inspection"_s, u"wall"_s});
    v.reason = f.nested<ViewReason>("reason"_L1, f.object("reason"_L1), readReason);
    v.content = f.text("content"_L1);
    f.oneOf("content"_L1, {u"live"_s});
    v.cameras = readIds(f.texts("cameras"_L1));
    if (v.cameras.isEmpty() || v.cameras.size() > mostCameras)
        f.complain("cameras"_L1, u"1 to %1 cameras"_s.arg(mostCameras));
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewGrant& v)
{
    return {{u"id"_s, v.id.text},
            {u"number"_s, v.number},
            {u"camera"_s, v.camera.text},
            {u"from"_s, toWire(v.from)},
            {u"until"_s, toWire(v.until)},
            {u"access"_s, toJson(v.access)},
            {u"masks"_s, masksToJson(v.masks)},
            {u"audio"_s, v.audio},
            {u"who"_s, v.who},
            {u"unit"_s, v.unit}};
}

template <>
Result<ViewGrant> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewGrant v;
    v.id = f.id<ViewId>("id"_L1);
    v.number = f.text("number"_L1);
    v.camera = f.id<CameraId>("camera"_L1);
    v.from = f.instant("from"_L1);
    v.until = f.instant("until"_L1);
    v.access = f.nested<CameraAccess>("access"_L1, f.object("access"_L1), read<CameraAccess>);
    v.masks = readMasks(f);
    v.audio = f.flagOr("audio"_L1, false);
    v.who = f.text("who"_L1);
    v.unit = f.text("unit"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewAnswer& v)
{
    return {{u"grants"_s, listOf(v.grants, [](const ViewGrant& grant) { return toJson(grant); })},
            {u"refused"_s, listOf(v.refused, refusalToJson)}};
}

template <>
Result<ViewAnswer> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewAnswer v;
    const QJsonArray grants = f.array("grants"_L1);
    for (const QJsonValue& grant : grants)
        v.grants.append(f.nested<ViewGrant>("grants"_L1, grant, read<ViewGrant>));
    const QJsonArray refused = f.array("refused"_L1);
    for (const QJsonValue& refusal : refused)
        v.refused.append(f.nested<ViewRefusal>("refused"_L1, refusal, readRefusal));
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewEntry& v)
{
    QJsonObject o{{u"number"_s, v.number},
                  {u"camera"_s, v.camera.text},
                  {u"cameraName"_s, v.cameraName},
                  {u"user"_s, v.user.text},
                  {u"who"_s, v.who},
                  {u"unit"_s, v.unit},
                  {u"seat"_s, v.seat},
                  {u"reason"_s, reasonToJson(v.reason)},
                  {u"content"_s, v.content},
                  {u"from"_s, toWire(v.from)}};
    setOptional(o, "ended"_L1, v.ended);
    return o;
}

template <>
Result<ViewEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewEntry v;
    v.number = f.text("number"_L1);
    v.camera = f.id<CameraId>("camera"_L1);
    v.cameraName = f.textOr("cameraName"_L1);
    v.user = f.id<UserId>("user"_L1);
    v.who = f.text("who"_L1);
    v.unit = f.text("unit"_L1);
    v.seat = f.text("seat"_L1);
    const QJsonObject object = f.object("reason"_L1); // must outlive its fields
    JsonFields reason(object);
    v.reason = {reason.textOr("kind"_L1), reason.textOr("id"_L1), reason.textOr("text"_L1)};
    v.content = f.text("content"_L1);
    v.from = f.instant("from"_L1);
    v.ended = f.optionalInstant("ended"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewRegister& v)
{
    return {{u"entries"_s, listOf(v.entries, [](const ViewEntry& entry) { return toJson(entry); })},
            {u"more"_s, v.more}};
}

template <>
Result<ViewRegister> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewRegister v;
    const QJsonArray entries = f.array("entries"_L1);
    for (const QJsonValue& entry : entries)
        v.entries.append(f.nested<ViewEntry>("entries"_L1, entry, read<ViewEntry>));
    v.more = f.flagOr("more"_L1, false);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ViewEnd& v)
{
    return {{u"views"_s, listOf(v.views, [](const ViewId& id) { return id.text; })}};
}

template <>
Result<ViewEnd> read(const QJsonObject& body)
{
    JsonFields f(body);
    ViewEnd v;
    const QStringList views = f.texts("views"_L1);
    for (const QString& view : views)
        v.views.append(ViewId(view));
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
