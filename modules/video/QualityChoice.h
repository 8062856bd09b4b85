#pragma once

#include "video/Address.h"

#include <optional>

namespace zhihui::video {

/// What a tile that chooses its stream by itself goes by.
struct QualityWish {
    bool hasMain = true;
    bool hasSub = true;
    bool focus = false;         ///< the tile somebody works with
    int height = 0;             ///< of the tile, device pixels
    int subHeight = 360;        ///< of the camera's sub stream
    int tiles = 1;              ///< that the window shows
    std::optional<Quality> now; ///< what it shows; empty: nothing yet
};

/// The small stream while it is enough: up to 1.34 times its height, and where sixteen tiles or more are shown. What is
/// shown already is given up only when clearly on the other side.
Quality chooseQuality(const QualityWish& wish);

} // namespace zhihui::video
