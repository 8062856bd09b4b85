#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QList>

namespace zhihui::contract {

/// Newest position of one person, conflated. On the wire an array
/// [person, t, lonE7, latE7, accuracy dm, speed cm/s or -1, battery or -1, pseq].
struct Position {
    PersonId person;
    Instant at;
    Coordinate where;
    double accuracy = 0; ///< metres
    double speed = -1;   ///< m/s, negative: unknown
    int battery = -1;    ///< percent, negative: unknown
    qint64 pseq = 0;     ///< grows with every position the province takes

    friend bool operator==(const Position&, const Position&) = default;
};

/// {"epoch":…,"pseq":…,"rows":[…]}
struct LiveFrame {
    QString epoch;
    qint64 pseq = 0;
    QList<Position> rows;
};
QByteArray toBytes(const LiveFrame& frame);
Result<LiveFrame> readLiveFrame(const QByteArray& bytes);

} // namespace zhihui::contract
