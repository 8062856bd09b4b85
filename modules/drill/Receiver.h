#pragma once

#include "domain/Fix.h"
#include "drill/Path.h"
#include "drill/Random.h"

namespace zhihui::drill {

/// A positioning device's receiver: turns where somebody is into what the device says. The errors are those measured
/// for rules.md 1.5, times `noise`. A value; one thread; asked in the order of time.
class Receiver {
public:
    Receiver(Random random, double noise) : m_random(random), m_noise(noise) {}

    /// The fields of a fix that come from the receiver. `moved`: whether the wearer moved since the last reading.
    Fix read(const Moment& moment, Instant at, bool moved);

private:
    void drift(Instant at);
    bool lie(Fix& fix, Coordinate truth);

    Random m_random;
    double m_noise;
    Instant m_last;
    double m_east = 0, m_north = 0; ///< slowly wandering error in units of its standard deviation
    int m_liesLeft = 0;
    double m_lieBearing = 0, m_lieMetres = 0;
};

} // namespace zhihui::drill
