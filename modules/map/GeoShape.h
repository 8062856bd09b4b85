#pragma once

#include "domain/Coordinate.h"
#include "map/Shape.h"

#include <QJsonObject>
#include <QList>

namespace zhihui::map {

/// Makes drawable geometry from what the screens know. Pure, any thread.
/// GeoJSON Polygon or MultiPolygon in WGS-84; null when it holds no area.
GeometryPtr areaGeometry(const QJsonObject& geoJson);
GeometryPtr lineGeometry(const QList<Coordinate>& points);
/// One ring around a point, with its triangles.
GeometryPtr circleGeometry(Coordinate centre, double metres);
/// A camera's field of view: bearing and opening angle in degrees, range in metres.
GeometryPtr wedgeGeometry(Coordinate at, double bearing, double angle, double range);

} // namespace zhihui::map
