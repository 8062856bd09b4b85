#pragma once

#include "video/QualityChoice.h"
#include "video/Stream.h"

#include <functional>

namespace zhihui::video {

/// The streams of one tile: the one it shows, and while it changes over the one that will follow, until that has a
/// picture. GUI thread.
class TileFeeds {
public:
    using Open = std::function<std::unique_ptr<Feed>(Quality)>;

    explicit TileFeeds(Open open) : m_open(std::move(open)) {}

    /// Opens what the wish asks for. A change has to rest first, unless somebody asked for it.
    void choose(QualityWish wish, const Options& options);
    /// The next change is somebody's wish, and need not rest.
    void ask() { m_switchedAt = {}; }
    void want(QSize box, bool shown, DecodePool::Priority priority);
    void use(const Grant& grant);
    void drop();
    void retry();
    /// The newest picture; the first one of the stream that follows makes it the one that is shown.
    std::optional<Picture> take();

    Feed* current() const { return m_current.get(); }
    std::uint64_t offered() const { return m_offeredBefore + (m_current ? m_current->sink().offered() : 0); }
    std::uint64_t dropped() const { return m_droppedBefore + (m_current ? m_current->sink().dropped() : 0); }

private:
    void replace(std::unique_ptr<Feed> next);

    Open m_open;
    std::unique_ptr<Feed> m_current;
    std::unique_ptr<Feed> m_next;
    Quality m_wished = Quality::Sub;
    Steady::time_point m_wishedSince{};
    Steady::time_point m_switchedAt{};
    std::uint64_t m_offeredBefore = 0; ///< by feeds that are closed
    std::uint64_t m_droppedBefore = 0;
};

} // namespace zhihui::video
