#pragma once

#include "domain/Result.h"
#include "video/DecodePool.h"
#include "video/FramePainter.h"
#include "video/Picture.h"

#include <QPromise>

namespace zhihui::video {

/// Makes a snapshot of one decoded frame on the decode pool, after what is urgent: masks and watermark at the frame's
/// own resolution, then JPEG.
class StillJob final : public DecodePool::Job {
public:
    static constexpr int jpegQuality = 92;

    /// Holds a reference to the frame, not a copy. `at` is by this machine's clock; the picture carries the register's.
    /// The promise has been started.
    StillJob(const AVFrame& frame, Instant at, QString source, Grant grant, Watermarks& watermarks,
             QPromise<Result<Still>> promise);
    bool run() override;

private:
    FramePtr m_frame;
    Instant m_at;
    QString m_source;
    Grant m_grant;
    FramePainter m_painter;
    QPromise<Result<Still>> m_promise;
};

} // namespace zhihui::video
