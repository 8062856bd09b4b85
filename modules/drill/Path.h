#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"

#include <QJsonArray>
#include <QList>

namespace zhihui::drill {

/// Where somebody physically is, and how.
struct Moment {
    Coordinate where;
    bool indoors = true;
    double speed = 0; ///< m/s
};

/// Positions over time: straight and even between its points, at rest before the first and after the last. A value.
class Path {
public:
    struct Point {
        Instant at;
        Coordinate where;
        bool indoors = false; ///< from here to the next point
    };

    bool isEmpty() const { return m_points.isEmpty(); }
    Instant start() const { return m_points.constFirst().at; }
    Instant end() const { return m_points.constLast().at; }
    const QList<Point>& points() const { return m_points; }

    void begin(Instant at, Coordinate where, bool indoors) { m_points = {{at, where, indoors}}; }
    /// Rests where the path ended until `until`.
    void stay(Instant until, bool indoors);
    /// Goes on along the corners (the first is where the path ended) at `speed` m/s.
    void go(const QList<Coordinate>& corners, double speed);

    Moment at(Instant at) const;
    /// True when somebody on it moves at any time in (from, to].
    bool moves(Instant from, Instant to) const;

    QJsonArray toJson() const;
    static Path fromJson(const QJsonArray& list);

private:
    QList<Point> m_points;
};

} // namespace zhihui::drill
