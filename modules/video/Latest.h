#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>

namespace zhihui::video {

/// Mailbox with room for one: a new value replaces one that nobody took, and that is counted. Any thread.
template <class T>
class Latest {
public:
    /// True when a value that nobody took was replaced.
    bool put(T value)
    {
        std::optional<T> old(std::move(value)); // what it replaces is destroyed outside the lock
        const std::scoped_lock lock(m_mutex);
        std::swap(old, m_value);
        m_dropped += old.has_value();
        return old.has_value();
    }
    std::optional<T> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }
    std::uint64_t dropped() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_dropped;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<T> m_value;
    std::uint64_t m_dropped = 0;
};

} // namespace zhihui::video
