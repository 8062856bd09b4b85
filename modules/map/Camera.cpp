#include "map/Camera.h"

#include <QRectF>
#include <cmath>
#include <numbers>

namespace zhihui::map {

namespace {
double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}
} // namespace

double Camera::scale() const
{
    return 256 * std::exp2(zoom);
}

QMatrix4x4 Camera::matrix(QPointF origin) const
{
    const double distance = size.height() / 2 / std::tan(radians(fieldOfView) / 2);
    QMatrix4x4 perspective;
    perspective(3, 2) = static_cast<float>(-1 / distance);
    QMatrix4x4 m;
    m.translate(static_cast<float>(size.width() / 2), static_cast<float>(size.height() / 2));
    m *= perspective;
    m.rotate(static_cast<float>(tilt), 1, 0, 0);
    m.rotate(static_cast<float>(-bearing), 0, 0, 1);
    const float s = static_cast<float>(scale());
    m.scale(s, s);
    m.translate(static_cast<float>(origin.x() - centre.x()), static_cast<float>(origin.y() - centre.y()));
    m.setRow(2, {0, 0, 0, 0});
    return m;
}

QPointF Camera::toScreen(QPointF at) const
{
    const double dx = (at.x() - centre.x()) * scale(), dy = (at.y() - centre.y()) * scale();
    const double b = radians(-bearing), t = radians(tilt);
    const double x = dx * std::cos(b) - dy * std::sin(b), y = dx * std::sin(b) + dy * std::cos(b);
    const double distance = size.height() / 2 / std::tan(radians(fieldOfView) / 2);
    const double w = 1 - y * std::sin(t) / distance;
    return {size.width() / 2 + x / w, size.height() / 2 + y * std::cos(t) / w};
}

QPointF Camera::toMercator(QPointF pixel) const
{
    const double b = radians(bearing), s = scale();
    const double x = pixel.x() - size.width() / 2, y = pixel.y() - size.height() / 2;
    return {centre.x() + (x * std::cos(b) - y * std::sin(b)) / s, centre.y() + (x * std::sin(b) + y * std::cos(b)) / s};
}

QRectF Camera::view(double margin) const
{
    double halfWidth = size.width() / 2, halfHeight = size.height() / 2;
    if (bearing != 0 || tilt != 0) { // a generous box: the horizon of a tilted view reaches further
        const double reach = std::hypot(halfWidth, halfHeight) / std::max(0.2, std::cos(radians(tilt) * 1.3));
        halfWidth = halfHeight = reach;
    }
    halfWidth += margin;
    halfHeight += margin;
    return QRectF(centre.x() - halfWidth / scale(), centre.y() - halfHeight / scale(), 2 * halfWidth / scale(),
                  2 * halfHeight / scale());
}

} // namespace zhihui::map
