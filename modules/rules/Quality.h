#pragma once

#include "rules/Entry.h"

#include <vector>

namespace zhihui::rules {

/// The part of the quality chain that looks at neighbours: speed gate, spike, stay-lock. A value, copied into
/// checkpoints.
class Quality {
public:
    /// What to hand to the rules now, in order; empty when the fix is not usable (yet). Marks the fix.
    std::vector<Entry> step(Entry& entry, const RuleFile::Quality& quality);
    /// The newest usable fix lies so far from the one before that it may be a spike.
    bool mayBeSpike(const Entry& entry, const RuleFile::Quality& quality) const;
    /// `back` shows that `outlier`, which followed the newest usable fix, was a spike.
    bool isSpike(const Entry& outlier, const Entry& back, const RuleFile::Quality& quality) const;

private:
    bool passesSpeed(Entry& entry, const RuleFile::Quality& quality);
    bool isHeld(Entry& entry, const RuleFile::Quality& quality);
    void settle(const Entry& entry, const RuleFile::Quality& quality);

    std::optional<Entry> m_last;    ///< newest usable fix
    std::optional<Entry> m_suspect; ///< newest fix the speed gate stopped
    int m_suspects = 0;             ///< that agree with one another
    struct Stay {
        Coordinate centre;
        int fixes = 0;
        Instant from, last;
    } m_stay;
    bool m_locked = false;
    std::optional<Instant> m_moved; ///< newest usable or held fix with the motion flag
    std::vector<Entry> m_held;      ///< fixes outside a stay that the motion flag does not explain
};

} // namespace zhihui::rules
