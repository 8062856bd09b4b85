#include "Town.h"

#include "domain/Uuid.h"

#include <QFile>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

contract::RegistryLine user(const QString& id, const QStringList& organisations, const QStringList& roles, bool minors)
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

contract::RegistryLine org(const QString& code, const QString& name, int level)
{
    contract::Org org;
    org.code = OrgCode(code);
    org.name = name;
    org.level = level;
    return Town::line(u"org"_s, code, code, contract::toJson(org));
}

contract::RegistryLine region(const QString& id, const QString& code, const QString& name, const QJsonObject& geometry)
{
    contract::Region region;
    region.id = RegionId(id);
    region.name = name;
    region.kind = u"county"_s;
    region.org = OrgCode(code);
    region.crs = u"WGS-84"_s;
    region.geometry = geometry;
    return Town::line(u"region"_s, id, code, contract::toJson(region));
}

contract::RegistryLine unit(const QString& id, const QString& code, const QString& account)
{
    contract::Unit unit;
    unit.id = UnitId(id);
    unit.name = id;
    unit.org = OrgCode(code);
    unit.kind = u"officers"_s;
    unit.user = UserId(account);
    return Town::line(u"unit"_s, id, code, contract::toJson(unit));
}

} // namespace

Town::Town(province::HttpServer::Limits limits) : m_limits(limits)
{
    begin();
}

void Town::begin()
{
    start();
    settle();
}

void Town::start()
{
    auto rules = rules::readRuleFile(contents(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json")));
    if (!rules)
        qFatal("%ls", qUtf16Printable(rules.error().detail));
    auto statutes = law::readStatutes(QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules")));
    if (!statutes)
        qFatal("%ls", qUtf16Printable(statutes.error().detail));
    const auto law =
        province::readRegulations(contents(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/platform-2026-11.json")),
                                  std::make_shared<const law::Statutes>(*std::move(statutes)));
    province::Province::Options options;
    options.directory = m_directory.path();
    options.limits = m_limits;
    options.rules = *rules;
    options.regulations = *law;
    options.rooms =
        *province::readRoomKinds(contents(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/rooms-2026-11.json")));
    options.kinds = *intake::Kinds::read(
        contents(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/imports-2026-11.json")), law->law->forms);
    options.inbox = m_inbox;
    options.judgeEvery = 250ms;
    auto province = province::Province::start(std::move(options), clock);
    if (!province)
        qFatal("%ls", qUtf16Printable(province.error().detail));
    m_province = std::move(*province);
}

void Town::restart()
{
    m_province.reset();
    start();
}

void Town::removeDatabase()
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_directory.filePath(u"province.db"_s + suffix));
    m_tokens.clear();
}

contract::RegistryLine Town::line(const QString& type, const QString& id, const QString& code, const QJsonObject& body)
{
    contract::RegistryLine line;
    line.type = type;
    line.id = id;
    line.scope = OrgCode(code);
    line.body = body;
    return line;
}

QJsonObject Town::square(double west, double south, double east, double north)
{
    const QJsonArray ring{QJsonArray{west, south}, QJsonArray{east, south}, QJsonArray{east, north},
                          QJsonArray{west, north}, QJsonArray{west, south}};
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

contract::RegistryLine Town::person(const QString& id, const QString& code, bool minor, const QString& area)
{
    contract::Person person;
    person.id = PersonId(id);
    person.org = OrgCode(code);
    person.maskedName = u"周*"_s + id;
    person.sex = u"1"_s;
    person.category = u"02"_s;
    person.supervision = u"general"_s;
    person.minor = minor;
    if (!area.isEmpty())
        person.areas = {area};
    person.areaName = area;
    auto made = line(u"person"_s, id, code, contract::toJson(person));
    made.minor = minor;
    contract::Identity identity;
    identity.name = u"周某"_s + id;
    identity.idNumber = u"44010619900101001X"_s;
    made.secret = contract::toJson(identity);
    return made;
}

contract::RegistryLine Town::decision(const QString& id, const QString& person, const QString& code, int days) const
{
    contract::Decision decision;
    decision.id = DecisionId(id);
    decision.person = PersonId(person);
    decision.org = OrgCode(code);
    decision.ground = 2;
    decision.number = u"（2026）1号"_s;
    decision.approver = u"李某"_s;
    decision.from = clock.now() - 24h;
    decision.to = decision.from + days * 24h;
    return line(u"decision"_s, id, code, contract::toJson(decision));
}

contract::RegistryLine Town::device(const QString& id, const QString& person, const QString& code)
{
    contract::Device device;
    device.id = DeviceId(id);
    device.person = PersonId(person);
    device.org = OrgCode(code);
    device.feed = u"carrier-1"_s;
    return line(u"device"_s, id, code, contract::toJson(device));
}

void Town::settle()
{
    contract::Gateway gateway{u"G1"_s, {DeviceId(u"D1"_s), DeviceId(u"D2"_s), DeviceId(u"D3"_s), DeviceId(u"D4"_s)}};
    auto gatewayLine = line(u"gateway"_s, gateway.id, u"44"_s, contract::toJson(gateway));
    gatewayLine.secret = {{u"token"_s, QString::fromLatin1(gatewayToken())}};
    const QString here = u"440106001"_s;
    const QString there = u"440103001"_s;
    const auto receipt = upload({org(u"44"_s, u"广东省"_s, 2),
                                 org(u"4401"_s, u"广州市"_s, 3),
                                 org(u"440106"_s, u"天河区"_s, 4),
                                 org(u"440103"_s, u"荔湾区"_s, 4),
                                 org(here, u"甲司法所"_s, 5),
                                 org(there, u"乙司法所"_s, 5),
                                 region(u"R-106"_s, u"440106"_s, u"天河区"_s, square(113.30, 23.10, 113.40, 23.20)),
                                 region(u"R-103"_s, u"440103"_s, u"荔湾区"_s, square(113.20, 23.10, 113.30, 23.20)),
                                 person(u"P1"_s, here, false, u"R-106"_s),
                                 person(u"P2"_s, there, false, u"R-103"_s),
                                 person(u"P3"_s, here, true, u"R-106"_s),
                                 person(u"P4"_s, here, false, u"R-106"_s),
                                 device(u"D1"_s, u"P1"_s, here),
                                 device(u"D2"_s, u"P2"_s, there),
                                 device(u"D3"_s, u"P3"_s, here),
                                 device(u"D4"_s, u"P4"_s, here),
                                 decision(u"E1"_s, u"P1"_s, here, 60),
                                 decision(u"E2"_s, u"P2"_s, there, 60),
                                 decision(u"E3"_s, u"P3"_s, here, 60),
                                 gatewayLine,
                                 unit(u"U-106"_s, here, u"officer106"_s),
                                 unit(u"U-103"_s, there, u"officer103"_s),
                                 user(u"duty106"_s, {u"440106"_s}, {u"duty"_s}, false),
                                 user(u"other106"_s, {u"440106"_s}, {u"duty"_s}, false),
                                 user(u"minors106"_s, {u"440106"_s}, {u"duty"_s}, true),
                                 user(u"duty103"_s, {u"440103"_s}, {u"duty"_s}, false),
                                 user(u"city"_s, {u"4401"_s}, {u"duty"_s, u"leader"_s}, true),
                                 user(u"inspector106"_s, {u"440106"_s}, {u"inspector"_s}, false),
                                 user(u"officer106"_s, {here}, {u"officer"_s}, false),
                                 user(u"officer103"_s, {there}, {u"officer"_s}, false)});
    for (const auto& refusal : receipt.refused)
        qFatal("the town is refused: line %lld %ls", qlonglong(refusal.index), qUtf16Printable(refusal.title));
}

Client Town::anonymous() const
{
    return Client(m_province->port(), m_province->authorityFile());
}

Client Town::as(const QString& account)
{
    Client client = anonymous();
    if (!m_tokens.contains(account) || m_tokens.value(account).at + 9min < clock.now()) {
        const bool first = account == u"registrar"_s;
        const Reply reply =
            client.logIn(account, first ? QString::fromLatin1(contents(m_directory.filePath(u"registrar-password"_s)))
                                        : password(account));
        if (reply.status != 200)
            qFatal("log-in of %ls: %d %s", qUtf16Printable(account), reply.status, reply.body.constData());
        m_tokens.insert(account, {client.token, clock.now()});
    }
    client.token = m_tokens.value(account).token;
    return client;
}

contract::RegistryReceipt Town::upload(const QList<contract::RegistryLine>& lines)
{
    Client client = as(u"registrar"_s);
    QByteArray body;
    for (const auto& one : lines)
        body += contract::toBytes(one);
    const Reply reply = client.post("/v1/registry", body, {"Content-Type: application/x-ndjson"});
    const auto receipt = contract::readBytes<contract::RegistryReceipt>(reply.body);
    if (!receipt)
        qFatal("registry: %d %s", reply.status, reply.body.constData());
    return *receipt;
}

Fix Town::fix(const QString& person, Coordinate where) const
{
    Fix fix;
    fix.person = PersonId(person);
    fix.device = DeviceId(u'D' + person.mid(1));
    fix.at = clock.now();
    fix.where = where;
    fix.accuracy = 10;
    fix.moving = true;
    return fix;
}

contract::FixReceipt Town::send(const QList<Fix>& fixes)
{
    Client client = anonymous();
    client.token = gatewayToken();
    const Reply reply = client.post("/v1/fixes", contract::toJson(fixes));
    const auto receipt = contract::readBytes<contract::FixReceipt>(reply.body);
    if (!receipt)
        qFatal("fixes: %d %s", reply.status, reply.body.constData());
    return *receipt;
}

void Town::walkOut(const QString& person)
{
    for (const double lon : {113.375, 113.385, 113.395, 113.41, 113.425, 113.44, 113.455, 113.47}) {
        send({fix(person, {23.15, lon})});
        clock.advance(60s);
    }
}

QList<contract::Row> rowsOf(const contract::Page& page)
{
    QList<contract::Row> rows;
    for (const auto& group : page.groups)
        rows += group;
    return rows;
}

QList<contract::Row> snapshot(Client& client, const QByteArray& feed, QString* next, int limit)
{
    QList<contract::Row> rows;
    QByteArray token;
    for (;;) {
        const Reply reply = client.get("/v1/sync/" + feed + "/snapshot?limit=" + QByteArray::number(limit) +
                                       (token.isEmpty() ? QByteArray() : "&page=" + token));
        const auto page = contract::readPage(reply.body);
        if (!page)
            qFatal("snapshot: %d %s %ls", reply.status, reply.body.left(300).constData(),
                   qUtf16Printable(page.error().detail));
        rows += rowsOf(*page);
        token = page->next.toLatin1();
        if (!page->more)
            break;
    }
    if (next)
        *next = QString::fromLatin1(token);
    return rows;
}

contract::Page changes(Client& client, const QByteArray& feed, const QString& since)
{
    const Reply reply = client.get("/v1/sync/" + feed + "/changes?since=" + since.toLatin1());
    const auto page = contract::readPage(reply.body);
    if (!page)
        qFatal("changes: %d %s", reply.status, reply.body.left(300).constData());
    return *page;
}

QStringList idsOf(const QList<contract::Row>& rows, const QString& type)
{
    QStringList ids;
    for (const auto& row : rows) {
        if (type.isEmpty() || row.type == type)
            ids << row.id;
    }
    return ids;
}

QList<store::AccessRow> accessLogOf(store::PlatformStore& store)
{
    QList<store::AccessRow> rows;
    const auto read =
        store.eachAccess({}, fromMillis(std::numeric_limits<qint64>::max()), [&](const store::AccessRow& row) {
            rows.append(row);
            return true;
        });
    if (!read)
        qFatal("%ls", qUtf16Printable(read.error().detail));
    return rows;
}

QList<contract::Alert> alerts(Client& client)
{
    QList<contract::Alert> list;
    for (const auto& row : snapshot(client, "ops")) {
        if (row.type != u"alert"_s)
            continue;
        const auto alert = contract::readBytes<contract::Alert>(row.body);
        if (!alert)
            qFatal("alert: %ls", qUtf16Printable(alert.error().detail));
        list << *alert;
    }
    return list;
}

contract::Command Chain::next(const HeldClock& clock, const QString& user, const QString& type, const QString& target,
                              const QJsonObject& body, qint64 base)
{
    contract::Command command;
    command.id = CommandId(uuid7(clock.now()));
    command.n = ++m_n;
    command.previous = m_hash;
    command.type = type;
    command.target = target;
    command.base = base;
    command.at = clock.now();
    command.by = UserId(user);
    command.body = body;
    m_hash = contract::hashOf(command);
    return command;
}

contract::CommandBatch Chain::batch(const QList<contract::Command>& commands) const
{
    return {m_device, m_incarnation, commands};
}

contract::Outcome Chain::send(Client& client, const HeldClock& clock, const QString& user, const QString& type,
                              const QString& target, const QJsonObject& body, qint64 base)
{
    const Reply reply = client.post("/v1/ops", contract::toJson(batch({next(clock, user, type, target, body, base)})));
    const auto results = contract::readCommandResults(reply.json());
    if (!results || results->outcomes.size() != 1)
        qFatal("ops: %d %s", reply.status, reply.body.constData());
    return results->outcomes.first();
}
