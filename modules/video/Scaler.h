#pragma once

#include "video/Ffmpeg.h"

#include <QImage>
#include <vector>

namespace zhihui::video {

/// Size of the picture that fits into `box`, with pixels that need not be square.
QSize fitted(const AVFrame& frame, QSize box);
/// Size of the frame as it is meant to be seen.
QSize displaySize(const AVFrame& frame);

/// Decoded frames into RGB32 of a wanted size: by libyuv or, where that has no way, swscale; what it prepares is kept
/// while size, format and colours stay. One strand.
class Scaler {
public:
    /// Writes every pixel of `out`, which comes from Buffers: swscale writes past the end of a row. False when it has
    /// no way from that format.
    bool scale(const AVFrame& frame, QImage& out);

private:
    struct Shape {
        QSize from;
        QSize to;
        int format = AV_PIX_FMT_NONE;
        int space = 0;
        bool fullRange = false;
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    bool prepare(const Shape& shape);
    bool scaleQuickly(const AVFrame& frame, bool full, QImage& out);

    Shape m_shape;
    SwsContextPtr m_context;
    std::vector<uchar> m_planes; ///< the frame at the picture's size, before its colours are changed
};

/// Picture buffers that are used again when nobody shows them any more: fresh memory for every frame costs page faults.
/// One strand.
class Buffers {
public:
    /// One that nobody else holds; its old content is undefined.
    QImage take(QSize size);
    /// `image` goes to somebody; it comes back when they let go of it.
    void keep(const QImage& image);

private:
    std::vector<QImage> m_images;
};

} // namespace zhihui::video
