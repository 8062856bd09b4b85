#include "law/MatterRules.h"
#include "people/MatterCase.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::people {

using contract::Matter;

/// What is open first, the newest first.
QVariantList MatterCase::history() const
{
    QList<const Matter*> own;
    if (m_desk && !m_person.isEmpty()) {
        for (const Matter& matter : m_desk->world()->matters()) {
            if (matter.person == m_person)
                own.append(&matter);
        }
    }
    std::ranges::sort(own, [](const Matter* a, const Matter* b) {
        return std::tuple(!a->open, b->entered(), a->id.text) < std::tuple(!b->open, a->entered(), b->id.text);
    });
    QVariantList list;
    for (const Matter* matter : std::as_const(own)) {
        const law::MatterKind* of = m_desk->law().matters.find(matter->kind);
        const law::MatterState* now = of ? of->state(matter->state) : nullptr;
        QString noted = dayAndTime(matter->entered());
        if (!matter->number.isEmpty())
            noted = tr("%1 · %2").arg(matter->number, noted);
        list.append(QVariantMap{{u"matter"_s, matter->id.text},
                                {u"title"_s, of ? of->name.shown() : matter->kind},
                                {u"state"_s, now ? now->name.shown() : matter->state},
                                {u"open"_s, matter->open},
                                {u"noted"_s, noted}});
    }
    return list;
}

/// What the ladder would allow, with its reason; never an object that somebody could press.
QVariantList MatterCase::possible() const
{
    QVariantList list;
    const engine::World* world = m_desk ? m_desk->world() : nullptr;
    const engine::PersonState* known = world ? world->person(PersonId(person())) : nullptr;
    if (!known)
        return list;
    law::LadderFacts facts{.category = known->row.category, .absentSince = {}, .counts = {}};
    for (const Matter& matter : world->matters()) {
        if (matter.person != known->row.id)
            continue;
        const law::MatterKind* kind = m_desk->law().matters.find(matter.kind);
        const law::MatterState* state = kind ? kind->state(matter.state) : nullptr;
        if (state && state->counts)
            ++facts.counts[matter.kind];
        if (matter.kind == "intake"_L1 && matter.open && !matter.alert.isEmpty() && matter.due)
            facts.absentSince = matter.due;
    }
    if (known->standing == engine::Standing::Lost && known->row.lastVerified && !facts.absentSince)
        facts.absentSince = known->row.lastVerified;
    const law::Statutes& law = m_desk->law();
    for (const law::Possible& step : law::possibleSteps(law.matters, facts, world->clock().now(), law.periods)) {
        const law::MatterKind* of = law.matters.find(step.row->step);
        const law::MatterKind* counted = law.matters.find(step.row->of);
        QString because = counted ? tr("已有%1次%2，另须有人认定仍不改正")
                                        .arg(facts.counts.value(step.row->of))
                                        .arg(counted->name.shown())
                                  : tr("脱离监管自 %1 起").arg(dayAndTime(*facts.absentSince));
        because +=
            tr("；%1").arg(step.row->verified ? step.row->article : step.row->article + tr("（未核，不得引用）"));
        list.append(QVariantMap{{u"text"_s, of ? of->name.shown() : step.row->step}, {u"because"_s, because}});
    }
    return list;
}

} // namespace zhihui::people
