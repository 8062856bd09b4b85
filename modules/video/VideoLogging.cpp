#include "video/VideoLogging.h"

namespace zhihui::video {

Q_LOGGING_CATEGORY(lcVideo, "zhihui.video", QtInfoMsg)

} // namespace zhihui::video
