#include "drill/Planter.h"

#include "drill/Metres.h"

#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

const QString exitKind = u"out-of-area"_s;
const QString entryKind = u"forbidden-zone"_s;
const QString silenceKind = u"offline"_s;

Milliseconds minutes(double count)
{
    return Milliseconds(static_cast<qint64>(count * 60000));
}

/// No grazing: soon far beyond a line that is itself known to some hundred metres, and beyond it until the end.
bool isPlainly(const Path& path, const geo::Area& approved, std::pair<Instant, Instant> outside)
{
    if (approved.signedDistance(path.at(outside.first + 90s).where) < 400)
        return false;
    for (Instant at = outside.first; at <= outside.second; at += 5s) {
        if (approved.covers(path.at(at).where))
            return false;
    }
    return true;
}

} // namespace

std::optional<std::pair<Instant, Instant>> physically(const Path& path, const std::function<bool(Coordinate)>& isSo)
{
    std::optional<std::pair<Instant, Instant>> window;
    for (Instant at = path.start(); at <= path.end(); at += 1s) {
        if (!isSo(path.at(at).where))
            continue;
        if (!window)
            window = {at, at};
        window->second = at;
    }
    return window;
}

Planter::Planter(const Places& places, Wearers& wearers, quint64 seed, Instant start)
    : m_places(places),
      m_wearers(wearers),
      m_random(seed, {61, static_cast<quint64>(toMillis(start))}),
      m_run(QString::number(toMillis(start) / 1000, 36)),
      m_start(start)
{
}

/// Some kilometres beyond the boundary and still in the province, the shortest way there.
std::optional<Coordinate> Planter::outside(const Life& life, Coordinate from)
{
    const double depth = m_random.uniform(2000, 5000);
    const double turn = m_random.uniform(0, 360);
    for (double radius = 1500; radius <= 60000; radius += 700) {
        for (int i = 0; i < 24; ++i) {
            const Coordinate at = towards(from, turn + 15.0 * i, radius);
            if (life.approved().signedDistance(at) >= depth && m_places.countyAt(at) >= 0)
                return at;
        }
    }
    return std::nullopt;
}

/// To where the planned day has the wearer by then.
void Planter::goBack(Path& path, const Wearer& wearer, double speed) const
{
    const Coordinate from = path.points().constLast().where;
    Instant arrival = path.end();
    for (int i = 0; i < 8; ++i)
        arrival = path.end() + minutes(distance(from, wearer.planned(arrival).where) / speed / 60);
    path.go({from, wearer.planned(arrival).where}, speed);
}

std::optional<Incident> Planter::leave(const Wearer& wearer, Instant at)
{
    const Life& life = wearer.life();
    const Coordinate from = wearer.planned(at).where;
    const auto target = outside(life, from);
    if (!target)
        return std::nullopt;
    const double way = distance(from, *target);
    const double speed = way < 15000 ? m_random.uniform(8, 13) : m_random.uniform(15, 22);
    Incident incident;
    incident.path.begin(at, from, false);
    incident.path.go({from, *target}, speed);
    incident.path.stay(incident.path.end() + minutes(m_random.uniform(22, 45)), m_random.chance(0.5));
    goBack(incident.path, wearer, speed);
    const auto window = physically(incident.path, [&](Coordinate p) { return !life.approved().covers(p); });
    if (!window || window->second - window->first < 20min || !isPlainly(incident.path, life.approved(), *window))
        return std::nullopt;
    const auto meets = [&](Coordinate p) { return life.zone() && life.zone()->area.signedDistance(p) < 600; };
    if (physically(incident.path, meets))
        return std::nullopt;
    std::tie(incident.from, incident.to) = *window;
    incident.due = incident.from + 20min;
    incident.depth = life.approved().signedDistance(*target);
    incident.level = wearer.resident().supervision == u"strict" ? 1 : 2;
    return incident;
}

std::optional<Incident> Planter::enter(const Wearer& wearer, Instant at)
{
    const Life& life = wearer.life();
    if (!life.zone())
        return std::nullopt;
    const Zone& zone = *life.zone();
    const Coordinate from = wearer.planned(at).where;
    const double way = distance(from, zone.centre);
    if (way < 500)
        return std::nullopt;
    const Coordinate target = towards(zone.centre, m_random.uniform(0, 360), m_random.uniform(0, 0.3 * zone.radius));
    const Coordinate gate = between(from, target, std::max(0.0, 1 - 450 / way));
    Incident incident;
    incident.path.begin(at, from, false);
    incident.path.go({from, gate}, m_random.uniform(4, 7));
    incident.path.go({gate, target}, m_random.uniform(1.1, 1.5));
    incident.path.stay(incident.path.end() + minutes(m_random.uniform(6, 20)), m_random.chance(0.4));
    incident.path.go({target, gate}, 1.3);
    goBack(incident.path, wearer, 5);
    const auto window = physically(incident.path, [&](Coordinate p) { return zone.area.covers(p); });
    if (!window || window->second - window->first < 5min)
        return std::nullopt;
    if (physically(incident.path, [&](Coordinate p) { return life.approved().signedDistance(p) > -30; }))
        return std::nullopt;
    std::tie(incident.from, incident.to) = *window;
    incident.due = incident.from + 10min;
    incident.depth = -zone.area.signedDistance(target);
    incident.level = zone.fromBanOrder ? 1 : 2;
    incident.zone = zone.id.text;
    return incident;
}

std::optional<Incident> Planter::fallSilent(const Wearer& wearer, Instant at)
{
    Incident incident;
    incident.from = at;
    incident.to = at + minutes(m_random.uniform(190, 330));
    incident.due = at + 40min;
    incident.level = wearer.resident().supervision == u"strict" ? 2 : 3;
    return incident;
}

std::optional<Incident> Planter::make(const QString& kind, const Wearer& wearer, Instant at)
{
    auto incident = kind == exitKind    ? leave(wearer, at)
                    : kind == entryKind ? enter(wearer, at)
                                        : fallSilent(wearer, at);
    if (!incident)
        return std::nullopt;
    incident->kind = kind;
    incident->person = wearer.resident().id;
    incident->planted = at;
    if (incident->ends() > m_end || !wearer.isFree(at, incident->ends()))
        return std::nullopt;
    return incident;
}

void Planter::happen(Wearer& wearer, Incident& incident)
{
    incident.id = u"I-%1-%2"_s.arg(m_run).arg(++m_count);
    wearer.happens(incident);
}

std::optional<Incident> Planter::plant(const QString& kind, Instant at)
{
    if (m_wearers.empty())
        return std::nullopt;
    for (int i = 0; i < 300; ++i) {
        Wearer& wearer = *m_wearers.at(static_cast<size_t>(m_random.below(static_cast<int>(m_wearers.size()))));
        if (!wearer.isFree(at, at) || (kind == entryKind && !wearer.life().zone()))
            continue;
        if (auto incident = make(kind, wearer, at)) {
            happen(wearer, *incident);
            return incident;
        }
    }
    return std::nullopt;
}

std::optional<Incident> Planter::next(Instant until, double perHour)
{
    while (perHour > 0) {
        if (m_turn.isEmpty()) {
            m_turn = {exitKind, entryKind, silenceKind};
            for (int i = 2; i > 0; --i)
                m_turn.swapItemsAt(i, m_random.below(i + 1));
        }
        if (m_next == Instant())
            m_next = m_start + minutes(m_random.exponential(60 / perHour));
        if (m_next > until)
            break;
        const Instant at = m_next;
        m_next += minutes(m_random.exponential(60 / perHour));
        if (auto incident = plant(m_turn.takeFirst(), at))
            return incident;
    }
    return std::nullopt;
}

/// As `make`, moved in time until the boundary is crossed at `firstAt`.
std::optional<Incident> Planter::timed(const QString& kind, const Wearer& wearer, Instant firstAt)
{
    const Random asItWas = m_random;
    Instant at = firstAt - 5min;
    std::optional<Incident> incident;
    for (int i = 0; i < 3; ++i) {
        m_random = asItWas;
        incident = make(kind, wearer, at);
        if (!incident)
            return std::nullopt;
        at += firstAt - incident->from;
    }
    const bool isNear = incident->from >= firstAt - 20s && incident->from <= firstAt + 20s;
    return isNear ? incident : std::nullopt;
}

QList<Incident> Planter::showcase(Instant start)
{
    QList<Incident> planted;
    const auto add = [&](const QString& kind, Instant firstAt, const auto& suits) {
        for (auto& wearer : m_wearers) {
            if (!suits(*wearer))
                continue;
            if (auto incident = timed(kind, *wearer, firstAt)) {
                happen(*wearer, *incident);
                planted << *incident;
                return;
            }
        }
    };
    const auto isOrdered = [](const Wearer& w) { return w.life().zone() && w.life().zone()->fromBanOrder; };
    const auto isNear = [](const Wearer& w) { return w.life().approved().signedDistance(w.life().home()) > -6000; };
    add(entryKind, start - 100s, isOrdered);
    add(exitKind, start - 150s, isNear);
    add(exitKind, start + 45s, isNear);
    return planted;
}

} // namespace zhihui::drill
