#include "video/OrdersToLook.h"

#include "engine/Outcomes.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

/// The order as it was written here; the province will give it its number.
std::optional<contract::ViewOrder> written(const contract::Command& command, const engine::Account& account)
{
    QJsonObject body = command.body;
    body.insert("id"_L1, command.target);
    body.insert("number"_L1, u"—"_s);
    body.insert("org"_L1, account.scope.organisations.value(0).text);
    body.insert("issuer"_L1, account.display);
    auto read = contract::read<contract::ViewOrder>(body);
    if (!read)
        return std::nullopt;
    read->number.clear();
    return *read;
}

void lay(const engine::Pending& pending, const engine::Account& account, QHash<ViewOrderId, OrderToLook>& orders)
{
    const contract::Command& command = pending.command;
    const ViewOrderId id(command.target);
    const QString refusal = engine::refusalOf(pending);
    if (command.type == "vieworder.issue"_L1) {
        if (orders.contains(id))
            return; // the feed has it
        if (const auto order = written(command, account))
            orders.insert(id, {*order, refusal.isEmpty(), refusal});
    } else if (command.type == "vieworder.lift"_L1) {
        if (const auto order = orders.find(id); order != orders.end()) {
            order->pending = refusal.isEmpty();
            order->refusal = refusal;
        }
    }
}

} // namespace

QList<OrderToLook> ordersToLook(const engine::World& world)
{
    QHash<ViewOrderId, OrderToLook> orders;
    for (const contract::ViewOrder& row : world.viewOrders())
        orders.insert(row.id, {row, false, {}});
    for (const engine::Pending& pending : world.pending())
        if (pending.command.by == world.account().user)
            lay(pending, world.account(), orders);
    QList<OrderToLook> list = orders.values();
    const Instant now = world.clock().now();
    list.removeIf([now](const OrderToLook& order) { return order.row.lifted || order.row.to <= now; });
    std::ranges::sort(list, {}, [](const OrderToLook& order) { return std::tuple(order.row.from, order.row.id); });
    return list;
}

} // namespace zhihui::video
