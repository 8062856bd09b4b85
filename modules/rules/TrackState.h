#pragma once

#include "rules/Fold.h"

namespace zhihui::rules {

/// A track's fold and what was told of it: differences between the two are the changes.
struct Track::State {
    Fold fold;
    QList<Episode> reported;
    std::optional<Instant> lastArrival;
    std::optional<Episode> silence;     ///< open R11 by the province's clock
    std::optional<Episode> dormant;     ///< a silence found at the start: whether it was told before, is not known here
    std::optional<Instant> silentSince; ///< what `silence` or `dormant` counts from
    bool unheard = false;               ///< …there never was a sign of life: the fold will show no gap
    bool wasSilenced = false;

    void adopt(const Subject& subject, Instant now);
    /// The quality chain's part that looks at the fix alone, then into the history.
    Judged keep(const Fix& fix, const RuleFile& rules, Instant now);
    const Entry* find(const Fix& fix, Instant now) { return fold.find(entryOf(fix, now)); }
    void hear(const RuleFile& rules, Instant now, bool silenced);
    /// Silence is no matter any more once the positioning has ended.
    void lapse(QList<Change>& changes, Instant now);
    /// Clears what a new sign of life ends.
    void endSilence(const RuleFile& rules, QList<Change>& changes);
    QList<Change> report(const RuleFile& rules);
    QList<Episode> current() const;

private:
    void clear(QList<Change>& changes, Episode episode, Instant at);
    Entry entryOf(const Fix& fix, Instant now);
    bool isMaterial(const Episode& told, const Episode& now, const RuleFile& rules) const;
    QString whyRetracted(const Episode& episode, const RuleFile& rules) const;
    qsizetype toldOf(const Episode& episode, const QList<Episode>& all, const QList<bool>& met) const;
};

} // namespace zhihui::rules
