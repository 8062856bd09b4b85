#include "drill/RosterRows.h"

#include "domain/IdNumber.h"
#include "domain/Masking.h"
#include "drill/Centres.h"
#include "drill/Crew.h"
#include "drill/Life.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

const QString crs = u"WGS-84"_s;

contract::RegistryLine org(const OrgCode& code, const QString& name, int level, std::optional<Coordinate> where)
{
    return lineOf(u"org"_s, code.text, code, contract::Org{code, name, level, where});
}

struct Invented {
    QString name, masked, idNumber, phone;
    QDate born;
    bool isMale = true;
};

/// The middle character 示 marks every name as an example; no telephone number begins with 100.
Invented invent(const Resident& resident, quint64 seed, const QDate& today)
{
    static const QString surnames = u"陈李张黄何林刘吴梁郑罗谢冯邓曾叶周蔡苏卢彭潘袁赖"_s;
    static const QString given = u"明华强军平辉杰伟勇波涛斌超鹏浩亮芳娟敏静丽霞燕玲"_s;
    Random random(seed, {81, static_cast<quint64>(resident.number)});
    Invented one;
    const QString surname = surnames.mid(random.below(static_cast<int>(surnames.size())), 1);
    const QString last = given.mid(random.below(static_cast<int>(given.size())), 1);
    one.name = surname + u'示' + last;
    one.masked = maskedName(one.name);
    one.isMale = random.chance(0.85);
    const int age = resident.minor ? 16 : 20 + random.below(45);
    one.born = today.addYears(-age).addDays(-1 - random.below(360));
    one.idNumber = inventedIdNumber(resident.number * 2 + (one.isMale ? 1 : 0), one.born);
    one.phone = u"100%1"_s.arg(random.below(100000000), 8, 10, QChar(u'0'));
    return one;
}

} // namespace

QString inventedIdNumber(int number, const QDate& born)
{
    const QString body = u"000000%1%2"_s.arg(born.toString(u"yyyyMMdd"_s)).arg(number % 1000, 3, 10, QChar(u'0'));
    return body + IdNumber::checkSign(body);
}

RosterRows::RosterRows(const Roster& roster, Accounts& accounts) : m_roster(roster), m_accounts(accounts)
{
    addStage(1, [this](qint64) { return places(); });
    addStage(roster.size(), [this](qint64 number) { return person(static_cast<int>(number)); });
    addStage(roster.size(), [this](qint64 number) { return file(static_cast<int>(number)); });
    addStage(roster.size(), [this](qint64 number) { return equipment(static_cast<int>(number)); });
    addStage((roster.size() + 99) / 100, [this](qint64 number) { return fence(static_cast<int>(number * 100)); });
    addStage(1, [this](qint64) { return buildings(); });
    addStage(1, [this](qint64) { return units(); });
    addStage(1, [this](qint64) { return this->accounts(); });
}

void RosterRows::addStage(qint64 count, std::function<Lines(qint64)> lines)
{
    m_stages.append({count, std::move(lines)});
    m_total += count;
}

QByteArray RosterRows::chunk(qsizetype limit)
{
    QByteArray text;
    for (;;) {
        if (!m_left.isEmpty()) {
            const qsizetype fits = m_left.size() <= limit - text.size()
                                       ? m_left.size()
                                       : m_left.lastIndexOf('\n', limit - text.size() - 1) + 1;
            // A single line above the limit goes by itself.
            const qsizetype take = fits > 0 || !text.isEmpty() ? fits : m_left.indexOf('\n') + 1;
            text += m_left.first(take);
            m_left.remove(0, take);
            if (!m_left.isEmpty())
                return text;
        }
        while (m_stage < m_stages.size() && m_step >= m_stages.at(m_stage).count) {
            ++m_stage;
            m_step = 0;
        }
        if (m_stage == m_stages.size() || text.size() >= limit)
            return text;
        const auto lines = m_stages.at(m_stage).lines(m_step++);
        ++m_given;
        for (const auto& line : lines)
            m_left += contract::toBytes(line);
    }
}

RosterRows::Lines RosterRows::places() const
{
    const Places& map = m_roster.places();
    Lines lines{org(OrgCode(u"44"_s), u"广东省"_s, 2, std::nullopt)};
    for (const City& city : map.cities())
        lines << org(city.code, city.name, 3, city.where);
    for (const County& county : map.counties()) {
        const bool isCity = county.code.text.size() == 4;
        if (!isCity)
            lines << org(county.code, county.name, 4, std::nullopt);
        if (!county.hasOwnLines())
            continue;
        contract::Region region;
        region.id = RegionId(regionId(county.code));
        region.name = county.name;
        region.kind = isCity ? u"city"_s : u"county"_s;
        region.org = county.code;
        region.crs = crs;
        region.boundaryError = m_roster.world().boundaryError;
        region.geometry = county.geometry;
        lines << lineOf(u"region"_s, region.id.text, county.code, region);
    }
    for (const Office& office : map.offices())
        lines << org(office.code, office.name, 5, office.where);
    return lines;
}

RosterRows::Written RosterRows::written(int number) const
{
    const Resident resident = m_roster.resident(number);
    const World& world = m_roster.world();
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(world.loadedAt), QTimeZone::utc()).date();
    const Invented invented = invent(resident, world.seed, today);
    const County& county = m_roster.places().counties().at(resident.county);
    Random random(world.seed, {82, static_cast<quint64>(number)});
    contract::Person person;
    person.id = resident.id;
    person.org = m_roster.places().offices().at(resident.office).code;
    person.maskedName = invented.masked;
    person.sex = invented.isMale ? u"1"_s : u"2"_s;
    const double kind = random.uniform();
    person.category = kind < 0.03 ? u"01"_s : kind < 0.92 ? u"02"_s : kind < 0.97 ? u"03"_s : u"04"_s;
    person.supervision = resident.supervision;
    person.minor = resident.minor;
    person.areas = county.approvedIds;
    person.areaName = county.approvedName;
    person.termEnd = today.addDays(60 + random.below(900)).toString(Qt::ISODate);
    person.idTail = invented.idNumber.right(4);
    person.maskedPhone = maskedPhone(invented.phone);
    const QString guarantorPhone = u"100%1"_s.arg(random.below(100000000), 8, 10, QChar(u'0'));
    person.guarantorPhone = maskedPhone(guarantorPhone);
    person.lastVerified = world.loadedAt - Milliseconds(static_cast<qint64>(random.uniform(0.2, 20) * 86400000));
    person.lastVerifiedHow = QStringList{u"visit"_s, u"phone"_s, u"video"_s}.at(random.below(3));
    const contract::Identity identity{invented.name,  invented.idNumber,
                                      invented.phone, u"示例保证人"_s + person.idTail,
                                      guarantorPhone, u"%1示例路%2号"_s.arg(county.name).arg(1 + random.below(300))};
    return {person, identity};
}

RosterRows::Lines RosterRows::person(int number) const
{
    const auto [person, identity] = written(number);
    return {lineOf(u"person"_s, person.id.text, person.org, person, person.minor, contract::toJson(identity))};
}

/// What the file (档案) of every resident says; invented like the rest.
RosterRows::Lines RosterRows::file(int number) const
{
    const auto [person, identity] = written(number);
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(m_roster.world().loadedAt), QTimeZone::utc()).date();
    Random random(m_roster.world().seed, {84, static_cast<quint64>(number)});
    const QString begin = today.addDays(-30 - random.below(600)).toString(Qt::ISODate);
    const QString sentence = u"（%1）示例刑初%2号"_s.arg(begin.left(4)).arg(number + 1);
    Lines lines;
    const auto add = [&](const QString& kind, const QString& key, const QJsonObject& body) {
        contract::FileLine entry{{}, person.id, kind, key, body};
        entry.id = key.isEmpty() ? person.id.text + u'/' + kind : person.id.text + u'/' + kind + u'/' + key;
        lines << lineOf(u"file"_s, entry.id, person.org, entry);
    };
    add(u"identity"_s, {},
        {{u"name"_s, identity.name},
         {u"idNumber"_s, identity.idNumber},
         {u"sex"_s, person.sex},
         {u"phone"_s, identity.phone}});
    add(u"residence"_s, {}, {{u"address"_s, identity.address}, {u"org"_s, person.org.text}, {u"from"_s, begin}});
    add(u"sentence"_s, {},
        {{u"category"_s, person.category},
         {u"court"_s, u"示例人民法院"_s},
         {u"document"_s, sentence},
         {u"crime"_s, u"示例罪名"_s},
         {u"effective"_s, begin},
         {u"from"_s, begin},
         {u"to"_s, person.termEnd}});
    add(u"class"_s, {},
        {{u"supervision"_s, person.supervision},
         {u"reason"_s, u"入矫评估"_s},
         {u"from"_s, begin},
         {u"approver"_s, u"示例负责人"_s}});
    add(u"guarantor"_s, {},
        {{u"name"_s, identity.guarantor}, {u"kinship"_s, u"parent"_s}, {u"phone"_s, identity.guarantorPhone}});
    add(u"contact"_s, u"1"_s,
        {{u"name"_s, u"示例亲属"_s}, {u"kinship"_s, u"sibling"_s}, {u"phone"_s, identity.guarantorPhone}});
    return lines;
}

RosterRows::Lines RosterRows::equipment(int number) const
{
    const Resident resident = m_roster.resident(number);
    if (!resident.hasDevice())
        return {};
    const OrgCode office = m_roster.places().offices().at(resident.office).code;
    contract::Device device;
    device.id = resident.device;
    device.person = resident.id;
    device.org = office;
    device.model = resident.positioned ? u"示例腕带 A1"_s : u"示例手机应用"_s;
    device.feed = u"示例通道%1"_s.arg(number / 10 % 3 + 1);
    Lines lines{lineOf(u"device"_s, device.id.text, office, device, resident.minor)};
    if (resident.positioned) {
        Random random(m_roster.world().seed, {83, static_cast<quint64>(number)});
        contract::Decision decision;
        decision.id = DecisionId(u"E-"_s + resident.id.text.sliced(2));
        decision.person = resident.id;
        decision.org = office;
        decision.ground = 1 + random.below(5);
        decision.number =
            u"示例决字〔%1〕%2号"_s
                .arg(QDateTime::fromMSecsSinceEpoch(toMillis(resident.decidedFrom), QTimeZone::utc()).date().year())
                .arg(number / 10 + 1);
        decision.approver = u"示例局长"_s;
        decision.from = resident.decidedFrom;
        decision.to = resident.decidedTo;
        lines << lineOf(u"decision"_s, decision.id.text, office, decision, resident.minor);
    }
    return lines;
}

RosterRows::Lines RosterRows::fence(int number) const
{
    const Resident resident = m_roster.resident(number);
    if (!resident.banned)
        return {};
    const Life life = Life::of(m_roster.places(), resident, m_roster.world().seed);
    if (!life.zone())
        return {};
    const Zone& zone = *life.zone();
    const OrgCode office = m_roster.places().offices().at(resident.office).code;
    contract::Fence fence;
    fence.id = zone.id;
    fence.name = zone.name;
    fence.org = office;
    fence.crs = crs;
    fence.persons = {resident.id};
    fence.fromBanOrder = zone.fromBanOrder;
    fence.basis =
        (zone.fromBanOrder ? u"示例禁止令〔2026〕%1号"_s : u"示例监管决定〔2026〕%1号"_s).arg(number / 100 + 1);
    fence.geometry = zone.geometry;
    return {lineOf(u"fence"_s, fence.id.text, office, fence, resident.minor)};
}

RosterRows::Lines RosterRows::buildings() const
{
    const Places& map = m_roster.places();
    Lines lines;
    for (qsizetype i = 0; i < map.counties().size(); ++i) {
        const Site site = siteOf(map, i, m_roster.world().seed);
        lines << lineOf(u"centre"_s, site.centre.id, site.centre.org, site.centre);
        for (const contract::Room& room : site.rooms)
            lines << lineOf(u"room"_s, room.id, room.org, room);
        for (const contract::Camera& camera : site.cameras)
            lines << lineOf(u"camera"_s, camera.id.text, camera.org, camera);
    }
    for (const contract::ViewOrder& order : viewOrders(map, m_roster.world().loadedAt))
        lines << lineOf(u"vieworder"_s, order.id.text, order.org, order);
    return lines;
}

RosterRows::Lines RosterRows::units()
{
    Lines lines;
    for (const contract::Unit& unit : unitsOf(m_roster.places(), m_roster.world().seed, m_roster.world().loadedAt)) {
        lines << lineOf(u"unit"_s, unit.id.text, unit.org, unit);
        const contract::User user = phoneOf(unit);
        lines << lineOf(u"user"_s, user.id.text, unit.org, user, false,
                        {{u"password"_s, m_accounts.passwordOf(user.login)}});
    }
    return lines;
}

RosterRows::Lines RosterRows::accounts()
{
    Lines lines;
    auto users = seats();
    for (const qsizetype county : staffedCounties(m_roster.places()))
        users << centreAccount(m_roster.places().counties().at(county).code);
    users << administrators();
    for (const contract::User& user : std::as_const(users))
        lines << lineOf(u"user"_s, user.id.text, user.organisations.constFirst(), user, false,
                        {{u"password"_s, m_accounts.passwordOf(user.login)}});
    contract::Gateway gateway;
    gateway.id = gatewayId;
    for (int number = 0; number < m_roster.size(); number += 5)
        gateway.devices << m_roster.resident(number).device;
    if (m_accounts.gateway.isEmpty())
        m_accounts.gateway = newSecret();
    lines << lineOf(u"gateway"_s, gateway.id, OrgCode(u"44"_s), gateway, false, {{u"token"_s, m_accounts.gateway}});
    return lines;
}

} // namespace zhihui::drill
