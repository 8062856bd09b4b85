#include "shell/ReasonList.h"

#include "alerts/AlertText.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::shell {

ReasonList::ReasonList(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ReasonList::reload);
    connect(&m_clock, &QTimer::timeout, this, &ReasonList::reload); // hours of an order begin and end
    m_clock.start(10s);
}

void ReasonList::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        const auto soon = [this] { m_soon.start(); };
        connect(m_world, &engine::World::viewOrdersChanged, this, soon);
        connect(m_world, &engine::World::inspectionsChanged, this, soon);
        connect(m_world, &engine::World::alertsChanged, this, soon);
        connect(m_world, &engine::World::ordersChanged, this, soon);
        connect(m_world, &engine::World::accountChanged, this, soon);
    }
    Q_EMIT askedChanged();
    reload();
}

void ReasonList::setSeat(const QString& seat)
{
    if (m_seat == seat)
        return;
    m_seat = seat;
    Q_EMIT askedChanged();
    reload();
}

QList<video::Reason> ReasonList::inForce() const
{
    QList<video::Reason> reasons;
    for (const contract::ViewOrder& order : m_world->viewOrders())
        reasons.append({m_seat, u"vieworder"_s, order.id.text, order.purpose, order.number});
    if (m_seat == "inspection"_L1)
        for (const contract::Inspection& inspection : m_world->inspections())
            reasons.append({m_seat, u"inspection"_s, inspection.id.text, inspection.purpose, inspection.number});
    for (const engine::AlertState& alert : m_world->alerts())
        if (alert.row.claimedBy == m_world->account().user && !alert.row.claimedBy.isEmpty())
            reasons.append(ofAlert(alert.row.id.text));
    // The words go into the register, which is in Chinese whatever the language of the seat.
    for (const contract::Order& order : m_world->orders())
        if (isOwn(order))
            reasons.append({m_seat, u"order"_s, order.id.text, order.assist ? u"异地协查"_s : u"派员核查"_s, {}});
    reasons.removeIf([this](const video::Reason& r) { return video::lapseOf(*m_world, r) != video::ViewCause::None; });
    // Leader's orders first, the widest before those of a city.
    const auto breadth = [this](const video::Reason& r) {
        return r.kind == "vieworder"_L1 ? -m_world->viewOrders().value(ViewOrderId(r.id)).org.text.size() : 0;
    };
    std::ranges::sort(reasons, std::greater(),
                      [&breadth](const video::Reason& r) { return std::tuple(r.kind, breadth(r), r.number, r.id); });
    return reasons;
}

/// Given by this operator, or about an alert that is theirs.
bool ReasonList::isOwn(const contract::Order& order) const
{
    const engine::Account& account = m_world->account();
    if (account.user.isEmpty() || !account.scope.sees(QList<OrgCode>{order.org, order.issuer}, order.minor))
        return false;
    const engine::AlertState* alert = m_world->alert(order.alert);
    return (alert && alert->row.claimedBy == account.user) ||
           std::ranges::any_of(order.log, [&](const contract::LogEntry& entry) { return entry.by == account.user; });
}

void ReasonList::reload()
{
    const QList<video::Reason> now = m_world ? inForce() : QList<video::Reason>();
    if (now == m_reasons)
        return;
    if (const video::Reason inUse = current(); inUse.isGiven())
        m_chosen = inUse;
    m_reasons = now;
    Q_EMIT changed();
}

int ReasonList::row() const
{
    if (m_reasons.size() == 1)
        return 0;
    for (int i = 0; i < count(); ++i)
        if (m_chosen && m_reasons.at(i).isSameCase(*m_chosen))
            return i;
    return -1;
}

video::Reason ReasonList::current() const
{
    return row() < 0 ? video::Reason() : m_reasons.at(row());
}

void ReasonList::choose(int row)
{
    if (row < 0 || row >= count())
        return;
    m_chosen = m_reasons.at(row);
    Q_EMIT changed();
}

video::Reason ReasonList::ofAlert(const QString& alert) const
{
    const engine::AlertState* state = m_world ? m_world->alert(AlertId(alert)) : nullptr;
    if (!state)
        return {};
    return {m_seat, u"alert"_s, alert, alerts::registeredKind(state->row.kind) + u"核实"_s, {}};
}

QString ReasonList::titleOf(const video::Reason& reason) const
{
    if (reason.kind == "alert"_L1) {
        const engine::AlertState* state = m_world->alert(AlertId(reason.id));
        return tr("预警 · %1 %2").arg(reason.text, state ? state->row.maskedName : QString());
    }
    if (reason.kind == "order"_L1) {
        const AlertId about = m_world->orders().value(OrderId(reason.id)).alert;
        const engine::AlertState* state = m_world->alert(about);
        return tr("任务 · %1 %2").arg(reason.text, state ? state->row.maskedName : QString()).trimmed();
    }
    const QString kind = reason.kind == "inspection"_L1 ? tr("督察") : tr("调看令");
    return reason.number.isEmpty() ? tr("%1 · %2").arg(kind, reason.text)
                                   : tr("%1 · %2（%3）").arg(kind, reason.text, reason.number);
}

QStringList ReasonList::titles() const
{
    QStringList titles;
    for (const video::Reason& reason : m_reasons)
        titles.append(titleOf(reason));
    return titles;
}

} // namespace zhihui::shell
