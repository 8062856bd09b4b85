#include "video/TileCondition.h"

namespace zhihui::video {

std::pair<VideoTile::State, Cause> conditionOf(const TileFacts& facts, const Options& options)
{
    using Phase = SourceStatus::Phase;
    const Cause cause = facts.source.cause;
    if (!facts.hasFeed)
        return {VideoTile::Idle, Cause::None};
    const bool refused = cause == Cause::Unauthorised || cause == Cause::Forbidden;
    if (facts.source.phase == Phase::Over && refused)
        return {VideoTile::Refused, cause};
    if (facts.age && *facts.age < options.stale)
        return {VideoTile::Live, Cause::None};
    const bool silent = facts.waited >= options.noSignal;
    if (facts.age && *facts.age < facts.waited) { // it has been live since it is shown
        const Cause why = cause == Cause::None ? Cause::Timeout : cause;
        return {*facts.age < options.noSignal ? VideoTile::Stale : VideoTile::NoSignal, why};
    }
    if (silent || cause != Cause::None)
        return {VideoTile::NoSignal, cause == Cause::None ? Cause::Timeout : cause};
    return {VideoTile::Connecting, Cause::None};
}

} // namespace zhihui::video
