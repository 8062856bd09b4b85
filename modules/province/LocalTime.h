#pragma once

#include "domain/Clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhihui::province {

/// The province's own time: days, hours and years of its documents are counted in it.
inline QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone("Asia/Shanghai"));
}

} // namespace zhihui::province
