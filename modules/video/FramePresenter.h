#pragma once

#include <QImage>
#include <QRectF>

class QQuickWindow;
class QSGNode;

namespace zhihui::video {

/// How a tile's newest picture becomes part of the scene: where the software back-end and a graphics card part ways.
/// Called in the item's updatePaintNode(): render thread, GUI thread waiting.
class IFramePresenter {
public:
    virtual ~IFramePresenter() = default;
    /// The node that shows `image` in `at`, made from `old` where possible; a null image: none, and `old` is deleted.
    virtual QSGNode* present(QQuickWindow& window, QSGNode* old, const QImage& image, QRectF at) = 0;
};

} // namespace zhihui::video
