#include "Receiver.h"

#include "Scene.h"

#include <cmath>
#include <numbers>

namespace zhihui::scene {

Fix Receiver::report(double seconds, double east, double north, bool indoors, bool moving)
{
    constexpr double correlation = 0.8;
    const double fresh = std::sqrt(1 - correlation * correlation);
    m_east = correlation * m_east + normal(fresh);
    m_north = correlation * m_north + normal(fresh);
    const bool flagged = uniform(0, 1) < (moving ? 0.95 : 0.03);
    double sigma = indoors ? 22 : 7, accuracy = indoors ? 33 : 11;
    FixSource source = FixSource::Gnss;
    double dx = m_east * sigma, dy = m_north * sigma;
    if (indoors && uniform(0, 1) < 0.04) {
        accuracy = 400;
        source = FixSource::Cell;
        dx = normal(250);
        dy = normal(250);
    }
    if (m_lying == 0 && uniform(0, 1) < 0.0015) {
        m_lying = static_cast<int>(uniform(1, 3.999));
        const double error = uniform(150, 500), heading = uniform(0, 2 * std::numbers::pi);
        m_lieEast = error * std::cos(heading);
        m_lieNorth = error * std::sin(heading);
    }
    if (m_lying > 0) {
        --m_lying;
        dx = m_lieEast + normal(5);
        dy = m_lieNorth + normal(5);
        accuracy = 12;
        source = FixSource::Gnss;
    }
    Fix f = fix(seconds, east + dx, north + dy, accuracy);
    f.source = source;
    f.moving = flagged;
    return f;
}

} // namespace zhihui::scene
