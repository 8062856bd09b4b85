#include "sync/SyncLogging.h"

namespace zhihui::sync {

Q_LOGGING_CATEGORY(lcSync, "zhihui.sync", QtInfoMsg)

} // namespace zhihui::sync
