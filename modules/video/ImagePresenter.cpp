#include "video/ImagePresenter.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace zhihui::video {

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
