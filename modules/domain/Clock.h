#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace zhihui {

using namespace std::chrono_literals;

/// A moment in UTC with the resolution of the wire.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// Where the time comes from, so that tests can hold it. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

constexpr qint64 toMillis(Instant at)
{
    return at.time_since_epoch().count();
}
constexpr Instant fromMillis(qint64 ms)
{
    return Instant(Milliseconds(ms));
}

/// RFC 3339 in UTC with milliseconds and "Z": the only form on the wire.
QString toWire(Instant at);
/// Empty when the text is not RFC 3339 with a zone.
std::optional<Instant> fromWire(QStringView text);

/// "HH:mm:ss" and "MM-dd HH:mm" in Asia/Shanghai, for the screen.
QString timeOfDay(Instant at);
QString dayAndTime(Instant at);

} // namespace zhihui
