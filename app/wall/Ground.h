#pragma once

#include "WallOptions.h"

#include <QSizeF>

class QQuickWindow;

namespace zhihui {

/// Where the wall stands: over all the screens of its group that are there. GUI thread.
struct Ground {
    QRect area;
    QSizeF screen;   ///< pixels of one screen
    bool one = true; ///< exactly one screen

    static Ground of(const WallOptions& options);
    /// Puts the window there, over whatever the desktop has.
    void cover(QQuickWindow& window) const;
};

} // namespace zhihui
