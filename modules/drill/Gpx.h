#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/Result.h"

#include <QList>

namespace zhihui::drill {

/// The points of a recorded track, with the defects that receivers make taken out.
struct Track {
    struct Point {
        Instant at;
        Coordinate where;
        double accuracy = 0; ///< metres; 0: not stated
        double speed = -1;   ///< m/s; negative: not stated
    };
    QList<Point> points;
    int skipped = 0; ///< not positions, or further back in time than a track can be
    int timed = 0;   ///< points whose time was made up from their neighbours
};

/// Refuses what is no GPX or has fewer than two usable points. Points without times are given some: between the times
/// of their neighbours, or walking pace where no point has one.
Result<Track> readGpx(const QByteArray& xml);
/// The same track from another place, beginning at another time: every leg keeps its length, bearing and duration.
Track moved(const Track& track, Coordinate to, Instant start);

} // namespace zhihui::drill
