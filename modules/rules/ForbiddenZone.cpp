#include "rules/ForbiddenZone.h"

#include <algorithm>
#include <utility>

namespace zhihui::rules {

namespace {

const QString rule = QStringLiteral("R04");

void nameZone(Episode& episode, const Zone& zone)
{
    episode.zoneName = zone.name;
    episode.zoneHash = zone.hash;
    episode.zoneVersion = zone.version;
}

} // namespace

/// Distances are kept with the accusing side positive: depth inside the zone.
void ForbiddenZone::step(const Context& context, const Zone& zone, const Entry& entry, bool doubtful)
{
    const Sight sight =
        sightOf(entry, -zone.area.signedDistance(entry.where), zone.boundaryError, context.rules.quality);
    if (const auto crossed = std::exchange(m_crossing, std::nullopt); crossed && !m_open)
        openCrossed(context, zone, *crossed); // the fix after it did not take it back
    if (m_open)
        stepOpen(context, zone, sight);
    else
        stepWatching(context, zone, sight, doubtful);
    stepApproach(context, zone, sight);
    m_before = sight;
}

void ForbiddenZone::stepOpen(const Context& context, const Zone& zone, const Sight& sight)
{
    const auto& r = context.rules.forbiddenZone;
    if (-sight.distance >= r.clearDistance) {
        if (++m_clears < r.clearFixes)
            return;
        m_open->cleared = sight.entry.at;
        context.finish(std::move(*m_open));
        m_open.reset();
        forget();
        return;
    }
    m_clears = 0;
    if (sight.probability < r.suspicion)
        return;
    context.support(*m_open, sight);
    nameZone(*m_open, zone);
    grade(context, zone, sight);
}

/// Who only drives through fast is recorded as a hint; staying or slowing down inside makes it full.
void ForbiddenZone::grade(const Context& context, const Zone& zone, const Sight& sight)
{
    const auto& r = context.rules.forbiddenZone;
    m_precise |= sight.entry.source == FixSource::Gnss;
    const bool passing = speedTo(sight) > r.passSpeed && sight.entry.at - m_open->began < r.passDwell;
    if (passing && m_open->lead)
        return;
    m_open->lead = false;
    const Level level = context.levelFor(zone.fromBanOrder ? Level::P1 : Level::P2, m_precise);
    if (isMoreUrgent(level, m_open->level))
        m_open->level = level;
}

double ForbiddenZone::speedTo(const Sight& sight) const
{
    if (sight.entry.speed >= 0)
        return static_cast<double>(sight.entry.speed);
    if (!m_before || m_before->entry.at >= sight.entry.at)
        return 0;
    const double seconds = std::chrono::duration<double>(sight.entry.at - m_before->entry.at).count();
    return distance(m_before->entry.where, sight.entry.where) / seconds;
}

std::optional<ForbiddenZone::Crossing> ForbiddenZone::crossing(const Context& context, const Zone& zone,
                                                               const Sight& sight) const
{
    const auto& r = context.rules.forbiddenZone;
    if (!m_before || sight.entry.source != FixSource::Gnss || m_before->entry.source != FixSource::Gnss ||
        sight.entry.at - m_before->entry.at > r.crossingGap)
        return std::nullopt;
    const double path = distance(m_before->entry.where, sight.entry.where);
    if (-sight.distance > path || -m_before->distance > path)
        return std::nullopt; // the zone is out of reach of this segment
    const double length = zone.area.lengthInside(m_before->entry.where, sight.entry.where);
    if (length <= r.crossingSigmas * std::max(sight.sigma, m_before->sigma))
        return std::nullopt;
    return Crossing{*m_before, sight, length};
}

void ForbiddenZone::stepWatching(const Context& context, const Zone& zone, const Sight& sight, bool doubtful)
{
    const auto& r = context.rules.forbiddenZone;
    if (!m_run.empty() && sight.entry.at - m_run.back().entry.at > context.staleness())
        forget();
    if (const auto crossed = crossing(context, zone, sight)) {
        if (!doubtful)
            return openCrossed(context, zone, *crossed);
        m_crossing = crossed;
    }
    m_suspicious = sight.probability >= r.suspicion;
    if (!m_suspicious)
        return forget();
    if (sight.probability < r.probability)
        return;
    if (m_run.size() >= static_cast<size_t>(context.rules.evidenceFixes))
        m_run.pop_back();
    m_run.push_back(sight);
    if (m_run.size() >= static_cast<size_t>(r.fixes) && sight.entry.at - m_run.front().entry.at >= r.dwell)
        open(context, zone);
}

void ForbiddenZone::open(const Context& context, const Zone& zone)
{
    endApproach(context, context.at);
    m_open = context.begin(rule, QStringLiteral("forbidden-zone"), zone.id, m_run.front().entry.at);
    m_open->decided = context.at;
    m_open->lead = true;
    nameZone(*m_open, zone);
    m_precise = false;
    for (const Sight& seen : m_run) {
        context.support(*m_open, seen);
        grade(context, zone, seen);
    }
    forget();
}

void ForbiddenZone::openCrossed(const Context& context, const Zone& zone, const Crossing& crossed)
{
    endApproach(context, context.at);
    m_open = context.begin(rule, QStringLiteral("forbidden-zone"), zone.id, crossed.from.entry.at);
    m_open->decided = context.at;
    m_open->crossed = crossed.length;
    m_open->lead = true;
    nameZone(*m_open, zone);
    context.support(*m_open, crossed.from);
    context.support(*m_open, crossed.to);
    m_precise = true;
    const double seconds = std::chrono::duration<double>(crossed.to.entry.at - crossed.from.entry.at).count();
    if (distance(crossed.from.entry.where, crossed.to.entry.where) / seconds <= context.rules.forbiddenZone.passSpeed) {
        m_open->lead = false;
        m_open->level = context.levelFor(zone.fromBanOrder ? Level::P1 : Level::P2, true);
    }
    forget();
    if (-crossed.to.distance >= context.rules.forbiddenZone.clearDistance)
        m_clears = 1;
}

void ForbiddenZone::stepApproach(const Context& context, const Zone& zone, const Sight& sight)
{
    const auto& r = context.rules.forbiddenZone;
    const double away = -sight.distance;
    if (m_approach) {
        m_farther = away > r.approachDistance + r.clearDistance ? m_farther + 1 : 0;
        if (m_farther >= r.clearFixes)
            endApproach(context, sight.entry.at);
        return;
    }
    const bool closer = m_before && sight.entry.moving && away > 0 && away <= r.approachDistance &&
                        away < -m_before->distance &&
                        sight.entry.at - m_before->entry.at <= context.rules.quality.spikeWindow;
    if (!closer || m_open) {
        m_closing = 0;
        return;
    }
    if (m_closing++ == 0)
        m_closingFrom = -m_before->distance;
    if (m_closing < r.approachFixes || m_closingFrom - away < r.approachSigmas * sight.sigma)
        return;
    m_approach = context.begin(rule, QStringLiteral("approaching-zone"), zone.id, sight.entry.at);
    nameZone(*m_approach, zone);
    m_approach->lead = true;
    m_approach->maxDistance = sight.distance;
    context.support(*m_approach, sight);
    m_farther = m_closing = 0;
}

void ForbiddenZone::endApproach(const Context& context, Instant at)
{
    if (!m_approach)
        return;
    m_approach->cleared = at;
    context.finish(std::move(*m_approach));
    m_approach.reset();
}

void ForbiddenZone::reshape()
{
    forget();
    m_crossing.reset();
    m_before.reset();
    m_closing = 0;
}

void ForbiddenZone::leave(const Context& context, Instant at)
{
    endApproach(context, at);
    if (!m_open)
        return;
    m_open->cleared = at;
    context.finish(std::move(*m_open));
    m_open.reset();
}

void ForbiddenZone::collect(QList<Episode>& episodes) const
{
    if (m_open)
        episodes.append(*m_open);
    if (m_approach)
        episodes.append(*m_approach);
}

void ForbiddenZone::forget()
{
    m_run.clear();
    m_clears = 0;
    m_suspicious = false;
}

} // namespace zhihui::rules
