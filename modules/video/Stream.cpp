#include "video/Stream.h"

namespace zhihui::video {

Stream::Stream(const Address& address, Quality quality, const Options& options, DecodePool& pool, Reaper& reaper,
               const Clock& clock, std::shared_ptr<Doorbell> statusBell)
    : m_address(address),
      m_options(options),
      m_reaper(reaper),
      m_pipeline(std::make_shared<Pipeline>(quality, pool, clock, std::move(statusBell)))
{
    start();
}

Stream::~Stream() = default;

void Stream::start()
{
    m_source.emplace(m_address, m_options, m_pipeline, m_reaper);
}

void Stream::retry()
{
    if (m_pipeline->status().phase == SourceStatus::Phase::Over)
        start();
    else
        m_source->hurry();
}

Feed::Feed(std::shared_ptr<Stream> stream, std::shared_ptr<Sink> sink, Quality quality)
    : m_stream(std::move(stream)), m_sink(std::move(sink)), m_quality(quality)
{
    m_stream->pipeline().add(m_sink);
}

Feed::~Feed()
{
    m_sink->close();
    m_stream->pipeline().remove(*m_sink);
    m_stream->pipeline().refresh();
}

void Feed::want(QSize box, bool shown, DecodePool::Priority priority)
{
    m_sink->want(box, shown, priority);
    m_stream->pipeline().refresh();
}

} // namespace zhihui::video
