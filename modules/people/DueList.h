#pragma once

#include "engine/World.h"
#include "law/Statutes.h"

/// What is to be done, and by when: computed from what the console knows. Pure functions.
namespace zhihui::people {

/// One line of the due list.
struct DueEntry {
    QString key;               ///< stable: "matter/…", "decision/…", "term/…", "contact/…", "daily/…"
    contract::MatterId matter; ///< the matter; empty: none has been begun
    QString kind;              ///< of the matter, or of the one that would be begun
    PersonId person;
    OrgCode org;
    QString maskedName;
    bool minor = false;
    QString title;              ///< 外出 · 待批准
    std::optional<Instant> due; ///< empty: no clock runs
    QString basis;              ///< the period and where it stands, marked where it was not verified
    bool forOrg = false;        ///< it concerns the organisation and nobody of the register
    bool mine = false;          ///< this account may make a step now
    friend bool operator==(const DueEntry&, const DueEntry&) = default;
};

/// Open matters, decisions that end within the warning period, terms that end, reports that are due; the most urgent
/// first.
QList<DueEntry> dueEntries(const engine::World& world, const law::Statutes& statutes, Instant now);
/// The moves of a matter that this account may make now, in their order.
QList<const law::MatterMove*> movesOf(const engine::World& world, const law::Statutes& statutes,
                                      const contract::Matter& matter);
/// By when the next report of a person is due, as the local rule for the class has it; nothing: no contact is known.
std::optional<Instant> contactDue(const contract::Person& person, const law::Statutes& statutes);
/// 逾期3天, 今日, 还有5天; empty without a clock.
QString dueText(const std::optional<Instant>& due, Instant now);
/// 0 overdue, 1 today, 2 within the week, 3 later or without a clock.
int urgencyOf(const std::optional<Instant>& due, Instant now);

} // namespace zhihui::people
