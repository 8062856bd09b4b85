#include "rules/Offline.h"

#include <algorithm>

namespace zhihui::rules {

namespace {

bool inForce(const Subject& subject, Instant at)
{
    return !subject.basis.isEmpty() && at >= subject.basisFrom && at < subject.basisTo;
}

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

Episode Offline::episode(const Context& context, Instant began, Instant until) const
{
    Episode episode = context.begin(QStringLiteral("R11"), QStringLiteral("offline"), {}, m_sign->at);
    episode.began = began;
    episode.last = until;
    episode.decided = began + context.staleness();
    episode.level = levelOf(context, until - began);
    episode.grounds.append(context.groundOf({*m_sign, 0, 0, 0}));
    return episode;
}

void Offline::step(const Context& context, const Entry& entry, const std::vector<Excuse>& excuses)
{
    if (m_sign && entry.at - m_sign->at >= context.staleness() && inForce(context.subject, m_sign->at) &&
        inForce(context.subject, entry.at) &&
        !isExcused(excuses, m_sign->at, entry.at, context.rules.offline.startGrace)) {
        Episode gap = episode(context, m_sign->at, entry.at);
        gap.cleared = entry.at;
        context.finish(std::move(gap));
    }
    m_sign = entry;
}

std::optional<Episode> Offline::silence(const Context& context, Instant lastArrival, Instant now) const
{
    if (!m_sign || now - lastArrival < context.staleness() || !inForce(context.subject, now))
        return std::nullopt;
    // What arrives hours after it was measured is no measure of when the device fell silent.
    const Instant began = lastArrival - m_sign->at < context.staleness() ? m_sign->at : lastArrival;
    return episode(context, began, now);
}

} // namespace zhihui::rules
