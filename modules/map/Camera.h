#pragma once

#include <QMatrix4x4>
#include <QPointF>
#include <QSizeF>

namespace zhihui::map {

/// The camera of QtLocation's Map as a value, rebuilt from its public properties. Any thread.
struct Camera {
    QPointF centre; ///< Mercator
    double zoom = 8;
    double bearing = 0; ///< degrees
    double tilt = 0;    ///< degrees
    double fieldOfView = 45;
    QSizeF size; ///< of the Map item

    /// Pixels per Mercator unit at the centre.
    double scale() const;
    /// Takes float offsets from `origin` to item pixels; its third row is zero, so that nothing is cut by Qt Quick's z
    /// range.
    QMatrix4x4 matrix(QPointF origin) const;
    QPointF toScreen(QPointF mercator) const;
    /// What lies below a pixel; exact without tilt, and that is all the layers need.
    QPointF toMercator(QPointF pixel) const;
    /// Mercator box around everything in view, grown by `margin` pixels.
    QRectF view(double margin) const;
    friend bool operator==(const Camera&, const Camera&) = default;
};

} // namespace zhihui::map
