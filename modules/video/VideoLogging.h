#pragma once

#include <QLoggingCategory>

namespace zhihui::video {

/// Says which camera by its id only; an address goes to zhihui.private and nowhere else.
Q_DECLARE_LOGGING_CATEGORY(lcVideo)

} // namespace zhihui::video
