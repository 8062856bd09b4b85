#include "contract/JsonFields.h"
#include "contract/Records.h"

namespace zhihui::contract {

QJsonObject toJson(const Person& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"org"_s, v.org.text},
                  {u"maskedName"_s, v.maskedName},
                  {u"sex"_s, v.sex},
                  {u"category"_s, v.category},
                  {u"supervision"_s, v.supervision},
                  {u"minor"_s, v.minor},
                  {u"areas"_s, QJsonArray::fromStringList(v.areas)},
                  {u"areaName"_s, v.areaName},
                  {u"termEnd"_s, v.termEnd},
                  {u"idTail"_s, v.idTail},
                  {u"maskedPhone"_s, v.maskedPhone},
                  {u"guarantorPhone"_s, v.guarantorPhone},
                  {u"lastVerifiedHow"_s, v.lastVerifiedHow}};
    setOptional(o, "lastVerified"_L1, v.lastVerified);
    return o;
}

template <>
Result<Person> read(const QJsonObject& body)
{
    JsonFields f(body);
    Person v;
    v.id = f.id<PersonId>("id"_L1);
    v.org = f.org("org"_L1);
    v.maskedName = f.text("maskedName"_L1);
    v.sex = f.textOr("sex"_L1);
    v.category = f.text("category"_L1);
    v.supervision = f.text("supervision"_L1);
    v.minor = f.flag("minor"_L1);
    v.areas = f.textsOr("areas"_L1);
    v.areaName = f.textOr("areaName"_L1);
    v.termEnd = f.textOr("termEnd"_L1);
    v.idTail = f.textOr("idTail"_L1);
    v.maskedPhone = f.textOr("maskedPhone"_L1);
    v.guarantorPhone = f.textOr("guarantorPhone"_L1);
    v.lastVerified = f.optionalInstant("lastVerified"_L1);
    v.lastVerifiedHow = f.textOr("lastVerifiedHow"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Device& v)
{
    return {{u"id"_s, v.id.text},  {u"person"_s, v.person.text}, {u"org"_s, v.org.text},
            {u"model"_s, v.model}, {u"feed"_s, v.feed},          {u"interval"_s, qint64(v.interval.count())}};
}

template <>
Result<Device> read(const QJsonObject& body)
{
    JsonFields f(body);
    Device v;
    v.id = f.id<DeviceId>("id"_L1);
    v.person = f.id<PersonId>("person"_L1);
    v.org = f.org("org"_L1);
    v.model = f.textOr("model"_L1);
    v.feed = f.textOr("feed"_L1);
    v.interval = Seconds(f.integer("interval"_L1, 1, 7 * 24 * 3600));
    return f.finish(std::move(v));
}

QJsonObject toJson(const Decision& v)
{
    QJsonObject o{{u"id"_s, v.id.text},        {u"person"_s, v.person.text}, {u"org"_s, v.org.text},
                  {u"ground"_s, v.ground},     {u"number"_s, v.number},      {u"approver"_s, v.approver},
                  {u"from"_s, toWire(v.from)}, {u"to"_s, toWire(v.to)}};
    setOptional(o, "lifted"_L1, v.lifted);
    return o;
}

template <>
Result<Decision> read(const QJsonObject& body)
{
    JsonFields f(body);
    Decision v;
    v.id = f.id<DecisionId>("id"_L1);
    v.person = f.id<PersonId>("person"_L1);
    v.org = f.org("org"_L1);
    v.ground = int(f.integer("ground"_L1, 1, 5));
    v.number = f.text("number"_L1);
    v.approver = f.text("approver"_L1);
    v.from = f.instant("from"_L1);
    v.to = f.instant("to"_L1);
    if (v.to <= v.from)
        f.complain("to"_L1, u"not after from"_s);
    v.lifted = f.optionalInstant("lifted"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Check& v)
{
    QJsonObject o{{u"id"_s, v.id.text},        {u"person"_s, v.person.text},    {u"org"_s, v.org.text},
                  {u"minor"_s, v.minor},       {u"opened"_s, toWire(v.opened)}, {u"deadline"_s, toWire(v.deadline)},
                  {u"reason"_s, v.reason},     {u"asks"_s, wireName(v.asks)},   {u"by"_s, v.by},
                  {u"accuracy"_s, v.accuracy}, {u"sha256"_s, v.sha256}};
    setOptional(o, "answered"_L1, v.answered);
    setOptional(o, "where"_L1, v.where);
    return o;
}

template <>
Result<Check> read(const QJsonObject& body)
{
    JsonFields f(body);
    Check v;
    v.id = f.id<CheckId>("id"_L1);
    v.person = f.id<PersonId>("person"_L1);
    v.org = f.org("org"_L1);
    v.minor = f.flag("minor"_L1);
    v.opened = f.instant("opened"_L1);
    v.deadline = f.instant("deadline"_L1);
    v.reason = f.text("reason"_L1);
    if (f.has("asks"_L1)) // one that was opened before there was a choice asked for a fix
        v.asks = static_cast<CheckAnswer>(f.oneOf("asks"_L1, checkAnswers()));
    v.by = f.textOr("by"_L1);
    v.answered = f.optionalInstant("answered"_L1);
    v.where = f.optionalCoordinate("where"_L1);
    v.accuracy = f.realOr("accuracy"_L1, 0);
    v.sha256 = f.textOr("sha256"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
