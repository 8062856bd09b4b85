#pragma once

#include "Arguments.h"

namespace zhihui {

/// The verb `cameras`: films the loaded world's cameras, or some for tests, until it is stopped. Needs a
/// QGuiApplication.
int showCameras(Arguments& arguments);

} // namespace zhihui
