#pragma once

#include <QList>
#include <QPointF>
#include <QSizeF>
#include <vector>

namespace zhihui::map {

/// Decides which labels may stand so that none touch: by rank, then in the order given. It looks at one zoom and never
/// at what is in view, so that panning makes no label come and go. Pure, any thread.
class LabelPlacer {
public:
    struct Entry {
        QPointF at;  ///< Mercator or offset
        QSizeF size; ///< pixels
        int rank = 0;
        double fromZoom = 0, toZoom = 30;
    };
    /// True for each entry that stands at this zoom; `gap` is the free space around a label in pixels.
    static std::vector<bool> place(const std::vector<Entry>& entries, double zoom, double gap);
};

} // namespace zhihui::map
