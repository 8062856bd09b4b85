#include "province/Commands.h"
#include "province/LocalTime.h"
#include "province/ViewDesk.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeDay = 1440;

} // namespace

Instant endOfHours(const contract::ViewOrder& order, Instant now)
{
    if (order.dayFrom == 0 && order.dayTo == wholeDay)
        return Instant::max();
    const QDateTime local = localTime(now);
    const int minute = local.time().msecsSinceStartOfDay() / 60'000;
    const bool tomorrow = order.dayFrom > order.dayTo && minute >= order.dayFrom;
    const QDateTime midnight = local.date().addDays(tomorrow ? 1 : 0).startOfDay(local.timeZone());
    return fromMillis(midnight.toMSecsSinceEpoch()) + std::chrono::minutes(order.dayTo);
}

Result<QList<OrgCode>> readersOf(Writing& writing, const contract::ViewOrder& order)
{
    QStringList counties;
    for (const CameraId& id : order.cameras) {
        const auto camera = writing.read<contract::Camera>(u"camera", id.text);
        ZH_TRY(camera);
        if (*camera)
            counties << (*camera)->org.county().text;
    }
    if (order.cameras.isEmpty()) {
        for (auto org = writing.books.orgNames.cbegin(); org != writing.books.orgNames.cend(); ++org) {
            if (OrgCode(org.key()).county().text == org.key())
                counties << org.key();
        }
    }
    counties.removeIf([&](const QString& code) { return !order.org.contains(OrgCode(code)); });
    counties.removeDuplicates();
    counties.sort();
    return QList<OrgCode>{order.org} + scopesOf(counties.join(u' '));
}

Result<ViewDesk::Ground> ViewDesk::groundOf(const contract::ViewRequest& request)
{
    const QString& kind = request.reason.kind;
    if (kind == "alert"_L1)
        return alertGround(request.reason.id);
    if (kind == "order"_L1)
        return orderGround(request.reason.id);
    if (kind == "inspection"_L1)
        return inspectionGround(request.reason.id);
    return viewOrderGround(request.reason.id, request.seat);
}

Result<> ViewDesk::addPlaces(Ground& ground, const std::optional<Coordinate>& where, const QString& person)
{
    ground.isNear = true;
    if (where)
        ground.places << *where;
    return m_writing.store.newestFixes(person, Instant(), 1, [&](const store::StoredFix& stored) {
        ground.places << stored.fix.where;
        return false;
    });
}

Result<ViewDesk::Ground> ViewDesk::alertGround(const QString& id)
{
    Ground ground;
    store::EntityRow row;
    const auto alert = m_writing.read<contract::Alert>(u"alert", id, &row);
    ZH_TRY(alert);
    // Open until a human closes it, also when it has cleared by itself; one that the judge took back never was a case.
    const bool isOpen = *alert && (*alert)->state != contract::AlertState::Closed && (*alert)->retracted.isEmpty();
    if (!isOpen || !m_caller.scope.sees(scopesOf(row.scopes), row.minor)) {
        ground.none = No{u"no-reason"_s, u"没有未办结的预警可作为调看事由"_s};
        return ground;
    }
    ground.minor = row.minor;
    ZH_TRY(addPlaces(ground, (*alert)->where, row.person));
    return ground;
}

/// An order is about the place of its alert.
Result<ViewDesk::Ground> ViewDesk::orderGround(const QString& id)
{
    Ground ground;
    store::EntityRow row;
    const auto order = m_writing.read<contract::Order>(u"order", id, &row);
    ZH_TRY(order);
    const bool isCarriedOut = *order && ((*order)->state == contract::OrderState::Issued ||
                                         (*order)->state == contract::OrderState::Accepted ||
                                         (*order)->state == contract::OrderState::Arrived);
    if (!isCarriedOut || !m_caller.scope.sees(scopesOf(row.scopes), row.minor)) {
        ground.none = No{u"no-reason"_s, u"没有正在执行的任务可作为调看事由"_s};
        return ground;
    }
    ground.minor = row.minor;
    const auto alert = m_writing.read<contract::Alert>(u"alert", (*order)->alert.text);
    ZH_TRY(alert);
    ZH_TRY(addPlaces(ground, *alert ? (*alert)->where : std::nullopt, row.person));
    return ground;
}

Result<ViewDesk::Ground> ViewDesk::inspectionGround(const QString& id)
{
    Ground ground;
    const auto inspection = m_writing.read<contract::Inspection>(u"inspection", id);
    ZH_TRY(inspection);
    const bool inspects = m_caller.scope.hasRole(u"inspector") || m_caller.scope.hasRole(u"leader");
    if (*inspection && !(*inspection)->closed && inspects && m_caller.scope.organisations.contains((*inspection)->org))
        ground.inspection = **inspection;
    else
        ground.none = No{u"no-reason"_s, u"没有本单位正在开展的督察可作为调看事由"_s};
    return ground;
}

Result<ViewDesk::Ground> ViewDesk::viewOrderGround(const QString& id, const QString& seat)
{
    Ground ground;
    const auto order = m_writing.read<contract::ViewOrder>(u"vieworder", id);
    ZH_TRY(order);
    const Instant now = m_writing.now;
    const bool isDated = *order && now >= (*order)->from && now < (*order)->to &&
                         (!(*order)->lifted || now < *(*order)->lifted) && (*order)->seats.contains(seat);
    if (!isDated)
        ground.none = No{u"no-reason"_s, u"没有对本席位有效的调看令"_s};
    else if (!(*order)->inForce(now))
        ground.none = No{u"out-of-hours"_s, u"不在调看令规定的时段内"_s};
    if (ground.none)
        return ground;
    ground.order = **order;
    ground.ends = std::min((*order)->to, endOfHours(**order, now));
    if ((*order)->lifted)
        ground.ends = std::min(ground.ends, *(*order)->lifted);
    return ground;
}

std::optional<ViewDesk::No> ViewDesk::objection(const Ground& ground, const contract::Camera& camera,
                                                const std::optional<contract::Room>& room) const
{
    if (ground.none)
        return ground.none;
    if (ground.inspection && (!room || !ground.inspection->centres.contains(room->centre)))
        return No{u"no-reason"_s, u"该摄像机不在本次督察的中心内"_s};
    if (ground.order) {
        const auto& order = *ground.order;
        const bool named =
            order.cameras.isEmpty() ? order.kinds.contains(camera.kind) : order.cameras.contains(camera.id);
        if (!named || !order.org.contains(camera.org))
            return No{u"no-reason"_s, u"该摄像机不在调看令范围内"_s};
    }
    const auto isClose = [&](Coordinate place) { return distance(place, camera.where) <= m_regulations.viewRange; };
    if (ground.isNear && std::ranges::none_of(ground.places, isClose))
        return No{u"too-far"_s, u"该摄像机距事发位置超过%1米，不能以此为由调看"_s.arg(m_regulations.viewRange)};
    return std::nullopt;
}

} // namespace zhihui::province
