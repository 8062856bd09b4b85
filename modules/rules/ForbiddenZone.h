#pragma once

#include "rules/Entry.h"

#include <vector>

namespace zhihui::rules {

/// R04 禁入区域 for one zone, as a fold over one person's usable fixes. A value, copied into checkpoints.
class ForbiddenZone {
public:
    explicit ForbiddenZone(QString id) : m_id(std::move(id)) {}
    const QString& id() const { return m_id; }

    /// `doubtful`: the fix may yet prove a spike; what it decides alone waits for the next one.
    void step(const Context& context, const Zone& zone, const Entry& entry, bool doubtful);
    /// The zone's geometry changed: suspicions are dropped, what is open is judged on by the new one.
    void reshape();
    /// The zone binds the person no longer.
    void leave(const Context& context, Instant at);
    bool isSuspicious() const { return m_suspicious && !m_open; }
    void collect(QList<Episode>& episodes) const;

private:
    struct Crossing {
        Sight from, to;
        double length = 0;
    };
    void stepOpen(const Context& context, const Zone& zone, const Sight& sight);
    void stepWatching(const Context& context, const Zone& zone, const Sight& sight, bool doubtful);
    void stepApproach(const Context& context, const Zone& zone, const Sight& sight);
    std::optional<Crossing> crossing(const Context& context, const Zone& zone, const Sight& sight) const;
    void open(const Context& context, const Zone& zone);
    void openCrossed(const Context& context, const Zone& zone, const Crossing& crossed);
    void grade(const Context& context, const Zone& zone, const Sight& sight);
    double speedTo(const Sight& sight) const;
    void endApproach(const Context& context, Instant at);
    void forget();

    QString m_id;
    std::vector<Sight> m_run; ///< fixes inside, not yet confirmed
    bool m_suspicious = false;
    std::optional<Crossing> m_crossing; ///< made by a doubtful fix
    std::optional<Episode> m_open;
    bool m_precise = false;
    int m_clears = 0;
    std::optional<Sight> m_before;
    int m_closing = 0, m_farther = 0;
    double m_closingFrom = 0;
    std::optional<Episode> m_approach;
};

} // namespace zhihui::rules
