#pragma once

#include "domain/Clock.h"

#include <atomic>

namespace zhihui {

/// A clock that stands still until a test moves it. Any thread may read it.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Instant at) : m_now(at) {}
    Instant now() const override { return m_now; }
    void advance(Milliseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<Instant> m_now;
};

} // namespace zhihui
