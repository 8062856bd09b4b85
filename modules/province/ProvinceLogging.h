#pragma once

#include <QLoggingCategory>

namespace zhihui::province {

Q_DECLARE_LOGGING_CATEGORY(lcProvince)

} // namespace zhihui::province
