#pragma once

#include "domain/Coordinate.h"

#include <QPointF>

namespace zhihui::map {

/// Web Mercator with x and y in [0, 1], y down.
QPointF mercator(Coordinate at);
Coordinate coordinateOf(QPointF at);

/// Vertices are float offsets from here, the middle of the province: 0.05 px of error at zoom 18.
inline constexpr QPointF layerOrigin{0.8147, 0.4343};

/// The frame no camera leaves: Hainan is always cut and no national border comes into view.
struct Bounds {
    double south = 19.6, west = 108.9, north = 26.2, east = 118.0;
};

/// Length of one metre in Mercator units at this latitude.
double metre(double latitude);

} // namespace zhihui::map
