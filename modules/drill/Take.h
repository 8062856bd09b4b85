#pragma once

#include "drill/Studio.h"

#include <gst/app/gstappsrc.h>

#include <atomic>

namespace zhihui::drill {

/// One path that is watched: begins to film when its source asks, and stops when it is gone. Private to the camera
/// server; its functions: any thread.
class Take {
public:
    /// Takes over the reference to the source.
    Take(Studio& studio, std::shared_ptr<CameraStream> stream, int fps, GstAppSrc* source);
    ~Take();
    Take(const Take&) = delete;
    Take& operator=(const Take&) = delete;

    /// Somebody new looks.
    void wantKey() { m_studio.wantKey(m_ticket); }

private:
    void begin();

    Studio& m_studio;
    std::shared_ptr<CameraStream> m_stream;
    qint64 m_period; ///< ns of a frame
    GstAppSrc* m_source;
    std::atomic<Studio::Ticket> m_ticket = 0;
    std::once_flag m_begun;
};

} // namespace zhihui::drill
