#pragma once

#include "domain/Clock.h"

#include <functional>

namespace zhihui::sync {

/// How long to wait before the next attempt: full jitter, rand(0, min(cap, base · 2^n)); starts again after a healthy
/// minute.
class Backoff {
public:
    using Steady = std::chrono::steady_clock::time_point;
    /// `random` gives numbers in [0, 1).
    explicit Backoff(std::function<double()> random = {});

    void succeeded(Steady now);
    Milliseconds next(Steady now);
    /// Somewhere in [0, most).
    Milliseconds within(Milliseconds most) const;

private:
    std::function<double()> m_random;
    std::optional<Steady> m_healthySince;
    int m_failures = 0;
};

} // namespace zhihui::sync
