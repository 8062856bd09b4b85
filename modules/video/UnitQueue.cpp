#include "video/UnitQueue.h"

#include <algorithm>
#include <utility>

namespace zhihui::video {

namespace {
std::size_t sizeOf(const AccessUnit& unit)
{
    return static_cast<std::size_t>(std::max(unit.packet->size, 0));
}
} // namespace

void UnitQueue::push(AccessUnit unit)
{
    const std::scoped_lock lock(m_mutex);
    if (m_needKey && !unit.key) {
        ++m_dropped;
        return;
    }
    m_needKey = false;
    if (m_warm && unit.key) { // a whole new picture: what went before is not needed to show it
        m_units.clear();
        m_bytes = 0;
        m_gap = true;
    }
    unit.afterGap = std::exchange(m_gap, false);
    m_bytes += sizeOf(unit);
    m_units.push_back(std::move(unit));
    if (m_bytes > maxBytes || (!m_warm && span() > maxSpan))
        if (!dropToNewestKey()) {
            dropBefore(m_units.size());
            m_needKey = true;
        }
}

std::optional<AccessUnit> UnitQueue::pop()
{
    const std::scoped_lock lock(m_mutex);
    if (m_units.empty())
        return std::nullopt;
    if (span() > lateSpan)
        dropToNewestKey();
    AccessUnit unit = std::move(m_units.front());
    m_units.pop_front();
    m_bytes -= sizeOf(unit);
    return unit;
}

void UnitQueue::restart()
{
    const std::scoped_lock lock(m_mutex);
    m_needKey = true;
    m_gap = true;
}

void UnitQueue::setWarm(bool warm, Steady::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_warm && !warm)
        m_liveSince = now;
    m_warm = warm;
}

std::size_t UnitQueue::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_units.size();
}

std::size_t UnitQueue::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

std::uint64_t UnitQueue::dropped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_dropped;
}

bool UnitQueue::isReady() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_units.empty();
}

/// How long the oldest unit has waited while somebody wanted to see it.
Steady::duration UnitQueue::span() const
{
    if (m_units.empty())
        return {};
    return m_units.back().arrived - std::max(m_units.front().arrived, m_liveSince);
}

/// False when there is no key frame to drop to but the one that is first already.
bool UnitQueue::dropToNewestKey()
{
    for (std::size_t i = m_units.size(); i-- > 1;)
        if (m_units[i].key) {
            dropBefore(i);
            m_units.front().afterGap = true;
            return true;
        }
    return false;
}

void UnitQueue::dropBefore(std::size_t index)
{
    for (std::size_t i = 0; i < index; ++i)
        m_bytes -= sizeOf(m_units[i]);
    m_units.erase(m_units.begin(), m_units.begin() + static_cast<std::ptrdiff_t>(index));
    m_dropped += index;
    if (m_units.empty())
        m_gap = true;
}

} // namespace zhihui::video
