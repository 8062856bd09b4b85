#pragma once

#include "video/FramePresenter.h"

namespace zhihui::video {

/// Where in a box of that many pixels a picture stands, in units of `ratio` pixels.
QRectF placed(QSize picture, QSize box, double ratio);

/// RGB32 pictures as image nodes: shared without a copy under the software back-end, an upload under RHI. Only the
/// tile's own rectangle becomes dirty.
class ImagePresenter final : public IFramePresenter {
public:
    QSGNode* present(QQuickWindow& window, QSGNode* old, const QImage& image, QRectF at) override;

private:
    qint64 m_shown = 0; ///< key of the image in the node
};

} // namespace zhihui::video
