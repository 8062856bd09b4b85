#pragma once

#include "video/Thrift.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace zhihui::video {

/// The few threads that decode every stream of the process. A job is a strand: one worker at a time runs it, a turn
/// after the other. Any thread may post; std primitives only, so that ThreadSanitizer sees all of it.
class DecodePool {
public:
    enum class Priority : std::uint8_t { Focus, Big, Small, Warm };

    class Job {
    public:
        virtual ~Job() = default;
        /// One short turn on a worker. True: there is more to do, give me another turn.
        virtual bool run() = 0;
        std::atomic<Priority> priority{Priority::Small};

    private:
        friend class DecodePool;
        enum class Phase { Idle, Queued, Running, RunningAgain };
        Phase m_phase = Phase::Idle; // under the pool's lock
    };

    /// 0: as many workers as cores, at least two.
    explicit DecodePool(unsigned workers = 0);
    /// Ends after the turns that are running; what waits is dropped.
    ~DecodePool();
    /// The job gets a turn soon; one that is running now gets another one afterwards.
    void post(std::shared_ptr<Job> job);
    /// Time that all workers together have spent on turns.
    Steady::duration busy() const { return Steady::duration(m_busy.load()); }
    unsigned workers() const { return static_cast<unsigned>(m_workers.size()); }
    /// What every job is to leave out; each reads it at its next turn.
    void setThrift(Thrift thrift) { m_thrift = thrift; }
    Thrift thrift() const { return m_thrift; }

private:
    using Lock = std::unique_lock<std::mutex>;
    void work(const std::stop_token& stop);
    void enqueue(std::shared_ptr<Job> job, const Lock& held);
    std::shared_ptr<Job> next(const Lock& held);

    std::mutex m_mutex;
    std::condition_variable_any m_ready;
    std::array<std::deque<std::shared_ptr<Job>>, 4> m_waiting;
    unsigned m_idle = 0;
    unsigned m_turns = 0;
    std::atomic<Steady::rep> m_busy = 0;
    std::atomic<Thrift> m_thrift = Thrift::None;
    std::vector<std::jthread> m_workers; // last: they use what is above
};

} // namespace zhihui::video
