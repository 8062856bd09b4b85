#pragma once

#include "law/Lookups.h"
#include "store/PlatformStore.h"

#include <QHash>
#include <deque>

namespace zhihui::province {

/// What is known of a look-up beside its entry in the access log.
struct LookupFacts {
    bool openCase = false; ///< the person had an open alert, or the reason is an open case
    bool onShift = false;  ///< the account was on duty
};

/// An unusual look-up. `key` names what it is about, so that the same is noted once.
struct LookupFinding {
    law::LookupRule rule = law::LookupRule::Many;
    QString key, user;
    QString subject; ///< a person; empty: several
    qint64 count = 0;
    qint64 entry = 0; ///< number of the entry that made it unusual
    Instant at;
    bool minor = false;
};

/// Folds the access log, entry by entry in its order, into findings: the same entries and facts give the same findings,
/// whenever they are folded. Keeps no more than the longest span of the rules. One thread.
class LookupWatch {
public:
    explicit LookupWatch(law::Lookups rules) : m_rules(std::move(rules)) {}

    QList<LookupFinding> take(const store::AccessRow& row, const LookupFacts& facts);

    /// Somebody looked for, or at, a person; granted or not.
    static bool isLookup(const store::AccessRow& row);
    /// The subject is one person.
    static bool isOfPerson(const store::AccessRow& row);
    bool isNight(Instant at) const;
    /// How far back entries still count.
    Seconds memory() const { return std::max(m_rules.manyWithin, m_rules.repeatWithin); }

private:
    struct Look {
        Instant at;
        QString subject;
    };
    std::optional<LookupFinding> many(const store::AccessRow& row);
    std::optional<LookupFinding> night(const store::AccessRow& row) const;
    std::optional<LookupFinding> repeat(const store::AccessRow& row);
    static std::optional<LookupFinding> sealed(const store::AccessRow& row);
    void forget(Instant now);

    law::Lookups m_rules;
    QHash<QString, std::deque<Look>> m_looks;                           ///< by account
    QHash<std::pair<QString, QString>, std::deque<Instant>> m_repeated; ///< by account and person, without a case
    Instant m_forgotten;
};

} // namespace zhihui::province
