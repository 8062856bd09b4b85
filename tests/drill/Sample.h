#pragma once

#include "drill/Life.h"

#include <QFile>

namespace zhihui::drill {

/// The real map with a seed, read once: reading it takes a second.
inline const Places& samplePlaces()
{
    static const auto places = Places::load(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/basemap/regions.json"), 5);
    if (!places)
        qFatal("%s", qPrintable(places.error().detail));
    return *places;
}

/// A Tuesday noon in Guangdong.
inline const Instant sampleDay = *fromWire(u"2026-11-24T04:00:00Z");

inline Roster sampleRoster(quint64 seed = 5, int persons = 2000)
{
    return Roster(samplePlaces(), World{seed, persons, sampleDay, 0.05, 100});
}

} // namespace zhihui::drill
