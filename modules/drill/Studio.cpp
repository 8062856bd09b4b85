#include "drill/Studio.h"

#include <algorithm>

namespace zhihui::drill {

namespace {

constexpr auto latest = 200ms; ///< a frame that is later is not made

} // namespace

Studio::Studio(const Clock& clock, const CameraKnobs& knobs, int fps, int threads)
    : m_clock(clock), m_knobs(knobs), m_period(std::chrono::nanoseconds(1s) / fps)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stopped) { work(stopped); });
}

Studio::~Studio()
{
    for (auto& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

Studio::Ticket Studio::film(std::shared_ptr<CameraStream> stream, Deliver deliver)
{
    const Time now = std::chrono::steady_clock::now();
    auto shot = std::make_shared<Shot>();
    shot->stream = std::move(stream);
    shot->deliver = std::move(deliver);
    shot->start = shot->due = now;
    const std::lock_guard lock(m_mutex);
    m_shots.emplace(++m_last, std::move(shot));
    m_due.emplace_back(now, m_last);
    std::ranges::push_heap(m_due, Later());
    m_changed.notify_one();
    return m_last;
}

void Studio::stop(Ticket ticket)
{
    const std::lock_guard lock(m_mutex);
    m_shots.erase(ticket);
}

void Studio::wantKey(Ticket ticket)
{
    const std::lock_guard lock(m_mutex);
    if (const auto shot = m_shots.find(ticket); shot != m_shots.end())
        shot->second->wantsKey = true;
}

quint64 Studio::delivered() const
{
    const std::lock_guard lock(m_mutex);
    return m_delivered;
}

void Studio::work(const std::stop_token& stopped)
{
    std::unique_lock lock(m_mutex);
    while (!stopped.stop_requested()) {
        if (m_due.empty()) {
            m_changed.wait(lock, stopped, [this] { return !m_due.empty(); });
            continue;
        }
        const Time due = m_due.front().first;
        if (std::chrono::steady_clock::now() < due) {
            m_changed.wait_until(lock, stopped, due,
                                 [this, due] { return m_due.empty() || m_due.front().first < due; });
            continue;
        }
        std::ranges::pop_heap(m_due, Later());
        const Ticket ticket = m_due.back().second;
        m_due.pop_back();
        const auto found = m_shots.find(ticket);
        if (found == m_shots.end())
            continue;
        const std::shared_ptr<Shot> shot = found->second;
        const bool wantsKey = std::exchange(shot->wantsKey, false);
        // Others go on meanwhile; nobody else takes this one, since it is not in the heap.
        lock.unlock();
        make(*shot, wantsKey);
        lock.lock();
        ++m_delivered;
        m_due.emplace_back(shot->due, ticket);
        std::ranges::push_heap(m_due, Later());
        m_changed.notify_one();
    }
}

void Studio::make(Shot& shot, bool wantsKey)
{
    const CameraFault fault = m_knobs.of(shot.stream->camera());
    if (wantsKey)
        shot.stream->wantKey();
    if (!fault.isSilent && !fault.isKilled) {
        for (const AccessUnit& unit : shot.stream->frame(shot.frame, m_clock.now(), fault.isFrozen))
            shot.deliver(unit, shot.due - shot.start);
    }
    shot.frame += fault.isFrozen ? 0 : 1;
    shot.due += m_period + fault.slowness;
    const auto behind = std::chrono::steady_clock::now() - shot.due;
    if (behind > latest) {
        const auto skipped = behind / m_period;
        shot.frame += skipped;
        shot.due += skipped * m_period;
    }
}

} // namespace zhihui::drill
