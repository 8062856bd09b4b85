#include "province/WallMask.h"

#include "province/Kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

const QString nobody = u"—"_s;

/// The fields of each type that stay; a type that is not here has none. Empty: all.
const QHash<QString, QStringList>& shown()
{
    static const QHash<QString, QStringList> fields{
        {u"org"_s, {}},
        {u"region"_s, {}},
        {u"camera"_s, {}},
        {u"centre"_s, {}},
        {u"room"_s, {}},
        {u"unit"_s, {}},
        {u"vieworder"_s, {}},
        {u"person"_s,
         {u"id"_s, u"org"_s, u"category"_s, u"supervision"_s, u"minor"_s, u"areas"_s, u"lastVerified"_s,
          u"lastVerifiedHow"_s}},
        {u"device"_s, {u"id"_s, u"person"_s, u"org"_s, u"feed"_s, u"interval"_s}},
        {u"decision"_s, {u"id"_s, u"person"_s, u"org"_s, u"ground"_s, u"from"_s, u"to"_s, u"lifted"_s}},
        {u"alert"_s,
         {u"id"_s,    u"kind"_s,      u"level"_s,    u"state"_s,     u"org"_s,       u"person"_s, u"supervision"_s,
          u"minor"_s, u"began"_s,     u"raised"_s,   u"last"_s,      u"cleared"_s,   u"late"_s,   u"lead"_s,
          u"where"_s, u"placeName"_s, u"distance"_s, u"claimedBy"_s, u"heldUntil"_s, u"cause"_s,  u"episodes"_s}},
        {u"order"_s,
         {u"id"_s, u"alert"_s, u"org"_s, u"issuer"_s, u"unit"_s, u"assist"_s, u"minor"_s, u"state"_s, u"issued"_s}}};
    return fields;
}

QJsonObject only(const QJsonObject& object, const QStringList& fields)
{
    if (fields.isEmpty())
        return object;
    QJsonObject kept;
    for (const QString& field : fields) {
        if (object.contains(field))
            kept.insert(field, object.value(field));
    }
    return kept;
}

/// What was done and when, not by whom; of the words only which seat was told, which are the platform's own.
QJsonArray maskedLog(const QJsonArray& log)
{
    QJsonArray kept;
    for (const QJsonValue& entry : log) {
        QStringList fields{u"kind"_s, u"at"_s, u"said"_s};
        if (entry["kind"_L1] == "told"_L1)
            fields << u"text"_s;
        kept.append(only(entry.toObject(), fields));
    }
    return kept;
}

QJsonArray maskedUses(const QJsonArray& uses)
{
    QJsonArray kept;
    for (const QJsonValue& value : uses) {
        QJsonObject use = value.toObject();
        use.insert("business"_L1, u"使用中"_s);
        kept.append(use);
    }
    return kept;
}

} // namespace

bool isMasked(const Scope& scope)
{
    return scope.hasRole(u"wall");
}

bool isHiddenFromWall(const store::EntityRow& row)
{
    const QString& type = typeOf(row.kind);
    if (type != "vieworder"_L1 || row.body.isEmpty())
        return !shown().contains(type);
    return !QJsonDocument::fromJson(row.body).object().value("seats"_L1).toArray().contains(u"wall"_s);
}

QByteArray maskedForWall(QStringView type, const QByteArray& body)
{
    const QJsonObject whole = QJsonDocument::fromJson(body).object();
    QJsonObject kept = only(whole, shown().value(type.toString()));
    if (type == "person"_L1 || type == "alert"_L1)
        kept.insert("maskedName"_L1, nobody);
    if (type == "unit"_L1) // its name has the officers' names in it
        kept.insert("name"_L1, nobody);
    if (type == "vieworder"_L1) {
        kept.insert("purpose"_L1, nobody);
        kept.insert("issuer"_L1, nobody);
    }
    if (type == "decision"_L1) {
        kept.insert("number"_L1, nobody);
        kept.insert("approver"_L1, nobody);
    }
    if (type == "alert"_L1) {
        kept.insert("evidence"_L1,
                    only(whole.value("evidence"_L1).toObject(), {u"rule"_s, u"ruleVersion"_s, u"parameters"_s}));
        kept.insert("retracted"_L1, whole.value("retracted"_L1).toString().isEmpty() ? QString() : nobody);
    }
    if (type == "alert"_L1 || type == "order"_L1)
        kept.insert("log"_L1, maskedLog(whole.value("log"_L1).toArray()));
    if (type == "room"_L1)
        kept.insert("uses"_L1, maskedUses(whole.value("uses"_L1).toArray()));
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

} // namespace zhihui::province
