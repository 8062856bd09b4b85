#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

/// So many centres has one inspection at most.
inline constexpr int mostInspectedCentres = 50;

/// A remote video inspection (远程视频督察) that was ordered: which centres, when, by whom.
struct Inspection {
    InspectionId id;
    QString number;      ///< 随机抽查 2026-11 第 37 号
    QString kind;        ///< "random" 随机抽查, "planned" 计划督察
    OrgCode org;         ///< of the inspecting office
    QStringList centres; ///< ids
    QString purpose;
    Instant opened;
    std::optional<Instant> closed;
    UserId by;
    QString who;
};
QJsonObject toJson(const Inspection& v);
template <>
Result<Inspection> read(const QJsonObject& body);

/// One line of a check list as it was answered.
struct CheckItem {
    QString code;    ///< of the list, resources/rules/checklists-*.json
    QString outcome; ///< "yes" "no" "na"; empty: not looked at yet
    QString note;
    friend bool operator==(const CheckItem&, const CheckItem&) = default;
};

/// A picture that was frozen into a finding. The picture itself: GET /v1/stills/{sha256}.
struct Still {
    QString sha256; ///< hex, of the JPEG file
    CameraId camera;
    QString cameraName;
    QString source; ///< "main" or "sub" and the codec, main h264 1920x1080
    Instant at;     ///< when the picture was taken by the camera, or arrived
    int width = 0;
    int height = 0;
    ViewId view; ///< the registered look it was taken in
    friend bool operator==(const Still&, const Still&) = default;
};

enum class SupervisionState {
    Draft,    ///< 拟稿
    Review,   ///< 待审核
    Returned, ///< 退回修改
    Approved, ///< 待签发
    Issued,   ///< 已签发, 待整改
    Answered, ///< 已反馈, 待复查
    Closed,   ///< 已办结
    Passed,   ///< 合格: the check found nothing
    Withdrawn ///< 撤回
};
QString wireName(SupervisionState state);

/// A finding of an inspection and the order it becomes (督办单): 拟稿 → 审核 → 签发 → 反馈 → 复查 → 办结.
/// The centre's own organisation sees it from the signature on.
struct SupervisionOrder {
    SupervisionId id;
    QString number; ///< of the signed order, 督办〔2026〕12号; empty before
    InspectionId inspection;
    QString inspectionNumber;
    QString centre;
    QString room; ///< id
    QString roomName;
    QString centreName;
    OrgCode issuer; ///< of the inspecting office
    OrgCode org;    ///< of the centre: who must answer
    SupervisionState state = SupervisionState::Draft;
    QString checklist; ///< version of the list
    QList<CheckItem> items;
    int score = 0;
    int most = 0;
    QString text; ///< 发现问题
    QList<Still> stills;
    QString deadline; ///< ISO date by which it must be put right
    UserId drafter, reviewer, signer;
    QString drafterName, reviewerName, signerName;
    QString answer;  ///< what the centre did; of its newest round
    QString recheck; ///< what the re-check found; of the newest round
    Instant opened;
    std::optional<Instant> signedAt;
    QList<LogEntry> log; ///< kinds "drafted" "submitted" "reviewed" "returned" "signed" "answered" "rechecked" "closed"
                         ///< "passed" "withdrawn" "still"
};
QJsonObject toJson(const Still& v);
template <>
Result<Still> read(const QJsonObject& body);
QJsonObject toJson(const CheckItem& v);
template <>
Result<CheckItem> read(const QJsonObject& body);
QJsonObject toJson(const SupervisionOrder& v);
template <>
Result<SupervisionOrder> read(const QJsonObject& body);

} // namespace zhihui::contract
