#include "drill/Canvas.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace zhihui::drill {

namespace {

constexpr int shift = 4; ///< binary places of OpenCV's fixed-point coordinates

/// Far outside the picture nothing is to be seen, and OpenCV's fixed-point numbers overflow.
int fixed(double value)
{
    return static_cast<int>(std::lround(std::clamp(value, -8000.0, 8000.0) * (1 << shift)));
}

cv::Point at(cv::Point2d point, double scale)
{
    return {fixed(point.x * scale), fixed(point.y * scale)};
}

/// Draws the same on the three planes, the two of colour at half the size.
template <class Draw>
void onPlanes(cv::Mat& y, cv::Mat& u, cv::Mat& v, Ink ink, double scale, Draw draw)
{
    draw(y, scale, ink.y);
    draw(u, scale / 2, ink.u);
    draw(v, scale / 2, ink.v);
}

} // namespace

Canvas::Canvas(int pixelWidth, int pixelHeight)
    : m_y(pixelHeight, pixelWidth, CV_8UC1, cv::Scalar(16)),
      m_u(pixelHeight / 2, pixelWidth / 2, CV_8UC1, cv::Scalar(128)),
      m_v(pixelHeight / 2, pixelWidth / 2, CV_8UC1, cv::Scalar(128))
{
}

void Canvas::copyFrom(const Canvas& other)
{
    other.m_y.copyTo(m_y);
    other.m_u.copyTo(m_u);
    other.m_v.copyTo(m_v);
}

void Canvas::fill(Ink ink)
{
    m_y.setTo(ink.y);
    m_u.setTo(ink.u);
    m_v.setTo(ink.v);
}

void Canvas::polygon(const std::vector<cv::Point2d>& corners, Ink ink)
{
    if (corners.size() < 3)
        return;
    std::vector<cv::Point> points(corners.size());
    onPlanes(m_y, m_u, m_v, ink, scale(), [&](cv::Mat& plane, double factor, uchar value) {
        std::ranges::transform(corners, points.begin(), [factor](cv::Point2d p) { return at(p, factor); });
        cv::fillConvexPoly(plane, points, cv::Scalar(value), cv::LINE_8, shift);
    });
}

void Canvas::ellipse(cv::Point2d centre, double radiusX, double radiusY, double degrees, Ink ink)
{
    onPlanes(m_y, m_u, m_v, ink, scale(), [&](cv::Mat& plane, double factor, uchar value) {
        const cv::Size axes(std::max(fixed(radiusX * factor), 1), std::max(fixed(radiusY * factor), 1));
        cv::ellipse(plane, at(centre, factor), axes, degrees, 0, 360, cv::Scalar(value), cv::FILLED, cv::LINE_8, shift);
    });
}

void Canvas::line(cv::Point2d from, cv::Point2d to, double thickness, Ink ink)
{
    const cv::Point2d along = to - from;
    const double length = std::max(std::hypot(along.x, along.y), 1e-6);
    const cv::Point2d side(-along.y / length * thickness / 2, along.x / length * thickness / 2);
    polygon({from + side, to + side, to - side, from - side}, ink);
}

} // namespace zhihui::drill
