#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace zhihui::video {

/// Owns the threads that wait on the network, so that nobody else ever has to join one. start() and sweep() belong to
/// one thread, the GUI's.
class Reaper {
public:
    using Body = std::function<void(std::stop_token)>;

    /// Asks every thread to stop and waits for them, three seconds at most; one that hangs in the system is left
    /// behind.
    ~Reaper();
    /// The thread lives until `body` returns; the stop source ends it early and asynchronously.
    std::stop_source start(const std::string& name, Body body);
    /// Joins what has ended; never waits for the network.
    void sweep();
    /// Threads whose body has not returned yet.
    int alive() const { return m_shared->alive; }

private:
    struct Shared { // outlives the reaper where a thread was left behind
        std::mutex mutex;
        std::condition_variable ended;
        std::atomic<int> alive = 0;
    };
    struct Entry {
        std::jthread thread;
        std::shared_ptr<std::atomic<bool>> done;
    };

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::list<Entry> m_entries;
};

} // namespace zhihui::video
