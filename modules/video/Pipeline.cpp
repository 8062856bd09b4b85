#include "video/Pipeline.h"

#include "video/StillJob.h"
#include "video/VideoLogging.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {
/// How long one turn may keep a worker from the other streams.
constexpr auto turn = std::chrono::milliseconds(8);
} // namespace

Pipeline::Pipeline(Quality quality, DecodePool& pool, const Clock& clock, std::shared_ptr<Doorbell> statusBell)
    : m_quality(quality), m_pool(pool), m_clock(clock), m_statusBell(std::move(statusBell))
{
    m_queue.setWarm(true, Steady::now());
}

void Pipeline::add(std::shared_ptr<Sink> sink)
{
    const std::scoped_lock lock(m_mutex);
    m_sinks.push_back(std::move(sink));
}

void Pipeline::remove(const Sink& sink)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_sinks, [&](const auto& one) { return one.get() == &sink; });
}

void Pipeline::refresh()
{
    auto most = DecodePool::Priority::Warm;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& sink : m_sinks)
            most = std::min(most, sink->priority());
    }
    priority = most;
    const bool live = most != DecodePool::Priority::Warm;
    if (m_live.exchange(live) == live)
        return;
    m_queue.setWarm(!live, Steady::now());
    if (live)
        m_pool.post(shared_from_this());
}

QFuture<Result<Still>> Pipeline::still(const Sink& sink, Watermarks& watermarks)
{
    StillRequest request{sink.grant(), &watermarks, {}};
    QFuture<Result<Still>> future = request.promise.future();
    request.promise.start();
    {
        const std::scoped_lock lock(m_mutex);
        m_stills.push_back(std::move(request));
    }
    m_pool.post(shared_from_this());
    return future;
}

SourceStatus Pipeline::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

void Pipeline::began()
{
    m_queue.restart();
}

void Pipeline::arrived(AccessUnit unit)
{
    ++m_received;
    m_arrivedAt = unit.arrived.time_since_epoch().count();
    m_queue.push(std::move(unit));
    if (m_live)
        m_pool.post(shared_from_this());
}

void Pipeline::stands(const SourceStatus& status)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_status = status;
    }
    m_statusBell->ring();
}

bool Pipeline::run()
{
    serveStills();
    const Steady::time_point end = Steady::now() + turn;
    while (m_live) {
        const auto unit = m_queue.pop();
        if (!unit)
            return false;
        decode(*unit);
        if (Steady::now() >= end)
            return true;
    }
    return false;
}

/// A picture that somebody has enlarged is never touched, a big one keeps moving.
Thrift Pipeline::spared() const
{
    switch (priority.load()) {
    case DecodePool::Priority::Focus:
        return Thrift::None;
    case DecodePool::Priority::Big:
        return std::min(m_pool.thrift(), Thrift::NonRef);
    case DecodePool::Priority::Small:
    case DecodePool::Priority::Warm:
        break;
    }
    return m_pool.thrift();
}

void Pipeline::decode(const AccessUnit& unit)
{
    m_codec = unit.codec->parameters->codec_id;
    const Thrift thrift = spared();
    // With key frames alone what waits behind one is never shown: the key frame is the present picture.
    const bool backlog = thrift != Thrift::KeyOnly && m_queue.size() > 0;
    std::vector<std::shared_ptr<Sink>> sinks;
    {
        const std::scoped_lock lock(m_mutex);
        sinks = m_sinks;
    }
    m_decoder.spare(thrift);
    const bool opened = m_decoder.decode(unit, [&](const AVFrame& frame, Steady::time_point arrived) {
        const auto ago = std::chrono::duration_cast<Milliseconds>(Steady::now() - arrived);
        m_lastAt = m_clock.now() - ago;
        av_frame_unref(m_last.get());
        av_frame_ref(m_last.get(), &frame);
        for (const auto& sink : sinks)
            sink->offer(frame, arrived, m_lastAt, backlog);
    });
    m_keyOnly = m_decoder.thrift() == Thrift::KeyOnly;
    if (!opened && !m_undecodable)
        stands({SourceStatus::Phase::Waiting, Cause::Unsupported, Steady::now()});
    m_undecodable = !opened;
}

void Pipeline::serveStills()
{
    std::vector<StillRequest> stills;
    {
        const std::scoped_lock lock(m_mutex);
        stills.swap(m_stills);
    }
    for (StillRequest& request : stills) {
        if (m_last->width <= 0 || !request.grant.isValid()) {
            request.promise.addResult(failure(Error::Code::Offline, u"no picture"_s));
            request.promise.finish();
            continue;
        }
        // Encoding takes as long as many frames: it is a job of its own, behind them.
        m_pool.post(std::make_shared<StillJob>(*m_last, m_lastAt, describe(), std::move(request.grant),
                                               *request.watermarks, std::move(request.promise)));
    }
}

QString Pipeline::describe() const
{
    return u"%1 %2 %3x%4"_s
        .arg(m_quality == Quality::Main ? u"main"_s : u"sub"_s, QString::fromUtf8(avcodec_get_name(m_codec)))
        .arg(m_last->width)
        .arg(m_last->height);
}

} // namespace zhihui::video
