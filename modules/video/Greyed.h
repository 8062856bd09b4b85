#pragma once

#include <QImage>

namespace zhihui::video {

/// The picture without colour and darker: nobody takes it for a live one. Any thread.
QImage greyed(const QImage& rgb32);

} // namespace zhihui::video
