#include "contract/AccessLog.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

QJsonObject toJson(const AccessEntry& v)
{
    QJsonObject o{{u"n"_s, v.n},     {u"at"_s, toWire(v.at)},   {u"user"_s, v.user.text}, {u"who"_s, v.who},
                  {u"act"_s, v.act}, {u"subject"_s, v.subject}, {u"name"_s, v.name},      {u"reason"_s, v.reason}};
    if (v.sealed)
        o.insert("sealed"_L1, true);
    return o;
}

template <>
Result<AccessEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    AccessEntry v;
    v.n = f.integer("n"_L1, 1);
    v.at = f.instant("at"_L1);
    v.user = f.id<UserId>("user"_L1);
    v.who = f.text("who"_L1);
    v.act = f.text("act"_L1);
    v.subject = f.textOr("subject"_L1);
    v.name = f.textOr("name"_L1);
    v.reason = f.textOr("reason"_L1);
    v.sealed = f.flagOr("sealed"_L1, false);
    return f.finish(std::move(v));
}

QJsonObject toJson(const AccessLog& v)
{
    QJsonArray entries;
    for (const AccessEntry& entry : v.entries)
        entries.append(toJson(entry));
    return {{u"entries"_s, entries}, {u"more"_s, v.more}, {u"intact"_s, v.intact}};
}

template <>
Result<AccessLog> read(const QJsonObject& body)
{
    JsonFields f(body);
    AccessLog v;
    v.entries = f.list("entries"_L1, read<AccessEntry>);
    v.more = f.flag("more"_L1);
    v.intact = f.flag("intact"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
