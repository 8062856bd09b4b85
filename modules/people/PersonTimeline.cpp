#include "people/PersonTimeline.h"

#include "engine/PersonWords.h"
#include "people/FormSheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

void PersonTimeline::setDossier(Dossier* dossier)
{
    if (m_dossier == dossier)
        return;
    if (m_dossier)
        m_dossier->disconnect(this);
    m_dossier = dossier;
    if (m_dossier) {
        connect(m_dossier, &Dossier::changed, this, &PersonTimeline::changed);
        connect(m_dossier, &Dossier::deskChanged, this, &PersonTimeline::follow);
        follow();
    }
    Q_EMIT changed();
}

void PersonTimeline::follow()
{
    if (const RegisterDesk* desk = m_dossier->desk())
        connect(desk->world(), &engine::World::mattersChanged, this, &PersonTimeline::changed, Qt::UniqueConnection);
}

void PersonTimeline::addEntries(QList<Turn>& turns) const
{
    const contract::FileEntry* first = nullptr;
    for (const contract::FileEntry& entry : m_dossier->file().entries) {
        if (!first || entry.at < first->at)
            first = &entry;
        if (entry.kind == "class"_L1 && !entry.ended) {
            const QString supervision = engine::supervisionName(entry.body.value("supervision"_L1).toString());
            turns.append({entry.at, tr("管理等级登记为%1").arg(supervision)});
        }
    }
    if (first)
        turns.append({first->at, tr("登记入册")});
}

void PersonTimeline::addDecisions(QList<Turn>& turns) const
{
    const Instant now = m_dossier->desk()->world()->clock().now();
    for (const contract::Decision& decision : m_dossier->file().decisions) {
        if (decision.from <= now)
            turns.append({decision.from, tr("定位决定 %1 生效").arg(decision.number)});
        if (decision.lifted && *decision.lifted <= now)
            turns.append({*decision.lifted, tr("定位决定 %1 提前解除").arg(decision.number)});
        else if (!decision.lifted && decision.to <= now)
            turns.append({decision.to, tr("定位决定 %1 期满").arg(decision.number)});
    }
}

void PersonTimeline::addMatters(QList<Turn>& turns) const
{
    const RegisterDesk& desk = *m_dossier->desk();
    for (const contract::Matter& matter : desk.world()->matters()) {
        if (matter.person.text != m_dossier->person())
            continue;
        const law::MatterKind* kind = desk.law().matters.find(matter.kind);
        for (const contract::MatterStep& step : matter.steps) {
            const law::MatterState* to = kind ? kind->state(step.to) : nullptr;
            turns.append(
                {step.at, tr("%1 · %2").arg(kind ? kind->name.shown() : matter.kind, to ? to->name.shown() : step.to)});
        }
    }
}

QVariantList PersonTimeline::list() const
{
    QVariantList list;
    if (!m_dossier || m_dossier->state() != Dossier::Open)
        return list;
    QList<Turn> turns;
    addEntries(turns);
    addDecisions(turns);
    addMatters(turns);
    std::ranges::stable_sort(turns, std::ranges::greater(), &Turn::at);
    for (const Turn& turn : std::as_const(turns))
        list.append(QVariantMap{{u"name"_s, momentText(turn.at)}, {u"value"_s, turn.what}});
    return list;
}

} // namespace zhihui::people
