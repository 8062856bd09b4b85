#include "people/DueList.h"

#include "law/MatterRules.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <tuple>

namespace zhihui::people {

using namespace Qt::StringLiterals;
using contract::Matter;

namespace {

constexpr int weekDays = 7;

struct Due {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::DueList)
};

QString basisOf(const law::Term& term)
{
    return Due::tr("%1 %2 %3").arg(term.zh, term.length(), term.source());
}

/// Who sees a person from far above may handle the matters, but does not find them on the own list.
bool isNear(const engine::World& world, const OrgCode& org)
{
    const OrgCode agency = org.county();
    return std::ranges::any_of(world.account().scope.organisations,
                               [&](const OrgCode& own) { return agency.contains(own); });
}

/// What runs until a day of its own is nobody's to do before the warning period.
bool isMine(const engine::World& world, const law::Statutes& statutes, const Matter& matter, Instant now)
{
    const law::MatterKind* kind = statutes.matters.find(matter.kind);
    const law::MatterState* state = kind ? kind->state(matter.state) : nullptr;
    const law::Term* warning = statutes.matters.term(u"local.warn"_s);
    const bool runs = state && state->clock && !state->clock->until.isEmpty();
    if (runs && warning && matter.due && *matter.due > now + std::chrono::days(warning->amount))
        return false;
    const bool near = isNear(world, matter.org);
    return std::ranges::any_of(movesOf(world, statutes, matter), [&](const law::MatterMove* move) {
        return near || move->party.level != law::Party::Level::Any;
    });
}

bool mayBegin(const engine::World& world, const law::MatterKind* kind, const OrgCode& org)
{
    return kind && isNear(world, org) &&
           law::mayMove(kind->begin, world.account().scope, org, law::DecidingLevel::County);
}

void addMatters(QList<DueEntry>& all, const engine::World& world, const law::Statutes& statutes, Instant now)
{
    for (const Matter& matter : world.matters()) {
        if (!matter.open)
            continue;
        const law::MatterKind* kind = statutes.matters.find(matter.kind);
        const law::MatterState* state = kind ? kind->state(matter.state) : nullptr;
        const law::Term* term = statutes.matters.term(matter.clock);
        all.append({.key = u"matter/"_s + matter.id.text,
                    .matter = matter.id,
                    .kind = matter.kind,
                    .person = matter.person,
                    .org = matter.org,
                    .maskedName = matter.maskedName,
                    .minor = matter.minor,
                    .title = Due::tr("%1 · %2").arg(kind ? kind->name.shown() : matter.kind,
                                                    state ? state->name.shown() : matter.state),
                    .due = matter.due,
                    .basis = term   ? basisOf(*term)
                             : kind ? kind->source()
                                    : QString(),
                    .mine = isMine(world, statutes, matter, now)});
    }
}

/// Decisions that no matter of this platform stands for, such as those of a roster: their end is as near.
void addDecision(QList<DueEntry>& all, const engine::World& world, const law::Statutes& statutes,
                 const engine::PersonState& state, Instant now, const QSet<DecisionId>& known)
{
    const law::Term* warning = statutes.matters.term(u"local.warn"_s);
    if (!state.decision || !warning || known.contains(state.decision->id) ||
        state.decision->to > now + std::chrono::days(warning->amount))
        return;
    all.append({.key = u"decision/"_s + state.decision->id.text,
                .matter = {},
                .kind = u"extension"_s,
                .person = state.row.id,
                .org = state.row.org,
                .maskedName = state.row.maskedName,
                .minor = state.row.minor,
                .title = Due::tr("电子定位 · 即将届满"),
                .due = state.decision->to,
                .basis = Due::tr("%1 延长须在期满前批准").arg(state.decision->number),
                .mine = mayBegin(world, statutes.matters.find(u"extension"), state.row.org)});
}

void addTerm(QList<DueEntry>& all, const engine::World& world, const law::Statutes& statutes,
             const contract::Person& person, Instant now, const QSet<PersonId>& leaving)
{
    const QDate last = QDate::fromString(person.termEnd, Qt::ISODate);
    const law::Term& ahead = statutes.periods.term(law::Period::ReleaseSummary);
    if (!last.isValid() || leaving.contains(person.id) || law::dayOf(now).daysTo(last) > ahead.amount)
        return;
    all.append({.key = u"term/"_s + person.id.text,
                .matter = {},
                .kind = u"release"_s,
                .person = person.id,
                .org = person.org,
                .maskedName = person.maskedName,
                .minor = person.minor,
                .title = Due::tr("期满解矫 · 待总结"),
                .due = law::startOf(last.addDays(1)),
                .basis = basisOf(ahead),
                .mine = mayBegin(world, statutes.matters.find(u"release"), person.org)});
}

void addContact(QList<DueEntry>& all, const engine::World& world, const law::Statutes& statutes,
                const contract::Person& person, Instant now)
{
    const auto due = contactDue(person, statutes);
    if (!due || *due > now + std::chrono::days(1))
        return;
    const law::Term* term = statutes.matters.term(u"local.contact."_s + person.supervision);
    all.append({.key = u"contact/"_s + person.id.text,
                .matter = {},
                .kind = u"contact"_s,
                .person = person.id,
                .org = person.org,
                .maskedName = person.maskedName,
                .minor = person.minor,
                .title = Due::tr("定期报告 · 待登记"),
                .due = due,
                .basis = term ? basisOf(*term) : QString(),
                .mine = mayBegin(world, statutes.matters.find(u"contact"), person.org)});
}

/// The five daily checks, which every officer of an office does once a day for each of their organisations.
void addDaily(QList<DueEntry>& all, const engine::World& world, const law::Statutes& statutes, Instant now)
{
    const law::MatterKind* kind = statutes.matters.find(u"daily");
    const QDate today = law::dayOf(now);
    for (const OrgCode& org : world.account().scope.organisations) {
        if (!kind || !world.account().scope.hasRole(u"office") || !mayBegin(world, kind, org))
            continue;
        const bool isDone = std::ranges::any_of(world.matters(), [&](const Matter& matter) {
            return matter.kind == kind->kind && matter.org == org && law::dayOf(matter.entered()) == today &&
                   matter.makerOf(u"open") == world.account().user;
        });
        if (!isDone)
            all.append({.key = u"daily/"_s + org.text,
                        .matter = {},
                        .kind = kind->kind,
                        .person = {},
                        .org = org,
                        .maskedName = world.orgName(org),
                        .title = Due::tr("五必查 · 今日待完成"),
                        .due = law::startOf(today.addDays(1)),
                        .basis = kind->source(),
                        .forOrg = true,
                        .mine = true});
    }
}

} // namespace

QList<const law::MatterMove*> movesOf(const engine::World& world, const law::Statutes& statutes, const Matter& matter)
{
    QList<const law::MatterMove*> all;
    const law::MatterKind* kind = statutes.matters.find(matter.kind);
    if (!kind)
        return all;
    const engine::Account& account = world.account();
    for (const law::MatterMove* move : kind->movesFrom(matter.state)) {
        const bool isOwn =
            std::ranges::any_of(move->notBy, [&](const QString& act) { return matter.makerOf(act) == account.user; });
        if (!isOwn && law::mayMove(*move, account.scope, matter.org, law::decidingLevelOf(matter.level)))
            all.append(move);
    }
    return all;
}

std::optional<Instant> contactDue(const contract::Person& person, const law::Statutes& statutes)
{
    const law::Term* term = statutes.matters.term(u"local.contact."_s + person.supervision);
    if (!person.lastVerified || !term)
        return std::nullopt;
    const auto turn = law::turnOf(*term, *person.lastVerified, statutes.periods.calendar());
    return turn ? std::optional(*turn) : std::nullopt;
}

QList<DueEntry> dueEntries(const engine::World& world, const law::Statutes& statutes, Instant now)
{
    QList<DueEntry> all;
    QSet<DecisionId> known;
    QSet<PersonId> leaving;
    for (const Matter& matter : world.matters()) {
        if (matter.open && !matter.decision.isEmpty())
            known.insert(matter.decision);
        if (matter.open && (matter.kind == "release"_L1 || matter.kind == "termination"_L1))
            leaving.insert(matter.person);
    }
    addMatters(all, world, statutes, now);
    addDaily(all, world, statutes, now);
    for (const engine::PersonState& state : world.persons()) {
        addDecision(all, world, statutes, state, now, known);
        addTerm(all, world, statutes, state.row, now, leaving);
        addContact(all, world, statutes, state.row, now);
    }
    const auto place = [](const DueEntry& entry) {
        return std::tuple(!entry.due, entry.due.value_or(Instant()), entry.key);
    };
    std::ranges::sort(all, [&](const DueEntry& a, const DueEntry& b) { return place(a) < place(b); });
    return all;
}

QString dueText(const std::optional<Instant>& due, Instant now)
{
    if (!due)
        return {};
    // The last moment that is still in time decides the day.
    const QDate last = law::dayOf(*due - 1ms);
    const qint64 days = law::dayOf(now).daysTo(last);
    if (*due <= now)
        return days == 0 ? Due::tr("今日已逾期") : Due::tr("逾期%1天").arg(-days);
    if (days == 0)
        return Due::tr("今日到期");
    return days == 1 ? Due::tr("明日到期") : Due::tr("还有%1天").arg(days);
}

int urgencyOf(const std::optional<Instant>& due, Instant now)
{
    if (!due)
        return 3;
    if (*due <= now)
        return 0;
    const qint64 days = law::dayOf(now).daysTo(law::dayOf(*due - 1ms));
    return days == 0 ? 1 : days < weekDays ? 2 : 3;
}

} // namespace zhihui::people
