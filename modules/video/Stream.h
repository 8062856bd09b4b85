#pragma once

#include "video/Pipeline.h"

namespace zhihui::video {

/// One address being played: the source and what decodes it, shared by every tile that shows it. Ends with its last
/// user. GUI thread.
class Stream {
public:
    Stream(const Address& address, Quality quality, const Options& options, DecodePool& pool, Reaper& reaper,
           const Clock& clock, std::shared_ptr<Doorbell> statusBell);
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    Pipeline& pipeline() { return *m_pipeline; }
    /// Tries again now; also one that has given up.
    void retry();

private:
    void start();

    Address m_address;
    const Options& m_options;
    Reaper& m_reaper;
    std::shared_ptr<Pipeline> m_pipeline;
    std::optional<Source> m_source;
};

/// One tile's part of a stream. Destroying it ends the pictures at once, and the stream when nobody else shows it. GUI
/// thread.
class Feed {
public:
    Feed(std::shared_ptr<Stream> stream, std::shared_ptr<Sink> sink, Quality quality);
    ~Feed();
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    void want(QSize box, bool shown, DecodePool::Priority priority);
    std::optional<Picture> take() { return m_sink->take(); }
    Sink& sink() { return *m_sink; }
    Stream& stream() { return *m_stream; }
    Quality quality() const { return m_quality; }
    Steady::time_point began() const { return m_began; }

private:
    std::shared_ptr<Stream> m_stream;
    std::shared_ptr<Sink> m_sink;
    Quality m_quality;
    Steady::time_point m_began = Steady::now();
};

} // namespace zhihui::video
