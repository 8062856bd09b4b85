#include "inspection/Draw.h"

#include <random>

namespace zhihui::inspection {

QStringList draw(QStringList ids, quint32 seed, int count)
{
    ids.sort();
    std::mt19937 random(seed);
    QStringList drawn;
    while (drawn.size() < count && !ids.isEmpty())
        drawn.append(ids.takeAt(static_cast<qsizetype>(random() % static_cast<quint32>(ids.size()))));
    return drawn;
}

} // namespace zhihui::inspection
