#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/Id.h"

namespace zhihui {

/// What a position came from; the wire names are "gnss", "wifi", "lbs".
enum class FixSource { Gnss, Wifi, Cell };

/// One position as a device sent it. Never changed after it arrived: verdicts on it are stored beside it.
struct Fix {
    PersonId person;
    DeviceId device;
    Instant at;       ///< the device's time of the fix
    Instant received; ///< the province's time of arrival
    Coordinate where;
    double accuracy = 0; ///< 68 % radius in metres; 0: not stated
    FixSource source = FixSource::Gnss;
    double speed = -1;        ///< m/s, negative: not stated
    bool moving = true;       ///< motion flag latched since the previous report; true when the device has none
    int battery = -1;         ///< percent, negative: not stated
    QString basis;            ///< id of the decision, or of the information check, under which it was taken
    bool fromDecision = true; ///< false: answers an information check
};

QString wireName(FixSource source);
/// Gnss for an unknown name.
FixSource fixSourceFrom(QStringView name);

} // namespace zhihui
