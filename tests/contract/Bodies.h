#pragma once

#include "fakes/Samples.h"

#include <functional>

namespace zhihui::contract {

using namespace Qt::StringLiterals;

/// A filled sample of one schema of openapi.yaml, and what our reader makes of such a body.
struct Body {
    QString schema;
    QJsonObject sample;
    std::function<Result<QJsonObject>(const QJsonObject&)> reread;
};

template <class T>
Body recordBody(const QString& schema, const T& sample)
{
    return {schema, toJson(sample), [](const QJsonObject& body) -> Result<QJsonObject> {
                return read<T>(body).transform([](const T& value) { return toJson(value); });
            }};
}

template <class T>
Body commandBody(const QString& schema, const T& sample, Result<T> (*reader)(const QJsonObject&))
{
    return {schema, toJson(sample), [reader](const QJsonObject& body) -> Result<QJsonObject> {
                return reader(body).transform([](const T& value) { return toJson(value); });
            }};
}

inline Body fixBatchBody()
{
    return {u"FixBatch"_s, toJson(QList<Fix>{samples::fix()}), [](const QJsonObject& body) -> Result<QJsonObject> {
                return read<FixBatch>(body).transform([](const FixBatch& batch) {
                    QList<Fix> good;
                    for (const auto& fix : batch.fixes)
                        good.append(fix.value());
                    return toJson(good);
                });
            }};
}

inline QList<Body> bodies()
{
    using namespace samples;
    const Refusal refusal{4, u"no-basis"_s, u"没有有效的定位决定"_s};
    return {
        recordBody(u"Org"_s, org()),
        recordBody(u"Person"_s, person()),
        recordBody(u"Device"_s, device()),
        recordBody(u"Decision"_s, decision()),
        recordBody(u"Region"_s, region()),
        recordBody(u"Fence"_s, fence()),
        recordBody(u"Camera"_s, camera()),
        recordBody(u"Centre"_s, centre()),
        recordBody(u"Room"_s, room()),
        recordBody(u"Unit"_s, unit()),
        recordBody(u"Alert"_s, alert()),
        recordBody(u"Order"_s, order()),
        recordBody(u"Check"_s, check()),
        recordBody(u"ViewOrder"_s, viewOrder()),
        recordBody(u"Inspection"_s, inspection()),
        recordBody(u"SupervisionOrder"_s, supervision()),
        recordBody(u"Matter"_s, matter()),
        recordBody(u"LogEntry"_s, supervision().log.constFirst()),
        recordBody(u"Still"_s, still()),
        recordBody(u"CheckItem"_s, supervision().items.constFirst()),
        recordBody(u"CameraAccess"_s, viewGrant().access),
        recordBody(u"ViewRequest"_s,
                   ViewRequest{u"duty"_s, {u"alert"_s, u"A-1"_s, u"越界核实"_s}, u"live"_s, {CameraId(u"V-1"_s)}}),
        recordBody(u"ViewGrant"_s, viewGrant()),
        recordBody(u"ViewAnswer"_s,
                   ViewAnswer{{viewGrant()}, {{CameraId(u"V-2"_s), u"not-found"_s, u"没有找到该摄像机"_s}}}),
        recordBody(u"ViewEntry"_s, viewEntry()),
        recordBody(u"ViewRegister"_s, ViewRegister{{viewEntry()}, true}),
        recordBody(u"ViewEnd"_s, ViewEnd{{viewGrant().id}}),
        recordBody(u"Fix"_s, fix()),
        fixBatchBody(),
        recordBody(u"FixReceipt"_s, FixReceipt{3, 1, {refusal}}),
        recordBody(u"RegistryReceipt"_s, RegistryReceipt{3, {refusal}}),
        recordBody(u"Identity"_s, identity()),
        recordBody(u"User"_s, user()),
        recordBody(u"Gateway"_s, gateway()),
        recordBody(u"Meta"_s, Meta{.name = u"广东省社区矫正"_s, .version = u"0.1.0"_s}),
        recordBody(u"Login"_s, Login{u"chen"_s, u"secret"_s}),
        recordBody(u"Token"_s, Token{u"eyJ"_s, Seconds(600), user()}),
        recordBody(u"SessionRequest"_s, SessionRequest{u"seat-1"_s, 1, 4, QString(64, u'b')}),
        recordBody(u"Session"_s, session()),
        recordBody(u"Heartbeat"_s, Heartbeat{noon, Seconds(540)}),
        recordBody(u"AccessEntry"_s, accessEntry()),
        recordBody(u"AccessLog"_s, AccessLog{{accessEntry()}, true, true}),
        recordBody(u"FileEntry"_s, fileEntry()),
        recordBody(u"PersonFile"_s, personFile()),
        recordBody(u"FileLine"_s,
                   FileLine{u"P-1/contact/1"_s, PersonId(u"P-1"_s), u"contact"_s, u"1"_s, {{u"name"_s, u"周大"_s}}}),
        recordBody(u"FileReason"_s, FileReason{u"supervision"_s, u"M-1"_s, u"月度走访前了解情况"_s}),
        recordBody(u"SearchRequest"_s, SearchRequest{u"周明"_s, 10}),
        recordBody(u"SearchAnswer"_s,
                   SearchAnswer{{{PersonId(u"P-1"_s), u"周*明"_s, office, u"123X"_s, u"name"_s}}, true}),
        recordBody(u"RevealReason"_s, RevealReason{u"alert"_s, u"A-1"_s, u"核实本人位置"_s}),
        commandBody<Command>(u"Command"_s, command(), readCommand),
        commandBody<CommandBatch>(u"CommandBatch"_s, {u"seat-1"_s, 1, {command()}}, readCommandBatch),
        commandBody<Outcome>(u"Outcome"_s, outcome(), readOutcome),
        commandBody<CommandResults>(u"CommandResults"_s, {1, 918210, {outcome()}}, readCommandResults)};
}

/// The fields without which the reader refuses the sample.
inline QStringList requiredFields(const Body& body)
{
    QStringList required;
    for (const QString& field : body.sample.keys()) {
        QJsonObject less = body.sample;
        less.remove(field);
        if (!body.reread(less))
            required << field;
    }
    return required;
}

} // namespace zhihui::contract
