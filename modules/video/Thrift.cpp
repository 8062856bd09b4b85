#include "video/Thrift.h"

#include <algorithm>

namespace zhihui::video {

namespace {

/// Since when a condition holds; zero while it does not.
void keepSince(Steady::time_point& since, bool holds, Steady::time_point now)
{
    if (!holds)
        since = {};
    else if (since == Steady::time_point{})
        since = now;
}

bool holdsFor(Steady::time_point since, Steady::duration time, Steady::time_point now)
{
    return since != Steady::time_point{} && now - since >= time;
}

} // namespace

Thrift ThriftLadder::step(double busy, Steady::time_point now)
{
    keepSince(m_busySince, busy > high, now);
    keepSince(m_easySince, busy < low, now);
    if (m_changed != Steady::time_point{} && now - m_changed < rest)
        return m_thrift;
    if (m_thrift != Thrift::KeyOnly && holdsFor(m_busySince, patience, now))
        change(1, now);
    else if (m_thrift != Thrift::None && holdsFor(m_easySince, m_recovery, now))
        change(-1, now);
    return m_thrift;
}

void ThriftLadder::change(int by, Steady::time_point now)
{
    if (by < 0)
        m_descended = now;
    else if (holdsFor(m_descended, {}, now))
        m_recovery = now - m_descended < relapse ? std::min(2 * m_recovery, longest) : recovery;
    m_thrift = static_cast<Thrift>(static_cast<int>(m_thrift) + by);
    m_changed = now;
    m_busySince = m_easySince = {};
}

} // namespace zhihui::video
