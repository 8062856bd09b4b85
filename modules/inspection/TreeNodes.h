#pragma once

#include "engine/World.h"
#include "inspection/RoomDictionary.h"

#include <QVariantMap>

namespace zhihui::inspection {

/// One line of the tree of cities, centres, zones and rooms.
struct TreeNode {
    enum Kind { City, Centre, Zone, Room };
    Kind kind = City;
    QString key; ///< city:4401, centre:M-1, zone:M-1/general, room:M-1-3
    QString ref; ///< code or id
    QString name;
    qsizetype parent = -1;
    bool watched = false;          ///< of a room: the dictionary allows to look
    QStringList cameras;           ///< of a room that may be watched
    mutable QString initials = {}; ///< of the name, once somebody has searched
};

/// Cities in the order of their codes, their centres, zones and rooms in the order of the dictionary; parents before
/// children. Dongguan and Zhongshan have no counties: a centre stands under its city, whatever level its office has.
QList<TreeNode> treeOf(const engine::World& world, const RoomDictionary& rooms);

/// How the cameras of a centre or a room do. A state is "online" or "fault"; a camera without one was not looked at
/// yet.
struct Health {
    int cameras = 0;
    int online = 0;
    int faults = 0;
    bool isKnown() const { return online + faults > 0; }
    /// Some picture arrives from it.
    bool isOnline() const { return online > 0; }
    Health& operator+=(const Health& other);
};
Health healthOf(const QStringList& cameras, const QVariantMap& states);

} // namespace zhihui::inspection
