#include "drill/CounterStrip.h"

#include <QImage>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace zhihui::drill::counterStrip {

namespace {

constexpr int bits = cells / 2;
constexpr double leastContrast = 40; ///< grey levels between a bit's two cells
constexpr uchar black = 16, white = 235;

/// The mean of the cell's middle: its rims bleed into the neighbours when a picture is scaled or compressed.
double mean(const Grey& picture, int cell)
{
    const double x = (left + cell * cellWidth) * picture.width, w = cellWidth * picture.width;
    const double y = top * picture.height, h = cellHeight * picture.height;
    const int x0 = static_cast<int>(std::lround(x + 0.25 * w)), x1 = static_cast<int>(std::lround(x + 0.75 * w));
    const int y0 = static_cast<int>(std::lround(y + 0.25 * h)), y1 = static_cast<int>(std::lround(y + 0.75 * h));
    double sum = 0;
    int count = 0;
    for (int row = y0; row < std::min(std::max(y1, y0 + 1), picture.height); ++row) {
        for (int column = x0; column < std::min(std::max(x1, x0 + 1), picture.width); ++column) {
            sum += picture.pixels[row * picture.stride + column];
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

} // namespace

void draw(uchar* luma, qsizetype stride, int width, int height, quint16 counter)
{
    const quint32 gray = counter ^ (static_cast<quint32>(counter) >> 1);
    const quint32 row = (gray << bits) | (~gray & 0xffffU);
    const auto y0 = static_cast<int>(std::lround(top * height));
    const auto y1 = static_cast<int>(std::lround((top + cellHeight) * height));
    for (int cell = 0; cell < cells; ++cell) {
        const auto x0 = std::lround((left + cell * cellWidth) * width);
        const auto x1 = std::lround((left + (cell + 1) * cellWidth) * width);
        const uchar value = (row >> (cells - 1 - cell)) & 1U ? white : black;
        for (int y = y0; y < y1; ++y)
            std::memset(luma + y * stride + x0, value, static_cast<size_t>(x1 - x0));
    }
}

std::optional<quint16> read(const Grey& picture)
{
    if (!picture.pixels || picture.width < 2 * cells * 2 || picture.height < 64)
        return std::nullopt;
    quint32 gray = 0;
    for (int bit = 0; bit < bits; ++bit) {
        const double difference = mean(picture, bit) - mean(picture, bits + bit);
        if (std::abs(difference) < leastContrast)
            return std::nullopt;
        gray = (gray << 1) | (difference > 0 ? 1U : 0U);
    }
    quint32 counter = gray;
    for (quint32 shift = gray >> 1; shift != 0; shift >>= 1)
        counter ^= shift;
    return static_cast<quint16>(counter);
}

std::optional<quint16> read(const QImage& image, const QRect& picture)
{
    const QImage part = picture.isNull() ? image : image.copy(picture);
    const QImage grey = part.convertToFormat(QImage::Format_Grayscale8);
    return read(Grey{grey.constBits(), grey.bytesPerLine(), grey.width(), grey.height()});
}

} // namespace zhihui::drill::counterStrip
