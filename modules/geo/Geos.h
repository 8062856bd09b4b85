#pragma once

#include "domain/Result.h"
#include "geo/EdgeIndex.h"

#include <geos_c.h>
#include <memory>
#include <string>

namespace zhihui::geo {

using RingList = std::vector<Ring>; ///< the outer ring, then the holes
using PolygonList = std::vector<RingList>;

/// One reentrant GEOS context with its geometries; ours alone, so that no thread shares it. Only construction and
/// validity are asked of GEOS, never an evaluation.
class Geos {
public:
    struct Destroy {
        GEOSContextHandle_t handle = nullptr;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    GEOSContextHandle_t handle() const { return m_handle; }
    /// Null when GEOS refused: see `message`.
    Geometry own(GEOSGeometry* geometry) const { return Geometry(geometry, Destroy{m_handle}); }
    /// A MultiPolygon; longitudes are multiplied by `lonScale` and latitudes by `latScale`.
    Geometry polygons(const PolygonList& list, double lonScale = 1, double latScale = 1) const;
    Geometry unionOf(std::vector<Geometry> parts) const;
    Geometry buffer(const Geometry& geometry, double distance) const;
    /// Polygons of any geometry; points and lines in it are left out.
    PolygonList read(const GEOSGeometry* geometry) const;
    /// Empty when valid; else why not, and where.
    QString invalidity(const Geometry& geometry) const;
    QString message() const { return QString::fromStdString(m_message); }

private:
    GEOSGeometry* ring(const Ring& ring, double lonScale, double latScale) const;

    GEOSContextHandle_t m_handle;
    std::string m_message;
};

} // namespace zhihui::geo
