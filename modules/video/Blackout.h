#pragma once

#include "contract/Records.h"

#include <QImage>
#include <vector>

namespace zhihui::video {

/// A camera's privacy masks at one size of picture, as rows of pixels to fill. Wider than the polygons by what scaling
/// can smear over their edge; a mask that makes no area hides the whole picture. A value; any thread.
class Blackout {
public:
    static constexpr QRgb neutral = 0xff2b3036;

    Blackout() = default;
    Blackout(const QList<contract::Mask>& masks, QSize picture, QSize source);
    void apply(QImage& rgb32) const;
    bool covers(QPoint pixel) const;

private:
    struct Run {
        int y;
        int from;
        int to; ///< exclusive
    };
    void collect(const QImage& alpha);

    std::vector<Run> m_runs;
};

} // namespace zhihui::video
