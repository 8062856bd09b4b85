#include "wall/WallRestarts.h"

#include <algorithm>

namespace zhihui::wall {

std::optional<Milliseconds> WallRestarts::died(Instant at)
{
    m_deaths.removeIf([at](Instant death) { return at - death > 1min; });
    m_deaths.append(at);
    if (m_deaths.size() >= most)
        return std::nullopt;
    return 500ms * (1 << std::min<qsizetype>(m_deaths.size() - 1, 2));
}

} // namespace zhihui::wall
