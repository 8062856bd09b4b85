#include "contract/Exports.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

namespace {

constexpr qsizetype mostColumns = 64;
constexpr qsizetype shortestReason = 4;
constexpr qsizetype longestReason = 500;

} // namespace

QJsonObject toJson(const ExportRequest& v)
{
    return {{u"columns"_s, QJsonArray::fromStringList(v.columns)}, {u"reason"_s, v.reason}};
}

template <>
Result<ExportRequest> read(const QJsonObject& body)
{
    JsonFields f(body);
    ExportRequest v;
    v.columns = f.texts("columns"_L1);
    if (v.columns.isEmpty() || v.columns.size() > mostColumns)
        f.complain("columns"_L1, u"1 to 64"_s);
    v.reason = f.text("reason"_L1).trimmed();
    if (v.reason.size() < shortestReason || v.reason.size() > longestReason)
        f.complain("reason"_L1, u"4 to 500 signs"_s);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ExportEntry& v)
{
    QJsonObject o{
        {u"id"_s, v.id},         {u"number"_s, v.number},  {u"at"_s, toWire(v.at)},
        {u"by"_s, v.by.text},    {u"who"_s, v.who},        {u"columns"_s, QJsonArray::fromStringList(v.columns)},
        {u"reason"_s, v.reason}, {u"state"_s, v.state},    {u"decidedBy"_s, v.decidedBy},
        {u"note"_s, v.note},     {u"persons"_s, v.persons}};
    setOptional(o, "decided"_L1, v.decided);
    setOptional(o, "fetched"_L1, v.fetched);
    return o;
}

template <>
Result<ExportEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    ExportEntry v;
    v.id = f.text("id"_L1);
    v.number = f.text("number"_L1);
    v.at = f.instant("at"_L1);
    v.by = f.id<UserId>("by"_L1);
    v.who = f.text("who"_L1);
    v.columns = f.texts("columns"_L1);
    v.reason = f.text("reason"_L1);
    v.state = f.text("state"_L1);
    v.decidedBy = f.textOr("decidedBy"_L1);
    v.note = f.textOr("note"_L1);
    v.decided = f.optionalInstant("decided"_L1);
    v.fetched = f.optionalInstant("fetched"_L1);
    v.persons = f.integer("persons"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ExportList& v)
{
    QJsonArray list;
    for (const ExportEntry& entry : v.exports)
        list.append(toJson(entry));
    return {{u"exports"_s, list}};
}

template <>
Result<ExportList> read(const QJsonObject& body)
{
    JsonFields f(body);
    ExportList v;
    v.exports = f.list("exports"_L1, read<ExportEntry>);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ExportDecision& v)
{
    return {{u"approve"_s, v.approve}, {u"note"_s, v.note}};
}

template <>
Result<ExportDecision> read(const QJsonObject& body)
{
    JsonFields f(body);
    ExportDecision v;
    v.approve = f.flag("approve"_L1);
    v.note = f.textOr("note"_L1).trimmed();
    if (v.note.size() > longestReason || (!v.approve && v.note.isEmpty()))
        f.complain("note"_L1, u"1 to 500 signs to decline"_s);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ExportFile& v)
{
    return {{u"number"_s, v.number},
            {u"name"_s, v.name},
            {u"passphrase"_s, v.passphrase},
            {u"archive"_s, QString::fromLatin1(v.archive.toBase64())},
            {u"persons"_s, v.persons}};
}

template <>
Result<ExportFile> read(const QJsonObject& body)
{
    JsonFields f(body);
    ExportFile v;
    v.number = f.text("number"_L1);
    v.name = f.text("name"_L1);
    v.passphrase = f.text("passphrase"_L1);
    v.archive = QByteArray::fromBase64(f.text("archive"_L1).toLatin1());
    v.persons = f.integer("persons"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
