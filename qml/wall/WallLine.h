#pragma once

#include "domain/Result.h"

#include <QIODevice>
#include <QJsonObject>
#include <optional>

/// The control line between a console and a wall: JSON objects, one a line, over a local socket.
///   → {"v":1,"do":"layout","template":"matrix","cameras":["C-1"],"page":0}   any of the three may be left out
///   → {"v":1,"do":"map","lat":23.1,"lon":113.3,"zoom":11}  or  {"v":1,"do":"map","fit":true}
///   → {"v":1,"do":"show","alert":"…"}                      its place, on the template with the map; empty: as before
///   → {"v":1,"do":"ping"}   {"v":1,"do":"quit"}
///   ← {"v":1,"re":"layout","ok":true,"state":{…}}          of a ping: "re":"pong"
///   ← {"v":1,"re":"…","ok":false,"error":"unknown-command"}
/// Layout and commands only: nothing of a person goes over it.
namespace zhihui::wall {

constexpr int lineVersion = 1;
constexpr qsizetype longestLine = 64 * 1024;

QByteArray toLine(QJsonObject object);
/// Rejected with "not-json" or "wrong-version".
Result<QJsonObject> fromLine(const QByteArray& line);

/// The next whole line; nothing when it has not come yet. Rejected with "too-long" when it never will.
Result<std::optional<QByteArray>> takeLine(QIODevice& from);

} // namespace zhihui::wall
