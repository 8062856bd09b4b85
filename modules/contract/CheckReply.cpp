#include "contract/CheckReply.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

QJsonObject toJson(const CheckReply& v)
{
    return {
        {u"device"_s, v.device.text}, {u"at"_s, toWire(v.at)}, {u"media"_s, QString::fromLatin1(v.media.toBase64())}};
}

template <>
Result<CheckReply> read(const QJsonObject& body)
{
    JsonFields f(body);
    CheckReply v;
    v.device = f.id<DeviceId>("device"_L1);
    v.at = f.instant("at"_L1);
    const auto media =
        QByteArray::fromBase64Encoding(f.text("media"_L1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (media.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        f.complain("media"_L1, u"base64 is expected"_s);
    v.media = media.decoded;
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
