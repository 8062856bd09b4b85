#pragma once

#include "domain/Result.h"
#include "domain/Words.h"

#include <QList>

namespace zhihui::inspection {

/// The kinds of function rooms (三区十九室) and their zones, in the order they are shown; a dated file
/// (resources/rules/rooms-*.json).
struct RoomDictionary {
    struct Zone {
        QString code;
        Words name;
    };
    struct Kind {
        QString code;
        QString zone;
        Words name;
        bool watch = false; ///< false: 不监看
    };
    QString version;
    QString source;
    QList<Zone> zones;
    QList<Kind> kinds;

    /// Null for a code the dictionary does not have: such a room is not watched either.
    const Kind* kind(const QString& code) const;
    bool watches(const QString& code) const;
    /// Place in the file; after all others for an unknown code.
    qsizetype rank(const QString& code) const;
};

/// Refuses, naming the entry, a file with a missing or impossible value.
Result<RoomDictionary> readRoomDictionary(const QByteArray& json);

} // namespace zhihui::inspection
