#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace zhihui::province {

/// The function rooms (功能室) there are and which of them may be watched, from one dated file
/// (resources/rules/rooms-*.json). A value.
struct RoomKinds {
    struct Kind {
        QString name; ///< 心理辅导室
        bool watch = false;
    };
    QString version;
    QHash<QString, Kind> kinds; ///< by code

    /// A room of an unknown kind is not watched.
    bool mayWatch(const QString& code) const { return kinds.value(code).watch; }
};

/// Refuses, naming the entry, a file without a version or rooms, or with a room that does not say whether it may be
/// watched.
Result<RoomKinds> readRoomKinds(const QByteArray& json);

} // namespace zhihui::province
