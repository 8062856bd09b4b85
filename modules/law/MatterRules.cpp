#include "law/MatterRules.h"

#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype countyDigits = 6;

bool holdsAny(const Scope& scope, const QStringList& roles)
{
    return std::ranges::any_of(roles, [&](const QString& role) { return scope.hasRole(role); });
}

} // namespace

OrgCode agencyOf(const OrgCode& org)
{
    OrgCode agency = org;
    while (agency.text.size() > countyDigits)
        agency = agency.parent();
    return agency;
}

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
    const OrgCode agency = agencyOf(org);
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

int daysOf(const Span& leave)
{
    return static_cast<int>(dayOf(leave.from).daysTo(dayOf(leave.to))) + 1;
}

DecidingLevel leaveLevel(const Span& asked, const QList<Span>& granted, const LawBook& book)
{
    const int own = daysOf(asked);
    const int most = book.term(Period::LeaveCounty).amount;
    const Instant opens = startOf(dayOf(asked.to).addMonths(-book.term(Period::LeaveWindow).amount).addDays(1));
    int all = own;
    for (const Span& other : granted) {
        const Span counted{std::max(other.from, opens), std::min(other.to, asked.to)};
        if (counted.from <= counted.to)
            all += daysOf(counted);
    }
    if (own > most || all > most)
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
