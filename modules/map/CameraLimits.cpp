#include "map/CameraLimits.h"

#include <QRectF>
#include <algorithm>
#include <cmath>

namespace zhihui::map {

namespace {
double inside(double wanted, double low, double high, double half)
{
    if (high - low <= 2 * half)
        return (low + high) / 2;
    return std::clamp(wanted, low + half, high - half);
}

constexpr double overviewMargin = 44; ///< pixels, clear of the chips over the map

QRectF boxOf(const QGeoRectangle& area)
{
    const bool whole = !area.isValid() || area.isEmpty();
    const QGeoCoordinate nw = whole ? QGeoCoordinate(25.6, 109.5) : area.topLeft();
    const QGeoCoordinate se = whole ? QGeoCoordinate(20.1, 117.4) : area.bottomRight();
    return QRectF(mercator({nw.latitude(), nw.longitude()}), mercator({se.latitude(), se.longitude()}));
}
} // namespace

QGeoCoordinate CameraLimits::centre(const QGeoCoordinate& wanted, double zoom, QSizeF view) const
{
    constexpr Bounds frame;
    const QPointF topLeft = mercator({frame.north, frame.west}), bottomRight = mercator({frame.south, frame.east});
    const double scale = 256 * std::exp2(zoom);
    const QPointF at = mercator({wanted.latitude(), wanted.longitude()});
    const Coordinate out = coordinateOf({inside(at.x(), topLeft.x(), bottomRight.x(), view.width() / 2 / scale),
                                         inside(at.y(), topLeft.y(), bottomRight.y(), view.height() / 2 / scale)});
    return {out.lat, out.lon};
}

double CameraLimits::overviewZoom(const QGeoRectangle& area, QSizeF view) const
{
    const QRectF box = boxOf(area);
    const double wide = std::max(1.0, view.width() - 2 * overviewMargin);
    const double high = std::max(1.0, view.height() - 2 * overviewMargin);
    const double zoom = std::log2(std::min(wide / box.width(), high / box.height()) / 256);
    return std::clamp(zoom, lowestZoom(), highestZoom());
}

QGeoCoordinate CameraLimits::overviewCentre(const QGeoRectangle& area) const
{
    const Coordinate middle = coordinateOf(boxOf(area).center());
    return {middle.lat, middle.lon};
}

double CameraLimits::metresPerPixel(const QGeoCoordinate& at, double zoom) const
{
    return 1 / (metre(at.latitude()) * 256 * std::exp2(zoom));
}

} // namespace zhihui::map
