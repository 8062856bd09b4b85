#pragma once

#include <QHashFunctions>
#include <QString>
#include <compare>

namespace zhihui {

/// An identity that cannot be mixed up with another kind's; the text is the one on the wire.
template <class Tag>
struct Id {
    QString text;

    Id() = default;
    explicit Id(QString t) : text(std::move(t)) {}

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id& a, const Id& b) { return a.text.compare(b.text) <=> 0; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

using PersonId = Id<struct PersonTag>;
using DeviceId = Id<struct DeviceTag>;
using DecisionId = Id<struct DecisionTag>;
using CheckId = Id<struct CheckTag>;
using RegionId = Id<struct RegionTag>;
using FenceId = Id<struct FenceTag>;
using CameraId = Id<struct CameraTag>;
using UnitId = Id<struct UnitTag>;
using AlertId = Id<struct AlertTag>;
using OrderId = Id<struct OrderTag>;
using ViewId = Id<struct ViewTag>;
using ViewOrderId = Id<struct ViewOrderTag>;
using InspectionId = Id<struct InspectionTag>;
using SupervisionId = Id<struct SupervisionTag>;
using UserId = Id<struct UserTag>;
using CommandId = Id<struct CommandTag>;

} // namespace zhihui
