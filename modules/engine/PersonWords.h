#pragma once

#include <QString>

namespace zhihui::engine {

/// Words of a person's row in the language of the screen; the code itself when unknown.
QString supervisionName(const QString& code); ///< "strict" 严管
QString categoryName(const QString& code);    ///< "02" 缓刑
QString contactName(const QString& how);      ///< "visit" 当面

} // namespace zhihui::engine
