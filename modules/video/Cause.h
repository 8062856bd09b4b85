#pragma once

#include "video/AccessUnit.h"

#include <QString>

namespace zhihui::video {

/// Why there is no picture.
enum class Cause { None, Unauthorised, Forbidden, NotFound, Timeout, Unreachable, NoVideo, Unsupported, Ended };

/// "refused-401" "refused-403" "not-found" "timeout" "unreachable" "no-video" "unsupported" "ended"; empty for None.
QString codeOf(Cause cause);
/// What an FFmpeg error means; `late`: the operation's own deadline had passed.
Cause causeOf(int averror, bool late);

/// Where a source stands.
struct SourceStatus {
    enum class Phase { Opening, Flowing, Waiting, Over };
    Phase phase = Phase::Opening;
    Cause cause = Cause::None;    ///< of the last failure; kept while the next try runs
    Steady::time_point retryAt{}; ///< of Waiting
};

} // namespace zhihui::video
