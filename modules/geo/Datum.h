#pragma once

#include "domain/Coordinate.h"
#include "domain/Result.h"

namespace zhihui::geo {

/// The coordinate systems that may enter. CGCS2000 differs from WGS-84 by centimetres and counts as it.
enum class Datum { Wgs84, Gcj02 };

/// Refuses an undeclared system, BD-09 and whatever else has no exact way back.
Result<Datum> datumFrom(QStringView name);

/// GCJ-02 of a WGS-84 position. Outside mainland China the two are the same.
Coordinate toGcj02(Coordinate wgs84);
/// The inverse, by iteration, to better than 0.1 m.
Coordinate fromGcj02(Coordinate gcj02);
Coordinate toWgs84(Coordinate at, Datum datum);

} // namespace zhihui::geo
