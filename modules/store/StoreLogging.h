#pragma once

#include <QLoggingCategory>

namespace zhihui::store {

Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace zhihui::store
