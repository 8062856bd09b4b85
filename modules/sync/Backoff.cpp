#include "sync/Backoff.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

namespace zhihui::sync {

namespace {

constexpr Milliseconds base = 500ms;
constexpr Milliseconds cap = 60s;
constexpr Milliseconds healthy = 60s;

} // namespace

Backoff::Backoff(std::function<double()> random)
    : m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); })
{
}

void Backoff::succeeded(Steady now)
{
    if (!m_healthySince)
        m_healthySince = now;
}

Milliseconds Backoff::next(Steady now)
{
    if (m_healthySince && now - *m_healthySince >= healthy)
        m_failures = 0;
    m_healthySince.reset();
    const double most = std::min(double(cap.count()), double(base.count()) * std::exp2(m_failures));
    m_failures = std::min(m_failures + 1, 30);
    return within(Milliseconds(std::llround(most)));
}

Milliseconds Backoff::within(Milliseconds most) const
{
    return Milliseconds(std::llround(m_random() * double(most.count())));
}

} // namespace zhihui::sync
