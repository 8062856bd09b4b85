#include "province/Outages.h"

#include "province/ProvinceLogging.h"

namespace zhihui::province {

void Outages::begin()
{
    m_feeds.clear();
}

void Outages::count(const QString& feed, const QString& person, Instant silentFrom, Instant now,
                    const rules::RuleFile& rules)
{
    if (feed.isEmpty())
        return;
    Feed& entry = m_feeds[feed];
    ++entry.devices;
    if (silentFrom > now)
        return;
    entry.silent.insert(person);
    if (now - silentFrom <= rules.offline.outageWindow)
        entry.fresh.insert(person);
}

void Outages::finish(const rules::RuleFile& rules)
{
    for (auto feed = m_feeds.cbegin(); feed != m_feeds.cend(); ++feed) {
        const bool wasDown = m_down.contains(feed.key());
        QSet<QString> members = m_down.value(feed.key()) | feed->fresh;
        members &= feed->silent;
        const bool down = rules::isOutage({feed.key(), feed->devices, static_cast<int>(members.size())}, rules);
        if (down)
            m_down.insert(feed.key(), members);
        else
            m_down.remove(feed.key());
        if (down != wasDown)
            qCWarning(lcProvince) << "feed" << feed.key() << (down ? "is down:" : "is back; still silent:")
                                  << members.size() << "of" << feed->devices;
    }
    m_down.removeIf([this](auto entry) { return !m_feeds.contains(entry.key()); });
}

} // namespace zhihui::province
