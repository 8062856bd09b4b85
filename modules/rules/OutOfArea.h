#pragma once

#include "rules/Entry.h"

#include <vector>

namespace zhihui::rules {

/// R01 越界 as a fold over one person's usable fixes. A value, copied into checkpoints.
class OutOfArea {
public:
    /// `doubtful`: the fix may yet prove a spike, so it decides nothing alone.
    void step(const Context& context, const Entry& entry, bool doubtful);
    /// The person's subject changed from `before` at `at`.
    void change(const Context& context, const Subject& before, Instant at);
    bool isSuspicious() const { return !m_run.empty() && !m_open; }
    void collect(QList<Episode>& episodes) const;

private:
    void stepOpen(const Context& context, const Sight& sight);
    void stepWatching(const Context& context, const Sight& sight, bool doubtful);
    void stepEarly(const Context& context, const Sight& sight);
    void open(const Context& context, const Sight& sight, bool fast);
    void amend(const Context& context, const Sight& sight);
    void endEarly(const Context& context, Instant at);
    void forget();

    std::vector<Sight> m_run;      ///< accusing fixes of a suspicion not yet confirmed
    int m_count = 0;               ///< of them; more than are kept
    bool m_fast = false;           ///< one of them would have decided alone, were it not doubtful
    std::optional<Episode> m_open; ///< with `cleared` set: over, but may go on for a while
    bool m_precise = false;
    int m_clears = 0;
    std::optional<Sight> m_before; ///< the previous usable fix
    int m_outward = 0, m_inward = 0;
    std::optional<Episode> m_early;
};

} // namespace zhihui::rules
