#include "dispatch/OrderModel.h"

#include <algorithm>

namespace zhihui::dispatch {

namespace {

QString stateName(contract::OrderState state)
{
    switch (state) {
    case contract::OrderState::Issued:
        return OrderModel::tr("已下达");
    case contract::OrderState::Accepted:
        return OrderModel::tr("已接受");
    case contract::OrderState::Arrived:
        return OrderModel::tr("已到场");
    case contract::OrderState::Reported:
        return OrderModel::tr("已反馈");
    case contract::OrderState::Declined:
        break;
    }
    return OrderModel::tr("已退回");
}

} // namespace

void OrderModel::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::ordersChanged, this, &OrderModel::reload);
        connect(m_world, &engine::World::unitsChanged, this, &OrderModel::reload);
    }
    reload();
    Q_EMIT inputsChanged();
}

void OrderModel::setAlert(const QString& alert)
{
    if (m_alert.text == alert)
        return;
    m_alert = AlertId(alert);
    reload();
    Q_EMIT inputsChanged();
}

void OrderModel::reload()
{
    beginResetModel();
    m_rows.clear();
    if (m_world && !m_alert.isEmpty()) {
        for (const contract::Order& order : m_world->orders())
            if (order.alert == m_alert)
                m_rows.append(order);
        std::ranges::sort(m_rows, std::ranges::greater(),
                          [](const contract::Order& o) { return std::pair(o.issued, o.id.text); });
    }
    endResetModel();
    Q_EMIT countChanged();
}

QString OrderModel::whoOf(const contract::Order& order) const
{
    const auto unit = m_world->units().constFind(order.unit);
    if (unit != m_world->units().constEnd())
        return unit->name;
    const QString org = m_world->orgName(order.org);
    return order.assist ? tr("%1（异地协查）").arg(org) : org;
}

int OrderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OrderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::Order& order = m_rows.at(index.row());
    switch (role) {
    case OrderRole:
        return order.id.text;
    case Qt::DisplayRole:
    case WhoRole:
        return whoOf(order);
    case StateRole:
        return stateName(order.state);
    case TimeRole:
        return timeOfDay(order.log.isEmpty() ? order.issued : order.log.constLast().at).left(5);
    case ReportRole:
        return order.report;
    case ProgressRole:
        return order.state == contract::OrderState::Declined ? 0 : static_cast<int>(order.state) + 1;
    case DeclinedRole:
        return order.state == contract::OrderState::Declined;
    case AssistRole:
        return order.assist;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderModel::roleNames() const
{
    return {{OrderRole, "order"},   {WhoRole, "who"},           {StateRole, "stateText"},   {TimeRole, "time"},
            {ReportRole, "report"}, {ProgressRole, "progress"}, {DeclinedRole, "declined"}, {AssistRole, "assist"}};
}

} // namespace zhihui::dispatch
