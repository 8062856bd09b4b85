#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QImage>

namespace zhihui::people {

/// The photo of a person as it goes into the file: drawn anew, so that nothing but the picture is left of what was
/// chosen. Pure functions; any thread.
inline constexpr qsizetype mostChosenBytes = 1024 * 1024;
inline constexpr QSize portraitSize(480, 640);

/// A JPEG file of at most portraitSize out of a JPEG or PNG file of at most mostChosenBytes, by its content and
/// upright. Rejected, in the operator's words: anything else.
Result<QByteArray> portraitFrom(const QByteArray& chosen);
/// The same of a file on this machine.
Result<QByteArray> portraitFromFile(const QString& path);
/// The picture to show. Corrupt: not a portrait, or not of this digest (hex SHA-256).
Result<QImage> readPortrait(const QByteArray& jpeg, const QString& sha256);

} // namespace zhihui::people
