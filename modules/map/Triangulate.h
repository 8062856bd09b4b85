#pragma once

#include "map/Shape.h"

namespace zhihui::map {

/// Triangles over the vertices of a fill's rings, three indices each; an invalid polygon gets none and is only
/// outlined.
std::vector<uint32_t> triangulate(const Geometry& geometry);

} // namespace zhihui::map
