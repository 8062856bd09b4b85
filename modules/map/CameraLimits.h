#pragma once

#include "map/Mercator.h"

#include <QGeoRectangle>
#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace zhihui::map {

/// Keeps the camera inside the province: zoom 6.3 to 18, and no view beyond the frame while the frame is larger than
/// it. GUI thread.
class CameraLimits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double lowestZoom READ lowestZoom CONSTANT FINAL)
    Q_PROPERTY(double highestZoom READ highestZoom CONSTANT FINAL)

public:
    using QObject::QObject;

    static double lowestZoom() { return 6.3; }
    static double highestZoom() { return 18; }
    /// The nearest centre that is allowed.
    Q_INVOKABLE QGeoCoordinate centre(const QGeoCoordinate& wanted, double zoom, QSizeF view) const;
    /// Corners of the frame.
    Q_INVOKABLE QGeoCoordinate northWest() const { return {Bounds().north, Bounds().west}; }
    Q_INVOKABLE QGeoCoordinate southEast() const { return {Bounds().south, Bounds().east}; }
    /// The zoom at which the area fits into the view with a margin; an invalid area stands for the whole province.
    Q_INVOKABLE double overviewZoom(const QGeoRectangle& area, QSizeF view) const;
    /// Middle of the area on the map.
    Q_INVOKABLE QGeoCoordinate overviewCentre(const QGeoRectangle& area) const;
    /// Metres on the ground for one pixel.
    Q_INVOKABLE double metresPerPixel(const QGeoCoordinate& at, double zoom) const;
};

} // namespace zhihui::map
