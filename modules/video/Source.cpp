#include "video/Source.h"

#include "domain/Logging.h"
#include "video/Demuxer.h"
#include "video/Retry.h"
#include "video/VideoLogging.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace zhihui::video {

/// How the source's thread rests, and is woken from it.
struct Source::Wait {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool hurry = false;

    void until(const std::stop_token& stop, Steady::time_point moment)
    {
        std::unique_lock lock(mutex);
        changed.wait_until(lock, stop, moment, [this] { return hurry; });
        hurry = false;
    }
};

namespace {

using Phase = SourceStatus::Phase;

/// Reads until it fails; the cause of it.
template <class WaitUntil>
Cause pump(Demuxer& demuxer, ISourceSink& sink, Retry& retry, bool isPaced, bool loops, const WaitUntil& waitUntil)
{
    const Steady::time_point start = Steady::now();
    sink.began();
    for (bool first = true;; first = false) {
        auto unit = demuxer.read();
        if (!unit && unit.error() == Cause::Ended && loops && !first && demuxer.rewind())
            unit = demuxer.read();
        if (!unit)
            return unit.error();
        if (isPaced) {
            if (!waitUntil(start + demuxer.dueOf(*unit)))
                return Cause::Ended;
            unit->arrived = Steady::now();
        }
        if (first) {
            retry.reset();
            sink.stands({Phase::Flowing});
        }
        sink.arrived(std::move(*unit));
    }
}

/// A camera that refuses a password would lock the account when asked again and again; a file has no second try.
bool isFinal(Cause cause, bool isFile)
{
    return isFile || cause == Cause::Unauthorised || cause == Cause::Forbidden;
}

} // namespace

Source::Source(const Address& address, const Options& options, std::shared_ptr<ISourceSink> sink, Reaper& reaper)
    : m_wait(std::make_shared<Wait>())
{
    m_stop = reaper.start("zh-source", [address, options, sink, wait = m_wait](const std::stop_token& stop) {
        const auto waitUntil = [&](Steady::time_point moment) {
            wait->until(stop, moment);
            return !stop.stop_requested();
        };
        Retry retry(options.retry);
        Cause cause = Cause::None, told = Cause::None;
        while (!stop.stop_requested()) {
            sink->stands({Phase::Opening, cause});
            {
                Demuxer demuxer(address, options, stop);
                const auto opened = demuxer.open();
                const bool isFile = address.isFile();
                cause = opened ? pump(demuxer, *sink, retry, isFile, options.loopFiles, waitUntil) : opened.error();
            }
            if (stop.stop_requested())
                return;
            if (std::exchange(told, cause) != cause) { // not at every try
                qCInfo(lcVideo).noquote() << "source lost:" << codeOf(cause);
                qCDebug(lcPrivate) << "lost" << address.url;
            }
            if (isFinal(cause, address.isFile())) {
                sink->stands({Phase::Over, cause});
                return;
            }
            const Steady::time_point again = Steady::now() + retry.next();
            sink->stands({Phase::Waiting, cause, again});
            waitUntil(again);
        }
    });
}

Source::~Source()
{
    m_stop.request_stop();
}

void Source::hurry()
{
    const std::scoped_lock lock(m_wait->mutex);
    m_wait->hurry = true;
    m_wait->changed.notify_all();
}

} // namespace zhihui::video
