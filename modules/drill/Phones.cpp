#include "drill/Phones.h"

#include "drill/Crew.h"
#include "drill/DrillLogging.h"

#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

Phones::Phones(Client& client, const Clock& clock, const Places& places, const Accounts& accounts, quint64 seed,
               int awake)
    : m_feed(client, drillLogin, accounts.users.value(drillLogin))
{
    auto units = unitsOf(places, seed, clock.now());
    std::ranges::stable_sort(units, {},
                             [](const contract::Unit& unit) { return !unit.org.text.startsWith("4401"_L1); });
    for (const contract::Unit& unit : std::as_const(units)) {
        const QString login = loginOf(unit.id);
        m_phones[unit.id.text] = std::make_unique<Phone>(client, clock, unit, login, accounts.users.value(login),
                                                         Random(seed, {91, m_phones.size()}));
        if (m_asleep.size() < awake)
            m_asleep << unit.id.text;
    }
    connect(&m_feed, &FeedReader::rowsRead, this, [this](const QList<contract::Row>& rows) { read(rows); });
    connect(&m_feed, &FeedReader::failed, this,
            [](const QString& why) { qCWarning(lcDrill).noquote() << "phones:" << why; });
    connect(&m_wake, &QTimer::timeout, this, [this] { wakeNext(); });
}

void Phones::start()
{
    m_feed.start(true);
    m_wake.start(700ms);
}

void Phones::wakeNext()
{
    if (m_asleep.isEmpty())
        return m_wake.stop();
    m_phones.at(m_asleep.takeFirst())->turnOn();
}

void Phones::read(const QList<contract::Row>& rows)
{
    for (const contract::Row& row : rows) {
        if (row.kind != contract::Row::Kind::Put)
            continue;
        if (row.type == "alert"_L1) {
            const auto alert = contract::readBytes<contract::Alert>(row.body);
            if (alert && alert->where)
                m_alerts.insert(alert->id.text, *alert->where);
        } else if (row.type == "order"_L1) {
            if (const auto order = contract::readBytes<contract::Order>(row.body))
                m_orders.insert(order->id.text, *order);
        } else if (row.type == "check"_L1) {
            const auto check = contract::readBytes<contract::Check>(row.body);
            if (check && !check->answered)
                Q_EMIT checkOpened(*check);
        }
    }
    // Only now: an order may stand before its alert in the same page.
    for (const auto& order : std::exchange(m_orders, {}))
        take(order);
}

void Phones::take(const contract::Order& order)
{
    using contract::OrderState;
    const bool isOpen =
        order.state == OrderState::Issued || order.state == OrderState::Accepted || order.state == OrderState::Arrived;
    const auto phone = m_phones.find(order.unit.text);
    if (!isOpen || phone == m_phones.end())
        return;
    const auto where = m_alerts.constFind(order.alert.text);
    phone->second->carryOut(order, where == m_alerts.cend() ? std::nullopt : std::optional(*where));
}

} // namespace zhihui::drill
