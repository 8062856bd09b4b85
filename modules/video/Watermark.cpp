#include "video/Watermark.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace zhihui::video {

namespace {

constexpr double slant = -20; ///< degrees
constexpr QColor light{255, 255, 255, 62};
constexpr QColor shadow{0, 0, 0, 70};

/// The text in a brick pattern; light with a shadow, so that it shows on every ground.
QImage drawn(const QString& text, QSize picture)
{
    QImage image(picture, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFont font;
    font.setPixelSize(std::clamp(picture.height() / 16, 9, 40));
    const QFontMetrics metrics(font);
    const int columnWidth = std::max(1, metrics.horizontalAdvance(text) + 3 * metrics.height());
    const int rowHeight = 5 * metrics.height();
    const int reach = picture.width() + picture.height();
    QPainter painter(&image);
    painter.setFont(font);
    painter.translate(picture.width() / 2.0, picture.height() / 2.0);
    painter.rotate(slant);
    for (int row = -reach / rowHeight; row <= reach / rowHeight; ++row)
        for (int x = -reach + (row & 1) * columnWidth / 2; x < reach; x += columnWidth) {
            // The middle row begins in the middle, so that a small picture too has a whole one.
            const QPoint at(x + reach % columnWidth - columnWidth / 2, row * rowHeight + metrics.ascent() / 2);
            painter.setPen(shadow);
            painter.drawText(at + QPoint(1, 1), text);
            painter.setPen(light);
            painter.drawText(at, text);
        }
    painter.end();
    return image;
}

QRgb over(QRgb ink, QRgb ground)
{
    const uint keep = 256u - (static_cast<uint>(qAlpha(ink)) * 257u >> 8);
    const uint redBlue = ((ground & 0xff00ffu) * keep >> 8) & 0xff00ffu;
    const uint green = ((ground & 0x00ff00u) * keep >> 8) & 0x00ff00u;
    return 0xff000000u | ((redBlue | green) + (ink & 0xffffffu));
}

} // namespace

Watermark::Watermark(const QString& text, QSize picture)
{
    const QImage image = drawn(text, picture);
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width();) {
            const int from =
                static_cast<int>(std::find_if(row + x, row + image.width(), [](QRgb p) { return p; }) - row);
            x = static_cast<int>(std::find(row + from, row + image.width(), QRgb(0)) - row);
            if (from == x)
                continue;
            m_runs.push_back({y, from, x - from});
            m_ink.insert(m_ink.end(), row + from, row + x);
        }
    }
}

void Watermark::blend(QImage& rgb32) const
{
    const QRgb* ink = m_ink.data();
    uchar* const bits = rgb32.bits(); // once: each call looks whether somebody else holds the image
    const qsizetype stride = rgb32.bytesPerLine();
    for (const Run& run : m_runs) {
        QRgb* pixel = reinterpret_cast<QRgb*>(bits + run.y * stride) + run.from;
        for (int i = 0; i < run.length; ++i, ++pixel, ++ink)
            *pixel = over(*ink, *pixel);
    }
}

std::shared_ptr<const Watermark> Watermarks::get(const QString& text, QSize picture)
{
    const auto key = std::pair(text, std::pair(picture.width(), picture.height()));
    const QMutexLocker lock(&m_mutex);
    if (auto known = m_known[key].lock())
        return known;
    std::erase_if(m_known, [](const auto& entry) { return entry.second.expired(); });
    auto fresh = std::make_shared<const Watermark>(text, picture);
    m_known[key] = fresh;
    return fresh;
}

} // namespace zhihui::video
