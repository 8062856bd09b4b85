#pragma once

#include "video/Blackout.h"
#include "video/Grant.h"
#include "video/Scaler.h"
#include "video/Watermark.h"

namespace zhihui::video {

/// Decoded frames into pictures that may be seen: scaled, masked, watermarked, in that order and always all three. One
/// strand.
class FramePainter {
public:
    explicit FramePainter(Watermarks& watermarks) : m_watermarks(watermarks) {}

    /// At the size that fits `box`; null when the frame's format cannot be shown.
    QImage paint(const AVFrame& frame, QSize box, const Grant& grant, Instant at);

private:
    void mask(QImage& image, QSize source, const Grant& grant);
    void mark(QImage& image, const Grant& grant, Instant at);

    Watermarks& m_watermarks;
    Scaler m_scaler;
    Buffers m_buffers;
    Blackout m_blackout;
    QList<contract::Mask> m_masks;
    std::pair<QSize, QSize> m_masked; ///< sizes that m_blackout is for
    std::shared_ptr<const Watermark> m_watermark;
    QString m_text;
    qint64 m_minute = -1;
    QSize m_marked;
};

} // namespace zhihui::video
