#include "contract/Fixes.h"

#include "contract/RefusalJson.h"

namespace zhihui::contract {

QJsonObject toJson(const Fix& v)
{
    QJsonObject o{{u"person"_s, v.person.text}, {u"device"_s, v.device.text}, {u"t"_s, toWire(v.at)},
                  {u"lat"_s, v.where.lat},      {u"lon"_s, v.where.lon},      {u"src"_s, wireName(v.source)},
                  {u"moving"_s, v.moving},      {u"crs"_s, u"WGS-84"_s}};
    if (v.accuracy > 0)
        o.insert("acc"_L1, v.accuracy);
    if (v.speed >= 0)
        o.insert("speed"_L1, v.speed);
    if (v.battery >= 0)
        o.insert("battery"_L1, v.battery);
    if (!v.fromDecision)
        o.insert("check"_L1, v.basis);
    return o;
}

template <>
Result<Fix> read(const QJsonObject& body)
{
    JsonFields f(body);
    Fix v;
    f.crs();
    v.person = f.id<PersonId>("person"_L1);
    v.device = f.id<DeviceId>("device"_L1);
    v.at = f.instant("t"_L1);
    v.where = {f.real("lat"_L1), f.real("lon"_L1)};
    if (!v.where.isValid())
        f.complain("lat"_L1, u"not a position"_s);
    v.accuracy = f.realOr("acc"_L1, 0);
    if (v.accuracy < 0)
        f.complain("acc"_L1, u"negative"_s);
    f.oneOf("src"_L1, {u"gnss"_s, u"wifi"_s, u"lbs"_s});
    v.source = fixSourceFrom(f.textOr("src"_L1));
    v.speed = f.realOr("speed"_L1, -1);
    v.moving = f.flagOr("moving"_L1, true);
    v.battery = int(f.integerOr("battery"_L1, -1));
    v.basis = f.textOr("check"_L1);
    v.fromDecision = v.basis.isEmpty();
    return f.finish(std::move(v));
}

QJsonObject toJson(const QList<Fix>& fixes)
{
    QJsonArray list;
    for (const auto& fix : fixes)
        list.append(toJson(fix));
    return {{u"fixes"_s, list}};
}

template <>
Result<FixBatch> read(const QJsonObject& body)
{
    JsonFields f(body);
    FixBatch batch;
    const QJsonArray list = f.array("fixes"_L1);
    if (list.size() > maxFixesPerBatch)
        f.complain("fixes"_L1, u"more than %1"_s.arg(maxFixesPerBatch));
    else
        for (const QJsonValue& value : list)
            batch.fixes.append(read<Fix>(value.toObject()));
    return f.finish(std::move(batch));
}

template <>
Result<Track> read(const QJsonObject& body)
{
    JsonFields f(body);
    Track track;
    const QJsonArray list = f.array("fixes"_L1);
    track.fixes.reserve(list.size());
    for (const QJsonValue& value : list) {
        auto fix = read<Fix>(value.toObject());
        if (fix)
            track.fixes.append(std::move(*fix));
    }
    return f.finish(std::move(track));
}

QJsonObject toJson(const FixReceipt& v)
{
    return {{u"accepted"_s, v.accepted},
            {u"duplicates"_s, v.duplicates},
            {u"refused"_s, refusalsToJson(v.refused, RefusalBy::Index)}};
}

template <>
Result<FixReceipt> read(const QJsonObject& body)
{
    JsonFields f(body);
    FixReceipt v;
    v.accepted = f.integer("accepted"_L1);
    v.duplicates = f.integer("duplicates"_L1);
    v.refused = readRefusals(f, RefusalBy::Index);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
