#pragma once

#include "video/DecodePool.h"
#include "video/Decoder.h"
#include "video/Sink.h"
#include "video/Source.h"
#include "video/UnitQueue.h"

#include <QFuture>
#include <QPromise>
#include <vector>

namespace zhihui::video {

/// One stream from its access units to the pictures of every tile that shows it. The source's thread brings units, the
/// pool decodes them as one strand, the GUI thread adds and removes sinks.
class Pipeline final : public ISourceSink, public DecodePool::Job, public std::enable_shared_from_this<Pipeline> {
public:
    Pipeline(Quality quality, DecodePool& pool, const Clock& clock, std::shared_ptr<Doorbell> statusBell);

    // GUI thread
    void add(std::shared_ptr<Sink> sink);
    void remove(const Sink& sink);
    /// After a sink's wish changed: decoding begins or rests.
    void refresh();
    /// The present frame for that sink's look, at its own resolution; fails with Offline when there is none.
    QFuture<Result<Still>> still(const Sink& sink, Watermarks& watermarks);
    SourceStatus status() const;
    /// Decoding can begin at once: a key frame is here.
    bool isReady() const { return m_queue.isReady(); }
    std::uint64_t received() const { return m_received; }
    /// Only key frames are decoded, since the machine cannot keep up.
    bool isKeyOnly() const { return m_live && m_keyOnly; }
    /// When the source brought the newest unit, decoded or not.
    Steady::time_point arrivedAt() const { return Steady::time_point(Steady::duration(m_arrivedAt.load())); }

    // source's thread
    void began() override;
    void arrived(AccessUnit unit) override;
    void stands(const SourceStatus& status) override;

    // strand
    bool run() override;

private:
    struct StillRequest {
        Grant grant;
        Watermarks* watermarks;
        QPromise<Result<Still>> promise;
    };
    Thrift spared() const;
    void decode(const AccessUnit& unit);
    void serveStills();
    QString describe() const;

    const Quality m_quality;
    DecodePool& m_pool;
    const Clock& m_clock;
    const std::shared_ptr<Doorbell> m_statusBell;
    UnitQueue m_queue;
    std::atomic<bool> m_live = false;
    std::atomic<std::uint64_t> m_received = 0;
    std::atomic<Steady::rep> m_arrivedAt = 0;
    std::atomic<bool> m_keyOnly = false;
    mutable std::mutex m_mutex; // of the next three
    std::vector<std::shared_ptr<Sink>> m_sinks;
    std::vector<StillRequest> m_stills;
    SourceStatus m_status;
    // strand
    Decoder m_decoder;
    FramePtr m_last{av_frame_alloc()};
    Instant m_lastAt;
    AVCodecID m_codec = AV_CODEC_ID_NONE;
    bool m_undecodable = false;
};

} // namespace zhihui::video
