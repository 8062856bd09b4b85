#include "drill/Receiver.h"

#include "drill/Metres.h"

#include <algorithm>
#include <cmath>

namespace zhihui::drill {

namespace {

constexpr double outdoorSigma = 7, indoorSigma = 22; ///< metres, each axis
constexpr double cellSigma = 250, cellClaim = 400;
constexpr double cellShare = 0.04;  ///< of the indoor fixes
constexpr double lieShare = 0.0015; ///< of all fixes a burst begins at
constexpr double lieClaim = 12;
constexpr double toRadius68 = 1.515; ///< of a round error with that standard deviation in each axis
constexpr double memorySeconds = 170;
constexpr double seesMotion = 0.95, imaginesMotion = 0.03;

} // namespace

void Receiver::drift(Instant at)
{
    const double seconds = std::chrono::duration<double>(at - m_last).count();
    const double kept = m_last == Instant() ? 0 : std::exp(-std::max(0.0, seconds) / memorySeconds);
    const double fresh = std::sqrt(1 - kept * kept);
    m_east = kept * m_east + fresh * m_random.gauss();
    m_north = kept * m_north + fresh * m_random.gauss();
    m_last = at;
}

/// A wrong position that claims to be a good one, one to three in a row.
bool Receiver::lie(Fix& fix, Coordinate truth)
{
    if (m_liesLeft == 0 && m_random.chance(lieShare * m_noise)) {
        m_liesLeft = 1 + m_random.below(3);
        m_lieBearing = m_random.uniform(0, 360);
        m_lieMetres = m_random.uniform(150, 500);
    }
    if (m_liesLeft == 0)
        return false;
    --m_liesLeft;
    fix.where = towards(truth, m_lieBearing, m_lieMetres);
    fix.accuracy = lieClaim;
    fix.source = FixSource::Gnss;
    return true;
}

Fix Receiver::read(const Moment& moment, Instant at, bool moved)
{
    drift(at);
    Fix fix;
    fix.at = at;
    fix.moving = m_random.chance(moved ? seesMotion : imaginesMotion);
    if (lie(fix, moment.where)) {
        fix.speed = moment.speed;
        return fix;
    }
    if (moment.indoors && m_random.chance(cellShare * std::min(m_noise, 5.0))) {
        fix.where =
            shifted(moment.where, cellSigma * m_noise * m_random.gauss(), cellSigma * m_noise * m_random.gauss());
        fix.accuracy = cellClaim;
        fix.source = FixSource::Cell;
        return fix;
    }
    const double sigma = (moment.indoors ? indoorSigma : outdoorSigma) * m_noise;
    fix.where = shifted(moment.where, sigma * m_east, sigma * m_north);
    fix.accuracy = std::max(3.0, std::round(sigma * toRadius68 * m_random.uniform(0.85, 1.2)));
    fix.source = FixSource::Gnss;
    fix.speed = std::max(0.0, moment.speed + 0.2 * m_noise * m_random.gauss());
    fix.speed = std::round(fix.speed * 100) / 100;
    return fix;
}

} // namespace zhihui::drill
