#include "wall/WallType.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhihui::wall {

namespace {

constexpr double millimetresPerInch = 25.4;
/// Height of a Chinese character's face in the em of Noto Sans CJK.
constexpr double faceOfEm = 0.92;
/// Caption's share of the height of a wall that has room for everything.
constexpr double usualShare = 1.0 / 54;

int whole(double value)
{
    return static_cast<int>(std::floor(value + 1e-9));
}

bool isEverything(const WallFit& fit)
{
    return fit.figures >= 6 && fit.cameras >= 4 && fit.lines >= 4;
}

} // namespace

double WallType::smallestFace(double metres)
{
    return metres * 1000 * std::tan(20.0 / 60 * std::numbers::pi / 180);
}

void WallType::setDiagonal(double inches)
{
    if (m_diagonal == inches || inches <= 0)
        return;
    m_diagonal = inches;
    Q_EMIT changed();
}

void WallType::setDistance(double metres)
{
    if (m_distance == metres || metres <= 0)
        return;
    m_distance = metres;
    Q_EMIT changed();
}

void WallType::setScreen(QSizeF pixels)
{
    if (m_screen == pixels || pixels.isEmpty())
        return;
    m_screen = pixels;
    Q_EMIT changed();
}

void WallType::setArea(QSizeF pixels)
{
    if (m_area == pixels || pixels.isEmpty())
        return;
    m_area = pixels;
    Q_EMIT changed();
}

double WallType::pixelsPerMillimetre() const
{
    return std::hypot(m_screen.width(), m_screen.height()) / (m_diagonal * millimetresPerInch);
}

double WallType::smallestPixels() const
{
    return millimetres() * pixelsPerMillimetre() / faceOfEm;
}

int WallType::caption() const
{
    return static_cast<int>(std::ceil(std::max(smallestPixels(), m_area.height() * usualShare) - 1e-9));
}

int WallType::body() const
{
    return static_cast<int>(std::lround(caption() * 1.15));
}

int WallType::title() const
{
    return static_cast<int>(std::lround(caption() * 1.5));
}

int WallType::figure() const
{
    return static_cast<int>(std::lround(caption() * 2.3));
}

WallFit WallType::fit(double type, bool alarmed) const
{
    const double wide = m_area.width() / type, high = m_area.height() / type; // in captions
    WallFit out;
    const double header = 3.1, queue = 4.6, gap = 0.5, figure = 4.6;
    const double column = std::min(std::max(wide * 0.335, 22.4), std::min(wide * 0.5, 36.0));
    const double inner = column - 2 * gap;
    const double alert = alarmed ? 7.0 : 0;
    double left = high - header - queue - gap;
    if (alarmed)
        left -= alert + gap;
    out.figureColumns = std::clamp(whole((inner + gap) / (6.6 + gap)), 1, 3);
    const int rows = std::clamp(whole(left / (figure + gap)), 1, (6 + out.figureColumns - 1) / out.figureColumns);
    out.figures = std::min(6, rows * out.figureColumns);
    left -= rows * (figure + gap);
    out.cameraColumns = std::clamp(whole((inner + gap) / (8 + gap)), 1, 2);
    out.cameras = out.cameraColumns * std::clamp(whole(left / (5 + gap)), 0, 2);
    out.lines = std::clamp(whole((wide - 9) / 14), 1, wide > 2.4 * high ? 8 : 4);
    out.matrix = std::clamp(whole((wide + gap) / (9 + gap)), 1, 4);
    out.header = header * type;
    out.queue = queue * type;
    out.gap = gap * type;
    out.column = column * type;
    out.alert = alert * type;
    out.figure = figure * type;
    return out;
}

bool WallType::isWhole() const
{
    return isEverything(alarmed());
}

double WallType::largestWhole() const
{
    double low = 1, high = m_area.height();
    while (high - low > 0.01) {
        const double middle = (low + high) / 2;
        (isEverything(fit(middle, true)) ? low : high) = middle;
    }
    return std::floor(low); // type has whole pixels
}

double WallType::wholeDiagonal() const
{
    return m_diagonal * smallestPixels() / largestWhole();
}

double WallType::wholeDistance() const
{
    return m_distance * largestWhole() / smallestPixels();
}

} // namespace zhihui::wall
