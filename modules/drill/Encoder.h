#pragma once

#include "drill/Canvas.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <memory>

namespace zhihui::drill {

/// How the drilled cameras compress.
struct Coding {
    QString codec = QStringLiteral("h264"); ///< or "h265"
    int fps = 25;
    int gop = 50; ///< frames from one key frame to the next
    int bFrames = 0;
};

/// One coded picture as a byte stream (Annex B), parameter sets before every key frame.
struct AccessUnit {
    QByteArray bytes;
    bool isKey = false;
    int presentedAfter = 0; ///< frames between its turn to be sent and its turn to be shown
};

/// Compresses pictures of one size by libx264 or libx265, in the calling thread. One thread at a time.
class Encoder {
public:
    Encoder(int width, int height, const Coding& coding);
    ~Encoder();
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    /// What is ready to be sent: with B frames nothing at first. Empty for good when libavcodec lacks the codec.
    QList<AccessUnit> encode(const Canvas& picture, bool asKey);
    /// What was still held back; the encoder is done then.
    QList<AccessUnit> flush();

private:
    QList<AccessUnit> received();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    qint64 m_next = 0;
};

} // namespace zhihui::drill
