#include "rules/Offline.h"

#include <algorithm>

namespace zhihui::rules {

namespace {

Level levelOf(const Context& context, Milliseconds silent)
{
    const auto& r = context.rules.offline;
    const Level base = silent >= r.p1 ? Level::P1 : silent >= r.p2 ? Level::P2 : silent >= r.p3 ? Level::P3 : Level::P4;
    return context.levelFor(base, true);
}

} // namespace

bool Offline::isExcused(const std::vector<Excuse>& excuses, Instant from, Instant to, Seconds grace)
{
    return std::ranges::any_of(excuses,
                               [&](const Excuse& e) { return e.from <= to && e.to >= from && to <= e.to + grace; });
}

bool Offline::inForce(const Subject& subject, Instant at)
{
    return !subject.basis.isEmpty() && at >= subject.basisFrom && at < subject.basisTo;
}

Instant Offline::since(const Subject& subject) const
{
    return m_sign ? std::max(m_sign->at, subject.basisFrom) : subject.basisFrom;
}

Episode Offline::episode(const Context& context, Instant began, Instant until) const
{
    Episode episode = context.begin(QStringLiteral("R11"), QStringLiteral("offline"), {}, since(context.subject));
    episode.began = began;
    episode.last = until;
    episode.decided = began + context.staleness();
    episode.level = levelOf(context, until - began);
    // A position from before this positioning is no ground of it.
    if (m_sign && m_sign->at >= context.subject.basisFrom)
        episode.grounds.append(context.groundOf({*m_sign, 0, 0, 0}));
    return episode;
}

void Offline::step(const Context& context, const Entry& entry, const std::vector<Excuse>& excuses)
{
    const Instant from = since(context.subject);
    if (m_sign && entry.at - from >= context.staleness() && inForce(context.subject, entry.at) &&
        !isExcused(excuses, from, entry.at, context.rules.offline.startGrace)) {
        Episode gap = episode(context, from, entry.at);
        gap.cleared = entry.at;
        context.finish(std::move(gap));
    }
    m_sign = entry;
}

std::optional<Episode> Offline::silence(const Context& context, std::optional<Instant> lastArrival, Instant now) const
{
    if (!inForce(context.subject, now))
        return std::nullopt;
    const Instant from = since(context.subject);
    const Instant heard = std::max(lastArrival.value_or(from), from);
    if (now - heard < context.staleness())
        return std::nullopt;
    // What arrives hours after it was measured is no measure of when the device fell silent.
    return episode(context, heard - from < context.staleness() ? from : heard, now);
}

} // namespace zhihui::rules
