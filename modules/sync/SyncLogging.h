#pragma once

#include <QLoggingCategory>

namespace zhihui::sync {

Q_DECLARE_LOGGING_CATEGORY(lcSync)

} // namespace zhihui::sync
