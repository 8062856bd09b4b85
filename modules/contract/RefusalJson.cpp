#include "contract/RefusalJson.h"

namespace zhihui::contract {

namespace {

Result<Refusal> readRefusal(const QJsonObject& body, QLatin1StringView number, qint64 least)
{
    JsonFields f(body);
    Refusal v;
    v.index = f.integer(number, least);
    v.code = f.text("code"_L1);
    v.title = f.textOr("title"_L1);
    return f.finish(std::move(v));
}

Result<Refusal> readByIndex(const QJsonObject& body)
{
    return readRefusal(body, "index"_L1, 0);
}

Result<Refusal> readByLine(const QJsonObject& body)
{
    return readRefusal(body, "line"_L1, 1);
}

} // namespace

QJsonArray refusalsToJson(const QList<Refusal>& refused, RefusalBy by)
{
    const QString number = by == RefusalBy::Line ? u"line"_s : u"index"_s;
    QJsonArray list;
    for (const Refusal& item : refused)
        list.append(QJsonObject{{number, qint64(item.index)}, {u"code"_s, item.code}, {u"title"_s, item.title}});
    return list;
}

QList<Refusal> readRefusals(JsonFields& f, RefusalBy by)
{
    return f.list<Refusal>("refused"_L1, by == RefusalBy::Line ? readByLine : readByIndex);
}

} // namespace zhihui::contract
