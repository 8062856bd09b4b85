#include "contract/LogJson.h"

namespace zhihui::contract {

QJsonObject toJson(const LogEntry& v)
{
    return {{u"op"_s, v.op},      {u"kind"_s, v.kind}, {u"at"_s, toWire(v.at)}, {u"said"_s, toWire(v.said)},
            {u"by"_s, v.by.text}, {u"who"_s, v.who},   {u"text"_s, v.text}};
}

template <>
Result<LogEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    LogEntry v;
    v.op = f.textOr("op"_L1);
    v.kind = f.text("kind"_L1);
    v.at = f.instant("at"_L1);
    v.said = f.optionalInstant("said"_L1).value_or(v.at);
    v.by = f.idOr<UserId>("by"_L1);
    v.who = f.textOr("who"_L1);
    v.text = f.textOr("text"_L1);
    return f.finish(std::move(v));
}

QJsonArray logToJson(const QList<LogEntry>& log)
{
    QJsonArray list;
    for (const auto& entry : log)
        list.append(toJson(entry));
    return list;
}

QList<LogEntry> readLog(JsonFields& f)
{
    QList<LogEntry> log;
    const QJsonArray list = f.arrayOr("log"_L1);
    for (const QJsonValue& value : list)
        log.append(f.nested<LogEntry>("log"_L1, value, read<LogEntry>));
    return log;
}

} // namespace zhihui::contract
