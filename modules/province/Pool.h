#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace zhihui::province {

/// Threads with a context of their own (a read-only connection, for one), which take tasks from one mailbox in order.
template <class Context>
class Pool {
public:
    using Task = std::function<void(Context&)>;
    using Maker = std::function<Context()>; ///< runs on the thread that will use its result

    Pool(int threads, Maker make)
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this, make] { run(make); });
    }
    ~Pool() { stop(); }
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void post(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return;
            m_tasks.push_back(std::move(task));
        }
        m_filled.notify_one();
    }

    /// False: `most` are waiting already, nothing was taken.
    bool tryPost(Task task, size_t most)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped || m_tasks.size() >= most)
                return false;
            m_tasks.push_back(std::move(task));
        }
        m_filled.notify_one();
        return true;
    }

    /// Does what is waiting, then ends the threads.
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_filled.notify_all();
        m_threads.clear();
    }

private:
    void run(const Maker& make)
    {
        Context context = make();
        for (;;) {
            Task task;
            {
                std::unique_lock lock(m_mutex);
                m_filled.wait(lock, [this] { return m_stopped || !m_tasks.empty(); });
                if (m_tasks.empty())
                    return;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            task(context);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Task> m_tasks;
    bool m_stopped = false;
    std::vector<std::jthread> m_threads;
};

} // namespace zhihui::province
