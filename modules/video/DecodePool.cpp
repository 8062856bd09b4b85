#include "video/DecodePool.h"

#include <algorithm>
#include <pthread.h>
#include <ranges>
#include <string>

namespace zhihui::video {

DecodePool::DecodePool(unsigned workers)
{
    const unsigned count = workers ? workers : std::max(2u, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < count; ++i) {
        m_workers.emplace_back([this](const std::stop_token& stop) { work(stop); });
        pthread_setname_np(m_workers.back().native_handle(), ("zh-decode-" + std::to_string(i)).c_str());
    }
}

DecodePool::~DecodePool()
{
    for (std::jthread& worker : m_workers)
        worker.request_stop();
    for (std::jthread& worker : m_workers)
        worker.join();
}

void DecodePool::post(std::shared_ptr<Job> job)
{
    const Lock lock(m_mutex);
    switch (job->m_phase) {
    case Job::Phase::Idle:
        enqueue(std::move(job), lock);
        if (m_idle)
            m_ready.notify_one();
        break;
    case Job::Phase::Running:
        job->m_phase = Job::Phase::RunningAgain;
        break;
    case Job::Phase::Queued:
    case Job::Phase::RunningAgain:
        break;
    }
}

void DecodePool::enqueue(std::shared_ptr<Job> job, const Lock&)
{
    job->m_phase = Job::Phase::Queued;
    const auto level = static_cast<std::size_t>(job->priority.load());
    m_waiting[level].push_back(std::move(job));
}

std::shared_ptr<DecodePool::Job> DecodePool::next(const Lock&)
{
    const auto waits = [](const auto& level) { return !level.empty(); };
    auto level = std::ranges::find_if(m_waiting, waits);
    // Every eighth turn belongs to the least urgent, so that an overloaded wall is slow and not partly dead.
    if (level != m_waiting.end() && ++m_turns % 8 == 0)
        level = std::ranges::find_if(m_waiting | std::views::reverse, waits).base() - 1;
    if (level == m_waiting.end())
        return {};
    std::shared_ptr<Job> job = std::move(level->front());
    level->pop_front();
    job->m_phase = Job::Phase::Running;
    return job;
}

void DecodePool::work(const std::stop_token& stop)
{
    Lock lock(m_mutex);
    while (!stop.stop_requested()) {
        std::shared_ptr<Job> job = next(lock);
        if (!job) {
            ++m_idle;
            m_ready.wait(lock, stop,
                         [this] { return std::ranges::any_of(m_waiting, [](auto& l) { return !l.empty(); }); });
            --m_idle;
            continue;
        }
        lock.unlock();
        const Steady::time_point begun = Steady::now();
        const bool more = job->run();
        m_busy += (Steady::now() - begun).count();
        lock.lock();
        if (more || job->m_phase == Job::Phase::RunningAgain)
            enqueue(job, lock);
        else
            job->m_phase = Job::Phase::Idle;
        // The last reference may destroy a decoder: not under the lock.
        lock.unlock();
        job.reset();
        lock.lock();
    }
}

} // namespace zhihui::video
