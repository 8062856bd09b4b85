#pragma once

#include "video/Address.h"
#include "video/Cause.h"
#include "video/Options.h"
#include "video/Reaper.h"

#include <memory>

namespace zhihui::video {

/// Who gets what a source brings, on the source's thread.
class ISourceSink {
public:
    virtual ~ISourceSink() = default;
    /// What follows does not continue what came before.
    virtual void began() = 0;
    virtual void arrived(AccessUnit unit) = 0;
    virtual void stands(const SourceStatus& status) = 0;
};

/// One camera stream, or a file, on a thread of its own that connects, reads and connects again. GUI thread; nothing
/// here waits: stopping is asked for, and the reaper's thread ends by itself within the deadlines of Options.
class Source {
public:
    Source(const Address& address, const Options& options, std::shared_ptr<ISourceSink> sink, Reaper& reaper);
    ~Source();
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    /// Does not wait for the next try.
    void hurry();

private:
    struct Wait;
    std::shared_ptr<Wait> m_wait;
    std::stop_source m_stop;
};

} // namespace zhihui::video
