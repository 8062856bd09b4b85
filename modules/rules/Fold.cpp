#include "rules/Fold.h"

#include <algorithm>

namespace zhihui::rules {

namespace {
constexpr size_t clean = std::numeric_limits<size_t>::max();
constexpr size_t trimStep = 256; ///< entries dropped at once, so that dropping costs little
constexpr size_t growthShare = 8, growthLeast = 16;
} // namespace

void Fold::addEdition(const Subject& subject, Instant from)
{
    const Instant since = m_editions.empty() ? Instant::min() : std::max(from, m_editions.back().from);
    m_editions.push_back({since, std::make_shared<const Subject>(subject)});
}

size_t Fold::editionAt(Instant at) const
{
    const auto after = std::ranges::upper_bound(m_editions, at, {}, &Edition::from);
    return static_cast<size_t>(std::max<std::ptrdiff_t>(after - m_editions.begin(), 1)) - 1;
}

Context Fold::context(const RuleFile& rules)
{
    return {*m_editions[m_machine.edition].subject, rules, names, m_finished, m_touched, Instant()};
}

Context Fold::present(const RuleFile& rules)
{
    return {subject(), rules, names, m_finished, m_touched, Instant()};
}

void Fold::closePast(const RuleFile& rules)
{
    if (m_entries.empty())
        return;
    if (m_entries.back().at - m_entries.front().at >= rules.restoreWindow ||
        m_entries.size() >= static_cast<size_t>(rules.replayFixes))
        m_horizon = m_entries.front().at;
}

Fold::Insertion Fold::insert(const Entry& entry, const RuleFile& rules)
{
    if (!m_entries.empty() && (entry.at <= m_horizon || entry.at < m_entries.back().at - rules.replayWindow))
        return Insertion::Old;
    const auto before = [&](const Entry& a, const Entry& b) { return isBefore(a, b, rules.quality, names); };
    const auto place = m_entries.empty() || before(m_entries.back(), entry)
                           ? m_entries.end()
                           : std::ranges::lower_bound(m_entries, entry, before);
    const auto index = static_cast<size_t>(place - m_entries.begin());
    for (auto known = std::ranges::lower_bound(m_entries, entry.at, {}, &Entry::at);
         known != m_entries.end() && known->at == entry.at; ++known) {
        if (!isSame(*known, entry))
            continue;
        if (known->received <= entry.received)
            return Insertion::Known;
        known->received = entry.received;
        return Insertion::Improved;
    }
    if (index < m_folded)
        m_dirty = std::min(m_dirty, index);
    if (m_entries.size() == m_entries.capacity()) // doubling would waste half of it
        m_entries.reserve(m_entries.size() + m_entries.size() / growthShare + growthLeast);
    m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(index), entry);
    return Insertion::Added;
}

bool Fold::advance(const RuleFile& rules, Instant now)
{
    m_touched = m_rewound = m_foundSpike = false;
    if (m_dirty != clean || m_ahead)
        rewind();
    if (m_checkpoints.empty())
        m_checkpoints.push_back({0, m_machine, 0});
    for (; m_folded < m_entries.size(); ++m_folded) {
        if (m_folded - m_checkpoints.back().index >= static_cast<size_t>(rules.checkpointEvery))
            m_checkpoints.push_back({m_folded, m_machine, m_finished.size()});
        fold(m_entries[m_folded], rules);
    }
    trim(rules);
    if (const size_t current = editionAt(now); m_machine.entered && current != m_machine.edition) {
        const bool before = std::exchange(m_touched, false);
        const Machine kept = m_machine;
        const auto finished = m_finished.size();
        enter(current, rules);
        if (!m_touched && m_finished.size() == finished) {
            m_machine = kept; // nothing ends with it: the next fix enters it
        } else {
            m_ahead = true;
        }
        m_touched |= before;
    }
    return m_touched || m_rewound;
}

void Fold::rewind()
{
    const size_t first = std::min(m_dirty, m_folded);
    while (m_checkpoints.size() > 1 && m_checkpoints.back().index > first)
        m_checkpoints.pop_back();
    m_machine = m_checkpoints.back().machine;
    m_finished.resize(m_checkpoints.back().finished);
    m_folded = m_checkpoints.back().index;
    m_dirty = clean;
    m_ahead = false;
    m_rewound = true;
}

void Fold::fold(Entry& entry, const RuleFile& rules)
{
    if (const size_t edition = editionAt(entry.at); edition != m_machine.edition || !m_machine.entered)
        enter(edition, rules);
    Context all = context(rules);
    all.at = entry.at;
    m_machine.offline.step(all, entry, excuses);
    if (entry.signOnly)
        return;
    const Subject& subject = all.subject;
    if (subject.basis.isEmpty() || entry.at < subject.basisFrom || entry.at >= subject.basisTo)
        return entry.mark(Judged::Quality::Ok, Flaw::None);
    if (m_machine.judged == entry.at)
        return entry.mark(Judged::Quality::Suspect, Flaw::Conflict);
    m_machine.judged = entry.at;
    if (m_machine.beforeOutlier)
        takeBackSpike(entry, rules);
    judge(entry, all);
}

void Fold::takeBackSpike(const Entry& entry, const RuleFile& rules)
{
    if (!m_machine.beforeOutlier->quality.isSpike(*m_machine.outlier, entry, rules.quality))
        return;
    m_machine.outlier->mark(Judged::Quality::Suspect, Flaw::Spike);
    markStored(*m_machine.outlier);
    m_machine.motion = *m_machine.beforeOutlier;
    m_machine.beforeOutlier.reset();
    m_finished.resize(m_machine.finishedBefore);
    m_touched = m_foundSpike = true;
}

void Fold::judge(Entry& entry, const Context& context)
{
    Motion& motion = m_machine.motion;
    std::shared_ptr<const Motion> before;
    if (motion.quality.mayBeSpike(entry, context.rules.quality))
        before = std::make_shared<const Motion>(motion);
    const auto finished = m_finished.size();
    const auto usable = motion.quality.step(entry, context.rules.quality);
    for (const Entry& fix : usable) {
        const bool doubtful = before && &fix == &usable.back();
        motion.outOfArea.step(context, fix, doubtful);
        for (qsizetype i = 0; i < context.subject.forbidden.size(); ++i)
            motion.zones[static_cast<size_t>(i)].step(context, context.subject.forbidden[i], fix, doubtful);
        if (&fix != &usable.back())
            markStored(fix);
    }
    if (usable.empty())
        return;
    m_machine.beforeOutlier = std::move(before);
    m_machine.outlier = entry;
    m_machine.finishedBefore = finished;
}

/// Writes a later verdict on an entry that was folded before.
void Fold::markStored(const Entry& entry)
{
    auto at = std::ranges::lower_bound(m_entries, entry.at, {}, &Entry::at);
    for (; at != m_entries.end() && at->at == entry.at; ++at)
        if (isSame(*at, entry))
            at->mark(entry.flaw == Flaw::StayLock ? Judged::Quality::Ok : entry.quality,
                     entry.flaw == Flaw::StayLock ? Flaw::None : entry.flaw);
}

void Fold::enter(size_t edition, const RuleFile& rules)
{
    const Subject before = *m_editions[m_machine.edition].subject;
    const bool changed = edition != m_machine.edition;
    m_machine.edition = edition;
    m_machine.entered = true;
    const Context now = context(rules);
    if (changed) {
        m_machine.beforeOutlier.reset();
        m_machine.motion.outOfArea.change(now, before, m_editions[edition].from);
    }
    std::vector<ForbiddenZone> zones;
    for (const Zone& zone : now.subject.forbidden) {
        const auto known = std::ranges::find(m_machine.motion.zones, zone.id, &ForbiddenZone::id);
        zones.push_back(known == m_machine.motion.zones.end() ? ForbiddenZone(zone.id) : *known);
        const auto old = std::ranges::find(before.forbidden, zone.id, &Zone::id);
        if (old != before.forbidden.end() && old->hash != zone.hash)
            zones.back().reshape();
    }
    for (ForbiddenZone& zone : m_machine.motion.zones)
        if (std::ranges::find(zones, zone.id(), &ForbiddenZone::id) == zones.end())
            zone.leave(now, m_editions[edition].from);
    m_machine.motion.zones = std::move(zones);
}

void Fold::trim(const RuleFile& rules)
{
    if (m_entries.empty())
        return;
    const auto limit = static_cast<size_t>(rules.replayFixes);
    const auto aged = static_cast<size_t>(
        std::ranges::lower_bound(m_entries, m_entries.back().at - rules.replayWindow, {}, &Entry::at) -
        m_entries.begin());
    const size_t surplus = std::max(aged, m_entries.size() > limit ? m_entries.size() - limit : 0);
    if (surplus < trimStep)
        return;
    auto keep = std::ranges::upper_bound(m_checkpoints, surplus, {}, &Checkpoint::index) - 1;
    const size_t drop = keep->index;
    if (drop == 0)
        return;
    const auto finished = keep->finished;
    m_horizon = m_entries[drop - 1].at;
    m_checkpoints.erase(m_checkpoints.begin(), keep);
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(drop));
    m_finished.remove(0, finished);
    m_folded -= drop;
    m_machine.finishedBefore = std::max<qsizetype>(0, m_machine.finishedBefore - finished);
    for (Checkpoint& checkpoint : m_checkpoints) {
        checkpoint.index -= drop;
        checkpoint.finished -= finished;
        checkpoint.machine.finishedBefore = std::max<qsizetype>(0, checkpoint.machine.finishedBefore - finished);
    }
}

QList<Episode> Fold::episodes() const
{
    QList<Episode> all = m_finished;
    m_machine.motion.outOfArea.collect(all);
    for (const ForbiddenZone& zone : m_machine.motion.zones)
        zone.collect(all);
    std::ranges::sort(all, {}, [](const Episode& e) { return std::pair(e.began, e.key); });
    return all;
}

const Entry* Fold::find(const Entry& entry) const
{
    auto at = std::ranges::lower_bound(m_entries, entry.at, {}, &Entry::at);
    for (; at != m_entries.end() && at->at == entry.at; ++at)
        if (isSame(*at, entry))
            return &*at;
    return nullptr;
}

bool Fold::isSuspicious() const
{
    return m_machine.motion.outOfArea.isSuspicious() ||
           std::ranges::any_of(m_machine.motion.zones, [](const ForbiddenZone& zone) { return zone.isSuspicious(); });
}

} // namespace zhihui::rules
