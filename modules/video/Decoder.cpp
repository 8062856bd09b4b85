#include "video/Decoder.h"

#include <cstring>
#include <tuple>

namespace zhihui::video {

namespace {

/// How long a torn picture is held back while the next key frame is awaited; with longer groups torn is better than
/// frozen.
constexpr auto patience = std::chrono::seconds(1);

void* asOpaque(Steady::time_point at)
{
    static_assert(sizeof(void*) >= sizeof(Steady::rep));
    return reinterpret_cast<void*>(at.time_since_epoch().count());
}

Steady::time_point fromOpaque(const void* opaque)
{
    return Steady::time_point(Steady::duration(reinterpret_cast<Steady::rep>(opaque)));
}

/// Both describe the same stream to a decoder, parameter sets included.
bool isSame(const AVCodecParameters& a, const AVCodecParameters& b)
{
    const auto plain = [](const AVCodecParameters& p) {
        return std::tuple(p.codec_id, p.codec_tag, p.format, p.profile, p.width, p.height, p.extradata_size);
    };
    return plain(a) == plain(b) &&
           (a.extradata_size == 0 ||
            std::memcmp(a.extradata, b.extradata, static_cast<std::size_t>(a.extradata_size)) == 0);
}

} // namespace

/// A camera that comes back as it was goes on in the decoder and the buffers it had.
bool Decoder::follow(const std::shared_ptr<const CodecInfo>& codec)
{
    if (!m_context || !isSame(*m_codec->parameters, *codec->parameters))
        return open(codec);
    m_codec = codec;
    return true;
}

bool Decoder::open(const std::shared_ptr<const CodecInfo>& codec)
{
    m_codec = codec;
    m_needKey = true;
    const AVCodec* decoder = avcodec_find_decoder(codec->parameters->codec_id);
    m_context.reset(decoder ? avcodec_alloc_context3(decoder) : nullptr);
    if (!m_context || avcodec_parameters_to_context(m_context.get(), codec->parameters.get()) < 0)
        return false;
    m_context->thread_count = 1;
    m_context->flags |= AV_CODEC_FLAG_COPY_OPAQUE;
    applyThrift();
    if (avcodec_open2(m_context.get(), decoder, nullptr) >= 0)
        return true;
    m_context.reset();
    return false;
}

void Decoder::followWish(const AccessUnit& unit)
{
    if (m_wanted == m_thrift || (m_thrift == Thrift::KeyOnly && !unit.key))
        return;
    m_thrift = m_wanted;
    applyThrift();
}

void Decoder::applyThrift()
{
    const bool fast = m_thrift >= Thrift::Fast;
    m_context->skip_loop_filter = fast ? AVDISCARD_ALL : AVDISCARD_DEFAULT;
    m_context->flags2 = fast ? m_context->flags2 | AV_CODEC_FLAG2_FAST : m_context->flags2 & ~AV_CODEC_FLAG2_FAST;
    m_context->skip_frame = m_thrift >= Thrift::NonRef ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
}

bool Decoder::decode(const AccessUnit& unit, const Take& take)
{
    if (m_codec != unit.codec && !follow(unit.codec))
        return false;
    if (!m_context)
        return false;
    followWish(unit);
    if (unit.afterGap) {
        avcodec_flush_buffers(m_context.get());
        m_needKey = true;
    }
    if ((m_needKey || m_thrift == Thrift::KeyOnly) && !unit.key)
        return true;
    unit.packet->opaque = asOpaque(unit.arrived);
    m_needKey = avcodec_send_packet(m_context.get(), unit.packet.get()) < 0;
    receive(take);
    if (m_thrift == Thrift::KeyOnly) { // a decoder that reorders would keep the picture until the next one
        avcodec_send_packet(m_context.get(), nullptr);
        receive(take);
        avcodec_flush_buffers(m_context.get());
    }
    return true;
}

void Decoder::receive(const Take& take)
{
    while (avcodec_receive_frame(m_context.get(), m_frame.get()) >= 0) {
        const Steady::time_point arrived = fromOpaque(m_frame->opaque);
        if (m_frame->width > 0 && m_frame->height > 0 && isWhole(*m_frame, arrived))
            take(*m_frame, arrived);
        av_frame_unref(m_frame.get());
    }
}

bool Decoder::isWhole(const AVFrame& frame, Steady::time_point arrived)
{
    const bool torn = frame.decode_error_flags || (frame.flags & AV_FRAME_FLAG_CORRUPT);
    if (!torn && (frame.flags & AV_FRAME_FLAG_KEY))
        m_doubtUntil = {};
    else if (torn && m_doubtUntil == Steady::time_point{})
        m_doubtUntil = arrived + patience;
    return arrived >= m_doubtUntil;
}

} // namespace zhihui::video
