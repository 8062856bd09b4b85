#include "Seats.h"

#include <QJsonDocument>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace seats {

namespace {

contract::RegistryLine centre(const QString& id, const QString& org)
{
    const contract::Centre made{id, u"中心"_s + org, OrgCode(org), {23.15, 113.35}};
    return Town::line(u"centre"_s, id, org, contract::toJson(made));
}

contract::RegistryLine room(const QString& id, const QString& centre, const QString& org, const QString& kind)
{
    const contract::Room made{id, centre, OrgCode(org), u"室"_s + id, kind, {}};
    return Town::line(u"room"_s, id, org, contract::toJson(made));
}

} // namespace

contract::RegistryLine account(const QString& id, const QStringList& organisations, const QStringList& roles,
                               bool minors)
{
    contract::User user;
    user.id = UserId(id);
    user.login = id;
    user.display = id;
    for (const QString& code : organisations)
        user.organisations << OrgCode(code);
    user.roles = roles;
    user.minors = minors;
    auto line = Town::line(u"user"_s, id, organisations.first(), contract::toJson(user));
    line.secret = {{u"password"_s, Town::password(id)}};
    return line;
}

contract::RegistryLine camera(const QString& id, const QString& org, Coordinate where, const QString& kind,
                              const QString& room)
{
    contract::Camera camera;
    camera.id = CameraId(id);
    camera.name = u"镜头"_s + id;
    camera.org = OrgCode(org);
    camera.where = where;
    camera.kind = kind;
    camera.room = room;
    camera.audio = kind == "room"_L1;
    camera.masks = {{{0, 0}, {0.5, 0}, {0.5, 0.5}}};
    auto line = Town::line(u"camera"_s, id, org, contract::toJson(camera));
    line.secret = contract::toJson(contract::CameraAccess{u"rtsp://127.0.0.1:8554/"_s + id, {}, u"viewer"_s, u"s"_s});
    return line;
}

void settle(Town& town)
{
    const QString here = u"440106"_s, there = u"440103"_s;
    auto bare = camera(u"V-bare"_s, here, {23.15, 113.47}, u"public"_s);
    bare.secret = {};
    const auto receipt = town.upload(
        {account(u"leader"_s, {u"44"_s}, {u"leader"_s}), account(u"leader106"_s, {here}, {u"leader"_s}),
         account(u"inspector"_s, {u"44"_s}, {u"inspector"_s}), account(u"inspector2"_s, {u"44"_s}, {u"inspector"_s}),
         account(u"wall"_s, {u"4401"_s}, {u"wall"_s}), account(u"centre106"_s, {here}, {u"officer"_s}),
         account(u"centre103"_s, {there}, {u"officer"_s}), centre(u"M-106"_s, here), centre(u"M-103"_s, there),
         room(u"M-106-1"_s, u"M-106"_s, here, u"admonition"_s), room(u"M-106-2"_s, u"M-106"_s, here, u"counselling"_s),
         room(u"M-103-1"_s, u"M-103"_s, there, u"admonition"_s),
         camera(u"V-near"_s, here, {23.15, 113.47}, u"public"_s),
         camera(u"V-far"_s, here, {23.15, 113.30}, u"public"_s),
         camera(u"V-room"_s, here, {23.15, 113.35}, u"room"_s, u"M-106-1"_s),
         camera(u"V-closed"_s, here, {23.15, 113.35}, u"room"_s, u"M-106-2"_s),
         camera(u"V-other"_s, there, {23.15, 113.25}, u"room"_s, u"M-103-1"_s),
         camera(u"V-car"_s, here, {23.15, 113.30}, u"vehicle"_s), bare});
    for (const auto& refusal : receipt.refused)
        qFatal("the seats are refused: line %lld %ls", qlonglong(refusal.index), qUtf16Printable(refusal.title));
}

contract::ViewOrder viewOrder(const Town& town, const QString& id)
{
    return {.id = ViewOrderId(id),
            .number = u"调看〔2026〕99号"_s,
            .org = OrgCode(u"44"_s),
            .issuer = u"leader"_s,
            .purpose = u"指挥大厅值守"_s,
            .seats = {u"wall"_s, u"duty"_s, u"inspection"_s},
            .kinds = {u"public"_s, u"room"_s, u"vehicle"_s},
            .cameras = {},
            .from = town.clock.now(),
            .to = town.clock.now() + std::chrono::days(10),
            .dayFrom = 0,
            .dayTo = 1440,
            .lifted = std::nullopt};
}

contract::RegistryLine line(const contract::ViewOrder& order)
{
    return Town::line(u"vieworder"_s, order.id.text, order.org.text, contract::toJson(order));
}

Reply ask(Client& client, const QString& seat, const contract::ViewReason& reason, const QStringList& cameras)
{
    contract::ViewRequest request{seat, reason, u"live"_s, {}};
    for (const QString& camera : cameras)
        request.cameras << CameraId(camera);
    return client.post("/v1/views", contract::toJson(request));
}

contract::ViewAnswer look(Client& client, const QString& seat, const contract::ViewReason& reason,
                          const QStringList& cameras)
{
    const Reply reply = ask(client, seat, reason, cameras);
    const auto answer = contract::readBytes<contract::ViewAnswer>(reply.body);
    if (!answer)
        qFatal("views: %d %s", reply.status, reply.body.constData());
    return *answer;
}

QString fate(Client& client, const QString& seat, const contract::ViewReason& reason, const QString& camera)
{
    const Reply reply = ask(client, seat, reason, {camera});
    if (reply.status != 200)
        return reply.code();
    const auto answer = *contract::readBytes<contract::ViewAnswer>(reply.body);
    return answer.grants.isEmpty() ? answer.refused.first().code : u"granted"_s;
}

contract::ViewRegister readRegister(Client& client, const Town& town)
{
    const Reply reply = client.get("/v1/views?from=" + toWire(town.clock.now() - 24h).toLatin1() +
                                   "&to=" + toWire(town.clock.now() + 1h).toLatin1());
    const auto read = contract::readBytes<contract::ViewRegister>(reply.body);
    if (!read)
        qFatal("register: %d %s", reply.status, reply.body.constData());
    return *read;
}

QString openInspection(Town& town, Chain& chain, const QString& user, const QStringList& centres)
{
    static int count = 0;
    const QString id = u"I-%1"_s.arg(++count);
    Client client = town.as(user);
    const auto outcome = chain.send(
        client, town.clock, user, u"inspection.open"_s, id,
        {{u"kind"_s, u"random"_s}, {u"centres"_s, QJsonArray::fromStringList(centres)}, {u"purpose"_s, u"训诫"_s}});
    if (outcome.kind != contract::Outcome::Kind::Applied)
        qFatal("inspection: %ls", qUtf16Printable(outcome.code));
    return id;
}

} // namespace seats
