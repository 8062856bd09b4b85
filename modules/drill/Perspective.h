#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace zhihui::drill {

/// A place in a drawn scene: metres to the right, up, and ahead.
struct Spot {
    double x = 0, y = 0, z = 0;

    friend Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Spot operator-(Spot a, Spot b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Spot operator*(Spot a, double by) { return {a.x * by, a.y * by, a.z * by}; }
};

/// How a camera sees a drawn scene: a pinhole without roll; picture coordinates of 640x360. A value.
class Perspective {
public:
    /// `focal`: focal length in pixels; 360 is the wide angle of a room camera.
    Perspective(Spot eye, Spot target, double focal);

    Spot eye() const { return m_eye; }
    double distance(Spot spot) const;
    /// How long an upright metre is in the picture there.
    double metre(Spot spot) const;
    /// A flat shape in the picture, cut off behind the camera; empty when nothing is left.
    std::vector<cv::Point2d> shape(const std::vector<Spot>& corners) const;
    cv::Point2d point(Spot spot) const;

private:
    Spot turned(Spot spot) const;
    cv::Point2d flat(Spot seen) const;

    Spot m_eye, m_right, m_up, m_ahead;
    double m_focal;
};

} // namespace zhihui::drill
