#include "map/LabelPlacer.h"

#include <QRectF>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace zhihui::map {

std::vector<bool> LabelPlacer::place(const std::vector<Entry>& entries, double zoom, double gap)
{
    std::vector<size_t> order(entries.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return entries[i].rank; });
    std::vector<bool> stands(entries.size(), false);
    std::vector<QRectF> taken;
    const double scale = 256 * std::exp2(zoom);
    for (const size_t i : order) {
        const Entry& e = entries[i];
        if (zoom < e.fromZoom || zoom >= e.toZoom)
            continue;
        QRectF box(QPointF(), e.size + QSizeF(gap, gap));
        box.moveCenter(e.at * scale);
        if (std::ranges::any_of(taken, [&box](const QRectF& other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        stands[i] = true;
    }
    return stands;
}

} // namespace zhihui::map
