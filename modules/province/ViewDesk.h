#pragma once

#include "contract/Inspection.h"
#include "contract/Views.h"
#include "province/RoomKinds.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Registers looks at cameras (调看登记): whoever gives a reason that holds now gets the address and an entry, whoever
/// does not gets neither; both are in the access log. Lives on the writer's stack.
class ViewDesk {
public:
    ViewDesk(Writing& writing, const Regulations& regulations, const RoomKinds& rooms, const Caller& caller)
        : m_writing(writing), m_regulations(regulations), m_rooms(rooms), m_caller(caller)
    {
    }
    /// Nothing: this account has no such seat.
    Result<std::optional<contract::ViewAnswer>> grant(const contract::ViewRequest& request);
    /// How many of them were the caller's own and still going on.
    Result<int> end(const contract::ViewEnd& over);

private:
    struct No {
        QString code;
        QString title;
    };
    /// What a reason covers: which cameras, and until when.
    struct Ground {
        std::optional<No> none; ///< it does not hold
        bool minor = false;
        bool isNear = false; ///< only cameras near one of `places`
        QList<Coordinate> places;
        std::optional<contract::Inspection> inspection;
        std::optional<contract::ViewOrder> order;
        Instant ends = Instant::max();
    };
    // ViewGrounds.cpp
    Result<Ground> groundOf(const contract::ViewRequest& request);
    Result<Ground> alertGround(const QString& id);
    Result<Ground> orderGround(const QString& id);
    Result<Ground> inspectionGround(const QString& id);
    Result<Ground> viewOrderGround(const QString& id, const QString& seat);
    Result<> addPlaces(Ground& ground, const std::optional<Coordinate>& where, const QString& person);
    /// Nothing: the ground covers this camera.
    std::optional<No> objection(const Ground& ground, const contract::Camera& camera,
                                const std::optional<contract::Room>& room) const;

    bool maySit(const QString& seat) const;
    struct Look {
        contract::Camera camera;
        contract::CameraAccess access;
    };
    Result<std::expected<Look, No>> look(const Ground& ground, const CameraId& id);
    Result<contract::ViewGrant> enter(const contract::ViewRequest& request, const Ground& ground, const Look& look);
    Result<> note(const contract::ViewRequest& request, const CameraId& camera, QJsonObject more);

    Writing& m_writing;
    const Regulations& m_regulations;
    const RoomKinds& m_rooms;
    const Caller& m_caller;
};

/// The day's end of an order's hours; the end of time when it holds all day.
Instant endOfHours(const contract::ViewOrder& order, Instant now);
/// The name under which the platform remembers that a leader issued this order himself.
QString issuedMark(const QString& order);
/// Whom a leader's order is for: his own organisation and every county it reaches.
Result<QList<OrgCode>> readersOf(Writing& writing, const contract::ViewOrder& order);

} // namespace zhihui::province
