#include "video/Retry.h"

#include <algorithm>

namespace zhihui::video {

Milliseconds Retry::next()
{
    if (m_steps.empty())
        return cap;
    const Milliseconds step = m_steps[std::min(m_step++, m_steps.size() - 1)];
    std::uniform_real_distribution<double> jitter(0.8, 1.2);
    return std::min(std::chrono::duration_cast<Milliseconds>(step * jitter(m_random)), cap);
}

} // namespace zhihui::video
