#pragma once

#include "geo/Area.h"
#include "geo/Geos.h"

namespace zhihui::geo {

/// What copies of an Area share: its polygons in GEOS' normal form and their index. Immutable; any thread.
struct Area::Data {
    PolygonList polygons;
    EdgeIndex index;
    Box box;
    QString hash;

    /// Refuses what is not valid, with GEOS' reason.
    static Result<std::shared_ptr<const Data>> make(const Geos& geos, Geos::Geometry geometry);
};

} // namespace zhihui::geo
