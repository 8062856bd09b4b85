#include "province/AlertBook.h"
#include "province/MatterDesk.h"
#include "province/Secrets.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Matter;

namespace {

const QString system = u"系统"_s;

} // namespace

/// Each turn is looked at once: what time does not change is somebody's to do, and stands in the due list.
Result<> MatterDesk::passTime()
{
    QStringList ripe;
    for (auto it = m_writing.books.matterTurns.cbegin(); it != m_writing.books.matterTurns.cend(); ++it) {
        if (it.value() <= m_writing.now)
            ripe << it.key();
    }
    std::ranges::sort(ripe);
    for (const QString& id : std::as_const(ripe)) {
        m_writing.books.matterTurns.remove(id);
        ZH_TRY(turn(id));
    }
    return {};
}

Result<> MatterDesk::turn(const QString& id)
{
    auto found = m_writing.read<Matter>(u"matter", id);
    ZH_TRY(found);
    if (!*found || !(*found)->open || !(*found)->due || *(*found)->due > m_writing.now)
        return {};
    Matter& matter = **found;
    const law::MatterKind* kind = m_law.matters.find(matter.kind);
    const law::MatterState* state = kind ? kind->state(matter.state) : nullptr;
    if (!state || !state->clock)
        return {};
    if (state->clock->overdue && matter.alert.isEmpty())
        return tellMissed(std::move(matter), *state);
    for (const law::MatterMove* move : kind->movesFrom(matter.state)) {
        if (move->party.level != law::Party::Level::Clock)
            continue;
        matter.steps.append({.act = move->act,
                             .op = {},
                             .at = m_writing.now,
                             .said = m_writing.now,
                             .by = {},
                             .who = system,
                             .to = move->to,
                             .fields = {}});
        matter.state = move->to;
        const law::MatterState& next = *kind->state(move->to);
        matter.open = next.isOpen;
        ZH_TRY(setDue(matter, next));
        ZH_TRY(putMatter(m_writing, matter));
        return {};
    }
    return {};
}

/// The person was to be here and is not: an alert with an identity of its own, one for each matter.
Result<> MatterDesk::tellMissed(Matter matter, const law::MatterState& state)
{
    const auto file = m_writing.books.persons.constFind(matter.person.text);
    if (file == m_writing.books.persons.cend())
        return {};
    const law::MatterClock& clock = *state.clock;
    contract::Alert alert;
    alert.id = AlertId(u"A-"_s + digest(("matter|"_L1 + matter.id.text).toUtf8()).left(20));
    alert.kind = clock.overdue->kind;
    alert.level = clock.overdue->level;
    alert.org = file->org;
    alert.person = matter.person;
    alert.maskedName = file->maskedName;
    alert.supervision = file->supervision;
    alert.minor = file->minor;
    alert.device = file->device;
    alert.began = *matter.due;
    alert.last = alert.began;
    alert.raised = m_writing.now;
    alert.evidence.rule = u"matter"_s;
    alert.evidence.ruleVersion = m_law.periods.version();
    alert.evidence.legal = clock.term.source();
    alert.evidence.parameters = {{u"matter"_s, matter.id.text}, {u"period"_s, clock.term.length()}};
    alert.evidence.doubt = u"对象可能已在他处报到，或文书生效日期登记有误"_s;
    alert.sentenceZh =
        u"%1：%2期限%3已满，仍为“%4”"_s.arg(clock.overdue->name.zh, clock.term.zh, clock.term.length(), state.name.zh);
    alert.sentenceEn = u"%1: the period for \"%2\" is over and the state is still \"%3\""_s.arg(
        clock.overdue->name.en, clock.term.en, state.name.en);
    alert.log.append({{}, u"raised"_s, m_writing.now, *matter.due, {}, system, alert.sentenceZh});
    ZH_TRY(putAlert(m_writing, alert, true));
    matter.alert = alert.id;
    ZH_TRY(putMatter(m_writing, matter));
    return {};
}

/// What was missed has happened after all: the alert stays for somebody to look at.
Result<> MatterDesk::clearMissed(const Matter& matter)
{
    auto alert = m_writing.read<contract::Alert>(u"alert", matter.alert.text);
    ZH_TRY(alert);
    const law::MatterKind* kind = m_law.matters.find(matter.kind);
    const law::MatterState* state = kind ? kind->state(matter.state) : nullptr;
    const bool isMissing = state && state->clock && state->clock->overdue;
    if (!*alert || (*alert)->state == contract::AlertState::Closed || (*alert)->cleared || isMissing)
        return {};
    (*alert)->cleared = m_writing.now;
    (*alert)->log.append({{},
                          u"cleared"_s,
                          m_writing.now,
                          m_writing.now,
                          {},
                          system,
                          u"事项已转为“%1”，待核"_s.arg(state ? state->name.zh : matter.state)});
    ZH_TRY(putAlert(m_writing, **alert, true));
    return {};
}

} // namespace zhihui::province
