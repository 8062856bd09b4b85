#pragma once

#include "domain/Level.h"

#include <QString>

namespace zhihui::engine {

/// Words of an alert's codes in the language of the screen; the code itself when unknown.
QString levelName(Level level);
QString kindName(const QString& kind);       ///< 越界
QString registeredKind(const QString& kind); ///< the same as it is registered: in Chinese in every language
QString closeCauseName(const QString& code); ///< 属实-违规

} // namespace zhihui::engine
