#pragma once

#include "domain/Coordinate.h"

namespace zhihui::geo {

/// On which side of the directed line a→b the point lies, lon as x and lat as y: 1 left, -1 right, 0 exactly on it.
/// Exact for all finite doubles.
int orientation(Coordinate a, Coordinate b, Coordinate p);

} // namespace zhihui::geo
