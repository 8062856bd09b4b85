#pragma once

#include <QByteArrayView>
#include <QSize>
#include <optional>

namespace zhihui::province {

/// What a JPEG file says of itself before its picture.
struct JpegHead {
    QSize size;
    bool hasMetadata = false; ///< Exif, a colour profile, a comment: anything but JFIF
};

/// Nothing when these bytes are not one whole JPEG file. Reads no picture; any thread.
std::optional<JpegHead> readJpegHead(QByteArrayView bytes);
/// The bytes of one JPEG file of at most so many bytes in plain base64; nothing when they are something else.
std::optional<QByteArray> jpegFromBase64(const QString& base64, qsizetype most);

} // namespace zhihui::province
