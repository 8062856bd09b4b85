#include "map/Mercator.h"

#include <cmath>
#include <numbers>

namespace zhihui::map {

using std::numbers::pi;

QPointF mercator(Coordinate at)
{
    const double sine = std::sin(at.lat * pi / 180);
    return {at.lon / 360 + 0.5, 0.5 - std::log((1 + sine) / (1 - sine)) / (4 * pi)};
}

Coordinate coordinateOf(QPointF at)
{
    return {.lat = 90 - 360 * std::atan(std::exp((at.y() - 0.5) * 2 * pi)) / pi, .lon = (at.x() - 0.5) * 360};
}

double metre(double latitude)
{
    constexpr double equator = 2 * pi * 6378137.0;
    return 1 / (equator * std::cos(latitude * pi / 180));
}

} // namespace zhihui::map
