#pragma once

#include "video/Steady.h"

#include <cstdint>

namespace zhihui::video {

/// What is left out of decoding when the machine cannot keep up, least harm first.
enum class Thrift : std::uint8_t {
    None,
    Fast,   ///< no loop filter: blockier
    NonRef, ///< frames that no other needs are left out
    KeyOnly ///< key frames only, and the tile says so
};

/// When decoding becomes thriftier and when it recovers: a step up after two busy seconds, a step down after ten easy
/// ones, never two steps within five seconds. A step down that did not hold makes the next one wait twice as long. One
/// thread.
class ThriftLadder {
public:
    static constexpr double high = 0.8; ///< share of the pool's time spent decoding
    static constexpr double low = 0.5;
    static constexpr Steady::duration patience = std::chrono::seconds(2);
    static constexpr Steady::duration recovery = std::chrono::seconds(10);
    static constexpr Steady::duration rest = std::chrono::seconds(5);
    static constexpr Steady::duration relapse = std::chrono::seconds(30); ///< within it, the step down did not hold
    static constexpr Steady::duration longest = std::chrono::minutes(5);

    /// BUSY: from 0 to 1, since the last call.
    Thrift step(double busy, Steady::time_point now);
    Thrift thrift() const { return m_thrift; }

private:
    void change(int by, Steady::time_point now);

    Thrift m_thrift = Thrift::None;
    Steady::duration m_recovery = recovery;
    Steady::time_point m_changed{};
    Steady::time_point m_descended{};
    Steady::time_point m_busySince{}; ///< zero: it is not
    Steady::time_point m_easySince{};
};

} // namespace zhihui::video
