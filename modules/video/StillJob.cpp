#include "video/StillJob.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace zhihui::video {

StillJob::StillJob(const AVFrame& frame, Instant at, QString source, Grant grant, Watermarks& watermarks,
                   QPromise<Result<Still>> promise)
    : m_frame(av_frame_clone(&frame)),
      m_at(grant.registered(at)),
      m_source(std::move(source)),
      m_grant(std::move(grant)),
      m_painter(watermarks),
      m_promise(std::move(promise))
{
    priority = DecodePool::Priority::Warm;
}

bool StillJob::run()
{
    Still still;
    if (m_frame)
        still.image = m_painter.paint(*m_frame, displaySize(*m_frame), m_grant, m_at);
    QBuffer buffer(&still.jpeg);
    buffer.open(QIODevice::WriteOnly);
    if (still.image.isNull() || !still.image.save(&buffer, "JPEG", jpegQuality)) {
        m_promise.addResult(failure(Error::Code::Offline, u"the frame cannot be drawn"_s));
    } else {
        still.at = m_at;
        still.source = m_source;
        still.view = m_grant.view();
        still.number = m_grant.number();
        still.camera = m_grant.camera();
        still.cameraName = m_grant.cameraName();
        m_promise.addResult(std::move(still));
    }
    m_promise.finish();
    return false;
}

} // namespace zhihui::video
