#include "contract/Inspection.h"

#include "contract/LogJson.h"

namespace zhihui::contract {

namespace {

const QStringList& stateNames()
{
    static const QStringList names{u"draft"_s,    u"review"_s, u"returned"_s, u"approved"_s, u"issued"_s,
                                   u"answered"_s, u"closed"_s, u"passed"_s,   u"withdrawn"_s};
    return names;
}

void writeParts(QJsonObject& o, const SupervisionOrder& v)
{
    QJsonArray items;
    for (const CheckItem& item : v.items)
        items.append(toJson(item));
    QJsonArray stills;
    for (const Still& still : v.stills)
        stills.append(toJson(still));
    o.insert("items"_L1, items);
    o.insert("stills"_L1, stills);
    o.insert("log"_L1, logToJson(v.log));
    setOptional(o, "signedAt"_L1, v.signedAt);
}

void readParts(JsonFields& f, SupervisionOrder& v)
{
    const QJsonArray items = f.arrayOr("items"_L1);
    for (const QJsonValue& item : items)
        v.items.append(f.nested<CheckItem>("items"_L1, item, read<CheckItem>));
    const QJsonArray stills = f.arrayOr("stills"_L1);
    for (const QJsonValue& still : stills)
        v.stills.append(f.nested<Still>("stills"_L1, still, read<Still>));
    v.log = readLog(f);
    v.signedAt = f.optionalInstant("signedAt"_L1);
}

void readPeople(JsonFields& f, SupervisionOrder& v)
{
    v.drafter = f.id<UserId>("drafter"_L1);
    v.drafterName = f.textOr("drafterName"_L1);
    v.reviewer = f.idOr<UserId>("reviewer"_L1);
    v.reviewerName = f.textOr("reviewerName"_L1);
    v.signer = f.idOr<UserId>("signer"_L1);
    v.signerName = f.textOr("signerName"_L1);
}

} // namespace

QString wireName(SupervisionState state)
{
    return stateNames().at(static_cast<qsizetype>(state));
}

QJsonObject toJson(const Inspection& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"number"_s, v.number},
                  {u"kind"_s, v.kind},
                  {u"org"_s, v.org.text},
                  {u"centres"_s, QJsonArray::fromStringList(v.centres)},
                  {u"purpose"_s, v.purpose},
                  {u"opened"_s, toWire(v.opened)},
                  {u"by"_s, v.by.text},
                  {u"who"_s, v.who}};
    setOptional(o, "closed"_L1, v.closed);
    return o;
}

template <>
Result<Inspection> read(const QJsonObject& body)
{
    JsonFields f(body);
    Inspection v;
    v.id = f.id<InspectionId>("id"_L1);
    v.number = f.text("number"_L1);
    v.kind = f.text("kind"_L1);
    f.oneOf("kind"_L1, {u"random"_s, u"planned"_s});
    v.org = f.org("org"_L1);
    v.centres = f.texts("centres"_L1);
    v.purpose = f.textOr("purpose"_L1);
    v.opened = f.instant("opened"_L1);
    v.closed = f.optionalInstant("closed"_L1);
    v.by = f.id<UserId>("by"_L1);
    v.who = f.textOr("who"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const CheckItem& v)
{
    return {{u"code"_s, v.code}, {u"outcome"_s, v.outcome}, {u"note"_s, v.note}};
}

template <>
Result<CheckItem> read(const QJsonObject& body)
{
    JsonFields f(body);
    CheckItem v;
    v.code = f.text("code"_L1);
    v.outcome = f.textOr("outcome"_L1);
    if (!v.outcome.isEmpty())
        f.oneOf("outcome"_L1, {u"yes"_s, u"no"_s, u"na"_s});
    v.note = f.textOr("note"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Still& v)
{
    return {{u"sha256"_s, v.sha256}, {u"camera"_s, v.camera.text}, {u"cameraName"_s, v.cameraName},
            {u"source"_s, v.source}, {u"at"_s, toWire(v.at)},      {u"width"_s, v.width},
            {u"height"_s, v.height}, {u"view"_s, v.view.text}};
}

template <>
Result<Still> read(const QJsonObject& body)
{
    JsonFields f(body);
    Still v;
    v.sha256 = f.text("sha256"_L1);
    v.camera = f.id<CameraId>("camera"_L1);
    v.cameraName = f.textOr("cameraName"_L1);
    v.source = f.textOr("source"_L1);
    v.at = f.instant("at"_L1);
    v.width = int(f.integer("width"_L1, 1, 16384));
    v.height = int(f.integer("height"_L1, 1, 16384));
    v.view = f.id<ViewId>("view"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const SupervisionOrder& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"number"_s, v.number},
                  {u"inspection"_s, v.inspection.text},
                  {u"inspectionNumber"_s, v.inspectionNumber},
                  {u"centre"_s, v.centre},
                  {u"centreName"_s, v.centreName},
                  {u"room"_s, v.room},
                  {u"roomName"_s, v.roomName},
                  {u"issuer"_s, v.issuer.text},
                  {u"org"_s, v.org.text},
                  {u"state"_s, wireName(v.state)},
                  {u"checklist"_s, v.checklist},
                  {u"score"_s, v.score},
                  {u"most"_s, v.most},
                  {u"text"_s, v.text},
                  {u"deadline"_s, v.deadline},
                  {u"drafter"_s, v.drafter.text},
                  {u"drafterName"_s, v.drafterName},
                  {u"reviewer"_s, v.reviewer.text},
                  {u"reviewerName"_s, v.reviewerName},
                  {u"signer"_s, v.signer.text},
                  {u"signerName"_s, v.signerName},
                  {u"answer"_s, v.answer},
                  {u"recheck"_s, v.recheck},
                  {u"opened"_s, toWire(v.opened)}};
    writeParts(o, v);
    return o;
}

template <>
Result<SupervisionOrder> read(const QJsonObject& body)
{
    JsonFields f(body);
    SupervisionOrder v;
    v.id = f.id<SupervisionId>("id"_L1);
    v.number = f.textOr("number"_L1);
    v.inspection = f.id<InspectionId>("inspection"_L1);
    v.inspectionNumber = f.textOr("inspectionNumber"_L1);
    v.centre = f.text("centre"_L1);
    v.centreName = f.textOr("centreName"_L1);
    v.room = f.text("room"_L1);
    v.roomName = f.textOr("roomName"_L1);
    v.issuer = f.org("issuer"_L1);
    v.org = f.org("org"_L1);
    v.state = static_cast<SupervisionState>(f.oneOf("state"_L1, stateNames()));
    v.checklist = f.textOr("checklist"_L1);
    v.score = int(f.integerOr("score"_L1, 0));
    v.most = int(f.integerOr("most"_L1, 0));
    v.text = f.textOr("text"_L1);
    v.deadline = f.textOr("deadline"_L1);
    readPeople(f, v);
    v.answer = f.textOr("answer"_L1);
    v.recheck = f.textOr("recheck"_L1);
    v.opened = f.instant("opened"_L1);
    readParts(f, v);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
