#pragma once

#include <QtTypes>
#include <algorithm>
#include <opencv2/core.hpp>
#include <vector>

namespace zhihui::drill {

/// A colour as video has it: BT.601, limited range.
struct Ink {
    uchar y = 16, u = 128, v = 128;

    /// Red, green and blue from 0 to 255.
    static constexpr Ink rgb(double r, double g, double b)
    {
        return {clamped(16 + 0.257 * r + 0.504 * g + 0.098 * b), clamped(128 - 0.148 * r - 0.291 * g + 0.439 * b),
                clamped(128 + 0.439 * r - 0.368 * g - 0.071 * b)};
    }
    /// Darker below 1, brighter above.
    constexpr Ink lit(double factor) const
    {
        const double colour = std::min(factor, 1.0);
        return {clamped(16 + (y - 16) * factor), clamped(128 + (u - 128) * colour), clamped(128 + (v - 128) * colour)};
    }

    static constexpr uchar clamped(double value) { return static_cast<uchar>(std::clamp(value, 16.0, 240.0)); }
};

/// A picture in planar YUV 4:2:0, drawn straight as the encoder takes it, in coordinates of 640x360 whatever its size.
/// One thread.
class Canvas {
public:
    static constexpr double width = 640, height = 360;

    /// Both even.
    Canvas(int pixelWidth, int pixelHeight);

    int pixelWidth() const { return m_y.cols; }
    int pixelHeight() const { return m_y.rows; }
    double scale() const { return m_y.cols / width; }
    cv::Mat& luma() { return m_y; }
    cv::Mat& blueness() { return m_u; }
    cv::Mat& redness() { return m_v; }
    const cv::Mat& luma() const { return m_y; }
    const cv::Mat& blueness() const { return m_u; }
    const cv::Mat& redness() const { return m_v; }

    void copyFrom(const Canvas& other);
    void fill(Ink ink);
    void polygon(const std::vector<cv::Point2d>& corners, Ink ink);
    void ellipse(cv::Point2d centre, double radiusX, double radiusY, double degrees, Ink ink);
    void line(cv::Point2d from, cv::Point2d to, double thickness, Ink ink);

private:
    cv::Mat m_y, m_u, m_v;
};

} // namespace zhihui::drill
