#pragma once

#include "domain/Fix.h"
#include "domain/OrgCode.h"
#include "geo/Area.h"
#include "rules/Parameters.h"

#include <QList>
#include <memory>

/// Fixes and ticks in, episodes out. Pure: no clock, no I/O, no thread of its own; the same history in any order of
/// arrival gives the same episodes.
namespace zhihui::rules {

/// A forbidden zone as the judge sees it.
struct Zone {
    QString id;
    QString name;
    QString hash;
    int version = 1;
    geo::Area area;
    double boundaryError = 5; ///< metres, 1 sigma
    bool fromBanOrder = false;
};

/// Everything about a person that the rules may use. Changes rarely; shared between calls.
struct Subject {
    PersonId person;
    QString maskedName;
    bool strict = false; ///< 严管
    geo::Area approved;  ///< empty: no area is judged
    QString approvedId, approvedName, approvedHash;
    int approvedVersion = 1;
    double approvedBoundaryError = 0; ///< metres, 1 sigma
    QList<Zone> forbidden;
    Seconds interval{60}; ///< agreed reporting interval
    DeviceId device;
    QString feed;  ///< carrier or platform the device reports through
    QString basis; ///< decision in force; empty: nothing is judged
    Instant basisFrom, basisTo;
};

/// A fix with what the quality chain said of it. Nothing is deleted.
struct Judged {
    enum class Quality : quint8 { Ok, Suspect, Rejected };
    Fix fix;
    Quality quality = Quality::Ok;
    QString reason; ///< "invalid" "clock" "duplicate" "conflict" "speed" "spike" "stay-lock" "old"; empty for Ok
};

/// A fix as it stands in an episode's evidence.
struct Ground {
    Fix fix;
    double distance = 0;    ///< metres, positive on the accusing side
    double probability = 0; ///< 0…1 of being on the accusing side
};

/// One continuous situation. `key` is stable under replay: rule, person, zone and the first accusing fix.
struct Episode {
    QString key;
    QString rule; ///< "R01" "R04" "R11"
    QString kind; ///< "out-of-area" "leaving-area" "forbidden-zone" "approaching-zone" "offline"
    Level level = Level::P4;
    Instant began, last;
    Instant decided; ///< event time at which the rule fired
    std::optional<Instant> cleared;
    bool fast = false; ///< 快速判定
    bool lead = false; ///< a hint, no consequence of its own
    QString zone, zoneName, zoneHash;
    int zoneVersion = 0;
    double maxDistance = 0; ///< metres
    double crossed = 0;     ///< metres inside the zone, where only the way between two fixes leads through it
    QList<Ground> grounds;
    QString sentenceZh, sentenceEn, doubt;

    friend bool operator==(const Episode& a, const Episode& b);
};

/// A receiver finds its alert by `formerKey` where there is one, else by `episode.key`. Opened with a key it has
/// already is an amendment, Cleared of a key it does not have is nothing: after a restart both can come.
struct Change {
    enum class Kind {
        Opened,
        Amended,  ///< goes on, with other numbers; or goes on again after it had ended
        Cleared,  ///< has ended; again when the numbers of an ended one change
        Retracted ///< never was
    };
    Kind kind = Kind::Opened;
    Episode episode;
    QString formerKey; ///< late data moved the first accusing fix: the key the situation had before
    QString reason;    ///< of a retraction
};

struct Verdict {
    QList<Change> changes;
    QList<Judged> fixes;     ///< verdicts on the arrivals, in their order
    bool wantsBurst = false; ///< suspicion: ask the device for short intervals
};

/// One person's history, states and open episodes. Value of the province's writer thread.
class Track {
public:
    Track();
    ~Track();
    Track(Track&&) noexcept;
    Track& operator=(Track&&) noexcept;

    /// Folds arrivals in event-time order, late ones by replay from a checkpoint; differences come out as changes.
    Verdict take(const Subject& subject, const RuleFile& rules, const QList<Fix>& arrivals, Instant now);
    /// Lets time pass: absence rules fire. `silenced`: the device's feed is down, R11 of this person is inhibited.
    Verdict tick(const Subject& subject, const RuleFile& rules, Instant now, bool silenced);
    /// The subject changed (area, zone, basis): from `now` on the new one holds; what was judged under the old one
    /// stands.
    Verdict reconsider(const Subject& subject, const RuleFile& rules, Instant now);
    /// Rebuilds the state from stored fixes after a restart, in any order, without reporting changes. Where they reach
    /// as far back as the rule file lets them, what is older is history and stays as it is.
    void restore(const Subject& subject, const RuleFile& rules, const QList<Fix>& history, Instant now);

    /// All that the kept history holds, open and closed, without their sentences.
    QList<Episode> episodes() const;
    std::optional<Instant> lastSeen() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Which feeds fell silent together: those whose devices' absence must not be held against their wearers.
struct FeedHealth {
    QString feed;
    int devices = 0;
    int silent = 0; ///< newly, within the window
};
bool isOutage(const FeedHealth& health, const RuleFile& rules);

} // namespace zhihui::rules
