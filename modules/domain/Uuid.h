#pragma once

#include "domain/Clock.h"

namespace zhihui {

/// RFC 9562 version 7: sorts by time, random in its tail. Any thread.
QString uuid7(Instant at);

} // namespace zhihui
