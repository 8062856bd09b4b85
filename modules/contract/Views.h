#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

/// How a camera is reached: the `secret` of a camera in POST /v1/registry, and part of a grant. In no row.
struct CameraAccess {
    QString main; ///< rtsp:// or rtsps:// address without a password
    QString sub;  ///< the small picture; empty: there is only the main one
    QString user; ///< empty: the camera asks for none
    QString password;
    friend bool operator==(const CameraAccess&, const CameraAccess&) = default;
};
QJsonObject toJson(const CameraAccess& v);
template <>
Result<CameraAccess> read(const QJsonObject& body);

/// A leader's dated order to look (调看令): for these shifts, at these cameras, for this purpose.
struct ViewOrder {
    ViewOrderId id;
    QString number; ///< document number
    OrgCode org;    ///< whose leader gave it; it reaches the cameras below
    QString issuer; ///< who gave it, display name and post
    QString purpose;
    QStringList seats; ///< "wall" "duty" "inspection"
    QStringList kinds; ///< of cameras: "public" "room" "vehicle"; used when `cameras` is empty
    QList<CameraId> cameras;
    Instant from;
    Instant to;       ///< exclusive
    int dayFrom = 0;  ///< minute of the day in the province's time …
    int dayTo = 1440; ///< … to this one, exclusive; over midnight when smaller, never the same
    std::optional<Instant> lifted;

    /// In force at that moment, within its hours too.
    bool inForce(Instant at) const;
};
QJsonObject toJson(const ViewOrder& v);
template <>
Result<ViewOrder> read(const QJsonObject& body);

/// Why somebody looks: the case, the inspection or the leader's order it belongs to, and what for in words.
struct ViewReason {
    QString kind; ///< "alert" "order" "inspection" "vieworder"
    QString id;
    QString text;
    friend bool operator==(const ViewReason&, const ViewReason&) = default;
};

/// Body of POST /v1/views: each camera becomes one entry of the register (调看登记).
struct ViewRequest {
    QString seat; ///< "duty" "inspection" "wall"
    ViewReason reason;
    QString content;         ///< "live" 实时调看
    QList<CameraId> cameras; ///< at most 64
};
QJsonObject toJson(const ViewRequest& v);
template <>
Result<ViewRequest> read(const QJsonObject& body);

/// A registered look at one camera. Without one there is no picture.
struct ViewGrant {
    ViewId id;
    QString number; ///< of the register, for people: V-20261125-000123
    CameraId camera;
    Instant from;
    Instant until; ///< the picture ends then
    CameraAccess access;
    QList<Mask> masks;
    bool audio = false;
    QString who;  ///< for the watermark: 陈*
    QString unit; ///< for the watermark: 广州市司法局
};
QJsonObject toJson(const ViewGrant& v);
template <>
Result<ViewGrant> read(const QJsonObject& body);

struct ViewRefusal {
    CameraId camera;
    QString code;  ///< "no-reason" "not-found" "unwatched-room" "out-of-hours" "too-far"
    QString title; ///< for the operator
};

/// Answer to POST /v1/views.
struct ViewAnswer {
    QList<ViewGrant> grants;
    QList<ViewRefusal> refused;
};
QJsonObject toJson(const ViewAnswer& v);
template <>
Result<ViewAnswer> read(const QJsonObject& body);

/// One entry of the register (调看登记), as GET /v1/views shows it to a leader.
struct ViewEntry {
    QString number;
    CameraId camera;
    QString cameraName;
    UserId user; ///< the account of who looked
    QString who;
    QString unit;
    QString seat;
    ViewReason reason; ///< without id and text where it is about a minor and the reader has no grant
    QString content;   ///< "live" 实时调看, "snapshot" 截图
    Instant from;
    std::optional<Instant> ended; ///< empty: still going on
};
QJsonObject toJson(const ViewEntry& v);
template <>
Result<ViewEntry> read(const QJsonObject& body);

/// Answer to GET /v1/views: the newest 500 in that time, newest first.
struct ViewRegister {
    QList<ViewEntry> entries;
    bool more = false; ///< there are older ones in that time
};
QJsonObject toJson(const ViewRegister& v);
template <>
Result<ViewRegister> read(const QJsonObject& body);

/// Body of POST /v1/views/end: looks that are over.
struct ViewEnd {
    QList<ViewId> views;
};
QJsonObject toJson(const ViewEnd& v);
template <>
Result<ViewEnd> read(const QJsonObject& body);

} // namespace zhihui::contract
