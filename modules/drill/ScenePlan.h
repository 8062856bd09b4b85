#pragma once

#include "domain/Clock.h"
#include "drill/Canvas.h"
#include "drill/Perspective.h"
#include "drill/Random.h"

#include <QList>
#include <QString>

namespace zhihui::drill {

/// A box that stands along the axes.
struct Block {
    Spot low, high;
    Ink ink;
};

/// A flat four-cornered piece of floor or wall.
struct Patch {
    Spot a, b, c, d;
    Ink ink;
};

/// A screen, lamp or window: shines by itself.
struct Glow {
    Patch patch;
    double flicker = 0; ///< how much its brightness changes, 0…1
    double period = 3;  ///< seconds of one change
    bool onlyAtNight = false;
};

struct Person {
    QList<Spot> way; ///< walks it to and fro; one place: stays there
    bool sits = false;
    double speed = 0.9; ///< m/s
    double phase = 0;   ///< seconds ahead of the others
    double height = 1.7;
    double facing = 1; ///< of who stays: 1 to the right of the picture, -1 to the left
    Ink coat, trousers;
};

struct Vehicle {
    Spot from, to;    ///< drives this way again and again
    double speed = 9; ///< m/s
    double phase = 0; ///< seconds ahead
    Ink ink;
};

/// What one drawn scene is made of.
struct ScenePlan {
    Perspective view{{}, {0, 0, 1}, 360};
    Ink beyond; ///< what is seen where nothing stands
    bool isOutdoors = false;
    QList<Patch> patches; ///< in the order in which they are painted
    QList<Block> blocks;
    QList<Glow> glows;
    QList<Person> people;
    QList<Vehicle> vehicles;
};

/// A room by its code in the room dictionary, seen from its corner 0 or 1.
ScenePlan roomPlan(const QString& code, int corner, Random random);
/// A public place: "street" "crossing" "gate" "plaza" "shop".
ScenePlan placePlan(const QString& setting, Random random);

/// How light it is outdoors, 0.3 (night, under street lamps) to 1, by the sun's usual hours in Guangdong.
double daylight(Instant at);

} // namespace zhihui::drill
