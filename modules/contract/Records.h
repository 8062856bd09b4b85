#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/Fix.h"
#include "domain/Id.h"
#include "domain/Level.h"
#include "domain/OrgCode.h"
#include "domain/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

/// The rows of the protocol as typed values. `toJson` and `read…` are the only places that know their field names;
/// openapi.yaml says the same to everybody else. A reader refuses a row without its required fields and ignores unknown
/// ones.
namespace zhihui::contract {

/// The row types on the wire, feed "reg": org person device decision region fence camera centre room unit;
/// feed "ops": alert order check vieworder inspection supervision matter.
QString feedOf(QStringView type);
/// Every row type, in the order a snapshot sends them.
const QStringList& rowTypes();

struct Org {
    OrgCode code;
    QString name;
    int level = 0; ///< 1 ministry, 2 province, 3 city, 4 county, 5 township
    std::optional<Coordinate> where;
};

/// A supervised person (对象) as every account in scope may see them: no full name, no identity number.
struct Person {
    PersonId id;
    OrgCode org;                         ///< the township office (司法所) in charge
    QString maskedName;                  ///< 周*明
    QString sex;                         ///< GB/T 2261.1: "1" male, "2" female
    QString category;                    ///< GB/T 31000: "01" 管制 "02" 缓刑 "03" 假释 "04" 暂予监外执行
    QString supervision;                 ///< "strict" 严管, "general" 普管, "lenient" 宽管
    bool minor = false;                  ///< sealed to accounts with the grant (law art. 54)
    QStringList areas;                   ///< region ids whose union is the approved area
    QString areaName;                    ///< what that union is called, 广州市市区
    QString termEnd;                     ///< ISO date on which the sentence ends
    QString idTail;                      ///< last four of the identity number, for search
    QString maskedPhone;                 ///< 138****2207
    QString guarantorPhone;              ///< masked
    std::optional<Instant> lastVerified; ///< last verified contact (最后核实联系)
    QString lastVerifiedHow;             ///< "visit" 当面, "phone" 电话, "video" 视频
};

struct Device {
    DeviceId id;
    PersonId person;
    OrgCode org;
    QString model;
    QString feed;         ///< carrier or platform it reports through
    Seconds interval{60}; ///< agreed time between reports
};

/// A positioning decision (电子定位决定), law art. 29.
struct Decision {
    DecisionId id;
    PersonId person;
    OrgCode org;
    int ground = 0;   ///< 1…5 of art. 29 paragraph 1
    QString number;   ///< document number
    QString approver; ///< head of the county justice department
    Instant from;
    Instant to; ///< exclusive; at most three calendar months after `from`
    std::optional<Instant> lifted;

    bool inForce(Instant at) const { return at >= from && at < to && (!lifted || at < *lifted); }
};

/// An area with a legal meaning: county, city, union of districts.
struct Region {
    RegionId id;
    QString name;
    QString kind; ///< "county", "city"
    OrgCode org;
    QString crs;              ///< only "WGS-84" is accepted
    double boundaryError = 0; ///< 1-sigma uncertainty of the line in metres
    int version = 1;
    QJsonObject geometry; ///< GeoJSON Polygon or MultiPolygon
};

/// A forbidden zone (禁入区域) and whom it binds.
struct Fence {
    FenceId id;
    QString name;
    OrgCode org;
    QString crs;
    QList<PersonId> persons;
    bool fromBanOrder = false; ///< 禁止令
    QString basis;             ///< document it rests on
    double boundaryError = 5;
    int version = 1;
    QJsonObject geometry; ///< GeoJSON Polygon or MultiPolygon
};

/// A corner of a privacy mask; 0…1 of the picture's width and height, from the upper left.
struct MaskPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const MaskPoint&, const MaskPoint&) = default;
};
using Mask = QList<MaskPoint>;

/// What a camera is, and where. Its address is in no row: only a registered view brings it (contract/Views.h).
struct Camera {
    CameraId id;
    QString name;
    OrgCode org;
    Coordinate where;
    double bearing = 0;                      ///< degrees clockwise from north
    double angle = 90;                       ///< opening angle in degrees
    double range = 60;                       ///< metres
    QString kind = QStringLiteral("public"); ///< "public" 公共视频, "room" 功能室, "vehicle" 执法车
    QString network = QStringLiteral("own"); ///< "skynet" 天网, "xueliang" 雪亮, "own" 自建
    QString room;                            ///< room id; of kind "room" only
    bool audio = false;                      ///< a public one never carries any
    QList<Mask> masks;                       ///< what nobody may see of the picture
};

struct Centre {
    QString id;
    QString name;
    OrgCode org;
    Coordinate where;
};

/// A room was, or is, used for something (使用中).
struct RoomUse {
    Instant from;
    std::optional<Instant> to; ///< empty: now
    QString business;          ///< 训诫, 入矫宣告
    friend bool operator==(const RoomUse&, const RoomUse&) = default;
};

/// A function room (功能室) of a centre.
struct Room {
    QString id;
    QString centre;
    OrgCode org;
    QString name;
    QString kind;        ///< code of the room dictionary, resources/rules/rooms-*.json
    QList<RoomUse> uses; ///< of the last day, oldest first; at most 50
};

/// Officers or a vehicle that can be sent.
struct Unit {
    UnitId id;
    QString name; ///< 石围塘司法所 张*、刘*
    OrgCode org;
    QString kind; ///< "officers", "vehicle"
    std::optional<Coordinate> where;
    std::optional<Instant> at; ///< of `where`
    bool available = true;
    UserId user; ///< account of the unit's phone
};

/// One entry of an alert's or an order's record; never changed after it was written.
struct LogEntry {
    QString op;   ///< command id; empty for what the judge wrote
    QString kind; ///< "raised" "amended" "cleared" "retracted" "told" "accepted" "step" "verified" "dispatched"
                  ///< "assist" "held" "closed" "order-…"
    Instant at;   ///< the province's time
    Instant said; ///< the operator's time, kept as evidence
    UserId by;
    QString who; ///< display name, 陈*
    QString text;
};

enum class AlertState { New, Accepted, Verified, Dispatched, OnScene, Closed };
QString wireName(AlertState state);

/// One fix as it was frozen into the evidence.
struct EvidenceFix {
    Instant at;
    Coordinate where;
    double accuracy = 0;
    FixSource source = FixSource::Gnss;
    double distance = 0;    ///< metres to the boundary; positive is the accusing side
    double probability = 0; ///< of being on the accusing side
};

/// Why an alert was raised: frozen when it was, amended only by a new version.
struct Evidence {
    QString rule;           ///< "R01" "R04" "R11"
    QString ruleVersion;    ///< version of the parameter file
    QJsonObject parameters; ///< the values used
    QString legal;          ///< article as the rule file cites it
    QString geometryId;
    int geometryVersion = 0;
    QString geometryHash; ///< SHA-256 of the geometry's canonical text, hex
    QString geometryName;
    QString basis; ///< decision under which the fixes were taken
    QList<EvidenceFix> fixes;
    QString doubt; ///< what would make it wrong (存疑), may be empty
};

struct Alert {
    AlertId id;
    QString kind; ///< "out-of-area" 越界, "forbidden-zone" 禁入区域, "approaching-zone", "leaving-area", "offline"
                  ///< 离线, "missed-intake" 漏管
    Level level = Level::P4;
    AlertState state = AlertState::New;
    OrgCode org;
    PersonId person;
    QString maskedName; ///< small copy of the person, so that the alert can be shown before the person's row arrives
    QString supervision;
    bool minor = false;
    DeviceId device;
    Instant began;                  ///< event time of the first accusing fix, or of the last sign of life
    Instant raised;                 ///< the province's time
    Instant last;                   ///< event time of the newest fix in it
    std::optional<Instant> cleared; ///< the situation ended by itself; still to be reviewed (已消除待核)
    QString retracted;              ///< reason, when later fixes showed that it was wrong
    bool late = false;              ///< raised by data older than 15 min: no siren
    bool lead = false;              ///< a hint without a legal consequence of its own
    std::optional<Coordinate> where;
    QString placeName;
    QString sentenceZh;
    QString sentenceEn;
    double distance = 0; ///< largest distance from the boundary in metres; 0 where it has no meaning
    Evidence evidence;
    UserId claimedBy;
    QString claimedName;
    QString verification; ///< note of 核实, empty until there is one
    std::optional<Instant> heldUntil;
    QString cause; ///< close code
    QString result;
    QList<LogEntry> log;
    int episodes = 1; ///< how often it re-opened within the re-open window
};

/// The close codes: "true-violation" 属实-违规, "approved" 有批准-非违规, "drift" 误报-漂移, "device" 误报-设备,
/// "rule" 误报-规则, "unverifiable" 无法核实, "police" 移交公安.
const QStringList& closeCodes();

enum class OrderState { Issued, Accepted, Arrived, Reported, Declined };
QString wireName(OrderState state);

/// Somebody is sent (派员核查), or another county is asked (异地协查).
struct Order {
    OrderId id;
    AlertId alert;
    OrgCode org;         ///< of the office that carries it out
    OrgCode issuer;      ///< of the alert
    UnitId unit;         ///< empty for 异地协查 until that county names one
    bool assist = false; ///< 异地协查
    bool minor = false;
    OrderState state = OrderState::Issued;
    QString text;
    QString report;
    Instant issued;
    QList<LogEntry> log;
};

/// What an information check asks for.
enum class CheckAnswer { Fix, Voice, Photo };
QString wireName(CheckAnswer answer);
/// Their wire names in the order of the enumeration.
const QStringList& checkAnswers();

/// An information check (信息化核查, law art. 26): one question, one answer, no trail.
struct Check {
    CheckId id;
    PersonId person;
    OrgCode org;
    bool minor = false;
    Instant opened;
    Instant deadline;
    QString reason;
    CheckAnswer asks = CheckAnswer::Fix;
    QString by; ///< display name of who asked; empty: a plan that was approved
    std::optional<Instant> answered;
    std::optional<Coordinate> where; ///< of a fix
    double accuracy = 0;             ///< of a fix, metres
    QString sha256;                  ///< of the recording or the picture, hex; read by POST /v1/checks/{id}/media
};

QJsonObject toJson(const Org& v);
QJsonObject toJson(const Person& v);
QJsonObject toJson(const Device& v);
QJsonObject toJson(const Decision& v);
QJsonObject toJson(const Region& v);
QJsonObject toJson(const Fence& v);
QJsonObject toJson(const Camera& v);
QJsonObject toJson(const Centre& v);
QJsonObject toJson(const Room& v);
QJsonObject toJson(const Unit& v);
QJsonObject toJson(const Alert& v);
QJsonObject toJson(const Order& v);
QJsonObject toJson(const Check& v);
QJsonObject toJson(const Fix& v);
QJsonObject toJson(const LogEntry& v);

/// Reads one row's body. Fails with Rejected and a sentence that names the field.
template <class T>
Result<T> read(const QJsonObject& body);
template <>
Result<Org> read(const QJsonObject& body);
template <>
Result<Person> read(const QJsonObject& body);
template <>
Result<Device> read(const QJsonObject& body);
template <>
Result<Decision> read(const QJsonObject& body);
template <>
Result<Region> read(const QJsonObject& body);
template <>
Result<Fence> read(const QJsonObject& body);
template <>
Result<Camera> read(const QJsonObject& body);
template <>
Result<Centre> read(const QJsonObject& body);
template <>
Result<Room> read(const QJsonObject& body);
template <>
Result<Unit> read(const QJsonObject& body);
template <>
Result<Alert> read(const QJsonObject& body);
template <>
Result<Order> read(const QJsonObject& body);
template <>
Result<Check> read(const QJsonObject& body);
template <>
Result<LogEntry> read(const QJsonObject& body);
/// Reads a fix of POST /v1/fixes. `received` and `basis` are the province's and stay as they are in a default Fix.
template <>
Result<Fix> read(const QJsonObject& body);

/// The same from the bytes of a row.
template <class T>
Result<T> readBytes(const QByteArray& body);

} // namespace zhihui::contract

#include "contract/ReadBytes.h"
