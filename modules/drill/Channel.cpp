#include "drill/Channel.h"

namespace zhihui::drill {

namespace {

constexpr double tunnelShare = 1.0 / 1440; ///< about one a day of a device that reports every minute
constexpr double stragglerShare = 0.01, repeatShare = 0.005;

} // namespace

Instant Channel::arrival(const Fix& fix, bool mayTunnel)
{
    const bool begins = m_random.chance(tunnelShare);
    const auto lasts = Milliseconds(static_cast<qint64>(1000 * m_random.uniform(180, 720)));
    if (mayTunnel && begins && m_tunnels.value(fix.device) < fix.at)
        m_tunnels.insert(fix.device, fix.at + lasts);
    if (const Instant out = m_tunnels.value(fix.device); mayTunnel && out > fix.at)
        return out;
    const bool straggles = m_random.chance(stragglerShare);
    const auto delay = straggles ? m_random.uniform(60, 150) : m_random.uniform(0.3, 2.5);
    return fix.at + Milliseconds(static_cast<qint64>(1000 * delay));
}

QList<Fix> Channel::pass(const QList<Fix>& fresh, Instant now, const QSet<DeviceId>& open)
{
    for (const Fix& fix : fresh) {
        const Instant arrives = arrival(fix, !open.contains(fix.device));
        m_held.append({arrives, fix});
        if (m_random.chance(repeatShare))
            m_held.append({arrives + Milliseconds(1000 * (20 + m_random.below(100))), fix});
    }
    QList<Fix> arrived;
    QList<Held> waiting;
    for (Held& held : m_held) {
        if (held.arrives <= now)
            arrived << std::move(held.fix);
        else
            waiting << std::move(held);
    }
    m_held = std::move(waiting);
    for (qsizetype i = arrived.size() - 1; i > 0; --i)
        arrived.swapItemsAt(i, m_random.below(static_cast<int>(i + 1)));
    return arrived;
}

QList<Fix> Channel::flush()
{
    QList<Fix> all;
    for (Held& held : m_held)
        all << std::move(held.fix);
    m_held.clear();
    return all;
}

} // namespace zhihui::drill
