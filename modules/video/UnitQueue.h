#pragma once

#include "video/AccessUnit.h"

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>

namespace zhihui::video {

/// The bounded queue between one source and its decoder: 2 s or 8 MB, then it drops to the next key frame. While warm
/// it keeps the present group of pictures, so that showing can start at once. Any thread.
class UnitQueue {
public:
    static constexpr std::size_t maxBytes = 8u << 20;
    static constexpr Steady::duration maxSpan = std::chrono::seconds(2);
    static constexpr Steady::duration lateSpan = std::chrono::seconds(1);

    void push(AccessUnit unit);
    /// The next unit to decode. When more than a second waits, everything before the newest key frame is dropped.
    std::optional<AccessUnit> pop();
    /// What comes next does not continue what was there: a new connection.
    void restart();
    /// Warm: nobody decodes, so only the present group of pictures is kept. Going live at `now`, what is kept is not
    /// late.
    void setWarm(bool warm, Steady::time_point now);
    std::size_t size() const;
    std::size_t bytes() const;
    std::uint64_t dropped() const;
    /// True when decoding can begin or go on with what is here.
    bool isReady() const;

private:
    Steady::duration span() const;
    bool dropToNewestKey();
    void dropBefore(std::size_t index);

    mutable std::mutex m_mutex;
    std::deque<AccessUnit> m_units;
    std::size_t m_bytes = 0;
    std::uint64_t m_dropped = 0;
    Steady::time_point m_liveSince{};
    bool m_warm = false;
    bool m_needKey = true;
    bool m_gap = true;
};

} // namespace zhihui::video
