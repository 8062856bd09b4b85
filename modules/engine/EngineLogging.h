#pragma once

#include <QLoggingCategory>

namespace zhihui::engine {

Q_DECLARE_LOGGING_CATEGORY(lcEngine)

} // namespace zhihui::engine
