#pragma once

#include "video/AccessUnit.h"
#include "video/Thrift.h"

#include <functional>

namespace zhihui::video {

/// libavcodec with one thread of its own, the caller's. Units in, frames in display order out; after a loss nothing
/// until the next key frame. One strand.
class Decoder {
public:
    using Take = std::function<void(const AVFrame& frame, Steady::time_point arrived)>;

    /// False: there is no decoder for it, or it does not open.
    bool decode(const AccessUnit& unit, const Take& take);
    /// From the next unit on; key frames alone are left with the next key frame, so that no picture is torn.
    void spare(Thrift thrift) { m_wanted = thrift; }
    Thrift thrift() const { return m_thrift; }

private:
    bool follow(const std::shared_ptr<const CodecInfo>& codec);
    bool open(const std::shared_ptr<const CodecInfo>& codec);
    void receive(const Take& take);
    void followWish(const AccessUnit& unit);
    void applyThrift();
    bool isWhole(const AVFrame& frame, Steady::time_point arrived);

    std::shared_ptr<const CodecInfo> m_codec;
    CodecContextPtr m_context;
    FramePtr m_frame{av_frame_alloc()};
    bool m_needKey = true;
    Thrift m_wanted = Thrift::None;
    Thrift m_thrift = Thrift::None;
    Steady::time_point m_doubtUntil{};
};

} // namespace zhihui::video
