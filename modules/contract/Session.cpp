#include "contract/Session.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

namespace {

QJsonObject limitsToJson(const Limits& v)
{
    return {{u"pageRows"_s, v.pageRows},
            {u"pageBytes"_s, v.pageBytes},
            {u"commandsPerBatch"_s, v.commandsPerBatch},
            {u"fixesPerBatch"_s, v.fixesPerBatch}};
}

Result<Limits> readLimits(const QJsonObject& body)
{
    JsonFields f(body);
    Limits v;
    v.pageRows = f.integer("pageRows"_L1, 1);
    v.pageBytes = f.integer("pageBytes"_L1, 1);
    v.commandsPerBatch = f.integer("commandsPerBatch"_L1, 1);
    v.fixesPerBatch = f.integer("fixesPerBatch"_L1, 1);
    return f.finish(v);
}

} // namespace

QJsonObject toJson(const Meta& v)
{
    return {{u"name"_s, v.name}, {u"version"_s, v.version}, {u"schema"_s, v.schema}, {u"crs"_s, v.crs}};
}

template <>
Result<Meta> read(const QJsonObject& body)
{
    JsonFields f(body);
    Meta v;
    v.name = f.text("name"_L1);
    v.version = f.text("version"_L1);
    v.schema = int(f.integer("schema"_L1, 1));
    v.crs = f.crs();
    return f.finish(std::move(v));
}

QJsonObject toJson(const Login& v)
{
    return {{u"user"_s, v.user}, {u"password"_s, v.password}};
}

template <>
Result<Login> read(const QJsonObject& body)
{
    JsonFields f(body);
    Login v;
    v.user = f.text("user"_L1);
    v.password = f.text("password"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Token& v)
{
    QJsonObject user = toJson(v.user);
    user.remove("login"_L1);
    return {{u"token"_s, v.token}, {u"expiresIn"_s, qint64(v.expiresIn.count())}, {u"user"_s, user}};
}

template <>
Result<Token> read(const QJsonObject& body)
{
    JsonFields f(body);
    Token v;
    v.token = f.text("token"_L1);
    v.expiresIn = Seconds(f.integer("expiresIn"_L1));
    v.user = f.nested<User>("user"_L1, f.object("user"_L1), read<User>);
    return f.finish(std::move(v));
}

QJsonObject toJson(const SessionRequest& v)
{
    return {
        {u"device"_s, v.device}, {u"incarnation"_s, v.incarnation}, {u"lastN"_s, v.lastN}, {u"lastHash"_s, v.lastHash}};
}

template <>
Result<SessionRequest> read(const QJsonObject& body)
{
    JsonFields f(body);
    SessionRequest v;
    v.device = f.text("device"_L1);
    v.incarnation = f.integer("incarnation"_L1, 1);
    v.lastN = f.integer("lastN"_L1);
    v.lastHash = f.text("lastHash"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Session& v)
{
    return {{u"view"_s, v.view},
            {u"epoch"_s, v.epoch},
            {u"serverTime"_s, toWire(v.serverTime)},
            {u"ackedThrough"_s, v.ackedThrough},
            {u"ackedHash"_s, v.ackedHash},
            {u"heads"_s, QJsonObject{{u"reg"_s, v.headReg}, {u"ops"_s, v.headOps}}},
            {u"limits"_s, limitsToJson(v.limits)}};
}

template <>
Result<Session> read(const QJsonObject& body)
{
    JsonFields f(body);
    Session v;
    v.view = f.text("view"_L1);
    v.epoch = f.text("epoch"_L1);
    v.serverTime = f.instant("serverTime"_L1);
    v.ackedThrough = f.integer("ackedThrough"_L1);
    v.ackedHash = f.text("ackedHash"_L1);
    const QJsonObject heads = f.object("heads"_L1);
    JsonFields h(heads);
    v.headReg = h.integer("reg"_L1);
    v.headOps = h.integer("ops"_L1);
    if (const auto read = h.finish(0); !read)
        f.complain("heads"_L1, read.error().detail);
    v.limits = f.nested<Limits>("limits"_L1, f.object("limits"_L1), readLimits);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Heartbeat& v)
{
    return {{u"now"_s, toWire(v.now)}, {u"tokenTtl"_s, qint64(v.tokenTtl.count())}};
}

template <>
Result<Heartbeat> read(const QJsonObject& body)
{
    JsonFields f(body);
    Heartbeat v;
    v.now = f.instant("now"_L1);
    v.tokenTtl = Seconds(f.integer("tokenTtl"_L1));
    return f.finish(v);
}

QJsonObject toJson(const RevealReason& v)
{
    return {{u"reason"_s, QJsonObject{{u"kind"_s, v.kind}, {u"id"_s, v.id}, {u"text"_s, v.text}}}};
}

template <>
Result<RevealReason> read(const QJsonObject& body)
{
    JsonFields outer(body);
    const QJsonObject reason = outer.object("reason"_L1);
    ZH_TRY(outer.finish(0));
    JsonFields f(reason);
    RevealReason v;
    f.oneOf("kind"_L1, {u"alert"_s, u"task"_s});
    v.kind = f.textOr("kind"_L1);
    v.id = f.text("id"_L1);
    v.text = f.text("text"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
