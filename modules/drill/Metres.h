#pragma once

#include "domain/Coordinate.h"

namespace zhihui::drill {

/// The position so many metres east and north; flat, good to a metre within 50 km.
Coordinate shifted(Coordinate from, double east, double north);
/// The position `metres` away at `bearing` degrees clockwise from north.
Coordinate towards(Coordinate from, double bearing, double metres);
/// Degrees clockwise from north.
double bearing(Coordinate from, Coordinate to);
/// The position at the share 0 … 1 of the straight way.
Coordinate between(Coordinate a, Coordinate b, double share);

} // namespace zhihui::drill
