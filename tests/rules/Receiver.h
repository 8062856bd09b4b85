#pragma once

#include "domain/Fix.h"

#include <random>

namespace zhihui::scene {

/// A simulated receiver: correlated noise indoors and out, a fall-back to cells indoors, and short bursts of fixes that
/// lie about their accuracy; a motion flag, latched between reports, that is mostly right.
class Receiver {
public:
    explicit Receiver(unsigned seed) : m_random(seed) {}
    /// What it reports of somebody at these metres.
    Fix report(double seconds, double east, double north, bool indoors, bool moving);

private:
    double normal(double sigma) { return std::normal_distribution<double>(0, sigma)(m_random); }
    double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }

    std::mt19937 m_random;
    double m_east = 0, m_north = 0; ///< correlated error, in standard deviations
    int m_lying = 0;
    double m_lieEast = 0, m_lieNorth = 0;
};

} // namespace zhihui::scene
