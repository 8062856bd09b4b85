#pragma once

#include "domain/Coordinate.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <memory>

namespace zhihui::geo {

/// Immutable area (polygons with holes) with fast, exact predicates in WGS-84. Copies share their data; any thread.
class Area {
public:
    Area() = default;
    /// GeoJSON Polygon or MultiPolygon. Rejected with the reason when it is not valid (self-intersecting, open, empty)
    /// or `crs` is not "WGS-84".
    static Result<Area> fromGeoJson(const QJsonObject& geometry, QStringView crs);
    /// Union without cracks: shared borders that differ by less than `snap` metres leave no gap between the parts.
    static Result<Area> unite(const QList<Area>& parts, double snap);

    bool isEmpty() const { return !m_data; }
    /// Boundary included ("covers").
    bool covers(Coordinate at) const;
    /// Metres to the boundary; positive outside, negative inside.
    double signedDistance(Coordinate at) const;
    /// Metres of the straight segment that lie inside.
    double lengthInside(Coordinate a, Coordinate b) const;
    /// Hex SHA-256 of the canonical text; equal geometries have equal hashes.
    QString hash() const;
    QJsonObject toGeoJson() const;
    struct Box {
        double south = 0, west = 0, north = 0, east = 0;
    };
    Box box() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace zhihui::geo
