#pragma once

#include "drill/CameraStream.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace zhihui::drill {

/// Makes the frames of all watched streams when they are due, on a few threads of its own. A stream that is late skips
/// frames, and its counter shows it. Its functions: any thread.
class Studio {
public:
    using Time = std::chrono::steady_clock::time_point;
    /// Called on a thread of the studio; `since` is when the frame was due, counted from the stream's first one.
    using Deliver = std::function<void(const AccessUnit& unit, std::chrono::nanoseconds since)>;
    using Ticket = quint64;

    Studio(const Clock& clock, const CameraKnobs& knobs, int fps, int threads);
    ~Studio();

    Ticket film(std::shared_ptr<CameraStream> stream, Deliver deliver);
    /// At most the frame in the making is delivered after it.
    void stop(Ticket ticket);
    void wantKey(Ticket ticket);
    /// Frames that had their turn since the beginning, of all streams.
    quint64 delivered() const;

private:
    struct Shot {
        std::shared_ptr<CameraStream> stream;
        Deliver deliver;
        Time start, due;
        qint64 frame = 0;
        bool wantsKey = false;
    };
    struct Later {
        bool operator()(const std::pair<Time, Ticket>& a, const std::pair<Time, Ticket>& b) const { return a > b; }
    };
    void work(const std::stop_token& stopped);
    void make(Shot& shot, bool wantsKey);

    const Clock& m_clock;
    const CameraKnobs& m_knobs;
    std::chrono::nanoseconds m_period;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<std::pair<Time, Ticket>> m_due; ///< a heap, the earliest on top
    std::unordered_map<Ticket, std::shared_ptr<Shot>> m_shots;
    Ticket m_last = 0;
    quint64 m_delivered = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace zhihui::drill
