#include "fakes/SampleWorld.h"

#include "fakes/SampleFile.h"
#include "fakes/SamplePlaces.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace zhihui::fakes {

namespace {

const Instant evening = *fromWire(u"2026-11-23T14:41:07.000Z"_s); ///< 22:41:07 in Guangzhou
const OrgCode liwan(u"440103"_s);
const OrgCode office(u"440103015"_s);

Coordinate placeOfAlert(int number)
{
    return {23.05 + 0.01 * (number % 7), 113.16 + 0.012 * (number % 9)};
}

contract::LogEntry entry(const QString& kind, Instant at, const QString& who = {}, const QString& text = {})
{
    contract::LogEntry e;
    e.kind = kind;
    e.at = e.said = at;
    e.who = who;
    e.text = text;
    return e;
}

} // namespace

alerts::DeskFile sampleDeskFile()
{
    QFile file(u":/zhihui/rules/desk-2026-11.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no desk file");
    const auto read = alerts::readDeskFile(file.readAll());
    if (!read)
        qFatal("desk file: %s", qPrintable(read.error().detail));
    return *read;
}

SampleWorld::SampleWorld(QObject* parent) : SampleWorld(nullptr, parent) {}

SampleWorld::SampleWorld(engine::World* world, QObject* parent)
    : QObject(parent),
      m_clock(evening),
      m_own(m_clock),
      m_world(world ? *world : m_own),
      m_desk(
          m_world, [this](const engine::Draft& draft) { return submit(draft); }, sampleDeskFile()),
      m_reveal(
          [](const PersonId&, const contract::RevealReason&) {
              contract::Identity identity;
              identity.name = u"张三丰（虚构）"_s;
              identity.idNumber = u"44010319900101000X"_s;
              identity.phone = u"13800002207"_s;
              identity.address = u"荔湾区石围塘街道某路 1 号"_s;
              return QtFuture::makeReadyValueFuture(Result<contract::Identity>(identity));
          },
          m_clock, m_desk.file().reveal),
      m_office(m_clock),
      m_tables(m_clock),
      m_register(
          m_world,
          {.submit = [this](const engine::Draft& draft) { return submit(draft); },
           .dismiss = [this](const CommandId& refused) { return dismiss(refused); },
           .open = [this](const PersonId& person, const contract::FileReason&) { return sampleFile(m_world, person); },
           .photo = [](const PersonId&, const contract::FileReason&) { return samplePhoto(); },
           .print = [this](const contract::PrintRequest&) { return samplePrint(m_clock.now()); },
           .search = [this](const contract::SearchRequest& request) { return sampleSearch(m_world, request); },
           .readLog = [](Instant, Instant to) { return sampleLog(to); },
           .bringIn =
               [this](const contract::ImportHead& head, const QList<contract::RegistryLine>& lines) {
                   return m_tables.bringIn(head, lines.size());
               },
           .imports = [this] { return m_tables.imports(); },
           .undoImport = [this](const QString& id) { return m_tables.undo(id); },
           .administer =
               [this](const contract::AdminCall& call) {
                   return call.path.startsWith("/v1/exports"_L1) ? m_tables.ask(call) : m_office.ask(call);
               },
           .checkMedia = [](const CheckId&, const contract::FileReason&) { return samplePhoto(); }},
          sampleStatutes()),
      m_admin(
          m_world, [this](const contract::AdminCall& call) { return m_office.ask(call); }, m_register.law().policy),
      m_session(QUrl(u"https://127.0.0.1:8443"_s), u"chen"_s),
      m_preferences(m_directory.filePath(u"preferences.ini"_s), true),
      m_wallSetup(m_directory.filePath(u"wall.ini"_s)),
      m_wallRemote(m_directory.filePath(u"wall"_s)),
      m_wallKeeper(m_wallRemote, {[] { return 0; }, [](qint64) { return false; }, [](qint64) {}}, m_clock),
      m_wallLayout(m_directory.filePath(u"layout.ini"_s), u"map"_s),
      m_views(
          m_world, [this](const contract::ViewRequest& request) { return look(request); },
          [](const contract::ViewEnd&) {
              const Result<> done;
              return QtFuture::makeReadyValueFuture(done);
          }),
      m_pictures(m_clock, {.files = true, .loopFiles = true}),
      m_viewDesk(m_world, [this](const engine::Draft& draft) { return submit(draft); })
{
    m_register.setKinds(sampleKinds(m_register.law()));
}

QVariantMap SampleWorld::shell(inspection::InspectionDesk* inspectionDesk, QSize window)
{
    return {{u"world"_s, QVariant::fromValue(world())},
            {u"desk"_s, QVariant::fromValue(desk())},
            {u"reveal"_s, QVariant::fromValue(reveal())},
            {u"session"_s, QVariant::fromValue(session())},
            {u"preferences"_s, QVariant::fromValue(preferences())},
            {u"wallSetup"_s, QVariant::fromValue(wallSetup())},
            {u"wallRemote"_s, QVariant::fromValue(wallRemote())},
            {u"wallKeeper"_s, QVariant::fromValue(wallKeeper())},
            {u"views"_s, QVariant::fromValue(views())},
            {u"pictures"_s, QVariant::fromValue(pictures())},
            {u"viewDesk"_s, QVariant::fromValue(viewDesk())},
            {u"inspectionDesk"_s, QVariant::fromValue(inspectionDesk)},
            {u"registerDesk"_s, QVariant::fromValue(registerDesk())},
            {u"adminDesk"_s, QVariant::fromValue(adminDesk())},
            {u"bell"_s, QVariant::fromValue(bell())},
            {u"width"_s, window.width()},
            {u"height"_s, window.height()}};
}

void SampleWorld::logInNow()
{
    engine::Account account;
    account.user = UserId(u"u-chen"_s);
    account.display = u"陈*"_s;
    account.scope.organisations = {OrgCode(u"4401"_s)};
    account.scope.roles = {u"duty"_s};
    m_world.setAccount(account);
    m_session.open();
}

void SampleWorld::fill(int persons)
{
    logInNow();
    setLink(1);
    engine::ChangeSet changes;
    fillPlaces(changes);
    fillPersons(changes, persons);
    fillUnits(changes);
    fillAlerts(changes);
    apply(std::move(changes));
    m_world.setLoaded();
}

void SampleWorld::fillPlaces(engine::ChangeSet& changes)
{
    for (const Place& place : places) {
        contract::Org org;
        org.code = OrgCode(QString::fromUtf16(place.code));
        org.name = QString::fromUtf16(place.name);
        org.level = place.level;
        org.where = Coordinate{place.lat, place.lon};
        changes.orgs.append(org);
    }
    fillCameras(changes);
    fillRooms(changes);
}

void SampleWorld::fillRooms(engine::ChangeSet& changes)
{
    const std::pair<const char16_t*, const char16_t*> kinds[]{{u"announcement", u"宣告室"},
                                                              {u"registration", u"报到登记"}};
    for (const Place& place : places) {
        if (place.level != 4 || !QStringView(place.code).startsWith(u"4401") || place.code == liwan.text)
            continue;
        contract::Centre centre;
        centre.id = u"centre-"_s + QString::fromUtf16(place.code);
        centre.name = QString::fromUtf16(place.name) + u"社区矫正中心"_s;
        centre.org = OrgCode(QString::fromUtf16(place.code));
        centre.where = {place.lat, place.lon};
        changes.centres.append(centre);
        for (const auto& [kind, name] : kinds) {
            contract::Room room;
            room.id = u"%1-%2"_s.arg(centre.id, QString::fromUtf16(kind));
            room.centre = centre.id;
            room.org = centre.org;
            room.name = QString::fromUtf16(name);
            room.kind = QString::fromUtf16(kind);
            changes.rooms.append(room);
            contract::Camera camera;
            camera.id = CameraId(u"cam-"_s + room.id);
            camera.name = room.name;
            camera.org = centre.org;
            camera.where = centre.where;
            camera.kind = u"room"_s;
            camera.room = room.id;
            changes.cameras.append(camera);
        }
    }
}

void SampleWorld::letWallLook(bool may)
{
    contract::ViewOrder order;
    order.id = ViewOrderId(u"vo-1"_s);
    order.number = u"粤调看〔2026〕11号"_s;
    order.org = OrgCode(u"4401"_s);
    order.issuer = u"林* 带班领导"_s;
    order.purpose = u"指挥屏日常巡看"_s;
    order.seats = {u"wall"_s};
    order.kinds = {u"room"_s};
    order.from = evening - 24h;
    order.to = evening + 24h * 30;
    if (!may)
        order.lifted = m_clock.now();
    engine::ChangeSet changes;
    changes.viewOrders.append(order);
    apply(std::move(changes));
}

void SampleWorld::fillCameras(engine::ChangeSet& changes)
{
    contract::Centre centre;
    centre.id = u"m-1"_s;
    centre.name = u"荔湾区社区矫正中心"_s;
    centre.org = liwan;
    centre.where = {23.126, 113.244};
    changes.centres.append(centre);
    const auto add = [&](const QString& name, OrgCode org, Coordinate where, const QString& room = {}) {
        contract::Camera camera;
        camera.id = CameraId(u"cam-%1"_s.arg(changes.cameras.size() + 1));
        camera.name = name;
        camera.org = std::move(org);
        camera.where = where;
        camera.bearing = 77.0 * static_cast<double>(changes.cameras.size());
        camera.kind = room.isEmpty() ? u"public"_s : u"room"_s;
        camera.room = room;
        changes.cameras.append(camera);
    };
    const OrgCode nanhai(u"440605"_s);
    const Coordinate scene{23.07, 113.184}; // of the second alert
    const auto off = [&](double north, double east) {
        return Coordinate{scene.lat + north / 111'195, scene.lon + east / 102'300};
    };
    add(u"桂城路与海八路口"_s, nanhai, off(150, 147));
    add(u"地铁口 B"_s, nanhai, off(-300, 160));
    add(u"夏南路卡口"_s, nanhai, off(400, -265));
    add(u"平洲市场北门"_s, nanhai, off(-500, -366));
    for (int i = 5; i <= 17; ++i)
        add(u"海八路 %1 号杆"_s.arg(i), nanhai, off(140.0 * i, (i % 2 ? 1 : -1) * 60.0 * i));
    const std::pair<const char16_t*, const char16_t*> rooms[]{
        {u"command", u"指挥中心"}, {u"duty", u"值班室"}, {u"registration", u"报到登记室"}, {u"admonition", u"训诫室"}};
    for (const auto& [kind, name] : rooms) {
        contract::Room room;
        room.id = u"m-1-%1"_s.arg(changes.rooms.size() + 1);
        room.centre = centre.id;
        room.org = liwan;
        room.kind = QString::fromUtf16(kind);
        room.name = QString::fromUtf16(name);
        if (room.kind == u"admonition"_s)
            room.uses.append({evening - 10min, std::nullopt, u"训诫"_s});
        changes.rooms.append(room);
        add(room.name + u" 1"_s, liwan, centre.where, room.id);
        add(room.name + u" 2"_s, liwan, centre.where, room.id);
    }
}

QFuture<Result<contract::ViewAnswer>> SampleWorld::look(const contract::ViewRequest& request)
{
    contract::ViewAnswer answer;
    for (const CameraId& camera : request.cameras) {
        m_looked.append(camera.text);
        contract::ViewGrant grant;
        grant.id = ViewId(u"view-%1"_s.arg(m_looked.size()));
        grant.number = u"V-20261123-%1"_s.arg(m_looked.size(), 6, 10, QChar(u'0'));
        grant.camera = camera;
        grant.from = m_clock.now();
        grant.until = grant.from + 30min;
        grant.access.main = m_address.arg(camera.text.mid(4));
        grant.who = u"陈*"_s;
        grant.unit = u"广州市司法局"_s;
        answer.grants.append(grant);
    }
    Q_EMIT lookedChanged();
    return QtFuture::makeReadyValueFuture(Result<contract::ViewAnswer>(answer));
}

void SampleWorld::orderToLook(const QString& purpose)
{
    contract::ViewOrder order;
    order.id = ViewOrderId(u"vo-%1"_s.arg(++m_seq));
    order.number = u"粤矫调看〔2026〕3号"_s;
    order.org = OrgCode(u"4401"_s);
    order.issuer = u"林* 带班领导"_s;
    order.purpose = purpose;
    order.seats = {u"duty"_s};
    order.kinds = {u"public"_s, u"room"_s};
    order.from = evening - 1h;
    order.to = evening + 8h;
    engine::ChangeSet changes;
    changes.viewOrders.append(order);
    apply(std::move(changes));
}

QString SampleWorld::putTable(const QString& name, const QString& csv) const
{
    QFile file(pathOf(name));
    return file.open(QIODevice::WriteOnly) && file.write(csv.toUtf8()) >= 0 ? file.fileName() : QString();
}

void SampleWorld::setRoles(const QStringList& roles)
{
    engine::Account account = m_world.account();
    account.scope.roles = roles;
    m_world.setAccount(account);
}

void SampleWorld::fillPersons(engine::ChangeSet& changes, int persons)
{
    QRandomGenerator random(7);
    const QString family = u"周李黄吴郑何邓罗林陈王张刘杨赵"_s;
    const QString given = u"明华强梅伟芳军丽勇静"_s;
    for (int i = 0; i < persons; ++i) {
        contract::Person person;
        person.id = PersonId(u"p-%1"_s.arg(i));
        person.org = i < 300 ? office : OrgCode(QString::fromUtf16(places[2 + i % 7].code) + u"001"_s);
        person.maskedName = QString(family[i % family.size()]) + u'*' + given[i / 15 % given.size()];
        person.sex = u"1"_s;
        person.category = i % 5 ? u"02"_s : u"03"_s;
        person.supervision = i % 9 == 0 ? u"strict"_s : u"general"_s;
        person.areaName = u"广州市市区"_s;
        person.termEnd = u"2027-06-25"_s;
        person.idTail = u"%1"_s.arg(1000 + i % 9000);
        person.maskedPhone = u"138****%1"_s.arg(2207 + i);
        person.guarantorPhone = u"137****9016"_s;
        person.lastVerified = evening - 37h - 27min;
        person.lastVerifiedHow = u"visit"_s;
        changes.persons.append(person);
        if (i % 12)
            continue;
        contract::Device device;
        device.id = DeviceId(u"WD-%1"_s.arg(20000 + i));
        device.person = person.id;
        device.org = office;
        device.model = u"腕带 W3"_s;
        device.feed = u"cmcc"_s;
        changes.devices.append(device);
        contract::Decision decision;
        decision.id = DecisionId(u"d-%1"_s.arg(i));
        decision.person = person.id;
        decision.org = office;
        decision.ground = 1;
        decision.from = evening - 24h * 50;
        decision.to = evening + 24h * 37;
        changes.decisions.append(decision);
        contract::Position position;
        position.person = person.id;
        position.at = evening - Seconds(random.bounded(50));
        const Place& near = places[2 + random.bounded(10)];
        position.where = {near.lat + (random.generateDouble() - 0.5) * 0.08,
                          near.lon + (random.generateDouble() - 0.5) * 0.1};
        if (const int alert = i / 12 + 1; alert <= 24) // those of fillAlerts are where their alerts are
            position.where = placeOfAlert(alert);
        position.accuracy = 12 + random.bounded(20);
        position.battery = 20 + random.bounded(80);
        changes.positions.append(position);
    }
}

void SampleWorld::fillUnits(engine::ChangeSet& changes)
{
    const auto add = [&](const char16_t* id, const char16_t* name, const char16_t* kind, Coordinate where, Seconds age,
                         bool free) {
        contract::Unit unit;
        unit.id = UnitId(QString::fromUtf16(id));
        unit.name = QString::fromUtf16(name);
        unit.org = office;
        unit.kind = QString::fromUtf16(kind);
        unit.where = where;
        unit.at = evening - age;
        unit.available = free;
        changes.units.append(unit);
    };
    add(u"u-1", u"石围塘司法所 张*、刘*", u"officers", {23.106, 113.224}, 40s, true);
    add(u"u-2", u"执法车 矫 03", u"vehicle", {23.055, 113.262}, 65s, true);
    add(u"u-3", u"东漖司法所 王*", u"officers", {23.075, 113.222}, 34min, true);
    add(u"u-4", u"花地司法所 何*、梁*", u"officers", {23.09, 113.22}, 2min, false);
}

contract::Alert SampleWorld::make(const QString& kind, int level, const QString& name, Seconds age)
{
    contract::Alert alert;
    const int person = (m_alerts * 12) % 3000;
    alert.id = AlertId(u"a-%1"_s.arg(++m_alerts));
    alert.kind = kind;
    alert.level = clampedLevel(level);
    alert.org = office;
    alert.person = PersonId(u"p-%1"_s.arg(person));
    alert.maskedName = name;
    alert.supervision = level == 1 ? u"strict"_s : u"general"_s;
    alert.raised = m_clock.now() - age;
    alert.began = alert.raised - 3min;
    alert.last = m_clock.now();
    alert.where = placeOfAlert(m_alerts);
    alert.placeName = u"佛山市南海区"_s;
    alert.distance = kind == u"offline"_s ? 0 : 3400 - 130 * (m_alerts % 20);
    alert.sentenceZh =
        kind == u"offline"_s
            ? u"%1 起没有任何上报，已超过约定间隔 60 秒的 12 倍；同厂商其他设备在线。"_s.arg(
                  timeOfDay(alert.began).left(5))
            : u"%1 起离开批准活动区域“广州市市区”，现位于佛山市南海区，距边界 3.4 千米（定位误差约 18 米，越界可信度 99 % 以上）。当前无有效外出批准。"_s
                  .arg(timeOfDay(alert.began).left(5));
    alert.evidence.rule = u"R01"_s;
    alert.evidence.ruleVersion = u"2026.03-2"_s;
    alert.evidence.legal = u"社区矫正法 第二十七条"_s;
    alert.evidence.doubt = kind == u"offline"_s ? QString() : u"边界为示例数据"_s;
    if (kind != u"offline"_s)
        for (int i = 0; i < 3; ++i)
            alert.evidence.fixes.append({alert.began + Seconds(60 * i), *alert.where, 21.0 - 3 * i, FixSource::Gnss,
                                         33.0 + 400 * i, i == 0 ? 0.93 : 0.999});
    alert.log.append(entry(u"raised"_s, alert.raised));
    return alert;
}

void SampleWorld::fillAlerts(engine::ChangeSet& changes)
{
    changes.alerts.append(make(u"forbidden-zone"_s, 1, u"周*明"_s, 48s));
    contract::Alert mine = make(u"out-of-area"_s, 2, u"李*华"_s, 192s);
    mine.state = contract::AlertState::Accepted;
    mine.claimedBy = UserId(u"u-chen"_s);
    mine.claimedName = u"陈*"_s;
    mine.log.append(entry(u"accepted"_s, mine.raised + 20s, u"陈*"_s));
    mine.log.append(entry(u"step"_s, mine.raised + 80s, u"陈*"_s, u"map: none-approved"_s));
    mine.log.append(entry(u"step"_s, mine.raised + 130s, u"陈*"_s, u"call: unanswered"_s));
    changes.alerts.append(mine);
    changes.alerts.append(make(u"out-of-area"_s, 2, u"黄*"_s, 520s));
    changes.alerts.append(make(u"offline"_s, 2, u"吴*强"_s, 21min + 6s));
    contract::Alert theirs = make(u"forbidden-zone"_s, 2, u"郑*"_s, 26min + 31s);
    theirs.state = contract::AlertState::Accepted;
    theirs.claimedBy = UserId(u"u-lin"_s);
    theirs.claimedName = u"林*"_s;
    changes.alerts.append(theirs);
    for (int i = 0; i < 6; ++i)
        changes.alerts.append(make(u"offline"_s, 3, u"邓*梅"_s, 40min + Seconds(i * 131)));
    contract::Alert gone = make(u"approaching-zone"_s, 3, u"罗*"_s, 50min);
    gone.cleared = m_clock.now() - 10min;
    changes.alerts.append(gone);
    for (int i = 0; i < 7; ++i)
        changes.alerts.append(make(u"leaving-area"_s, 4, u"何*丽"_s, 60min + Seconds(i * 200)));
    for (const contract::Alert& alert : std::as_const(changes.alerts)) {
        for (contract::Person& person : changes.persons)
            if (person.id == alert.person)
                person.maskedName = alert.maskedName;
        for (contract::Position& position : changes.positions)
            if (position.person == alert.person)
                position.where = *alert.where;
    }
    for (const contract::Alert& alert : std::as_const(changes.alerts))
        changes.seqs.insert(u"alert/"_s + alert.id.text, ++m_seq);
}

QString SampleWorld::raise(const QString& kind, int level, const QString& maskedName)
{
    const contract::Alert alert = make(kind, level, maskedName, 0s);
    put(alert);
    return alert.id.text;
}

void SampleWorld::move(const QString& id, double metres)
{
    const contract::Alert row = alert(id);
    engine::ChangeSet changes;
    changes.positions.append({.person = row.person,
                              .at = m_clock.now(),
                              .where = {row.where->lat + metres / 111'195, row.where->lon},
                              .accuracy = 20});
    apply(std::move(changes));
}

void SampleWorld::put(const contract::Alert& alert)
{
    engine::ChangeSet changes;
    changes.alerts.append(alert);
    changes.seqs.insert(u"alert/"_s + alert.id.text, ++m_seq);
    apply(std::move(changes));
}

contract::Alert SampleWorld::alert(const QString& id) const
{
    const engine::AlertState* state = m_world.alert(AlertId(id));
    return state ? state->row : contract::Alert();
}

void SampleWorld::closeElsewhere(const QString& id)
{
    contract::Alert row = alert(id);
    row.state = contract::AlertState::Closed;
    row.cause = u"drift"_s;
    put(row);
}

void SampleWorld::clear(const QString& id)
{
    contract::Alert row = alert(id);
    row.cleared = m_clock.now();
    put(row);
}

void SampleWorld::advance(int seconds)
{
    m_clock.advance(Seconds(seconds));
    m_world.tick();
}

void SampleWorld::setLink(int state, const QString& reason)
{
    engine::Link link;
    link.state = static_cast<engine::Link::State>(state);
    link.since = m_clock.now();
    link.latencyMs = state == 1 ? 12 : -1;
    link.reason = reason;
    m_world.setLink(link);
}

QFuture<Result<>> SampleWorld::dismiss(const CommandId& refused)
{
    m_pending.removeIf([&](const engine::Pending& pending) { return pending.command.id == refused; });
    engine::ChangeSet changes;
    changes.pending = m_pending;
    apply(std::move(changes));
    const Result<> done;
    return QtFuture::makeReadyValueFuture(done);
}

QFuture<Result<contract::Command>> SampleWorld::submit(const engine::Draft& draft)
{
    if (std::exchange(m_fail, false))
        return QtFuture::makeReadyValueFuture(Result<contract::Command>(failure(Error::Code::Disk, u"full"_s)));
    contract::Command command;
    command.id = CommandId(u"c-%1"_s.arg(m_submitted.size() + 1));
    command.n = m_submitted.size() + 1;
    command.type = draft.type;
    command.target = draft.target;
    command.base = draft.base;
    command.at = m_clock.now();
    command.by = m_world.account().user;
    command.body = draft.body;
    m_pending.append({command, std::nullopt});
    m_submitted.append(draft.type);
    engine::ChangeSet changes;
    changes.pending = m_pending;
    apply(std::move(changes));
    Q_EMIT submittedChanged();
    return QtFuture::makeReadyValueFuture(Result<contract::Command>(command));
}

void SampleWorld::confirm()
{
    engine::ChangeSet changes;
    for (const engine::Pending& pending : std::as_const(m_pending)) {
        const contract::Alert row = alert(pending.command.target);
        if (row.id.isEmpty())
            continue;
        changes.alerts.append(row);
        changes.seqs.insert(u"alert/"_s + row.id.text, ++m_seq);
    }
    m_pending.clear();
    changes.pending = m_pending;
    apply(std::move(changes));
}

void SampleWorld::refuse(const QString& title)
{
    if (m_pending.isEmpty())
        return;
    contract::Outcome outcome;
    outcome.id = m_pending.constLast().command.id;
    outcome.kind = contract::Outcome::Kind::Conflict;
    outcome.title = title;
    m_pending.last().outcome = outcome;
    engine::ChangeSet changes;
    changes.pending = m_pending;
    apply(std::move(changes));
}

void SampleWorld::failNext()
{
    m_fail = true;
}

void SampleWorld::apply(engine::ChangeSet changes)
{
    m_world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
}

} // namespace zhihui::fakes
