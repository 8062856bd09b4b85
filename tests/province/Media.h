#pragma once

#include <QByteArray>
#include <QtEndian>

/// What an app sends: the frame of a file around as much as a test needs.
namespace media {

/// A file with the marks of a JPEG of that size; `extra` stands where metadata does.
inline QByteArray jpeg(int width = 480, int height = 640, const QByteArray& extra = {},
                       const QByteArray& scan = QByteArray(2000, 'x'))
{
    const auto two = [](int n) -> QByteArray {
        return QByteArray(1, static_cast<char>(n >> 8)) + static_cast<char>(n & 0xff);
    };
    QByteArray file("\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20);
    file += extra;
    file += "\xff\xc0" + two(11) + '\x08' + two(height) + two(width) + QByteArray("\1\1\x11\0", 4);
    file += QByteArray("\xff\xda\x00\x08\1\1\0\0\x3f\0", 10) + scan + "\xff\xd9";
    return file;
}

/// A recording of that length with a quiet saw-tooth in it.
inline QByteArray wave(double seconds, quint32 rate = 8000, quint16 channels = 1)
{
    const auto number = [](auto value) {
        QByteArray bytes(sizeof(value), 0);
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    QByteArray samples;
    for (int i = 0; i < static_cast<int>(seconds * rate); ++i)
        samples += number(static_cast<qint16>(i % 50 * 100));
    return "RIFF" + number(static_cast<quint32>(36 + samples.size())) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(channels) + number(rate) + number(quint32(rate * 2 * channels)) +
           number(quint16(2 * channels)) + number(quint16(16)) + "data" + number(static_cast<quint32>(samples.size())) +
           samples;
}

} // namespace media
