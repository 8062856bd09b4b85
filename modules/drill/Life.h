#pragma once

#include "drill/Roster.h"

namespace zhihui::drill {

/// A forbidden zone that binds one resident, away from all their ways.
struct Zone {
    FenceId id;
    QString name;
    Coordinate centre;
    double radius = 0; ///< metres of the circle inside it
    bool fromBanOrder = false;
    QJsonObject geometry;
    geo::Area area;
};

/// Where a resident lives, works and goes, and the ways between: all inside the approved area and away from the zone.
/// Immutable; any thread.
class Life {
public:
    static Life of(const Places& places, const Resident& resident, quint64 seed);

    const Resident& resident() const { return m_resident; }
    const geo::Area& approved() const { return m_approved; }
    const std::optional<Zone>& zone() const { return m_zone; }
    Coordinate home() const { return m_places.constFirst(); }
    bool hasWork() const { return m_hasWork; }
    /// Home first, then work where there is one, then a place for lunch near it, then errands.
    const QList<Coordinate>& places() const { return m_places; }
    /// Corner points of the way between two places, both ends included.
    QList<Coordinate> way(qsizetype from, qsizetype to) const;
    /// True when nobody going straight from a to b leaves the area or comes near the zone.
    bool isPlain(Coordinate a, Coordinate b) const;

private:
    Life() = default;
    void settle(const County& county, Coordinate office, Random& random);
    void forbid(Random& random);
    void addPlace(Coordinate around, double nearest, double farthest, Random& random);
    std::optional<QList<Coordinate>> bent(Coordinate a, Coordinate b, Random& random) const;

    Resident m_resident;
    geo::Area m_approved;
    std::optional<Zone> m_zone;
    bool m_hasWork = false;
    QList<Coordinate> m_places;
    QHash<std::pair<qsizetype, qsizetype>, QList<Coordinate>> m_ways; ///< lower place first
};

} // namespace zhihui::drill
