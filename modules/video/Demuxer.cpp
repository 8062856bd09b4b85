#include "video/Demuxer.h"

#include "domain/Logging.h"
#include "video/VideoLogging.h"

namespace zhihui::video {

namespace {

class Dictionary {
public:
    ~Dictionary() { av_dict_free(&m_dict); }
    void set(const char* key, const char* value) { av_dict_set(&m_dict, key, value, 0); }
    void set(const char* key, std::int64_t value) { av_dict_set_int(&m_dict, key, value, 0); }
    AVDictionary** raw() { return &m_dict; }

private:
    AVDictionary* m_dict = nullptr;
};

bool isPlayable(AVCodecID codec)
{
    switch (codec) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_HEVC:
    case AV_CODEC_ID_MJPEG:
    case AV_CODEC_ID_MPEG4:
        return avcodec_find_decoder(codec) != nullptr;
    default:
        return false;
    }
}

/// The options that keep a camera's latency low, and the sound of it out.
void setUp(Dictionary& options, const Address& address, const Options& wanted)
{
    if (address.isFile()) {
        options.set("protocol_whitelist", "file");
        return;
    }
    options.set("protocol_whitelist", "rtsp,rtsps,rtp,udp,tcp,tls,crypto");
    options.set("rtsp_transport", wanted.udp ? "udp" : "tcp+udp");                  // TCP, unless the camera refuses it
    options.set("rtsp_flags", wanted.udp ? "filter_src" : "prefer_tcp+filter_src"); // no picture from anybody else
    options.set("allowed_media_types", "video");
    options.set("fflags", "nobuffer");
    options.set("analyzeduration", std::int64_t{0});
    options.set("probesize", std::int64_t{500000});
    options.set("max_delay", std::int64_t{300000});
    options.set("timeout", std::chrono::microseconds(wanted.read).count());
    options.set("user_agent", "Zhihui");
    options.set("buffer_size", std::int64_t{4} << 20); // for UDP: a key frame comes all at once
}

} // namespace

Demuxer::Demuxer(Address address, const Options& options, std::stop_token stop)
    : m_address(std::move(address)), m_options(options), m_stop(std::move(stop))
{
}

Demuxer::~Demuxer()
{
    m_closing = true;
    allow(m_options.close);
    avformat_close_input(&m_format);
}

int Demuxer::isInterrupted(void* self)
{
    const auto& demuxer = *static_cast<Demuxer*>(self);
    return (!demuxer.m_closing && demuxer.m_stop.stop_requested()) || Steady::now() >= demuxer.m_deadline;
}

Cause Demuxer::causeOf(int averror) const
{
    return video::causeOf(averror, Steady::now() >= m_deadline);
}

std::expected<void, Cause> Demuxer::open()
{
    if (!m_address.isRtsp() && !(m_address.isFile() && m_options.files))
        return std::unexpected(Cause::Unsupported);
    m_format = avformat_alloc_context();
    m_format->interrupt_callback = {&isInterrupted, this};
    Dictionary options;
    setUp(options, m_address, m_options);
    allow(m_options.open);
    const AVInputFormat* format = m_address.isRtsp() ? av_find_input_format("rtsp") : nullptr;
    const int opened = avformat_open_input(&m_format, m_address.withCredentials().constData(), format, options.raw());
    if (opened < 0)
        return std::unexpected(causeOf(opened));
    // What the SDP says is enough for a camera; looking for more would cost seconds before the first picture.
    if (m_address.isFile())
        if (const int found = avformat_find_stream_info(m_format, nullptr); found < 0)
            return std::unexpected(causeOf(found));
    return chooseStream();
}

std::expected<void, Cause> Demuxer::chooseStream()
{
    bool sawVideo = false;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream& stream = *m_format->streams[i];
        const bool isVideo = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        if (isVideo && m_stream < 0 && isPlayable(stream.codecpar->codec_id))
            m_stream = static_cast<int>(i);
        else
            stream.discard = AVDISCARD_ALL;
        sawVideo = sawVideo || isVideo;
    }
    if (m_stream < 0)
        return std::unexpected(sawVideo ? Cause::Unsupported : Cause::NoVideo);
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    avcodec_parameters_copy(parameters.get(), m_format->streams[m_stream]->codecpar);
    m_codec = std::make_shared<const CodecInfo>(std::move(parameters));
    return {};
}

std::expected<AccessUnit, Cause> Demuxer::read()
{
    PacketPtr packet(av_packet_alloc());
    allow(m_options.read); // per unit: a peer that sends only other things is gone as well
    for (;;) {
        if (const int read = av_read_frame(m_format, packet.get()); read < 0)
            return std::unexpected(causeOf(read));
        if (packet->stream_index == m_stream && packet->size > 0)
            break;
        av_packet_unref(packet.get());
        if (isInterrupted(this))
            return std::unexpected(Cause::Timeout);
    }
    // A packet may point into the demuxer's own memory.
    if (av_packet_make_refcounted(packet.get()) < 0)
        return std::unexpected(Cause::Unreachable);
    const bool key = packet->flags & AV_PKT_FLAG_KEY;
    return AccessUnit{std::move(packet), m_codec, Steady::now(), key};
}

bool Demuxer::rewind()
{
    m_lastDts.reset();
    allow(m_options.open);
    return av_seek_frame(m_format, m_stream, m_format->streams[m_stream]->start_time, AVSEEK_FLAG_BACKWARD) >= 0 ||
           av_seek_frame(m_format, m_stream, 0, AVSEEK_FLAG_BYTE) >= 0;
}

Steady::duration Demuxer::dueOf(const AccessUnit& unit)
{
    const AVStream& stream = *m_format->streams[m_stream];
    const std::int64_t dts = unit.packet->dts != AV_NOPTS_VALUE ? unit.packet->dts : unit.packet->pts;
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : AVRational{25, 1};
    Steady::duration step = std::chrono::nanoseconds(av_rescale(1'000'000'000, rate.den, rate.num));
    if (dts != AV_NOPTS_VALUE) {
        if (m_lastDts && dts >= *m_lastDts)
            step = std::chrono::nanoseconds(av_rescale_q(dts - *m_lastDts, stream.time_base, {1, 1'000'000'000}));
        m_lastDts = dts;
    }
    // A hole in the time stamps is not waited for.
    m_due += std::min<Steady::duration>(step, std::chrono::seconds(2));
    return m_due;
}

} // namespace zhihui::video
