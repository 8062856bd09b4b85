#include "domain/Clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhihui {

namespace {
QDateTime inShanghai(Instant at)
{
    // Asia/Shanghai has had no daylight saving since 1991: a fixed offset needs no zone database.
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::fromSecondsAheadOfUtc(8 * 3600));
}
} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

QString toWire(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Instant> fromWire(QStringView text)
{
    const auto parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return fromMillis(parsed.toMSecsSinceEpoch());
}

QString timeOfDay(Instant at)
{
    return inShanghai(at).toString(u"HH:mm:ss");
}

QString dayAndTime(Instant at)
{
    return inShanghai(at).toString(u"MM-dd HH:mm");
}

} // namespace zhihui
