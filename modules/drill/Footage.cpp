#include "drill/Footage.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <cmath>

namespace zhihui::drill {

struct Footage::Parts {
    AVFormatContext* file = nullptr;
    AVCodecContext* decoder = nullptr;
    AVFrame* frame = nullptr;
    AVPacket* packet = nullptr;
    SwsContext* scaler = nullptr;
    int stream = -1;
    double seconds = 0; ///< length of the clip
    double unit = 0;    ///< seconds of one tick of the stream

    ~Parts()
    {
        sws_freeContext(scaler);
        av_packet_free(&packet);
        av_frame_free(&frame);
        avcodec_free_context(&decoder);
        avformat_close_input(&file);
    }
    bool open(const QString& name);
};

bool Footage::Parts::open(const QString& name)
{
    if (avformat_open_input(&file, name.toUtf8().constData(), nullptr, nullptr) < 0 ||
        avformat_find_stream_info(file, nullptr) < 0)
        return false;
    const AVCodec* codec = nullptr;
    stream = av_find_best_stream(file, AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
    if (stream < 0)
        return false;
    decoder = avcodec_alloc_context3(codec);
    frame = av_frame_alloc();
    packet = av_packet_alloc();
    avcodec_parameters_to_context(decoder, file->streams[stream]->codecpar);
    decoder->thread_count = 1;
    unit = av_q2d(file->streams[stream]->time_base);
    seconds = static_cast<double>(file->duration) / AV_TIME_BASE;
    return seconds > 1 && avcodec_open2(decoder, codec, nullptr) == 0;
}

Footage::Footage(const QString& file, double offset) : m_parts(std::make_unique<Parts>())
{
    if (!m_parts->open(file)) {
        m_parts.reset();
        return;
    }
    m_skip = offset * m_parts->seconds;
    av_seek_frame(m_parts->file, m_parts->stream, std::llround(m_skip / m_parts->unit), AVSEEK_FLAG_BACKWARD);
}

Footage::~Footage() = default;

bool Footage::isOpen() const
{
    return m_parts != nullptr;
}

void Footage::rewind()
{
    av_seek_frame(m_parts->file, m_parts->stream, 0, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_parts->decoder);
    m_loops += m_parts->seconds;
    m_shown = -1;
}

/// One more picture; false at the end of the clip.
bool Footage::decode()
{
    Parts& p = *m_parts;
    for (;;) {
        const int got = avcodec_receive_frame(p.decoder, p.frame);
        if (got == 0) {
            m_shown = static_cast<double>(p.frame->best_effort_timestamp) * p.unit;
            return true;
        }
        if (got != AVERROR(EAGAIN))
            return false;
        if (av_read_frame(p.file, p.packet) < 0) {
            avcodec_send_packet(p.decoder, nullptr);
            continue;
        }
        if (p.packet->stream_index == p.stream)
            avcodec_send_packet(p.decoder, p.packet);
        av_packet_unref(p.packet);
    }
}

void Footage::scaleInto(Canvas& canvas)
{
    Parts& p = *m_parts;
    if (!p.frame->data[0])
        return;
    p.scaler = sws_getCachedContext(
        p.scaler, p.frame->width, p.frame->height, static_cast<AVPixelFormat>(p.frame->format), canvas.pixelWidth(),
        canvas.pixelHeight(), AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
    const std::array<uint8_t*, 4> planes{canvas.luma().data, canvas.blueness().data, canvas.redness().data, nullptr};
    const std::array<int, 4> strides{canvas.pixelWidth(), canvas.pixelWidth() / 2, canvas.pixelWidth() / 2, 0};
    sws_scale(p.scaler, p.frame->data, p.frame->linesize, 0, p.frame->height, planes.data(), strides.data());
}

void Footage::draw(Canvas& canvas, double seconds, Instant)
{
    if (!m_parts)
        return;
    for (int tries = 0; tries < 3 && m_shown + m_loops < m_skip + seconds;) {
        if (!decode()) {
            rewind();
            ++tries;
        }
    }
    scaleInto(canvas);
}

} // namespace zhihui::drill
