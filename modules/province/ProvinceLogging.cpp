#include "province/ProvinceLogging.h"

namespace zhihui::province {

Q_LOGGING_CATEGORY(lcProvince, "zhihui.province", QtInfoMsg)

} // namespace zhihui::province
