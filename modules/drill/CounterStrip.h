#pragma once

#include <QRect>
#include <QtTypes>
#include <optional>

class QImage;

namespace zhihui::drill {

/// The frame counter that every drilled camera burns into its pictures, so that a test or a bench can read from any
/// copy of a picture which frame it is. 32 cells in one row, as shares of the picture whatever its size:
///   from x = 0.25, y = 346/360, each 1/64 of the width and 12/360 of the height
///   (640x360: cells of 10x12 pixels from (160, 346); 320x180: cells of 5x6).
/// Cells 0…15 are the counter's Gray code, highest bit first; cells 16…31 are the same bits inverted. White is 1. Each
/// bit is told by comparing its two cells, so that brightness and contrast do not matter. The counter counts frames
/// modulo 65536. Pure functions; any thread.
namespace counterStrip {

inline constexpr int cells = 32;
inline constexpr double left = 0.25, top = 346.0 / 360, cellWidth = 1.0 / 64, cellHeight = 12.0 / 360;

/// A picture of 8-bit grey values (or the luma plane of one); `stride` is bytes from row to row.
struct Grey {
    const uchar* pixels = nullptr;
    qsizetype stride = 0;
    int width = 0, height = 0;
};

/// Draws black as 16 and white as 235, as video has them.
void draw(uchar* luma, qsizetype stride, int width, int height, quint16 counter);
/// Empty when there is no strip that can be read.
std::optional<quint16> read(const Grey& picture);
/// The same from an image of any format, or of the part of it that shows the picture (a tile of a screen).
std::optional<quint16> read(const QImage& image, const QRect& picture = {});
/// How many frames `later` lies after `earlier`, over the wrap of the counter.
constexpr int framesBetween(quint16 earlier, quint16 later)
{
    return static_cast<quint16>(later - earlier);
}

} // namespace counterStrip

} // namespace zhihui::drill
