#pragma once

#include "domain/Clock.h"

#include <QList>
#include <optional>

namespace zhihui::wall {

/// How soon a wall that died is started again, and when that is given up. Pure.
class WallRestarts {
public:
    static constexpr qsizetype most = 6; ///< deaths in a minute after which somebody has to look

    /// It died: the time to wait, 0.5, 1, 2, 2 s with every death of the last minute; nothing when it is given up.
    std::optional<Milliseconds> died(Instant at);
    void forget() { m_deaths.clear(); }

private:
    QList<Instant> m_deaths; ///< of the last minute
};

} // namespace zhihui::wall
