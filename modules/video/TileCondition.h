#pragma once

#include "video/Cause.h"
#include "video/Options.h"
#include "video/VideoTile.h"

#include <optional>
#include <utility>

namespace zhihui::video {

/// What a tile's state follows from.
struct TileFacts {
    bool hasFeed = false;
    SourceStatus source;
    std::optional<Steady::duration> age; ///< of the newest frame
    Steady::duration waited{};           ///< since it began to be shown
};

/// Live while frames come; Stale from Options::stale on, NoSignal from Options::noSignal on or when there never was a
/// frame and a try has failed.
std::pair<VideoTile::State, Cause> conditionOf(const TileFacts& facts, const Options& options);

} // namespace zhihui::video
