#include "map/CameraLimits.h"

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

double CameraLimits::overviewZoom(QSizeF view) const
{
    const QPointF west = mercator({25.6, 109.5}), east = mercator({20.1, 117.4});
    const double zoom =
        std::log2(std::min(view.width() / (east.x() - west.x()), view.height() / (east.y() - west.y())) / 256);
    return std::clamp(zoom, lowestZoom(), highestZoom());
}

double CameraLimits::metresPerPixel(const QGeoCoordinate& at, double zoom) const
{
    return 1 / (metre(at.latitude()) * 256 * std::exp2(zoom));
}

} // namespace zhihui::map
