#include "video/TileFeeds.h"

#include <utility>

namespace zhihui::video {

void TileFeeds::choose(QualityWish wish, const Options& options)
{
    if (m_current)
        wish.now = m_current->quality();
    const Quality chosen = chooseQuality(wish);
    const Steady::time_point now = Steady::now();
    if (std::exchange(m_wished, chosen) != chosen)
        m_wishedSince = now;
    if (!m_current) {
        m_current = m_open(chosen);
        m_switchedAt = now;
        return;
    }
    const bool asked = m_switchedAt == Steady::time_point{};
    if (chosen == m_current->quality()) {
        m_next.reset();
        m_switchedAt = asked ? now : m_switchedAt;
        return;
    }
    if (m_next && now - m_next->began() > options.noSignal) {
        m_next.reset(); // it does not come: stay, and try again later
        m_switchedAt = now;
        return;
    }
    if (!m_next && (asked || (now - m_wishedSince >= options.settle && now - m_switchedAt >= options.dwell)))
        m_next = m_open(chosen);
}

void TileFeeds::want(QSize box, bool shown, DecodePool::Priority priority)
{
    for (Feed* feed : {m_current.get(), m_next.get()})
        if (feed)
            feed->want(box, shown, priority);
}

void TileFeeds::use(const Grant& grant)
{
    for (Feed* feed : {m_current.get(), m_next.get()})
        if (feed)
            feed->sink().use(grant);
}

void TileFeeds::retry()
{
    for (Feed* feed : {m_current.get(), m_next.get()})
        if (feed)
            feed->stream().retry();
}

void TileFeeds::drop()
{
    replace(nullptr);
    m_next.reset();
}

std::optional<Picture> TileFeeds::take()
{
    if (m_next)
        if (auto picture = m_next->take()) {
            replace(std::move(m_next));
            m_switchedAt = Steady::now();
            return picture;
        }
    return m_current ? m_current->take() : std::nullopt;
}

void TileFeeds::replace(std::unique_ptr<Feed> next)
{
    m_offeredBefore = offered();
    m_droppedBefore = dropped();
    m_current = std::move(next);
}

} // namespace zhihui::video
