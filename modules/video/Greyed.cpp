#include "video/Greyed.h"

namespace zhihui::video {

QImage greyed(const QImage& rgb32)
{
    QImage out(rgb32.size(), QImage::Format_RGB32);
    for (int y = 0; y < out.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(rgb32.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(out.scanLine(y));
        for (int x = 0; x < out.width(); ++x) {
            const int dim = qGray(from[x]) * 3 / 5;
            to[x] = qRgb(dim, dim, dim);
        }
    }
    return out;
}

} // namespace zhihui::video
