#include "domain/Coordinate.h"

#include <cmath>
#include <numbers>

namespace zhihui {

double distance(Coordinate a, Coordinate b)
{
    constexpr double radius = 6371008.8;
    constexpr double rad = std::numbers::pi / 180;
    const double sinLat = std::sin((b.lat - a.lat) * rad / 2);
    const double sinLon = std::sin((b.lon - a.lon) * rad / 2);
    const double h = sinLat * sinLat + std::cos(a.lat * rad) * std::cos(b.lat * rad) * sinLon * sinLon;
    return 2 * radius * std::asin(std::sqrt(std::fmin(1, h)));
}

} // namespace zhihui
