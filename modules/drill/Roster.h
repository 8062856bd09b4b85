#pragma once

#include "domain/Clock.h"
#include "domain/Id.h"
#include "drill/Places.h"

namespace zhihui::drill {

/// What a drilled world is made from; kept in the directory as world.json, so that later programs make the same one.
struct World {
    quint64 seed = 1;
    int persons = 2000;
    Instant loadedAt;
    double border = 0.05;       ///< share of the device wearers who live within 120 m of their area's boundary
    double boundaryError = 100; ///< metres that the regions' lines claim, 1 sigma; the map's are no official ones
};
Result<World> readWorld(const QString& directory);
Result<> writeWorld(const QString& directory, const World& world);

/// One invented person under supervision, as far as the simulation goes; what is written of them is in RosterRows.
struct Resident {
    int number = 0;
    PersonId id;
    DeviceId device;
    qsizetype office = 0; ///< in Places::offices()
    qsizetype county = 0; ///< in Places::counties()
    QString supervision;
    bool minor = false;
    bool positioned = false;  ///< under a positioning decision, wears a device
    bool hasApp = false;      ///< answers information checks
    bool banned = false;      ///< a forbidden zone binds them
    bool byTheBorder = false; ///< lives close to the boundary of the approved area
    bool banOrder = false;    ///< … by a court's order (禁止令)
    Instant decidedFrom, decidedTo;

    bool hasDevice() const { return positioned || hasApp; }
};

/// Who lives in the drilled world: every resident follows from the seed and the number alone. Any thread.
class Roster {
public:
    Roster(const Places& places, const World& world) : m_places(places), m_world(world) {}

    const Places& places() const { return m_places; }
    const World& world() const { return m_world; }
    int size() const { return m_world.persons; }
    Resident resident(int number) const;
    /// Those under a decision.
    QList<Resident> positioned() const;

private:
    const Places& m_places;
    World m_world;
};

/// The number in a person's id; -1 when it is not one of ours.
int numberOf(const PersonId& id);

} // namespace zhihui::drill
