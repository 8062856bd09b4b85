#include "video/Sink.h"

#include <utility>

namespace zhihui::video {

Sink::Sink(Grant grant, Watermarks& watermarks, std::shared_ptr<Doorbell> bell)
    : m_bell(std::move(bell)), m_painter(watermarks)
{
    m_wish.grant = std::move(grant);
}

void Sink::want(QSize box, bool shown, DecodePool::Priority priority)
{
    const std::scoped_lock lock(m_mutex);
    m_wish.box = box;
    const bool before = std::exchange(m_wish.shown, shown && !box.isEmpty());
    if (m_wish.shown && !before)
        m_wish.shownSince = Steady::now();
    m_wish.priority = priority;
}

void Sink::use(const Grant& grant)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wish.grant = grant;
        ++m_wish.version;
    }
    m_slot.take(); // made under the former masks
}

void Sink::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wish.closed = true;
        m_wish.shown = false;
        ++m_wish.version;
    }
    m_slot.take();
}

DecodePool::Priority Sink::priority() const
{
    const std::scoped_lock lock(m_mutex);
    return m_wish.shown ? m_wish.priority : DecodePool::Priority::Warm;
}

Grant Sink::grant() const
{
    const std::scoped_lock lock(m_mutex);
    return m_wish.closed ? Grant() : m_wish.grant;
}

Sink::Wish Sink::wish() const
{
    const std::scoped_lock lock(m_mutex);
    return m_wish;
}

void Sink::offer(const AVFrame& frame, Steady::time_point arrived, Instant at, bool backlog)
{
    const Wish wish = this->wish();
    if (!wish.shown)
        return;
    ++m_offered;
    const Steady::time_point now = Steady::now();
    // What was kept while nobody looked is only the way to the present picture.
    const bool isPast = arrived < wish.shownSince;
    if (backlog && (isPast || now - m_lastPainted < std::chrono::milliseconds(100))) {
        ++m_leftOut;
        return;
    }
    m_lastPainted = now;
    Picture picture{m_painter.paint(frame, wish.box, wish.grant, at), arrived, at, displaySize(frame)};
    if (picture.image.isNull())
        return;
    {
        // The look may have ended, or its masks changed, while this was painted.
        const std::scoped_lock lock(m_mutex);
        if (m_wish.version != wish.version)
            return;
        m_slot.put(std::move(picture));
    }
    m_bell->ring();
}

} // namespace zhihui::video
