#include "drill/Metres.h"

#include <cmath>
#include <numbers>

namespace zhihui::drill {

namespace {

constexpr double metresPerDegree = 111195.0;
constexpr double radians = std::numbers::pi / 180;

} // namespace

Coordinate shifted(Coordinate from, double east, double north)
{
    return {from.lat + north / metresPerDegree, from.lon + east / (metresPerDegree * std::cos(from.lat * radians))};
}

Coordinate towards(Coordinate from, double bearing, double metres)
{
    return shifted(from, metres * std::sin(bearing * radians), metres * std::cos(bearing * radians));
}

double bearing(Coordinate from, Coordinate to)
{
    const double east = (to.lon - from.lon) * std::cos(from.lat * radians);
    const double degrees = std::atan2(east, to.lat - from.lat) / radians;
    return degrees < 0 ? degrees + 360 : degrees;
}

Coordinate between(Coordinate a, Coordinate b, double share)
{
    return {std::lerp(a.lat, b.lat, share), std::lerp(a.lon, b.lon, share)};
}

} // namespace zhihui::drill
