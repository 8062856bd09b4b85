#pragma once

#include <QLoggingCategory>

namespace zhihui::drill {

Q_DECLARE_LOGGING_CATEGORY(lcDrill)

} // namespace zhihui::drill
