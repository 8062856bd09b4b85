#pragma once

#include "domain/Scope.h"
#include "law/Matters.h"

namespace zhihui::law {

/// The level of that wire name; the county where it says nothing else.
DecidingLevel decidingLevelOf(QStringView wire);

/// Whether this account may make a move of a matter of `org`, which `level` decides: by role and by level. Four eyes
/// are not asked here.
bool mayMove(const MatterMove& move, const Scope& scope, const OrgCode& org, DecidingLevel level);

/// By when a matter that entered `state` at `entered` with these fields must leave it; nothing: no clock runs.
/// `termEnd` is the person's. Fails with Rejected where the calendar does not know the year.
Result<std::optional<Instant>> dueOf(const MatterState& state, const QJsonObject& fields, Instant entered,
                                     QDate termEnd, const Calendar& calendar);

/// The last day on which a matter with these fields was applied for in time; nothing: it has no such day. Fails with
/// Rejected where the calendar does not know the year.
Result<std::optional<QDate>> lastDayToApply(const MatterKind& kind, const QJsonObject& fields,
                                            const Calendar& calendar);

/// A stretch of time granted, or to be.
struct Span {
    Instant from, to;
};
/// Calendar days of a leave, its first and its last included.
int daysOf(const Span& leave);
/// Who decides on a leave: by its own length and by what was granted within the period that the law file states.
DecidingLevel leaveLevel(const Span& asked, const QList<Span>& granted, const LawBook& book);

/// What the ladder is computed from.
struct LadderFacts {
    QString category;
    std::optional<Instant> absentSince; ///< of supervision, or late at intake
    QHash<QString, int> counts;         ///< measures that stand, by kind; what is objected to does not count
};
/// A step that would be possible, with the rows that say why. Never a proposal: that takes a human's finding.
struct Possible {
    const LadderRow* row = nullptr;
    bool needsUncorrected = false; ///< and a human's finding that the person is not corrected in spite of it
};
QList<Possible> possibleSteps(const Matters& matters, const LadderFacts& facts, Instant now, const LawBook& book);

} // namespace zhihui::law
