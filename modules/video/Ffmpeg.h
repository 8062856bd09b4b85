#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace zhihui::video {

/// Owners of what FFmpeg allocates.
struct FfmpegFree {
    void operator()(AVPacket* p) const { av_packet_free(&p); }
    void operator()(AVFrame* f) const { av_frame_free(&f); }
    void operator()(AVCodecContext* c) const { avcodec_free_context(&c); }
    void operator()(AVCodecParameters* p) const { avcodec_parameters_free(&p); }
    void operator()(SwsContext* s) const { sws_freeContext(s); }
};
using PacketPtr = std::unique_ptr<AVPacket, FfmpegFree>;
using FramePtr = std::unique_ptr<AVFrame, FfmpegFree>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, FfmpegFree>;
using CodecParametersPtr = std::unique_ptr<AVCodecParameters, FfmpegFree>;
using SwsContextPtr = std::unique_ptr<SwsContext, FfmpegFree>;

} // namespace zhihui::video
