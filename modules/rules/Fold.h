#pragma once

#include "rules/ForbiddenZone.h"
#include "rules/Offline.h"
#include "rules/OutOfArea.h"
#include "rules/Quality.h"

namespace zhihui::rules {

/// The history of one person in event time and everything that follows from it. Late fixes rewind it to a checkpoint;
/// the outcome depends on the set of fixes alone, never on the order of their arrival.
class Fold {
public:
    Names names;
    std::vector<Excuse> excuses;

    /// The subject that holds from `from` on; the first one holds for the past too.
    void addEdition(const Subject& subject, Instant from);
    bool hasEdition() const { return !m_editions.empty(); }
    const Subject& subject() const { return *m_editions.back().subject; }

    enum class Insertion { Added, Known, Improved, Old };
    /// Keeps the entry. Improved: it was known, and now has an earlier arrival.
    Insertion insert(const Entry& entry, const RuleFile& rules);
    /// Folds what is not folded yet. True when episodes may have changed.
    bool advance(const RuleFile& rules, Instant now);
    QList<Episode> episodes() const;
    const Entry* find(const Entry& entry) const;
    const Offline& offline() const { return m_machine.offline; }
    bool isSuspicious() const;
    Context context(const RuleFile& rules);
    /// By the newest subject, which the fold enters with the next fix only.
    Context present(const RuleFile& rules);
    /// Episodes that began before this moment are history and stay as they are.
    Instant horizon() const { return m_horizon; }
    /// What is kept is a part only, once it reaches back as far as a restart reads.
    void closePast(const RuleFile& rules);
    bool wasRewound() const { return m_rewound; }
    bool foundSpike() const { return m_foundSpike; }

private:
    struct Edition {
        Instant from;
        std::shared_ptr<const Subject> subject;
    };
    /// What a spike takes back.
    struct Motion {
        Quality quality;
        OutOfArea outOfArea;
        std::vector<ForbiddenZone> zones;
    };
    struct Machine {
        size_t edition = 0;
        bool entered = false;
        Offline offline;
        std::optional<Instant> judged; ///< time of the newest fix judged
        Motion motion;
        std::shared_ptr<const Motion> beforeOutlier; ///< set while the newest usable fix may be a spike
        std::optional<Entry> outlier;
        qsizetype finishedBefore = 0;
    };
    struct Checkpoint {
        size_t index; ///< of the first entry not folded in
        Machine machine;
        qsizetype finished;
    };

    void rewind();
    void fold(Entry& entry, const RuleFile& rules);
    void judge(Entry& entry, const Context& context);
    void takeBackSpike(const Entry& entry, const RuleFile& rules);
    void enter(size_t edition, const RuleFile& rules);
    void trim(const RuleFile& rules);
    size_t editionAt(Instant at) const;
    void markStored(const Entry& entry);

    std::vector<Edition> m_editions;
    std::vector<Entry> m_entries;
    std::vector<Checkpoint> m_checkpoints;
    Machine m_machine;
    QList<Episode> m_finished;
    size_t m_folded = 0;
    size_t m_dirty = std::numeric_limits<size_t>::max(); ///< first entry that changed since
    Instant m_horizon = Instant::min();
    bool m_touched = false, m_rewound = false, m_foundSpike = false, m_ahead = false;
};

} // namespace zhihui::rules
