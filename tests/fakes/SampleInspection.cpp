#include "fakes/SampleInspection.h"

#include "inspection/SheetKeeper.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhihui::fakes {

namespace {

const Instant evening = *fromWire(u"2026-11-23T14:41:07.000Z"_s); ///< 22:41:07 in Guangzhou

QByteArray ruleFile(const QString& name)
{
    QFile file(u":/zhihui/rules/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

template <class T>
T read(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

QByteArray painted()
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(QColor(0x26, 0x33, 0x48));
    QPainter painter(&image);
    painter.fillRect(0, 200, 640, 160, QColor(0x1b, 0x24, 0x33));
    painter.setBrush(QColor(0xa0, 0xac, 0xbe));
    painter.drawEllipse(QPoint(300, 150), 22, 22);
    painter.drawRoundedRect(276, 178, 48, 110, 12, 12);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 85);
    return bytes;
}

/// What was done with an order to come into its state.
void sign(contract::SupervisionOrder& row)
{
    using State = contract::SupervisionState;
    const State state = row.state;
    const auto note = [&](const QString& kind, const QString& who, const QString& text) {
        contract::LogEntry entry;
        entry.kind = kind;
        entry.at = entry.said = row.opened + 20min * row.log.size();
        entry.who = who;
        entry.text = text;
        row.log.append(entry);
    };
    note(u"drafted"_s, u"郑*"_s, row.text);
    note(u"submitted"_s, u"郑*"_s, {});
    if (state >= State::Approved && state != State::Withdrawn) {
        row.reviewerName = u"黄*"_s;
        note(u"reviewed"_s, u"黄*"_s, u"同意"_s);
    }
    if (state >= State::Issued && state != State::Withdrawn) {
        row.number = u"督办〔2026〕%1号"_s.arg(row.id.text.mid(2).toInt() + 10);
        row.signedAt = row.opened + 2h;
        row.signerName = u"林*"_s;
        note(u"signed"_s, u"林*"_s, {});
    }
    if (state >= State::Answered && state != State::Withdrawn) {
        row.answer = u"已补派一名工作人员，补签见证。"_s;
        note(u"answered"_s, u"荔湾 何*"_s, row.answer);
    }
}

} // namespace

SampleInspection::SampleInspection(QObject* parent)
    : QObject(parent),
      m_clock(evening),
      m_world(m_clock),
      m_desk(
          m_world, [this](const engine::Draft& draft) { return submit(draft); },
          [this](const QString& sha256) {
              return QtFuture::makeReadyValueFuture(
                  sha256 == m_sha256 ? Result<QByteArray>(m_jpeg)
                                     : Result<QByteArray>(failure(Error::Code::Offline, u"no link"_s)));
          },
          read(inspection::readChecklists(ruleFile(u"checklists-2026-11.json"_s))),
          read(inspection::readRoomDictionary(ruleFile(u"rooms-2026-11.json"_s)))),
      m_jpeg(painted()),
      m_sha256(QString::fromLatin1(QCryptographicHash::hash(m_jpeg, QCryptographicHash::Sha256).toHex()))
{
}

void SampleInspection::seat(const QString& user, const QString& name, const QString& role, const QString& org)
{
    engine::Account account;
    account.user = UserId(user);
    account.display = name;
    account.scope.organisations = {OrgCode(org)};
    account.scope.roles = {role};
    m_world.setAccount(account);
}

void SampleInspection::fill()
{
    seat(u"u-huang"_s, u"黄*"_s, u"inspector"_s, u"44"_s);
    engine::ChangeSet changes;
    changes.orgs.append({OrgCode(u"44"_s), u"广东省"_s, 2, {}});
    addCity(changes, u"4401"_s, u"广州市"_s, {u"荔湾区"_s, u"黄埔区"_s, u"增城区"_s, u"番禺区"_s}, 7);
    addCity(changes, u"4403"_s, u"深圳市"_s, {u"福田区"_s, u"南山区"_s}, 8);
    addCity(changes, u"4406"_s, u"佛山市"_s, {u"禅城区"_s, u"南海区"_s}, 3);
    addCity(changes, u"4419"_s, u"东莞市"_s, {u"南城街道"_s, u"虎门镇"_s}, 31);
    addCity(changes, u"4413"_s, u"惠州市"_s, {u"惠城区"_s}, 4);
    addCity(changes, u"4409"_s, u"茂名市"_s, {u"茂南区"_s}, 4);
    apply(std::move(changes));
    Q_EMIT filled();
    engine::Link link;
    link.state = engine::Link::State::Live;
    link.since = m_clock.now();
    m_world.setLink(link);
    m_world.setLoaded();
}

void SampleInspection::addCity(engine::ChangeSet& changes, const QString& code, const QString& name,
                               const QStringList& counties, int more)
{
    changes.orgs.append({OrgCode(code), name, 3, {}});
    for (int i = 0; i < counties.size() + more; ++i) {
        const QString county = i < counties.size() ? counties.at(i) : u"第%1"_s.arg(i + 1);
        // Dongguan has no counties: its centres belong to townships.
        const QString org =
            code == u"4419"_s ? u"441900%1"_s.arg(101 + i) : u"%1%2"_s.arg(code).arg(3 + i, 2, 10, QChar(u'0'));
        changes.orgs.append({OrgCode(org), county + u"司法局"_s, 4, {}});
        addCentre(changes, org, county + u"社区矫正中心"_s);
    }
}

void SampleInspection::addCentre(engine::ChangeSet& changes, const QString& org, const QString& name)
{
    contract::Centre centre;
    centre.id = u"M-%1"_s.arg(++m_centres);
    centre.name = name;
    centre.org = OrgCode(org);
    changes.centres.append(centre);
    addRooms(changes, centre);
}

void SampleInspection::addRooms(engine::ChangeSet& changes, const contract::Centre& centre)
{
    const auto room = [&](const QString& kind, int cameras, const QList<contract::RoomUse>& uses = {}) {
        contract::Room row;
        row.id = centre.id + u'-' + kind;
        row.centre = centre.id;
        row.org = centre.org;
        row.kind = kind;
        row.name = m_desk.rooms().kind(kind)->name.zh;
        row.uses = uses;
        changes.rooms.append(row);
        for (int i = 1; i <= cameras; ++i) {
            contract::Camera camera;
            camera.id = CameraId(u"V-%1-%2"_s.arg(row.id).arg(i));
            camera.name = cameras > 1 ? u"%1 %2"_s.arg(row.name).arg(i) : row.name;
            camera.org = centre.org;
            camera.kind = u"room"_s;
            camera.room = row.id;
            changes.cameras.append(camera);
            m_states.insert(camera.id.text,
                            centre.name.startsWith(u"增城"_s) && kind == u"duty"_s ? u"fault"_s : u"online"_s);
        }
    };
    const Instant now = m_clock.now();
    const auto use = [&](Milliseconds from, Milliseconds to, const QString& business) {
        return contract::RoomUse{now - from, now - to, business};
    };
    room(u"command"_s, 2);
    room(u"duty"_s, 1);
    room(u"registration"_s, 2,
         {use(170min, 100min, u"入矫报到"_s), use(95min, 50min, u"入矫报到"_s), {now - 30min, {}, u"日常报告"_s}});
    room(u"announcement"_s, 2, {use(150min, 120min, u"入矫宣告"_s)});
    room(u"admonition"_s, 1, {use(165min, 97min, u"训诫"_s), {now - 40min, {}, u"训诫"_s}});
    room(u"self-service"_s, 1, {use(80min, 20min, u"自助报告"_s)});
    room(u"training"_s, 2);
    room(u"counselling"_s, 0);
    room(u"release"_s, 0);
    room(u"video-meeting"_s, 0);
    room(u"procurator"_s, 0);
}

void SampleInspection::openInspection()
{
    contract::Inspection row;
    row.id = InspectionId(u"I-37"_s);
    row.number = u"随机抽查 2026-11 第 37 号"_s;
    row.kind = u"random"_s;
    row.org = OrgCode(u"44"_s);
    row.centres = {u"M-1"_s, u"M-3"_s};
    row.purpose = u"训诫程序（种子 482913 · 69 个中心抽 2）"_s;
    row.opened = m_clock.now() - 40min;
    row.by = UserId(u"u-huang"_s);
    row.who = u"黄*"_s;
    engine::ChangeSet changes;
    changes.inspections.append(row);
    changes.seqs.insert(u"inspection/"_s + row.id.text, ++m_seq);
    apply(std::move(changes));
}

contract::SupervisionOrder SampleInspection::order(int n, contract::SupervisionState state) const
{
    contract::SupervisionOrder row;
    row.id = SupervisionId(u"S-%1"_s.arg(n));
    row.inspection = InspectionId(u"I-%1"_s.arg(20 + n));
    row.inspectionNumber = u"随机抽查 2026-11 第 %1 号"_s.arg(20 + n);
    row.centre = u"M-1"_s;
    row.centreName = u"荔湾区社区矫正中心"_s;
    row.room = u"M-1-admonition"_s;
    row.roomName = u"训诫室"_s;
    row.issuer = OrgCode(u"44"_s);
    row.org = OrgCode(u"440103"_s);
    row.state = state;
    row.checklist = u"2026-11"_s;
    row.items = {{u"two-officers"_s, u"no"_s, u"仅一人"_s}, {u"recorder"_s, u"yes"_s, {}}, {u"witness"_s, u"no"_s, {}}};
    row.score = 12;
    row.most = 34;
    row.text = u"训诫时仅一名工作人员在场，未见见证人签字。"_s;
    row.deadline = n == 4 ? u"2026-11-20"_s : u"2026-11-30"_s;
    row.drafter = UserId(u"u-zheng"_s);
    row.drafterName = u"郑*"_s;
    row.opened = m_clock.now() - 24h * n;
    row.stills = {{m_sha256, CameraId(u"V-M-1-admonition-1"_s), u"训诫室"_s, u"main h264 1920x1080"_s, row.opened, 640,
                   360, ViewId(u"v-%1"_s.arg(n))}};
    sign(row);
    return row;
}

void SampleInspection::fillOrders()
{
    using State = contract::SupervisionState;
    engine::ChangeSet changes;
    int n = 0;
    for (const State state :
         {State::Review, State::Approved, State::Issued, State::Issued, State::Answered, State::Closed}) {
        changes.supervisions.append(order(++n, state));
        changes.seqs.insert(u"supervision/S-%1"_s.arg(n), ++m_seq);
    }
    apply(std::move(changes));
}

QVariantMap SampleInspection::stillOf(const QString& camera) const
{
    return {{u"camera"_s, camera},
            {u"cameraName"_s, m_world.cameras().value(CameraId(camera)).name},
            {u"source"_s, u"main h264 1920x1080"_s},
            {u"at"_s, toWire(m_clock.now() - 36s)},
            {u"width"_s, 640},
            {u"height"_s, 360},
            {u"view"_s, u"view-1"_s}};
}

QFuture<Result<contract::Command>> SampleInspection::submit(const engine::Draft& draft)
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
    tell();
    Q_EMIT submittedChanged();
    return QtFuture::makeReadyValueFuture(Result<contract::Command>(command));
}

void SampleInspection::confirm()
{
    engine::ChangeSet changes;
    for (const auto& state : m_desk.book().orders()) {
        changes.supervisions.append(state.row);
        changes.seqs.insert(u"supervision/"_s + state.row.id.text, ++m_seq);
    }
    for (const auto& state : m_desk.book().inspections()) {
        changes.inspections.append(state.row);
        changes.seqs.insert(u"inspection/"_s + state.row.id.text, ++m_seq);
    }
    m_pending.clear();
    changes.pending = m_pending;
    apply(std::move(changes));
}

void SampleInspection::refuse(const QString& title)
{
    if (m_pending.isEmpty())
        return;
    contract::Outcome outcome;
    outcome.kind = contract::Outcome::Kind::Conflict;
    outcome.title = title;
    m_pending.last().outcome = outcome;
    tell();
}

void SampleInspection::failNext()
{
    m_fail = true;
}

void SampleInspection::tell()
{
    engine::ChangeSet changes;
    changes.pending = m_pending;
    apply(std::move(changes));
}

void SampleInspection::apply(engine::ChangeSet changes)
{
    m_world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
}

} // namespace zhihui::fakes
