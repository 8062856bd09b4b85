#pragma once

#include "video/Ffmpeg.h"
#include "video/Steady.h"

namespace zhihui::video {

/// What a decoder needs to know before the first unit; one that says something else means a new decoder.
struct CodecInfo {
    CodecParametersPtr parameters;
};

/// The bytes of one frame as the source gave them, and when they arrived here.
struct AccessUnit {
    PacketPtr packet;
    std::shared_ptr<const CodecInfo> codec;
    Steady::time_point arrived;
    bool key = false;      ///< decoding may begin here
    bool afterGap = false; ///< what came before it was dropped
};

} // namespace zhihui::video
