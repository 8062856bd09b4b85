#pragma once

#include <QString>
#include <chrono>

namespace zhihui {

/// How lengths and ages are written on a screen: 455 m, 3.4 km; 0:48, 3 小时 04 分, 2 天.
QString distanceText(double metres);
QString ageText(std::chrono::seconds age);

} // namespace zhihui
