#include "domain/Level.h"

#include <algorithm>

namespace zhihui {

Level clampedLevel(int value)
{
    return static_cast<Level>(std::clamp(value, 1, 4));
}

} // namespace zhihui
