#include "domain/Logging.h"

namespace zhihui {

Q_LOGGING_CATEGORY(lcPrivate, "zhihui.private", QtFatalMsg)

} // namespace zhihui
