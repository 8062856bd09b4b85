#include "video/ImagePresenter.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace zhihui::video {

QRectF placed(QSize picture, QSize box, double ratio)
{
    // A picture made for this box fits it to the pixel, whatever rounding its aspect ratio took.
    const bool fits = picture.width() == box.width() || picture.height() == box.height();
    const QSize shown = fits ? picture : picture.scaled(box, Qt::KeepAspectRatio);
    const QPoint at((box.width() - shown.width()) / 2, (box.height() - shown.height()) / 2);
    return {QPointF(at) / ratio, QSizeF(shown) / ratio};
}

QSGNode* ImagePresenter::present(QQuickWindow& window, QSGNode* old, const QImage& image, QRectF at)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window.createImageNode();
        node->setOwnsTexture(true);
        m_shown = 0;
    }
    if (m_shown != image.cacheKey()) {
        node->setTexture(window.createTextureFromImage(image, QQuickWindow::TextureIsOpaque));
        m_shown = image.cacheKey();
    }
    if (node->rect() != at)
        node->setRect(at);
    const bool exact = (at.size() * window.effectiveDevicePixelRatio()).toSize() == image.size();
    node->setFiltering(exact ? QSGTexture::Nearest : QSGTexture::Linear);
    return node;
}

} // namespace zhihui::video
