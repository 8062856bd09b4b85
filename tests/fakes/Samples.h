#pragma once

#include "contract/AccessLog.h"
#include "contract/Command.h"
#include "contract/Inspection.h"
#include "contract/Live.h"
#include "contract/Matter.h"
#include "contract/PersonFile.h"
#include "contract/Session.h"
#include "contract/Views.h"

/// One filled value of every record, for tests: every field differs from its default. Guangzhou, invented people.
namespace zhihui::samples {

using namespace Qt::StringLiterals;
using namespace contract;

inline const Instant noon = fromMillis(1795406400000); ///< 2026-11-23T04:00:00Z, noon in Guangzhou
inline const OrgCode office{u"440103001"_s};           ///< a township of Liwan district
inline constexpr Coordinate shamian{23.1075, 113.2399};

inline QJsonObject square(Coordinate centre = shamian, double half = 0.01)
{
    const auto corner = [&](double east, double north) {
        return QJsonArray{centre.lon + east * half, centre.lat + north * half};
    };
    const QJsonArray ring{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)};
    return {{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, QJsonArray{ring}}};
}

inline Org org()
{
    return {.code = office, .name = u"石围塘街道"_s, .level = 5, .where = shamian};
}

inline Person person()
{
    return {.id = PersonId(u"P-1"_s),
            .org = office,
            .maskedName = u"周*明"_s,
            .sex = u"1"_s,
            .category = u"02"_s,
            .supervision = u"strict"_s,
            .minor = true,
            .areas = {u"R-440103"_s, u"R-440104"_s},
            .areaName = u"广州市市区"_s,
            .termEnd = u"2027-06-30"_s,
            .idTail = u"123X"_s,
            .maskedPhone = u"138****2207"_s,
            .guarantorPhone = u"139****1108"_s,
            .lastVerified = noon - 3h,
            .lastVerifiedHow = u"visit"_s};
}

inline Device device()
{
    return {.id = DeviceId(u"D-1"_s),
            .person = PersonId(u"P-1"_s),
            .org = office,
            .model = u"W-3"_s,
            .feed = u"mobile"_s,
            .interval = Seconds(300)};
}

inline Decision decision()
{
    return {.id = DecisionId(u"Z-1"_s),
            .person = PersonId(u"P-1"_s),
            .org = office,
            .ground = 2,
            .number = u"荔司电定〔2026〕17号"_s,
            .approver = u"李*"_s,
            .from = noon - 240h,
            .to = noon + 1200h,
            .lifted = noon + 480h};
}

inline Region region()
{
    return {.id = RegionId(u"R-440103"_s),
            .name = u"荔湾区"_s,
            .kind = u"county"_s,
            .org = OrgCode(u"440103"_s),
            .crs = u"WGS-84"_s,
            .boundaryError = 30,
            .version = 3,
            .geometry = square()};
}

inline Fence fence()
{
    return {.id = FenceId(u"F-1"_s),
            .name = u"某小学周边"_s,
            .org = office,
            .crs = u"WGS-84"_s,
            .persons = {PersonId(u"P-1"_s), PersonId(u"P-2"_s)},
            .fromBanOrder = true,
            .basis = u"（2026）粤0103刑初45号"_s,
            .boundaryError = 8,
            .version = 2,
            .geometry = square(shamian, 0.002)};
}

inline Camera camera()
{
    return {.id = CameraId(u"V-1"_s),
            .name = u"黄沙大道口"_s,
            .org = office,
            .where = shamian,
            .bearing = 135,
            .angle = 75,
            .range = 80,
            .kind = u"vehicle"_s,
            .network = u"skynet"_s,
            .room = {},
            .audio = false,
            .masks = {{{0.1, 0.1}, {0.4, 0.1}, {0.4, 0.3}}}};
}

inline Centre centre()
{
    return {.id = u"M-1"_s, .name = u"荔湾区社区矫正中心"_s, .org = OrgCode(u"440103"_s), .where = shamian};
}

inline Room room()
{
    return {.id = u"M-1-3"_s,
            .centre = u"M-1"_s,
            .org = OrgCode(u"440103"_s),
            .name = u"宣告室"_s,
            .kind = u"announcement"_s,
            .uses = {{noon, noon + 1h, u"入矫宣告"_s}, {noon + 2h, std::nullopt, u"训诫"_s}}};
}

inline Unit unit()
{
    return {.id = UnitId(u"U-1"_s),
            .name = u"石围塘司法所 张*、刘*"_s,
            .org = office,
            .kind = u"officers"_s,
            .where = shamian,
            .at = noon - 2min,
            .available = false,
            .user = UserId(u"u-3"_s)};
}

inline LogEntry logEntry()
{
    return {.op = u"0190f3a0-0000-7000-8000-000000000001"_s,
            .kind = u"accepted"_s,
            .at = noon + 90s,
            .said = noon + 88s,
            .by = UserId(u"u-1"_s),
            .who = u"陈*"_s,
            .text = u"接警"_s};
}

inline Evidence evidence()
{
    return {.rule = u"R01"_s,
            .ruleVersion = u"2026-11-01"_s,
            .parameters = {{u"confirm"_s, 3}, {u"probability"_s, 0.95}},
            .legal = u"社区矫正法第二十七条"_s,
            .geometryId = u"R-440103"_s,
            .geometryVersion = 3,
            .geometryHash = QString(64, u'a'),
            .geometryName = u"荔湾区"_s,
            .basis = u"Z-1"_s,
            .fixes = {{.at = noon,
                       .where = shamian,
                       .accuracy = 12.5,
                       .source = FixSource::Wifi,
                       .distance = 310.5,
                       .probability = 0.99}},
            .doubt = u"只有基站定位"_s};
}

inline Alert alert()
{
    return {.id = AlertId(u"A-1"_s),
            .kind = u"out-of-area"_s,
            .level = Level::P2,
            .state = AlertState::Verified,
            .org = office,
            .person = PersonId(u"P-1"_s),
            .maskedName = u"周*明"_s,
            .supervision = u"strict"_s,
            .minor = true,
            .device = DeviceId(u"D-1"_s),
            .began = noon,
            .raised = noon + 20s,
            .last = noon + 5min,
            .cleared = noon + 6min,
            .retracted = u"补传数据表明未离开"_s,
            .late = true,
            .lead = true,
            .where = shamian,
            .placeName = u"佛山市南海区大沥镇"_s,
            .sentenceZh = u"周*明离开批准区域 310 米"_s,
            .sentenceEn = u"Zhou left the approved area by 310 m"_s,
            .distance = 310.5,
            .evidence = evidence(),
            .claimedBy = UserId(u"u-1"_s),
            .claimedName = u"陈*"_s,
            .verification = u"电话核实，本人称在大沥就医"_s,
            .heldUntil = noon + 2h,
            .cause = u"approved"_s,
            .result = u"已补办外出审批"_s,
            .log = {logEntry()},
            .episodes = 2};
}

inline Order order()
{
    return {.id = OrderId(u"O-1"_s),
            .alert = AlertId(u"A-1"_s),
            .org = OrgCode(u"440605121"_s),
            .issuer = office,
            .unit = UnitId(u"U-1"_s),
            .assist = true,
            .minor = true,
            .state = OrderState::Arrived,
            .text = u"请到大沥医院核实"_s,
            .report = u"已见到本人"_s,
            .issued = noon + 10min,
            .log = {logEntry()}};
}

inline ViewOrder viewOrder()
{
    return {.id = ViewOrderId(u"VO-1"_s),
            .number = u"粤矫调看〔2026〕3号"_s,
            .org = OrgCode(u"4401"_s),
            .issuer = u"林* 带班领导"_s,
            .purpose = u"指挥大厅值守"_s,
            .seats = {u"wall"_s, u"duty"_s},
            .kinds = {u"room"_s},
            .cameras = {CameraId(u"V-1"_s)},
            .from = noon,
            .to = noon + 12h,
            .dayFrom = 480,
            .dayTo = 1200,
            .lifted = noon + 11h};
}

inline ViewGrant viewGrant()
{
    return {
        .id = ViewId(u"0193a1b0-0000-7000-8000-000000000009"_s),
        .number = u"V-20261123-000009"_s,
        .camera = CameraId(u"V-1"_s),
        .from = noon,
        .until = noon + 30min,
        .access = {u"rtsp://127.0.0.1:8554/V-1/main"_s, u"rtsp://127.0.0.1:8554/V-1/sub"_s, u"viewer"_s, u"secret"_s},
        .masks = {{{0, 0}, {0.5, 0}, {0.5, 0.5}}},
        .audio = true,
        .who = u"陈*"_s,
        .unit = u"广州市司法局"_s};
}

inline ViewEntry viewEntry()
{
    return {.number = u"V-20261123-000009"_s,
            .camera = CameraId(u"V-1"_s),
            .cameraName = u"训诫室"_s,
            .user = UserId(u"u-chen"_s),
            .who = u"陈*"_s,
            .unit = u"广州市司法局"_s,
            .seat = u"duty"_s,
            .reason = {u"alert"_s, u"A-1"_s, u"越界核实"_s},
            .content = u"live"_s,
            .from = noon,
            .ended = noon + 5min};
}

inline Inspection inspection()
{
    return {.id = InspectionId(u"I-1"_s),
            .number = u"随机抽查 2026-11 第 37 号"_s,
            .kind = u"random"_s,
            .org = OrgCode(u"44"_s),
            .centres = {u"M-1"_s},
            .purpose = u"训诫程序"_s,
            .opened = noon,
            .closed = noon + 8h,
            .by = UserId(u"u-inspector"_s),
            .who = u"黄*"_s};
}

inline Still still()
{
    return {.sha256 = QString(64, u'c'),
            .camera = CameraId(u"V-1"_s),
            .cameraName = u"训诫室"_s,
            .source = u"main h264 1920x1080"_s,
            .at = noon,
            .width = 1920,
            .height = 1080,
            .view = ViewId(u"0193a1b0-0000-7000-8000-000000000009"_s)};
}

inline SupervisionOrder supervision()
{
    return {.id = SupervisionId(u"S-1"_s),
            .number = u"督办〔2026〕12号"_s,
            .inspection = InspectionId(u"I-1"_s),
            .inspectionNumber = u"随机抽查 2026-11 第 37 号"_s,
            .centre = u"M-1"_s,
            .room = u"M-1-4"_s,
            .roomName = u"训诫室"_s,
            .centreName = u"荔湾区社区矫正中心"_s,
            .issuer = OrgCode(u"44"_s),
            .org = OrgCode(u"440103"_s),
            .state = SupervisionState::Answered,
            .checklist = u"2026-11"_s,
            .items = {{u"two-officers"_s, u"no"_s, u"仅一人"_s}, {u"recorder"_s, u"yes"_s, {}}},
            .score = 10,
            .most = 20,
            .text = u"训诫时仅一名工作人员在场"_s,
            .stills = {still()},
            .deadline = u"2026-11-30"_s,
            .drafter = UserId(u"u-inspector"_s),
            .reviewer = UserId(u"u-inspector-2"_s),
            .signer = UserId(u"u-leader"_s),
            .drafterName = u"黄*"_s,
            .reviewerName = u"郑*"_s,
            .signerName = u"林*"_s,
            .answer = u"已补派人员"_s,
            .recheck = u"尚未复查"_s,
            .opened = noon,
            .signedAt = noon + 2h,
            .log = {{u"0193a1b0-0000-7000-8000-000000000001"_s, u"drafted"_s, noon, noon, UserId(u"u-inspector"_s),
                     u"黄*"_s, u"发现问题"_s}}};
}

inline Matter matter()
{
    return {.id = MatterId(u"M-1"_s),
            .kind = u"leave"_s,
            .person = PersonId(u"P-1"_s),
            .org = office,
            .maskedName = u"周*明"_s,
            .minor = true,
            .state = u"granted"_s,
            .open = false,
            .number = u"外出〔2026〕12号"_s,
            .level = u"county"_s,
            .due = noon + 48h,
            .clock = u"local.decide"_s,
            .span = u"leave"_s,
            .from = noon + 1h,
            .to = noon + 49h,
            .decision = DecisionId(u"D-M-1"_s),
            .alert = AlertId(u"A-1"_s),
            .steps = {{.act = u"open"_s,
                       .op = u"0193a1b0-0000-7000-8000-000000000002"_s,
                       .at = noon,
                       .said = noon - 1s,
                       .by = UserId(u"u-office-liwan"_s),
                       .who = u"吴*"_s,
                       .to = u"applied"_s,
                       .fields = {{u"cause"_s, u"medical"_s}}}}};
}

inline Check check()
{
    return {.id = CheckId(u"C-1"_s),
            .person = PersonId(u"P-1"_s),
            .org = office,
            .minor = true,
            .opened = noon,
            .deadline = noon + 30min,
            .reason = u"例行信息化核查"_s,
            .asks = contract::CheckAnswer::Fix,
            .by = u"李*"_s,
            .answered = noon + 4min,
            .where = shamian,
            .accuracy = 15,
            .sha256 = {}};
}

inline Fix fix()
{
    return {.person = PersonId(u"P-1"_s),
            .device = DeviceId(u"D-1"_s),
            .at = noon,
            .received = noon + 2s,
            .where = shamian,
            .accuracy = 12.5,
            .source = FixSource::Wifi,
            .speed = 1.25,
            .moving = false,
            .battery = 80,
            .basis = u"C-1"_s,
            .fromDecision = false};
}

inline Identity identity()
{
    return {.name = u"周明明"_s,
            .idNumber = u"44010319900101123X"_s,
            .phone = u"13800002207"_s,
            .guarantor = u"周大"_s,
            .guarantorPhone = u"13900001108"_s,
            .address = u"荔湾区芳村大道西 1 号"_s};
}

inline FileEntry fileEntry()
{
    return {.n = 7,
            .kind = u"contact"_s,
            .key = u"1"_s,
            .at = noon,
            .by = UserId(u"u-1"_s),
            .who = u"陈*"_s,
            .ended = true,
            .body = {{u"reason"_s, u"号码已停用"_s}}};
}

inline AccessEntry accessEntry()
{
    return {.n = 9,
            .at = noon,
            .user = UserId(u"u-1"_s),
            .who = u"陈*"_s,
            .act = u"file"_s,
            .subject = u"P-1"_s,
            .name = u"周*明"_s,
            .reason = u"supervision : 月度走访"_s,
            .sealed = true};
}

inline PersonFile personFile()
{
    return {.person = person(),
            .identity = identity(),
            .entries = {fileEntry()},
            .decisions = {decision()},
            .devices = {device()}};
}

inline User user()
{
    return {.id = UserId(u"u-1"_s),
            .login = u"chen"_s,
            .display = u"陈*"_s,
            .organisations = {OrgCode(u"440103"_s)},
            .roles = {u"duty"_s},
            .minors = true};
}

inline Gateway gateway()
{
    return {.id = u"G-1"_s, .devices = {DeviceId(u"D-1"_s)}};
}

inline Command command(qint64 n = 1, const QString& previous = firstPrevious)
{
    return {.id = CommandId(u"0190f3a0-0000-7000-8000-%1"_s.arg(n, 12, 10, QChar(u'0'))),
            .n = n,
            .previous = previous,
            .type = u"alert.close"_s,
            .target = u"A-1"_s,
            .base = 918202,
            .at = noon + 15min,
            .by = UserId(u"u-1"_s),
            .body = {{u"cause"_s, u"approved"_s}, {u"result"_s, u"已补办外出审批"_s}}};
}

inline Outcome outcome()
{
    return {.id = command().id,
            .n = 1,
            .kind = Outcome::Kind::Conflict,
            .seq = 918210,
            .code = u"conflict"_s,
            .title = u"已由刘*办结"_s};
}

inline Position position(int n = 0)
{
    return {.person = PersonId(u"P-%1"_s.arg(n + 1)),
            .at = noon + n * 1s,
            .where = shamian,
            .accuracy = 12.5,
            .speed = 1.25,
            .battery = 80,
            .pseq = 100 + n};
}

inline Session session()
{
    return {.view = u"a91f"_s,
            .epoch = u"7c1e"_s,
            .serverTime = noon,
            .ackedThrough = 4,
            .ackedHash = QString(64, u'b'),
            .headReg = 918204,
            .headOps = 918210,
            .limits = {}};
}

} // namespace zhihui::samples
