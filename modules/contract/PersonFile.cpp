#include "contract/PersonFile.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

namespace {

QJsonObject toJson(const SearchHit& v)
{
    return {{u"person"_s, v.person.text},
            {u"maskedName"_s, v.maskedName},
            {u"org"_s, v.org.text},
            {u"idTail"_s, v.idTail},
            {u"by"_s, v.by}};
}

template <class T>
QJsonArray listOf(const QList<T>& values)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(toJson(value));
    return list;
}

Result<SearchHit> readHit(const QJsonObject& body)
{
    JsonFields f(body);
    SearchHit v;
    v.person = f.id<PersonId>("person"_L1);
    v.maskedName = f.text("maskedName"_L1);
    v.org = f.org("org"_L1);
    v.idTail = f.textOr("idTail"_L1);
    v.by = f.text("by"_L1);
    return f.finish(std::move(v));
}

} // namespace

QJsonObject toJson(const FileEntry& v)
{
    QJsonObject o{{u"n"_s, v.n},        {u"kind"_s, v.kind}, {u"key"_s, v.key},  {u"at"_s, toWire(v.at)},
                  {u"by"_s, v.by.text}, {u"who"_s, v.who},   {u"body"_s, v.body}};
    if (v.ended)
        o.insert("ended"_L1, true);
    return o;
}

template <>
Result<FileEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    FileEntry v;
    v.n = f.integer("n"_L1, 1);
    v.kind = f.text("kind"_L1);
    v.key = f.textOr("key"_L1);
    v.at = f.instant("at"_L1);
    v.by = f.idOr<UserId>("by"_L1);
    v.who = f.textOr("who"_L1);
    v.ended = f.flagOr("ended"_L1, false);
    v.body = f.object("body"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const PersonFile& v)
{
    QJsonObject o{{u"person"_s, toJson(v.person)},
                  {u"entries"_s, listOf(v.entries)},
                  {u"decisions"_s, listOf(v.decisions)},
                  {u"devices"_s, listOf(v.devices)}};
    if (v.identity)
        o.insert("identity"_L1, toJson(*v.identity));
    return o;
}

template <>
Result<PersonFile> read(const QJsonObject& body)
{
    JsonFields f(body);
    PersonFile v;
    v.person = f.nested<Person>("person"_L1, f.object("person"_L1), read<Person>);
    if (f.has("identity"_L1))
        v.identity = f.nested<Identity>("identity"_L1, f.object("identity"_L1), read<Identity>);
    v.entries = f.list("entries"_L1, read<FileEntry>);
    v.decisions = f.list("decisions"_L1, read<Decision>);
    v.devices = f.list("devices"_L1, read<Device>);
    return f.finish(std::move(v));
}

QJsonObject toJson(const FileReason& v)
{
    return {{u"reason"_s, QJsonObject{{u"kind"_s, v.kind}, {u"id"_s, v.id}, {u"text"_s, v.text}}}};
}

template <>
Result<FileReason> read(const QJsonObject& body)
{
    JsonFields outer(body);
    const QJsonObject reason = outer.object("reason"_L1);
    ZH_TRY(outer.finish(0));
    JsonFields f(reason);
    FileReason v;
    v.kind = f.text("kind"_L1);
    v.id = f.textOr("id"_L1);
    v.text = f.text("text"_L1).trimmed();
    if (v.text.isEmpty() || v.text.size() > 500)
        f.complain("text"_L1, u"1 to 500 signs are expected"_s);
    if (v.id.size() > 128)
        f.complain("id"_L1, u"at most 128 signs are expected"_s);
    return f.finish(std::move(v));
}

QJsonObject toJson(const FileLine& v)
{
    return {{u"id"_s, v.id}, {u"person"_s, v.person.text}, {u"kind"_s, v.kind}, {u"key"_s, v.key}, {u"body"_s, v.body}};
}

template <>
Result<FileLine> read(const QJsonObject& body)
{
    JsonFields f(body);
    FileLine v;
    v.id = f.text("id"_L1);
    v.person = f.id<PersonId>("person"_L1);
    v.kind = f.text("kind"_L1);
    v.key = f.textOr("key"_L1);
    v.body = f.object("body"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const SearchRequest& v)
{
    return {{u"query"_s, v.query}, {u"most"_s, v.most}};
}

template <>
Result<SearchRequest> read(const QJsonObject& body)
{
    JsonFields f(body);
    SearchRequest v;
    v.query = f.text("query"_L1).trimmed();
    v.most = f.integerOr("most"_L1, v.most);
    if (v.query.size() < 2 || v.query.size() > 64)
        f.complain("query"_L1, u"2 to 64 signs are expected"_s);
    if (v.most < 1 || v.most > 100)
        f.complain("most"_L1, u"1 to 100 are expected"_s);
    return f.finish(std::move(v));
}

QJsonObject toJson(const SearchAnswer& v)
{
    return {{u"hits"_s, listOf(v.hits)}, {u"more"_s, v.more}};
}

template <>
Result<SearchAnswer> read(const QJsonObject& body)
{
    JsonFields f(body);
    SearchAnswer v;
    v.hits = f.list("hits"_L1, readHit);
    v.more = f.flag("more"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
