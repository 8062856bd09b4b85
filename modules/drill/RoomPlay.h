#pragma once

#include "contract/Records.h"
#include "drill/Random.h"

#include <QStringList>

namespace zhihui::drill {

/// How one centre's rooms are used over its day: what begins and what ends, each room for one thing at a time. A value
/// that is told the time; one thread.
class RoomPlay {
public:
    struct Act {
        QString room;
        QString business; ///< empty: the use ends
        friend bool operator==(const Act&, const Act&) = default;
    };

    /// `rooms` of one centre; those in which nothing is done by appointment stay unused.
    RoomPlay(const QList<contract::Room>& rooms, Random random);

    /// What happens up to that moment; the first time several rooms are in use at once.
    QList<Act> until(Instant now);
    /// The province knew the room otherwise: in use (a beginning was refused), or free (an end was).
    void correct(const QString& room, bool isUsed);
    qsizetype used() const;

private:
    struct Room {
        QString id;
        QStringList businesses;
        bool isUsed = false;
        Instant changes;
    };
    Instant later(Instant now, double leastMinutes, double mostMinutes);

    QList<Room> m_rooms;
    Random m_random;
    bool m_hasBegun = false;
};

/// What a room of that kind is used for; empty where nothing is (驻检, 装备).
QStringList businessesOf(const QString& kind);

} // namespace zhihui::drill
