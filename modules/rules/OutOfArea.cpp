#include "rules/OutOfArea.h"

#include <algorithm>
#include <cmath>

namespace zhihui::rules {

namespace {

const QString rule = QStringLiteral("R01");

void nameArea(Episode& episode, const Subject& subject)
{
    episode.zone = subject.approvedId;
    episode.zoneName = subject.approvedName;
    episode.zoneHash = subject.approvedHash;
    episode.zoneVersion = subject.approvedVersion;
}

int fixesNeeded(const Context& context)
{
    const auto& r = context.rules.outOfArea;
    const auto interval = std::max<qint64>(1, context.subject.interval.count());
    const auto spans = (r.dwell.count() + interval - 1) / interval;
    return static_cast<int>(std::clamp<qint64>(spans + 1, r.minFixes, r.maxFixes));
}

} // namespace

void OutOfArea::step(const Context& context, const Entry& entry, bool doubtful)
{
    const Subject& subject = context.subject;
    if (subject.approved.isEmpty())
        return;
    const Sight sight = sightOf(entry, subject.approved.signedDistance(entry.where), subject.approvedBoundaryError,
                                context.rules.quality);
    if (m_open && m_open->cleared && entry.at - *m_open->cleared > context.rules.outOfArea.clearing) {
        context.finish(std::move(*m_open));
        m_open.reset();
    }
    if (m_open && !m_open->cleared)
        stepOpen(context, sight);
    else
        stepWatching(context, sight, doubtful);
    stepEarly(context, sight);
    m_before = sight;
}

void OutOfArea::stepOpen(const Context& context, const Sight& sight)
{
    const auto& r = context.rules.outOfArea;
    if (sight.probability <= r.clearProbability && sight.distance <= -r.clearDistance) {
        if (++m_clears < r.clearFixes)
            return;
        m_open->cleared = sight.entry.at;
        context.touched = true;
        forget();
        return;
    }
    m_clears = 0;
    if (sight.probability >= r.clearProbability)
        amend(context, sight);
}

void OutOfArea::amend(const Context& context, const Sight& sight)
{
    m_precise |= sight.entry.source == FixSource::Gnss;
    context.support(*m_open, sight);
    nameArea(*m_open, context.subject);
    const bool far = sight.distance >= context.rules.outOfArea.farDistance &&
                     sight.probability >= context.rules.outOfArea.probability;
    const Level level = context.levelFor(far ? Level::P1 : Level::P2, m_precise);
    if (isMoreUrgent(level, m_open->level))
        m_open->level = level;
}

void OutOfArea::stepWatching(const Context& context, const Sight& sight, bool doubtful)
{
    const auto& r = context.rules.outOfArea;
    if (!m_run.empty() && sight.entry.at - m_run.back().entry.at > context.staleness())
        forget();
    if (sight.probability < r.clearProbability)
        forget();
    if (sight.probability < r.probability)
        return;
    if (m_run.size() >= static_cast<size_t>(context.rules.evidenceFixes))
        m_run.pop_back();
    m_run.push_back(sight);
    ++m_count;
    const bool decisive =
        sight.entry.source == FixSource::Gnss &&
        sight.distance >= r.fastDistance + r.fastAccuracyFactor * accuracyOf(sight.entry, context.rules.quality);
    const auto& q = context.rules.quality;
    const bool resting =
        sight.entry.resting; // noise drifts as far as a step outside: ask for as much as against a stay
    const bool dwelt = sight.entry.at - m_run.front().entry.at >= (resting ? q.stayBreakTime : r.dwell);
    if (m_count >= (resting ? q.stayBreakFixes : fixesNeeded(context)) && dwelt)
        open(context, sight, false);
    else if (!resting && (m_fast || (decisive && !doubtful)))
        open(context, sight, true);
    else
        m_fast |= decisive;
}

void OutOfArea::open(const Context& context, const Sight& sight, bool fast)
{
    endEarly(context, sight.entry.at);
    if (m_open) { // it had ended a moment ago and goes on
        m_open->cleared.reset();
    } else {
        m_open = context.begin(rule, QStringLiteral("out-of-area"), context.subject.approvedId, m_run.front().entry.at);
        m_open->decided = context.at;
        m_open->fast = fast;
        m_open->level = Level::P4;
        m_precise = false;
    }
    for (const Sight& seen : m_run)
        amend(context, seen);
    forget();
}

void OutOfArea::stepEarly(const Context& context, const Sight& sight)
{
    const auto& r = context.rules.outOfArea;
    const bool watching = !m_open || m_open->cleared;
    bool outward = false;
    if (watching && m_before && sight.distance < 0 && sight.distance > -r.earlyDistance &&
        sight.entry.at > m_before->entry.at) {
        const double seconds = std::chrono::duration<double>(sight.entry.at - m_before->entry.at).count();
        const double away = (sight.distance - m_before->distance) / seconds;
        const double speed = sight.entry.speed >= 0 ? static_cast<double>(sight.entry.speed)
                                                    : distance(m_before->entry.where, sight.entry.where) / seconds;
        outward = sight.entry.at - m_before->entry.at <= context.rules.quality.spikeWindow && away > 0 &&
                  speed > r.earlySpeed && -sight.distance / away < static_cast<double>(r.earlyWarning.count());
    }
    m_outward = outward ? m_outward + 1 : 0;
    m_inward = outward ? 0 : m_inward + 1;
    if (m_early && outward)
        context.support(*m_early, sight);
    else if (m_early && m_inward >= r.earlyFixes)
        endEarly(context, sight.entry.at);
    else if (!m_early && outward && m_outward >= r.earlyFixes) {
        m_early = context.begin(rule, QStringLiteral("leaving-area"), context.subject.approvedId, sight.entry.at);
        nameArea(*m_early, context.subject);
        m_early->lead = true;
        m_early->maxDistance = m_before->distance;
        context.support(*m_early, *m_before);
        context.support(*m_early, sight);
        m_early->began = m_early->last = sight.entry.at;
    }
}

void OutOfArea::endEarly(const Context& context, Instant at)
{
    if (!m_early)
        return;
    m_early->cleared = at;
    context.finish(std::move(*m_early));
    m_early.reset();
}

void OutOfArea::change(const Context& context, const Subject& before, Instant at)
{
    if (before.approvedHash == context.subject.approvedHash)
        return;
    forget();
    m_before.reset();
    m_outward = 0;
    endEarly(context, at);
    if (!context.subject.approved.isEmpty() || !m_open)
        return;
    if (!m_open->cleared)
        m_open->cleared = at;
    context.finish(std::move(*m_open));
    m_open.reset();
}

void OutOfArea::collect(QList<Episode>& episodes) const
{
    if (m_open)
        episodes.append(*m_open);
    if (m_early)
        episodes.append(*m_early);
}

void OutOfArea::forget()
{
    m_run.clear();
    m_count = 0;
    m_fast = false;
    m_clears = 0;
}

} // namespace zhihui::rules
