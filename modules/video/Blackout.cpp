#include "video/Blackout.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace zhihui::video {

namespace {

/// How far, in pixels of the picture, a source pixel's colour can reach when it is scaled. Its chroma fills a block of
/// two source pixels and is mixed into the next block; SWS_FAST_BILINEAR moves both by up to half a sample; the filter
/// looks one pixel of the picture further.
double reachOf(QSize picture, QSize source)
{
    const double scale = std::max(double(picture.width()) / std::max(source.width(), 1),
                                  double(picture.height()) / std::max(source.height(), 1));
    return 2 + std::ceil(std::max(1.0, 6 * scale));
}

bool isArea(const contract::Mask& mask)
{
    return mask.size() >= 3 &&
           std::ranges::all_of(mask, [](auto& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

QPolygonF inPixels(const contract::Mask& mask, QSize picture)
{
    // Far outside is as good as outside, and keeps the rasteriser's numbers small.
    const auto bounded = [](double v) { return std::clamp(v, -4.0, 5.0); };
    QPolygonF out;
    for (const contract::MaskPoint& p : mask)
        out.append({bounded(p.x) * picture.width(), bounded(p.y) * picture.height()});
    return out;
}

} // namespace

Blackout::Blackout(const QList<contract::Mask>& masks, QSize picture, QSize source)
{
    if (masks.isEmpty() || picture.isEmpty())
        return;
    QImage alpha(picture, QImage::Format_Alpha8);
    alpha.fill(0);
    QPainter painter(&alpha);
    // Antialiasing marks every pixel that the edge touches.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 2 * reachOf(picture, source), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::black);
    for (const contract::Mask& mask : masks)
        if (isArea(mask))
            painter.drawPolygon(inPixels(mask, picture), Qt::WindingFill);
        else
            painter.fillRect(alpha.rect(), Qt::black);
    painter.end();
    collect(alpha);
}

void Blackout::collect(const QImage& alpha)
{
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar* row = alpha.constScanLine(y);
        for (int x = 0; x < alpha.width();) {
            const int from =
                static_cast<int>(std::find_if(row + x, row + alpha.width(), [](uchar a) { return a; }) - row);
            x = static_cast<int>(std::find(row + from, row + alpha.width(), uchar(0)) - row);
            if (from < x)
                m_runs.push_back({y, from, x});
        }
    }
}

void Blackout::apply(QImage& rgb32) const
{
    for (const Run& run : m_runs) {
        auto* row = reinterpret_cast<QRgb*>(rgb32.scanLine(run.y));
        std::fill(row + run.from, row + run.to, neutral);
    }
}

bool Blackout::covers(QPoint pixel) const
{
    return std::ranges::any_of(
        m_runs, [&](const Run& run) { return run.y == pixel.y() && pixel.x() >= run.from && pixel.x() < run.to; });
}

} // namespace zhihui::video
