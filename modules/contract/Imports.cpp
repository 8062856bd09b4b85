#include "contract/Imports.h"

#include "contract/RefusalJson.h"

namespace zhihui::contract {

namespace {

constexpr qsizetype longestFile = 200;

} // namespace

QJsonObject toJson(const ImportHead& v)
{
    return {{u"kind"_s, v.kind}, {u"file"_s, v.file}, {u"rows"_s, v.rows}, {u"dryRun"_s, v.dryRun}};
}

template <>
Result<ImportHead> read(const QJsonObject& body)
{
    JsonFields f(body);
    ImportHead v;
    v.kind = f.text("kind"_L1);
    v.file = f.text("file"_L1);
    if (v.file.size() > longestFile)
        f.complain("file"_L1, u"too long"_s);
    v.rows = f.integer("rows"_L1);
    v.dryRun = f.flag("dryRun"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ImportReceipt& v)
{
    return {{u"dryRun"_s, v.dryRun},   {u"id"_s, v.id},
            {u"number"_s, v.number},   {u"lines"_s, v.lines},
            {u"created"_s, v.created}, {u"changed"_s, v.changed},
            {u"entries"_s, v.entries}, {u"refused"_s, refusalsToJson(v.refused, RefusalBy::Line)}};
}

template <>
Result<ImportReceipt> read(const QJsonObject& body)
{
    JsonFields f(body);
    ImportReceipt v;
    v.dryRun = f.flag("dryRun"_L1);
    v.id = f.textOr("id"_L1);
    v.number = f.textOr("number"_L1);
    v.lines = f.integer("lines"_L1);
    v.created = f.integer("created"_L1);
    v.changed = f.integer("changed"_L1);
    v.entries = f.integer("entries"_L1);
    v.refused = readRefusals(f, RefusalBy::Line);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ImportEntry& v)
{
    QJsonObject o{{u"id"_s, v.id},           {u"number"_s, v.number},   {u"at"_s, toWire(v.at)},
                  {u"by"_s, v.by.text},      {u"who"_s, v.who},         {u"kind"_s, v.kind},
                  {u"file"_s, v.file},       {u"rows"_s, v.rows},       {u"created"_s, v.created},
                  {u"changed"_s, v.changed}, {u"entries"_s, v.entries}, {u"undoneBy"_s, v.undoneBy}};
    setOptional(o, "undone"_L1, v.undone);
    return o;
}

template <>
Result<ImportEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    ImportEntry v;
    v.id = f.text("id"_L1);
    v.number = f.text("number"_L1);
    v.at = f.instant("at"_L1);
    v.by = f.id<UserId>("by"_L1);
    v.who = f.text("who"_L1);
    v.kind = f.text("kind"_L1);
    v.file = f.text("file"_L1);
    v.rows = f.integer("rows"_L1);
    v.created = f.integer("created"_L1);
    v.changed = f.integer("changed"_L1);
    v.entries = f.integer("entries"_L1);
    v.undone = f.optionalInstant("undone"_L1);
    v.undoneBy = f.textOr("undoneBy"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ImportList& v)
{
    QJsonArray list;
    for (const ImportEntry& entry : v.imports)
        list.append(toJson(entry));
    return {{u"imports"_s, list}};
}

template <>
Result<ImportList> read(const QJsonObject& body)
{
    JsonFields f(body);
    ImportList v;
    v.imports = f.list("imports"_L1, read<ImportEntry>);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
