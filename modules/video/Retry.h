#pragma once

#include "domain/Clock.h"

#include <random>
#include <vector>

namespace zhihui::video {

/// How long to wait before the next try of a camera that does not answer: the schedule's steps with ±20 % jitter, so
/// that a wall of cameras does not come back in one stroke. One thread.
class Retry {
public:
    static constexpr Milliseconds cap{10000};

    explicit Retry(std::vector<Milliseconds> steps, unsigned seed = std::random_device{}())
        : m_steps(std::move(steps)), m_random(seed)
    {
    }
    Milliseconds next();
    /// A picture came: the next failure starts from the first step.
    void reset() { m_step = 0; }

private:
    std::vector<Milliseconds> m_steps;
    std::minstd_rand m_random;
    std::size_t m_step = 0;
};

} // namespace zhihui::video
