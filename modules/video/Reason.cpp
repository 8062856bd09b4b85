#include "video/Reason.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

struct ReasonWords {
    Q_DECLARE_TR_FUNCTIONS(zhihui::video::Reason)
};

bool isUnderWay(const contract::Order& order)
{
    return order.state != contract::OrderState::Reported && order.state != contract::OrderState::Declined;
}

/// Decided here, and not in the province's feed yet.
bool isOnItsWay(const engine::World& world, const InspectionId& id)
{
    return std::ranges::any_of(world.pending(), [&](const engine::Pending& pending) {
        const bool refused = pending.outcome && pending.outcome->kind != contract::Outcome::Kind::Applied &&
                             pending.outcome->kind != contract::Outcome::Kind::Duplicate;
        return pending.command.type == "inspection.open"_L1 && pending.command.target == id.text && !refused;
    });
}

QString refusalText(const QString& code, const QString& title)
{
    if (code == "no-reason"_L1)
        return title.isEmpty() ? ReasonWords::tr("省平台未认可调看事由") : title;
    if (code == "not-found"_L1)
        return ReasonWords::tr("没有这台摄像机，或不在本席范围");
    if (code == "unwatched-room"_L1)
        return ReasonWords::tr("该功能室不监看");
    if (code == "out-of-hours"_L1)
        return ReasonWords::tr("不在调看令的时段内");
    if (code == "too-far"_L1)
        return ReasonWords::tr("离对象位置过远，不属就近调看");
    return title.isEmpty() ? ReasonWords::tr("省平台未予登记") : title;
}

} // namespace

bool isOpen(const contract::Alert& alert)
{
    return alert.state != contract::AlertState::Closed && !alert.cleared && alert.retracted.isEmpty();
}

ViewCause lapseOf(const engine::World& world, const Reason& reason)
{
    if (!reason.isGiven())
        return ViewCause::NoReason;
    if (reason.kind == "alert"_L1) {
        const engine::AlertState* alert = world.alert(AlertId(reason.id));
        return alert && isOpen(alert->row) ? ViewCause::None : ViewCause::AlertOver;
    }
    if (reason.kind == "order"_L1) {
        const auto order = world.orders().constFind(OrderId(reason.id));
        return order != world.orders().cend() && isUnderWay(*order) ? ViewCause::None : ViewCause::OrderOver;
    }
    if (reason.kind == "inspection"_L1) {
        const auto inspection = world.inspections().constFind(InspectionId(reason.id));
        if (inspection != world.inspections().cend())
            return inspection->closed ? ViewCause::InspectionOver : ViewCause::None;
        return isOnItsWay(world, InspectionId(reason.id)) ? ViewCause::InspectionPending : ViewCause::InspectionOver;
    }
    if (reason.kind == "vieworder"_L1) {
        const auto order = world.viewOrders().constFind(ViewOrderId(reason.id));
        const bool holds = order != world.viewOrders().cend() && order->inForce(world.clock().now()) &&
                           order->seats.contains(reason.seat);
        return holds ? ViewCause::None : ViewCause::ViewOrderOver;
    }
    return ViewCause::NoReason;
}

QString causeText(ViewCause cause, const QString& code, const QString& title)
{
    switch (cause) {
    case ViewCause::None:
        return {};
    case ViewCause::NoReason:
        return ReasonWords::tr("无调看事由，不显示画面");
    case ViewCause::AlertOver:
        return ReasonWords::tr("预警已办结或已消除，调看结束");
    case ViewCause::OrderOver:
        return ReasonWords::tr("任务已反馈，调看结束");
    case ViewCause::InspectionPending:
        return ReasonWords::tr("督察待省平台确认，确认后自动显示");
    case ViewCause::InspectionOver:
        return ReasonWords::tr("督察已结束，调看结束");
    case ViewCause::ViewOrderOver:
        return ReasonWords::tr("调看令不在有效时段，调看结束");
    case ViewCause::NotConnected:
        return ReasonWords::tr("省平台未连接，无法登记调看");
    case ViewCause::Unanswered:
        return ReasonWords::tr("省平台未及时答复，未能登记调看");
    case ViewCause::Expired:
        return ReasonWords::tr("调看登记已到期");
    case ViewCause::Province:
        return refusalText(code, title);
    case ViewCause::Failed:
        break;
    }
    return title.isEmpty() ? ReasonWords::tr("未能登记调看") : title;
}

QString adviceText(ViewCause cause, const QString& code)
{
    switch (cause) {
    case ViewCause::NoReason:
    case ViewCause::ViewOrderOver:
        return ReasonWords::tr("请带班领导开具调看令，或从预警打开就近摄像机");
    case ViewCause::AlertOver:
    case ViewCause::OrderOver:
    case ViewCause::InspectionOver:
        return ReasonWords::tr("如仍需调看，请另选事由");
    case ViewCause::NotConnected:
        return ReasonWords::tr("恢复连接后自动登记");
    case ViewCause::Unanswered:
    case ViewCause::Expired:
        return ReasonWords::tr("正在自动重试");
    case ViewCause::Province:
        if (code == "no-reason"_L1 || code == "out-of-hours"_L1)
            return ReasonWords::tr("请核对调看令或预警，另选事由");
        if (code == "too-far"_L1)
            return ReasonWords::tr("如确有需要，请带班领导开具调看令");
        if (code == "not-found"_L1)
            return ReasonWords::tr("请从摄像机列表另选一路");
        return {};
    case ViewCause::None:
    case ViewCause::InspectionPending:
    case ViewCause::Failed:
        break;
    }
    return {};
}

} // namespace zhihui::video
