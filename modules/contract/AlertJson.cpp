#include "contract/JsonFields.h"
#include "contract/LogJson.h"
#include "contract/Records.h"

namespace zhihui::contract {

namespace {

const QStringList& alertStates()
{
    static const QStringList names{wireName(AlertState::New),      wireName(AlertState::Accepted),
                                   wireName(AlertState::Verified), wireName(AlertState::Dispatched),
                                   wireName(AlertState::OnScene),  wireName(AlertState::Closed)};
    return names;
}

const QStringList& orderStates()
{
    static const QStringList names{wireName(OrderState::Issued), wireName(OrderState::Accepted),
                                   wireName(OrderState::Arrived), wireName(OrderState::Reported),
                                   wireName(OrderState::Declined)};
    return names;
}

QJsonObject evidenceFixToJson(const EvidenceFix& v)
{
    return {{u"at"_s, toWire(v.at)},           {u"where"_s, toJson(v.where)}, {u"accuracy"_s, v.accuracy},
            {u"source"_s, wireName(v.source)}, {u"distance"_s, v.distance},   {u"probability"_s, v.probability}};
}

Result<EvidenceFix> readEvidenceFix(const QJsonObject& body)
{
    JsonFields f(body);
    EvidenceFix v;
    v.at = f.instant("at"_L1);
    v.where = f.coordinate("where"_L1);
    v.accuracy = f.real("accuracy"_L1);
    f.oneOf("source"_L1, {u"gnss"_s, u"wifi"_s, u"lbs"_s});
    v.source = fixSourceFrom(f.textOr("source"_L1));
    v.distance = f.real("distance"_L1);
    v.probability = f.real("probability"_L1);
    return f.finish(std::move(v));
}

QJsonObject evidenceToJson(const Evidence& v)
{
    QJsonArray fixes;
    for (const auto& fix : v.fixes)
        fixes.append(evidenceFixToJson(fix));
    return {{u"rule"_s, v.rule},
            {u"ruleVersion"_s, v.ruleVersion},
            {u"parameters"_s, v.parameters},
            {u"legal"_s, v.legal},
            {u"geometryId"_s, v.geometryId},
            {u"geometryVersion"_s, v.geometryVersion},
            {u"geometryHash"_s, v.geometryHash},
            {u"geometryName"_s, v.geometryName},
            {u"basis"_s, v.basis},
            {u"fixes"_s, fixes},
            {u"doubt"_s, v.doubt}};
}

Result<Evidence> readEvidence(const QJsonObject& body)
{
    JsonFields f(body);
    Evidence v;
    v.rule = f.text("rule"_L1);
    v.ruleVersion = f.text("ruleVersion"_L1);
    v.parameters = f.object("parameters"_L1);
    v.legal = f.textOr("legal"_L1);
    v.geometryId = f.textOr("geometryId"_L1);
    v.geometryVersion = int(f.integerOr("geometryVersion"_L1, 0));
    v.geometryHash = f.textOr("geometryHash"_L1);
    v.geometryName = f.textOr("geometryName"_L1);
    v.basis = f.textOr("basis"_L1);
    const QJsonArray fixes = f.arrayOr("fixes"_L1);
    for (const QJsonValue& value : fixes)
        v.fixes.append(f.nested<EvidenceFix>("fixes"_L1, value, readEvidenceFix));
    v.doubt = f.textOr("doubt"_L1);
    return f.finish(std::move(v));
}

void readTimes(JsonFields& f, Alert& v)
{
    v.began = f.instant("began"_L1);
    v.raised = f.instant("raised"_L1);
    v.last = f.instant("last"_L1);
    v.cleared = f.optionalInstant("cleared"_L1);
    v.heldUntil = f.optionalInstant("heldUntil"_L1);
}

void readWork(JsonFields& f, Alert& v)
{
    v.claimedBy = f.idOr<UserId>("claimedBy"_L1);
    v.claimedName = f.textOr("claimedName"_L1);
    v.verification = f.textOr("verification"_L1);
    v.cause = f.textOr("cause"_L1);
    v.result = f.textOr("result"_L1);
    v.log = readLog(f);
    v.episodes = int(f.integerOr("episodes"_L1, 1));
}

} // namespace

QJsonObject toJson(const Alert& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"kind"_s, v.kind},
                  {u"level"_s, number(v.level)},
                  {u"state"_s, wireName(v.state)},
                  {u"org"_s, v.org.text},
                  {u"person"_s, v.person.text},
                  {u"maskedName"_s, v.maskedName},
                  {u"supervision"_s, v.supervision},
                  {u"minor"_s, v.minor},
                  {u"device"_s, v.device.text},
                  {u"began"_s, toWire(v.began)},
                  {u"raised"_s, toWire(v.raised)},
                  {u"last"_s, toWire(v.last)},
                  {u"retracted"_s, v.retracted},
                  {u"late"_s, v.late},
                  {u"lead"_s, v.lead},
                  {u"placeName"_s, v.placeName},
                  {u"sentenceZh"_s, v.sentenceZh},
                  {u"sentenceEn"_s, v.sentenceEn},
                  {u"distance"_s, v.distance},
                  {u"evidence"_s, evidenceToJson(v.evidence)},
                  {u"claimedBy"_s, v.claimedBy.text},
                  {u"claimedName"_s, v.claimedName},
                  {u"verification"_s, v.verification},
                  {u"cause"_s, v.cause},
                  {u"result"_s, v.result},
                  {u"log"_s, logToJson(v.log)},
                  {u"episodes"_s, v.episodes}};
    setOptional(o, "cleared"_L1, v.cleared);
    setOptional(o, "heldUntil"_L1, v.heldUntil);
    setOptional(o, "where"_L1, v.where);
    return o;
}

template <>
Result<Alert> read(const QJsonObject& body)
{
    JsonFields f(body);
    Alert v;
    v.id = f.id<AlertId>("id"_L1);
    v.kind = f.text("kind"_L1);
    v.level = clampedLevel(int(f.integer("level"_L1, 1, 4)));
    v.state = static_cast<AlertState>(f.oneOf("state"_L1, alertStates()));
    v.org = f.org("org"_L1);
    v.person = f.id<PersonId>("person"_L1);
    v.maskedName = f.text("maskedName"_L1);
    v.supervision = f.textOr("supervision"_L1);
    v.minor = f.flag("minor"_L1);
    v.device = f.idOr<DeviceId>("device"_L1);
    readTimes(f, v);
    v.retracted = f.textOr("retracted"_L1);
    v.late = f.flagOr("late"_L1, false);
    v.lead = f.flagOr("lead"_L1, false);
    v.where = f.optionalCoordinate("where"_L1);
    v.placeName = f.textOr("placeName"_L1);
    v.sentenceZh = f.textOr("sentenceZh"_L1);
    v.sentenceEn = f.textOr("sentenceEn"_L1);
    v.distance = f.realOr("distance"_L1, 0);
    v.evidence = f.nested<Evidence>("evidence"_L1, f.object("evidence"_L1), readEvidence);
    readWork(f, v);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Order& v)
{
    return {{u"id"_s, v.id.text},         {u"alert"_s, v.alert.text},      {u"org"_s, v.org.text},
            {u"issuer"_s, v.issuer.text}, {u"unit"_s, v.unit.text},        {u"assist"_s, v.assist},
            {u"minor"_s, v.minor},        {u"state"_s, wireName(v.state)}, {u"text"_s, v.text},
            {u"report"_s, v.report},      {u"issued"_s, toWire(v.issued)}, {u"log"_s, logToJson(v.log)}};
}

template <>
Result<Order> read(const QJsonObject& body)
{
    JsonFields f(body);
    Order v;
    v.id = f.id<OrderId>("id"_L1);
    v.alert = f.id<AlertId>("alert"_L1);
    v.org = f.org("org"_L1);
    v.issuer = f.org("issuer"_L1);
    v.unit = f.idOr<UnitId>("unit"_L1);
    v.assist = f.flag("assist"_L1);
    v.minor = f.flag("minor"_L1);
    v.state = static_cast<OrderState>(f.oneOf("state"_L1, orderStates()));
    v.text = f.textOr("text"_L1);
    v.report = f.textOr("report"_L1);
    v.issued = f.instant("issued"_L1);
    v.log = readLog(f);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
