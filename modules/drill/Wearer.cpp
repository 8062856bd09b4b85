#include "drill/Wearer.h"

#include <algorithm>

namespace zhihui::drill {

namespace {

constexpr auto interval = 60s;
constexpr auto apart = 3h; ///< between two incidents of one wearer, so that none can be mistaken for the other
constexpr auto before = 15min;

} // namespace

Wearer::Wearer(Life life, quint64 seed, double noise, Instant start)
    : m_life(std::move(life)),
      m_seed(seed),
      m_receiver(
          Random(seed, {51, static_cast<quint64>(m_life.resident().number), static_cast<quint64>(toMillis(start))}),
          noise)
{
    Random random(seed, {52, static_cast<quint64>(m_life.resident().number)});
    m_phase = Milliseconds(random.below(static_cast<int>(Milliseconds(interval).count())));
}

const Path& Wearer::day(qint64 number) const
{
    auto known = m_days.constFind(number);
    if (known == m_days.cend()) {
        if (m_days.size() > 3)
            m_days.clear();
        known = m_days.insert(number, plannedDay(m_life, number, m_seed));
    }
    return *known;
}

const Incident* Wearer::incidentAt(Instant at) const
{
    const auto found =
        std::ranges::find_if(m_incidents, [at](const Incident& incident) { return incident.covers(at); });
    return found == m_incidents.cend() ? nullptr : &*found;
}

Moment Wearer::planned(Instant at) const
{
    return day(dayOf(at)).at(at);
}

Moment Wearer::at(Instant at) const
{
    const Incident* incident = incidentAt(at);
    return incident && !incident->path.isEmpty() ? incident->path.at(at) : planned(at);
}

bool Wearer::isFree(Instant from, Instant to) const
{
    if (from < resident().decidedFrom || to >= resident().decidedTo)
        return false;
    return std::ranges::all_of(
        m_incidents, [=](const Incident& other) { return to + apart < other.planted || from > other.ends() + apart; });
}

bool Wearer::isBusy(Instant at) const
{
    return std::ranges::any_of(m_incidents, [at](const Incident& incident) {
        return at >= incident.planted - before && at < incident.ends();
    });
}

bool Wearer::movesWithin(Instant from, Instant to) const
{
    const Incident* incident = incidentAt(to);
    if (incident && !incident->path.isEmpty())
        return incident->path.moves(from, to);
    return day(dayOf(to)).moves(from, to);
}

/// Charged every night, a little less full every hour of the day.
int Wearer::battery(Instant at) const
{
    const double hour = std::chrono::duration<double, std::ratio<3600>>(at - midnight(dayOf(at))).count();
    return hour < 6 ? 100 : std::max(15, static_cast<int>(100 - (hour - 6) * 3.7));
}

Fix Wearer::reading(Instant at)
{
    const Instant since = m_last == Instant() ? at - interval : m_last;
    Fix fix = m_receiver.read(this->at(at), at, movesWithin(since, at));
    m_last = at;
    fix.person = resident().id;
    fix.device = resident().device;
    fix.battery = battery(at);
    return fix;
}

QList<Fix> Wearer::readings(Instant from, Instant to)
{
    QList<Fix> fixes;
    const auto step = Milliseconds(interval);
    const auto since = (from - m_phase).time_since_epoch();
    for (Instant at = Instant(since / step * step + step) + m_phase; at <= to; at += step) {
        const Incident* incident = incidentAt(at);
        const bool isSilent = incident && incident->path.isEmpty();
        if (!isSilent && at >= resident().decidedFrom && at < resident().decidedTo)
            fixes << reading(at);
    }
    return fixes;
}

} // namespace zhihui::drill
