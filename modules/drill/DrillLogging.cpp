#include "drill/DrillLogging.h"

namespace zhihui::drill {

Q_LOGGING_CATEGORY(lcDrill, "zhihui.drill", QtInfoMsg)

} // namespace zhihui::drill
