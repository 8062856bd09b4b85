#include "engine/EngineLogging.h"

namespace zhihui::engine {

Q_LOGGING_CATEGORY(lcEngine, "zhihui.engine", QtInfoMsg)

} // namespace zhihui::engine
