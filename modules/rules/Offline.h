#pragma once

#include "rules/Entry.h"

#include <vector>

namespace zhihui::rules {

/// A time in which silence is not held against the wearer: the feed or the platform was down.
struct Excuse {
    Instant from, to;
};

/// R11 设备离线. Gaps are judged in event time, the silence that still lasts by the province's clock.
class Offline {
public:
    /// A sign of life in event time; a gap before it that is long enough becomes a finished episode.
    void step(const Context& context, const Entry& entry, const std::vector<Excuse>& excuses);
    static bool inForce(const Subject& subject, Instant at);
    /// From when on silence counts: the newest sign of life, but never from before the positioning began.
    Instant since(const Subject& subject) const;
    const std::optional<Entry>& sign() const { return m_sign; }

    /// The episode of the silence that lasts, if it has lasted long enough at `now`; without any sign as well.
    std::optional<Episode> silence(const Context& context, std::optional<Instant> lastArrival, Instant now) const;
    static bool isExcused(const std::vector<Excuse>& excuses, Instant from, Instant to, Seconds grace);

private:
    Episode episode(const Context& context, Instant began, Instant until) const;

    std::optional<Entry> m_sign;
};

} // namespace zhihui::rules
