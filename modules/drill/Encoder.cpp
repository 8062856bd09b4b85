#include "drill/Encoder.h"

#include "drill/DrillLogging.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/opt.h>
}

#include <cstring>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

struct Encoder::Parts {
    AVCodecContext* context = nullptr;
    AVFrame* frame = nullptr;
    AVPacket* packet = nullptr;
    bool isOpen = false;

    ~Parts()
    {
        avcodec_free_context(&context);
        av_frame_free(&frame);
        av_packet_free(&packet);
    }
};

namespace {

QByteArray parametersFor265(const Coding& coding)
{
    return u"log-level=error:pools=none:frame-threads=1:wpp=0:scenecut=0:open-gop=0:repeat-headers=1:b-adapt=0:"
           "bframes=%1:rc-lookahead=%2:keyint=%3:min-keyint=%3"_s.arg(coding.bFrames)
               .arg(coding.bFrames + 1)
               .arg(coding.gop)
               .toUtf8();
}

void configure(AVCodecContext& context, int width, int height, const Coding& coding)
{
    context.width = width;
    context.height = height;
    context.pix_fmt = AV_PIX_FMT_YUV420P;
    context.color_range = AVCOL_RANGE_MPEG;
    context.colorspace = AVCOL_SPC_SMPTE170M;
    context.time_base = {1, coding.fps};
    context.framerate = {coding.fps, 1};
    context.gop_size = coding.gop;
    context.keyint_min = coding.gop;
    context.max_b_frames = coding.bFrames;
    context.thread_count = 1;
    av_opt_set(context.priv_data, "preset", "ultrafast", 0);
    av_opt_set(context.priv_data, "tune", "zerolatency", 0);
    av_opt_set(context.priv_data, "crf", coding.codec == "h265"_L1 ? "30" : "27", 0);
    av_opt_set(context.priv_data, "forced-idr", "1", 0);
    if (coding.codec == "h265"_L1)
        av_opt_set(context.priv_data, "x265-params", parametersFor265(coding).constData(), 0);
    else
        av_opt_set(context.priv_data, "x264-params", "scenecut=0:b-adapt=0", 0);
}

} // namespace

Encoder::Encoder(int width, int height, const Coding& coding) : m_parts(std::make_unique<Parts>())
{
    const AVCodec* codec = avcodec_find_encoder_by_name(coding.codec == "h265"_L1 ? "libx265" : "libx264");
    av_log_set_level(AV_LOG_WARNING); // x264 reports every stream it ends
    m_parts->context = avcodec_alloc_context3(codec);
    m_parts->frame = av_frame_alloc();
    m_parts->packet = av_packet_alloc();
    if (codec) {
        configure(*m_parts->context, width, height, coding);
        m_parts->isOpen = avcodec_open2(m_parts->context, codec, nullptr) == 0;
    }
    if (!m_parts->isOpen) {
        qCCritical(lcDrill).noquote() << "this libavcodec cannot encode" << coding.codec;
        return;
    }
    m_parts->frame->width = width;
    m_parts->frame->height = height;
    m_parts->frame->format = AV_PIX_FMT_YUV420P;
}

Encoder::~Encoder() = default;

QList<AccessUnit> Encoder::encode(const Canvas& picture, bool asKey)
{
    if (!m_parts->isOpen)
        return {};
    AVFrame& frame = *m_parts->frame;
    // An encoder with B frames keeps pictures: each gets a buffer of its own.
    av_buffer_unref(&frame.buf[0]);
    const auto luma = picture.luma().total(), colour = picture.blueness().total();
    frame.buf[0] = av_buffer_alloc(luma + 2 * colour);
    frame.data[0] = frame.buf[0]->data;
    frame.data[1] = frame.data[0] + luma;
    frame.data[2] = frame.data[1] + colour;
    std::memcpy(frame.data[0], picture.luma().data, luma);
    std::memcpy(frame.data[1], picture.blueness().data, colour);
    std::memcpy(frame.data[2], picture.redness().data, colour);
    frame.linesize[0] = picture.pixelWidth();
    frame.linesize[1] = frame.linesize[2] = picture.pixelWidth() / 2;
    frame.pts = m_next++;
    frame.pict_type = asKey ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    if (avcodec_send_frame(m_parts->context, &frame) < 0)
        return {};
    return received();
}

QList<AccessUnit> Encoder::flush()
{
    if (!m_parts->isOpen || avcodec_send_frame(m_parts->context, nullptr) < 0)
        return {};
    return received();
}

QList<AccessUnit> Encoder::received()
{
    QList<AccessUnit> units;
    AVPacket& packet = *m_parts->packet;
    while (avcodec_receive_packet(m_parts->context, &packet) == 0) {
        AccessUnit unit;
        unit.bytes = QByteArray(reinterpret_cast<const char*>(packet.data), packet.size);
        unit.isKey = packet.flags & AV_PKT_FLAG_KEY;
        unit.presentedAfter = static_cast<int>(packet.pts - packet.dts);
        units << unit;
        av_packet_unref(&packet);
    }
    return units;
}

} // namespace zhihui::drill
