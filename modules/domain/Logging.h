#pragma once

#include <QLoggingCategory>

namespace zhihui {

/// The only category that may see names, identity numbers, coordinates and tokens; off by default.
Q_DECLARE_LOGGING_CATEGORY(lcPrivate)

} // namespace zhihui
