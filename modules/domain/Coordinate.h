#pragma once

namespace zhihui {

/// A position in WGS-84, degrees. Coordinates of another system are converted where they enter (geo/Datum.h).
struct Coordinate {
    double lat = 0;
    double lon = 0;

    bool isValid() const { return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && !(lat == 0 && lon == 0); }
    friend bool operator==(const Coordinate&, const Coordinate&) = default;
};

/// Great-circle distance in metres on the mean sphere; within 0.5 % of the ellipsoid.
double distance(Coordinate a, Coordinate b);

} // namespace zhihui
