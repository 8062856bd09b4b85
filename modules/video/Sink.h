#pragma once

#include "video/DecodePool.h"
#include "video/Doorbell.h"
#include "video/FramePainter.h"
#include "video/Latest.h"
#include "video/Picture.h"

#include <mutex>

namespace zhihui::video {

/// One tile's end of a stream: what it wants goes in from the GUI thread, its newest picture comes out. The painting is
/// done on the stream's strand.
class Sink {
public:
    Sink(Grant grant, Watermarks& watermarks, std::shared_ptr<Doorbell> bell);

    /// GUI thread: the pixels there are for it; an empty box, or not shown: no picture is made.
    void want(QSize box, bool shown, DecodePool::Priority priority);
    void use(const Grant& grant);
    /// GUI thread: after this no picture leaves it.
    void close();
    /// GUI thread.
    std::optional<Picture> take() { return m_slot.take(); }

    /// Warm when it is not shown.
    DecodePool::Priority priority() const;
    Grant grant() const;
    /// Strand. `backlog`: more frames wait behind this one; then it is left out unless the last one is a tenth of a
    /// second old.
    void offer(const AVFrame& frame, Steady::time_point arrived, Instant at, bool backlog);
    std::uint64_t offered() const { return m_offered; }
    std::uint64_t dropped() const { return m_leftOut + m_slot.dropped(); }

private:
    struct Wish {
        Grant grant;
        QSize box;
        bool shown = false;
        Steady::time_point shownSince{};
        DecodePool::Priority priority = DecodePool::Priority::Small;
        bool closed = false;
        unsigned version = 0;
    };
    Wish wish() const;

    mutable std::mutex m_mutex;
    Wish m_wish;
    std::shared_ptr<Doorbell> m_bell;
    Latest<Picture> m_slot;
    std::atomic<std::uint64_t> m_offered = 0;
    std::atomic<std::uint64_t> m_leftOut = 0;
    FramePainter m_painter;             // strand
    Steady::time_point m_lastPainted{}; // strand
};

} // namespace zhihui::video
