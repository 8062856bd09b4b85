#include "law/MatterRules.h"

#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

bool holdsAny(const Scope& scope, const QStringList& roles)
{
    return std::ranges::any_of(roles, [&](const QString& role) { return scope.hasRole(role); });
}

} // namespace

DecidingLevel decidingLevelOf(QStringView wire)
{
    for (const auto level : {DecidingLevel::Office, DecidingLevel::Upper}) {
        if (wire == wireName(level))
            return level;
    }
    return DecidingLevel::County;
}

bool mayMove(const MatterMove& move, const Scope& scope, const OrgCode& org, DecidingLevel level)
{
    const OrgCode agency = org.county();
    const bool above = std::ranges::any_of(scope.organisations, [&](const OrgCode& own) { return own.contains(org); });
    switch (move.party.level) {
    case Party::Level::Any:
        return above && holdsAny(scope, move.party.roles);
    case Party::Level::County:
        return holdsAny(scope, move.party.roles) && scope.organisations.contains(agency);
    case Party::Level::Upper:
        return holdsAny(scope, move.party.roles) && scope.organisations.contains(agency.parent());
    case Party::Level::Decider:
        break;
    case Party::Level::Clock:
        return false;
    }
    switch (level) {
    case DecidingLevel::Office:
        return above && (scope.hasRole(u"office") || scope.hasRole(u"leader"));
    case DecidingLevel::County:
        return scope.hasRole(u"leader") && scope.organisations.contains(agency);
    case DecidingLevel::Upper:
        break;
    }
    return scope.hasRole(u"leader") && scope.organisations.contains(agency.parent());
}

Result<std::optional<Instant>> dueOf(const MatterState& state, const QJsonObject& fields, Instant entered,
                                     QDate termEnd, const Calendar& calendar)
{
    if (!state.isOpen || !state.clock)
        return std::nullopt;
    const MatterClock& clock = *state.clock;
    if (!clock.until.isEmpty())
        return fromWire(fields.value(clock.until).toString());
    if (clock.since == "person.termEnd"_L1)
        return termEnd.isValid() ? std::optional(startOf(termEnd.addDays(1))) : std::nullopt;
    Instant from = entered;
    if (!clock.since.isEmpty()) {
        const QDate day = QDate::fromString(fields.value(clock.since).toString(), Qt::ISODate);
        if (!day.isValid())
            return failure(Error::Code::Rejected, u"the matter has no date \"%1\""_s.arg(clock.since));
        from = startOf(day);
    }
    const bool isShorter = clock.shorter && fields.value(clock.when).toBool();
    const auto turn = law::turnOf(isShorter ? *clock.shorter : clock.term, from, calendar);
    ZH_TRY(turn);
    return std::optional(*turn);
}

Result<std::optional<QDate>> lastDayToApply(const MatterKind& kind, const QJsonObject& fields, const Calendar& calendar)
{
    const auto event = kind.ahead ? fromWire(fields.value(kind.event).toString()) : std::nullopt;
    if (!event)
        return std::optional<QDate>();
    const auto last = lastDayAhead(*kind.ahead, dayOf(*event), calendar);
    ZH_TRY(last);
    return std::optional(*last);
}

int daysOf(const Span& leave)
{
    return static_cast<int>(dayOf(leave.from).daysTo(dayOf(leave.to))) + 1;
}

namespace {

/// Days of these leaves within a window, its first and last day included.
int daysWithin(const QList<Span>& leaves, QDate first, QDate last)
{
    int all = 0;
    for (const Span& leave : leaves) {
        const QDate from = std::max(dayOf(leave.from), first), to = std::min(dayOf(leave.to), last);
        all += from <= to ? static_cast<int>(from.daysTo(to)) + 1 : 0;
    }
    return all;
}

} // namespace

DecidingLevel leaveLevel(const Span& asked, const QList<Span>& granted, const LawBook& book)
{
    const int own = daysOf(asked), most = book.term(Period::LeaveCounty).amount;
    const int months = book.term(Period::LeaveWindow).amount;
    QList<Span> leaves{asked};
    for (const Span& other : granted) {
        if (other.from < other.to) // one that was withdrawn before it began was none
            leaves.append(other);
    }
    // The fullest window begins with a leave or ends with one; only those that the asked one lies in are its own.
    int all = own;
    const auto weigh = [&](QDate first, QDate last) {
        if (daysWithin({asked}, first, last) > 0)
            all = std::max(all, daysWithin(leaves, first, last));
    };
    for (const Span& leave : std::as_const(leaves)) {
        const QDate first = dayOf(leave.from), last = dayOf(leave.to);
        weigh(first, first.addMonths(months).addDays(-1));
        weigh(last.addMonths(-months).addDays(1), last);
    }
    if (all > most)
        return DecidingLevel::Upper;
    return own > book.term(Period::LeaveOffice).amount ? DecidingLevel::County : DecidingLevel::Office;
}

QList<Possible> possibleSteps(const Matters& matters, const LadderFacts& facts, Instant now, const LawBook& book)
{
    QList<Possible> all;
    for (const LadderRow& row : matters.ladder()) {
        if (!row.categories.isEmpty() && !row.categories.contains(facts.category))
            continue;
        if (row.absence) {
            const auto so =
                facts.absentSince ? holds(*row.absence, *facts.absentSince, now, book.calendar()) : Result<bool>(false);
            if (so && *so && *facts.absentSince < now)
                all.append({&row, false});
        } else if (facts.counts.value(row.of) >= row.least) {
            all.append({&row, true});
        }
    }
    return all;
}

} // namespace zhihui::law
