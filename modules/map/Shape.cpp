#include "map/Shape.h"

#include <algorithm>

namespace zhihui::map {

void Geometry::measure()
{
    boxes.clear();
    boxes.reserve(lines());
    for (size_t i = 0; i < lines(); ++i) {
        double west = 9, north = 9, east = -9, south = -9;
        for (uint32_t v = starts[i]; v < starts[i + 1]; ++v) {
            west = std::min(west, double(vertices[v].x));
            east = std::max(east, double(vertices[v].x));
            north = std::min(north, double(vertices[v].y));
            south = std::max(south, double(vertices[v].y));
        }
        boxes.emplace_back(QPointF(west, north), QPointF(east, south));
    }
}

} // namespace zhihui::map
