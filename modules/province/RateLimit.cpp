#include "province/RateLimit.h"

namespace zhihui::province {

bool RateLimit::take(const QByteArray& who, Instant now)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.constFind(who);
    if (known == m_known.cend()) {
        if (m_buckets.size() >= m_most) {
            m_known.remove(m_buckets.front().who);
            m_buckets.pop_front();
        }
        m_buckets.push_back({who, m_burst - 1, now});
        m_known.insert(who, std::prev(m_buckets.end()));
        return true;
    }
    const auto bucket = *known;
    m_buckets.splice(m_buckets.end(), m_buckets, bucket);
    const auto passed = std::chrono::duration<double>(std::max(Milliseconds(0), now - bucket->at)).count();
    bucket->tokens = std::min(m_burst, bucket->tokens + passed * m_perSecond);
    bucket->at = now;
    if (bucket->tokens < 1)
        return false;
    bucket->tokens -= 1;
    return true;
}

} // namespace zhihui::province
