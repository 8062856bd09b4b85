#include "MatrixWorld.h"

#include "Media.h"

#include "contract/CheckReply.h"
#include "province/Secrets.h"
#include "store/PlatformStore.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace matrix {

namespace {

const QString all = u"m-all"_s;

QString countyOf(const QString& org)
{
    return org.left(6);
}

contract::RegistryLine plain(const QString& type, const QString& id, const QString& org, QJsonObject body)
{
    return Town::line(type, id, org, body);
}

} // namespace

World::World()
{
    upload(
        {plain(u"org"_s, u"440106002"_s, u"440106002"_s,
               contract::toJson(contract::Org{OrgCode(u"440106002"_s), u"丙司法所"_s, 5, {}})),
         plain(u"org"_s, u"4403"_s, u"4403"_s, contract::toJson(contract::Org{OrgCode(u"4403"_s), u"深圳市"_s, 3, {}})),
         plain(u"org"_s, u"440303"_s, u"440303"_s,
               contract::toJson(contract::Org{OrgCode(u"440303"_s), u"罗湖区"_s, 4, {}})),
         plain(u"org"_s, u"440303001"_s, u"440303001"_s,
               contract::toJson(contract::Org{OrgCode(u"440303001"_s), u"丁司法所"_s, 5, {}}))});
    for (const QString& code : {u"440106"_s, u"440106001"_s, u"440106002"_s, u"440103"_s, u"440103001"_s, u"4403"_s,
                                u"440303"_s, u"440303001"_s})
        rows.append({"reg", u"org"_s, code, {code}, false, {}});
    contract::Region region;
    region.id = RegionId(u"R-303"_s);
    region.name = u"罗湖区"_s;
    region.kind = u"county"_s;
    region.org = OrgCode(u"440303"_s);
    region.crs = u"WGS-84"_s;
    region.geometry = Town::square(113.30, 23.10, 113.40, 23.20);
    upload({plain(u"region"_s, region.id.text, u"440303"_s, contract::toJson(region))});
    rows.append({"reg", u"region"_s, u"R-106"_s, {u"440106"_s, u"440106001"_s, u"440106002"_s}, false, {}});
    rows.append({"reg", u"region"_s, u"R-103"_s, {u"440103"_s, u"440103001"_s}, false, {}});
    rows.append({"reg", u"region"_s, u"R-303"_s, {u"440303"_s, u"440303001"_s}, false, {}});
    plantPlace(u"A"_s, u"440106001"_s);
    plantPlace(u"B"_s, u"440106002"_s);
    plantPlace(u"C"_s, u"440103001"_s);
    plantPlace(u"D"_s, u"440303001"_s);
    contract::Gateway gateway{u"G-matrix"_s, {}};
    for (const Person& person : std::as_const(persons))
        gateway.devices << DeviceId(u"dev"_s + person.id.sliced(3));
    auto line = plain(u"gateway"_s, gateway.id, u"44"_s, contract::toJson(gateway));
    line.secret = {{u"token"_s, u"matrix-gateway"_s}};
    upload({line, seats::account(all, {u"44"_s}, {u"duty"_s, u"leader"_s}, true)});
    plantAccounts();
    walk();
    work();
    inspect();
}

void World::upload(const QList<contract::RegistryLine>& lines)
{
    const auto receipt = town.upload(lines);
    for (const auto& refusal : receipt.refused)
        qFatal("the matrix is refused: line %lld %ls", qlonglong(refusal.index), qUtf16Printable(refusal.title));
}

void World::add(const contract::RegistryLine& line, const QStringList& owners, bool minor)
{
    upload({line});
    rows.append({"reg", line.type, line.id, owners, minor, line});
    if (line.type == "vieworder"_L1)
        rows.last().feed = "ops";
}

void World::plantPlace(const QString& letter, const QString& org)
{
    auto camera = seats::camera(u"cam-"_s + letter, org, {23.15, 113.47}, u"public"_s);
    camera.secret.insert("password"_L1, QString::fromLatin1(cameraSecret()));
    add(camera, {org});
    const QString centre = u"cen-"_s + letter, room = u"rom-"_s + letter;
    add(plain(u"centre"_s, centre, org,
              contract::toJson(contract::Centre{centre, u"中心"_s + letter, OrgCode(org), {23.15, 113.35}})),
        {org});
    add(plain(u"room"_s, room, org,
              contract::toJson(contract::Room{room, centre, OrgCode(org), u"训诫室"_s, u"admonition"_s, {}})),
        {org});
    auto inside = seats::camera(u"rcam-"_s + letter, org, {23.15, 113.35}, u"room"_s, room);
    inside.secret.insert("password"_L1, QString::fromLatin1(cameraSecret()));
    add(inside, {org});
    contract::Unit unit;
    unit.id = UnitId(u"unt-"_s + letter);
    unit.name = u"处置组"_s + letter;
    unit.org = OrgCode(org);
    unit.kind = u"officers"_s;
    unit.user = UserId(u"m-officer-"_s + org);
    add(plain(u"unit"_s, unit.id.text, org, contract::toJson(unit)), {org});
    auto order = seats::viewOrder(town, u"vo-"_s + letter);
    order.org = OrgCode(countyOf(org));
    order.cameras = {CameraId(u"cam-"_s + letter)};
    add(seats::line(order), {countyOf(org)});
    for (const bool minor : {false, true})
        plantPerson(letter, org, minor);
}

void World::plantPerson(const QString& letter, const QString& org, bool minor)
{
    const QString key = letter + (minor ? u'1' : u'0');
    const qsizetype n = 10 + persons.size();
    Person made{u"prs-"_s + key, org, u"遮*名"_s + key, minor, {}, {}};
    made.secret = {u"哨兵全名"_s + key,   u"440106199001017%1X"_s.arg(n), u"1390000%1077"_s.arg(n),
                   u"哨兵保证人"_s + key, u"1380000%1088"_s.arg(n),       u"哨兵住址%1号"_s.arg(key)};
    auto line = Town::person(made.id, org, minor, u"R-"_s + org.mid(3, 3));
    line.body.insert("maskedName"_L1, made.masked);
    line.secret = contract::toJson(made.secret);
    persons.append(made);
    add(line, {org}, minor);
    auto device = Town::device(u"dev-"_s + key, made.id, org);
    add(device, {org}, minor);
    add(town.decision(u"dec-"_s + key, made.id, org, 60), {org}, minor);
    contract::Fence fence;
    fence.id = FenceId(u"fen-"_s + key);
    fence.name = u"某处"_s + key;
    fence.org = OrgCode(countyOf(org));
    fence.crs = u"WGS-84"_s;
    fence.persons = {PersonId(made.id)};
    fence.geometry = Town::square(113.10, 23.01, 113.101, 23.011);
    add(plain(u"fence"_s, fence.id.text, fence.org.text, contract::toJson(fence)), {fence.org.text, org}, minor);
    contract::FileLine entry;
    entry.id = u"fil-"_s + key;
    entry.person = PersonId(made.id);
    entry.kind = u"residence"_s;
    entry.body = {{u"address"_s, made.secret.address}, {u"org"_s, org}, {u"from"_s, u"2026-05-20"_s}};
    const auto receipt = town.upload({plain(u"file"_s, entry.id, org, contract::toJson(entry))});
    for (const auto& refusal : receipt.refused)
        qFatal("the file is refused: %ls", qUtf16Printable(refusal.title));
}

/// Accounts and their log-ins are written while nobody serves them: a hundred passwords would be hashed for nothing.
void World::plantAccounts()
{
    town.stop();
    QFile key(town.directory() + u"/key"_s);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    auto store =
        store::PlatformStore::open(town.directory() + u"/province.db"_s, key.readAll(), store::Database::Role::Writer);
    if (!store)
        qFatal("%ls", qUtf16Printable(store.error().detail));
    for (const QString& role : roles) {
        for (const QString& scope : scopes) {
            for (const bool minors : {false, true}) {
                Account made{role, scope, minors, {}};
                made.token = "token-of-" + made.id().toLatin1();
                contract::User user{UserId(made.id()), made.id(), made.id(), {OrgCode(scope)}, {}, minors};
                if (!role.isEmpty())
                    user.roles << role;
                const QByteArray body = QJsonDocument(contract::toJson(user)).toJson(QJsonDocument::Compact);
                const Instant end = town.clock.now() + 24h;
                const bool done = store->putAccount({made.id(), made.id(), u"none"_s, body}) &&
                                  store->putSession({province::digest(made.token), made.id(), end, end});
                if (!done)
                    qFatal("the accounts cannot be written");
                accounts.append(made);
            }
        }
    }
    store = failure(Error::Code::Offline, u"closed"_s);
    town.restart();
}

Client World::as(const Account& account) const
{
    Client client = town.anonymous();
    client.token = account.token;
    return client;
}

const Account& World::account(const QString& role, const QString& scope, bool minors) const
{
    return *std::ranges::find_if(
        accounts, [&](const Account& one) { return one.role == role && one.scope == scope && one.minors == minors; });
}

/// All but those of B leave their counties: each gets an alert.
void World::walk()
{
    Client carrier = town.anonymous();
    carrier.token = "matrix-gateway";
    for (const double lon : {113.375, 113.385, 113.395, 113.41, 113.425, 113.44, 113.455, 113.47}) {
        QList<Fix> fixes;
        for (const Person& person : std::as_const(persons)) {
            Fix fix = town.fix(person.id, {23.15, person.id.contains(u'B') ? 113.35 : lon});
            fix.device = DeviceId(u"dev"_s + person.id.sliced(3));
            fixes << fix;
        }
        if (carrier.post("/v1/fixes", contract::toJson(fixes)).status != 200)
            qFatal("the fixes are refused");
        town.clock.advance(60s);
    }
    Client client = town.as(all);
    for (const auto& alert : alerts(client)) {
        for (Person& person : persons) {
            if (person.id != alert.person.text)
                continue;
            person.alert = alert.id.text;
            rows.append({"ops", u"alert"_s, alert.id.text, {person.org}, person.minor, {}});
        }
    }
}

/// Answers the id of the command; it must have been applied.
QString World::send(const Account& who, const QString& type, const QString& target, const QJsonObject& body)
{
    const QString user = who.role.isEmpty() ? all : who.id();
    Client client = who.role.isEmpty() ? town.as(all) : as(who);
    auto chain = m_chains.find(user);
    if (chain == m_chains.end())
        chain = m_chains.insert(user, Chain(u"desk-of-"_s + user));
    const auto outcome = chain->send(client, town.clock, user, type, target, body);
    if (outcome.kind != contract::Outcome::Kind::Applied)
        qFatal("%ls by %ls: %ls %ls", qUtf16Printable(type), qUtf16Printable(user), qUtf16Printable(outcome.code),
               qUtf16Printable(outcome.title));
    return outcome.id.text;
}

/// With a picture that says whose it is.
void World::answer(const QString& check, const Person& person)
{
    Client carrier = town.anonymous();
    carrier.token = "matrix-gateway";
    const contract::CheckReply reply{DeviceId(u"dev"_s + person.id.sliced(3)), town.clock.now(),
                                     media::jpeg(480, 640, {}, person.secret.name.toUtf8())};
    if (carrier.post("/v1/checks/" + check.toLatin1() + "/answer", contract::toJson(reply)).status != 204)
        qFatal("the answer to a check is refused");
}

/// Each alert verified and given to the township's unit; each person checked.
void World::work()
{
    const Account nobody;
    for (const Person& person : std::as_const(persons)) {
        const QString check = u"chk"_s + person.id.sliced(3);
        send(nobody, u"check.open"_s, check,
             {{u"person"_s, person.id}, {u"asks"_s, u"photo"_s}, {u"reason"_s, u"例行核查"_s}});
        rows.append({"ops", u"check"_s, check, {person.org}, person.minor, {}});
        answer(check, person);
        const QString matter = u"mat"_s + person.id.sliced(3);
        const QJsonObject plan{{u"manner"_s, u"planned"_s},
                               {u"asks"_s, u"fix"_s},
                               {u"times"_s, 1},
                               {u"at"_s, u"10:00"_s},
                               {u"from"_s, toWire(town.clock.now())},
                               {u"to"_s, toWire(town.clock.now() + 240h)},
                               {u"reason"_s, u"例行核查"_s}};
        send(nobody, u"matter.open"_s, matter,
             {{u"kind"_s, u"checkplan"_s}, {u"person"_s, person.id}, {u"fields"_s, plan}});
        rows.append({"ops", u"matter"_s, matter, {person.org}, person.minor, {}});
        if (person.alert.isEmpty())
            continue;
        send(nobody, u"alert.verify"_s, person.alert, {{u"note"_s, u"电话核实"_s}});
        const QString unit = u"unt-"_s + person.id.mid(4, 1);
        const QString op =
            send(nobody, u"alert.dispatch"_s, person.alert, {{u"unit"_s, unit}, {u"text"_s, u"到场查看"_s}});
        rows.append({"ops", u"order"_s, u"O-"_s + op, {person.org}, person.minor, {}});
    }
}

/// One finding of the city's that is signed, and a draft of county 440103.
void World::inspect()
{
    const Account& drafter = account(u"inspector"_s, u"4401"_s, false);
    send(drafter, u"inspection.open"_s, u"ins-A"_s,
         {{u"kind"_s, u"random"_s}, {u"centres"_s, QJsonArray{u"cen-A"_s}}, {u"purpose"_s, u"训诫"_s}});
    rows.append({"ops", u"inspection"_s, u"ins-A"_s, {u"4401"_s}, false, {}});
    Client client = as(drafter);
    const auto answer = seats::look(client, u"inspection"_s, {u"inspection"_s, u"ins-A"_s, u"训诫"_s}, {u"rcam-A"_s});
    if (answer.grants.isEmpty())
        qFatal("no look for the inspection");
    picture = "\xff\xd8\xff" + QByteArray(600, 'p');
    const contract::Still still{
        province::digest(picture), CameraId(u"rcam-A"_s), {}, u"main"_s, town.clock.now(), 16, 9,
        answer.grants.first().id};
    const QString day = toWire(town.clock.now() + 72h).left(10);
    const QJsonObject draft{
        {u"inspection"_s, u"ins-A"_s}, {u"room"_s, u"rom-A"_s}, {u"text"_s, u"人员不足"_s}, {u"deadline"_s, day}};
    send(drafter, u"supervision.draft"_s, u"sup-A"_s, draft);
    send(drafter, u"supervision.still"_s, u"sup-A"_s,
         {{u"still"_s, contract::toJson(still)}, {u"jpeg"_s, QString::fromLatin1(picture.toBase64())}});
    send(drafter, u"supervision.submit"_s, u"sup-A"_s, {});
    send(account(u"inspector"_s, u"4401"_s, true), u"supervision.review"_s, u"sup-A"_s, {{u"pass"_s, true}});
    send(account(u"leader"_s, u"4401"_s, false), u"supervision.sign"_s, u"sup-A"_s, {});
    rows.append({"ops", u"supervision"_s, u"sup-A"_s, {u"4401"_s, u"440106001"_s}, false, {}});
    const Account& other = account(u"inspector"_s, u"440103"_s, false);
    send(other, u"inspection.open"_s, u"ins-C"_s,
         {{u"kind"_s, u"planned"_s}, {u"centres"_s, QJsonArray{u"cen-C"_s}}, {u"purpose"_s, u"宣告"_s}});
    rows.append({"ops", u"inspection"_s, u"ins-C"_s, {u"440103"_s}, false, {}});
    send(other, u"supervision.draft"_s, u"sup-C"_s,
         {{u"inspection"_s, u"ins-C"_s}, {u"room"_s, u"rom-C"_s}, {u"text"_s, u"资料不全"_s}, {u"deadline"_s, day}});
    rows.append({"ops", u"supervision"_s, u"sup-C"_s, {u"440103"_s}, false, {}});
}

void World::touch()
{
    static const QHash<QString, QString> fields{
        {u"person"_s, u"areaName"_s}, {u"fence"_s, u"basis"_s}, {u"device"_s, u"model"_s}, {u"decision"_s, u"number"_s},
        {u"camera"_s, u"name"_s},     {u"centre"_s, u"name"_s}, {u"room"_s, u"name"_s},    {u"unit"_s, u"name"_s}};
    QList<contract::RegistryLine> lines;
    for (Row& row : rows) {
        if (!row.line || !fields.contains(row.type))
            continue;
        row.line->body.insert(fields.value(row.type), u"改"_s + row.id);
        auto line = *row.line;
        if (row.type == "person"_L1)
            line.secret = {};
        lines << line;
    }
    upload(lines);
}

} // namespace matrix
