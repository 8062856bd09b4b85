#pragma once

#include <QString>

namespace zhihui {

/// Alert level: P1 red 一级 … P4 blue 四级. Lower number, greater urgency.
enum class Level { P1 = 1, P2 = 2, P3 = 3, P4 = 4 };

constexpr int number(Level level)
{
    return static_cast<int>(level);
}
constexpr bool isMoreUrgent(Level a, Level b)
{
    return number(a) < number(b);
}
Level clampedLevel(int value);

} // namespace zhihui
