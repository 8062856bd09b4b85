#pragma once

#include "drill/Wearer.h"

#include <functional>
#include <memory>
#include <vector>

namespace zhihui::drill {

using Wearers = std::vector<std::unique_ptr<Wearer>>;

/// Makes incidents happen to the wearers, and knows physically, by geo::Area, when they do. The same for the same seed
/// and start. One thread.
class Planter {
public:
    Planter(const Places& places, Wearers& wearers, quint64 seed, Instant start);

    /// From now on nothing is planted that is not over by then.
    void finishBy(Instant end) { m_end = end; }
    /// Something of that kind to somebody from `at` on; empty when nobody is suited.
    std::optional<Incident> plant(const QString& kind, Instant at);
    /// The next one by the rhythm of `perHour`, at the latest at `until`; kinds take turns.
    std::optional<Incident> next(Instant until, double perHour);
    /// A severe entry and two exits around `start`, so that a seat has something to see at once.
    QList<Incident> showcase(Instant start);

private:
    std::optional<Incident> leave(const Wearer& wearer, Instant at);
    std::optional<Incident> enter(const Wearer& wearer, Instant at);
    std::optional<Incident> fallSilent(const Wearer& wearer, Instant at);
    std::optional<Incident> make(const QString& kind, const Wearer& wearer, Instant at);
    std::optional<Incident> timed(const QString& kind, const Wearer& wearer, Instant firstAt);
    std::optional<Coordinate> outside(const Life& life, Coordinate from);
    void goBack(Path& path, const Wearer& wearer, double speed) const;
    void happen(Wearer& wearer, Incident& incident);

    const Places& m_places;
    Wearers& m_wearers;
    Random m_random;
    QString m_run;
    int m_count = 0;
    Instant m_start, m_end = Instant::max();
    Instant m_next; ///< of the rhythm; none before the first
    QStringList m_turn;
};

/// The first and the last time, to the second, at which `isSo` holds of somebody on the path; empty when never.
std::optional<std::pair<Instant, Instant>> physically(const Path& path, const std::function<bool(Coordinate)>& isSo);

} // namespace zhihui::drill
