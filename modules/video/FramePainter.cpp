#include "video/FramePainter.h"

using namespace Qt::StringLiterals;

namespace zhihui::video {

QImage FramePainter::paint(const AVFrame& frame, QSize box, const Grant& grant, Instant at)
{
    QImage image = m_buffers.take(fitted(frame, box));
    if (image.isNull() || !m_scaler.scale(frame, image))
        return {};
    mask(image, {frame.width, frame.height}, grant);
    mark(image, grant, at);
    m_buffers.keep(image);
    return image;
}

void FramePainter::mask(QImage& image, QSize source, const Grant& grant)
{
    if (const auto sizes = std::pair(image.size(), source); sizes != m_masked || grant.masks() != m_masks) {
        m_blackout = Blackout(grant.masks(), image.size(), source);
        m_masks = grant.masks();
        m_masked = sizes;
    }
    m_blackout.apply(image);
}

void FramePainter::mark(QImage& image, const Grant& grant, Instant at)
{
    const qint64 minute = toMillis(at) / 60000;
    if (const QString text = grant.watermark();
        !m_watermark || minute != m_minute || text != m_text || image.size() != m_marked) {
        m_watermark = m_watermarks.get(u"%1 · %2"_s.arg(text, timeOfDay(at).left(5)), image.size());
        m_text = text;
        m_minute = minute;
        m_marked = image.size();
    }
    m_watermark->blend(image);
}

} // namespace zhihui::video
