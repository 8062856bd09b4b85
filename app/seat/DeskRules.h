#pragma once

#include "alerts/DeskFile.h"

namespace zhihui {

/// The duty desk's working rules that are in the program; a program without them does not start.
alerts::DeskFile deskRules();

} // namespace zhihui
