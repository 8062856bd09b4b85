#include "store/StoreLogging.h"

namespace zhihui::store {

Q_LOGGING_CATEGORY(lcStore, "zhihui.store", QtInfoMsg)

} // namespace zhihui::store
