#include "video/Reaper.h"

#include <chrono>
#include <memory>
#include <pthread.h>
#include <utility>

namespace zhihui::video {

Reaper::~Reaper()
{
    for (Entry& entry : m_entries)
        entry.thread.request_stop();
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->ended.wait_for(lock, std::chrono::seconds(3), [this] { return m_shared->alive == 0; });
    }
    sweep();
    for (Entry& entry : m_entries)
        entry.thread.detach();
}

std::stop_source Reaper::start(const std::string& name, Body body)
{
    sweep();
    ++m_shared->alive;
    auto done = std::make_shared<std::atomic<bool>>(false);
    std::jthread thread([shared = m_shared, done, body = std::move(body)](const std::stop_token& stop) mutable {
        body(stop);
        body = nullptr; // what it holds goes before anybody may count on the end
        const std::scoped_lock lock(shared->mutex);
        --shared->alive;
        *done = true;
        shared->ended.notify_all();
    });
    pthread_setname_np(thread.native_handle(), name.substr(0, 15).c_str());
    std::stop_source stop = thread.get_stop_source();
    m_entries.push_back({std::move(thread), std::move(done)});
    return stop;
}

void Reaper::sweep()
{
    // A jthread that is destroyed joins; the one that is done has nothing left to do but return.
    m_entries.remove_if([](const Entry& entry) { return entry.done->load(); });
}

} // namespace zhihui::video
