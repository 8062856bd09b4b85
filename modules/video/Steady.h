#pragma once

#include <chrono>

namespace zhihui::video {

/// The clock of delays and deadlines: it never steps.
using Steady = std::chrono::steady_clock;

} // namespace zhihui::video
