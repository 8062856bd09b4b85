#include "drill/Perspective.h"

#include <algorithm>
#include <cmath>

namespace zhihui::drill {

namespace {

constexpr double nearest = 0.15; ///< metres before the lens

double dot(Spot a, Spot b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

Spot unit(Spot a)
{
    return a * (1 / std::max(std::sqrt(dot(a, a)), 1e-9));
}

} // namespace

Perspective::Perspective(Spot eye, Spot target, double focal) : m_eye(eye), m_ahead(unit(target - eye)), m_focal(focal)
{
    m_right = unit({m_ahead.z, 0, -m_ahead.x});
    m_up = {m_ahead.y * m_right.z - m_ahead.z * m_right.y, m_ahead.z * m_right.x - m_ahead.x * m_right.z,
            m_ahead.x * m_right.y - m_ahead.y * m_right.x};
}

Spot Perspective::turned(Spot spot) const
{
    const Spot from = spot - m_eye;
    return {dot(from, m_right), dot(from, m_up), dot(from, m_ahead)};
}

cv::Point2d Perspective::flat(Spot seen) const
{
    return {320 + m_focal * seen.x / seen.z, 180 - m_focal * seen.y / seen.z};
}

double Perspective::distance(Spot spot) const
{
    const Spot from = spot - m_eye;
    return std::sqrt(dot(from, from));
}

double Perspective::metre(Spot spot) const
{
    return m_focal / std::max(turned(spot).z, nearest);
}

cv::Point2d Perspective::point(Spot spot) const
{
    Spot seen = turned(spot);
    seen.z = std::max(seen.z, nearest);
    return flat(seen);
}

std::vector<cv::Point2d> Perspective::shape(const std::vector<Spot>& corners) const
{
    std::vector<cv::Point2d> points;
    for (size_t i = 0; i < corners.size(); ++i) {
        const Spot a = turned(corners[i]), b = turned(corners[(i + 1) % corners.size()]);
        if (a.z >= nearest)
            points.push_back(flat(a));
        if ((a.z < nearest) != (b.z < nearest))
            points.push_back(flat(a + (b - a) * ((nearest - a.z) / (b.z - a.z))));
    }
    return points;
}

} // namespace zhihui::drill
