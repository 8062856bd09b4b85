#pragma once

#include "domain/Fix.h"
#include "drill/Day.h"
#include "drill/Incident.h"
#include "drill/Receiver.h"

namespace zhihui::drill {

/// One resident with a device, through time: the planned days, what happens instead, and what the device says of it.
/// A value; one thread.
class Wearer {
public:
    Wearer(Life life, quint64 seed, double noise, Instant start);

    const Life& life() const { return m_life; }
    const Resident& resident() const { return m_life.resident(); }
    /// Physically, without any receiver.
    Moment at(Instant at) const;
    /// As planned, whatever happens instead.
    Moment planned(Instant at) const;
    /// Free of incidents around that time, and under a decision throughout.
    bool isFree(Instant from, Instant to) const;
    void happens(const Incident& incident) { m_incidents.append(incident); }
    /// True from a little before an incident until it is over.
    bool isBusy(Instant at) const;

    /// Readings due in (from, to], in their order.
    QList<Fix> readings(Instant from, Instant to);
    /// One reading outside the rhythm: the answer to a check.
    Fix reading(Instant at);

private:
    const Incident* incidentAt(Instant at) const;
    const Path& day(qint64 number) const;
    bool movesWithin(Instant from, Instant to) const;
    int battery(Instant at) const;

    Life m_life;
    quint64 m_seed;
    Receiver m_receiver;
    Milliseconds m_phase;
    Instant m_last;
    QList<Incident> m_incidents;
    mutable QHash<qint64, Path> m_days;
};

} // namespace zhihui::drill
