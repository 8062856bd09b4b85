#include "province/RateLimit.h"

namespace zhihui::province {

namespace {

constexpr qsizetype manyBuckets = 20'000;

} // namespace

bool RateLimit::take(const QByteArray& who, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() > manyBuckets)
        m_buckets.removeIf([&](auto entry) { return now - entry.value().at > 60s; });
    const auto known = m_buckets.find(who);
    if (known == m_buckets.end()) {
        m_buckets.insert(who, {m_burst - 1, now});
        return true;
    }
    const auto passed = std::chrono::duration<double>(std::max(Milliseconds(0), now - known->at)).count();
    known->tokens = std::min(m_burst, known->tokens + passed * m_perSecond);
    known->at = now;
    if (known->tokens < 1)
        return false;
    known->tokens -= 1;
    return true;
}

} // namespace zhihui::province
