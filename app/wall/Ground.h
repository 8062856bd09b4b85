#pragma once

#include "WallOptions.h"

#include <QSizeF>

class QQuickWindow;
class QScreen;

namespace zhihui {

/// Where the wall stands: over all the screens of its group that are there. GUI thread.
struct Ground {
    QRect area;
    QSizeF screen;          ///< pixels of one screen
    QScreen* one = nullptr; ///< null: several, or a part of them

    static Ground of(const WallOptions& options);
    /// Puts the window there, over whatever the desktop has, in type reckoned for these screens.
    void cover(QQuickWindow& window) const;
    /// And again whenever a screen comes, goes or changes. `options` must outlive the window.
    static void keepCovered(const WallOptions& options, QQuickWindow& window);
};

} // namespace zhihui
