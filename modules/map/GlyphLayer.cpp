#include "map/GlyphLayer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>
#include <cmath>
#include <memory>
#include <unordered_map>

namespace zhihui::map {

namespace {

constexpr qsizetype mostTextures = 1500;

/// Keeps the textures and a pool of image nodes. Render thread. A transform because the software scene graph gives
/// nodes that come later their place and clip only from a parent that it keeps a state of.
class GlyphNode final : public QSGTransformNode {
public:
    void reset(const GlyphPalette& palette, double ratio, double magnify)
    {
        const bool same = m_palette == palette && m_ratio == ratio && m_magnify == magnify;
        if (same && qsizetype(m_textures.size()) < mostTextures)
            return;
        trim(0); // the image nodes point into the cache
        m_textures.clear();
        m_palette = palette;
        m_ratio = ratio;
        m_magnify = magnify;
    }
    QSGTexture* texture(const GlyphStyle& style, QQuickWindow* window)
    {
        auto& slot = m_textures[style];
        if (!slot)
            slot.reset(window->createTextureFromImage(
                paintGlyph(style, m_palette, m_ratio * m_magnify),
                QQuickWindow::CreateTextureOptions(QQuickWindow::TextureHasAlphaChannel) |
                    QQuickWindow::TextureCanUseAtlas));
        return slot.get();
    }
    void place(size_t index, const Glyph& glyph, QPointF at, QQuickWindow* window)
    {
        const bool fresh = index == m_nodes.size();
        if (fresh) {
            m_nodes.push_back(window->createImageNode());
            m_nodes.back()->setFiltering(QSGTexture::Linear);
        }
        QSGImageNode* node = m_nodes[index];
        const double side = extent(glyph.style) * m_magnify;
        QSGTexture* picture = texture(glyph.style, window);
        if (node->texture() != picture)
            node->setTexture(picture);
        const double half = std::floor(side / 2);
        node->setRect(QRectF(std::round(at.x() - half), std::round(at.y() - half), side, side));
        if (fresh) // only now: the software scene graph paints a node as soon as it is in the tree
            appendChildNode(node);
    }
    void trim(size_t count)
    {
        for (; m_nodes.size() > count; m_nodes.pop_back()) {
            removeChildNode(m_nodes.back());
            delete m_nodes.back();
        }
    }

private:
    GlyphPalette m_palette;
    double m_ratio = 0, m_magnify = 0;
    std::unordered_map<GlyphStyle, std::unique_ptr<QSGTexture>, decltype([](const GlyphStyle& s) { return qHash(s); })>
        m_textures;
    std::vector<QSGImageNode*> m_nodes;
};

} // namespace

GlyphLayer::GlyphLayer(QQuickItem* parent) : MapLayer(parent) {}

void GlyphLayer::setLevels(const QList<QColor>& colours)
{
    if (colours.size() != 4 || colours == levels())
        return;
    std::copy(colours.begin(), colours.end(), m_palette.levels.begin());
    Q_EMIT paletteChanged();
    update();
}

void GlyphLayer::set(QColor& slot, const QColor& colour)
{
    if (slot == colour)
        return;
    slot = colour;
    Q_EMIT paletteChanged();
    update();
}

int GlyphLayer::glyphAt(QPointF point, double reach) const
{
    const Camera now = camera();
    for (auto i = static_cast<int>(m_glyphs.size()) - 1; i >= 0; --i) {
        const Glyph& glyph = m_glyphs[static_cast<size_t>(i)];
        const double radius =
            magnify() * (glyph.style.kind == GlyphStyle::Kind::Cluster ? extent(glyph.style) / 2 - 3 : 9);
        const QPointF away = now.toScreen(glyph.at) - point;
        if (std::hypot(away.x(), away.y()) <= radius + reach)
            return i;
    }
    return -1;
}

QSGNode* GlyphLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* root = static_cast<GlyphNode*>(old);
    if (!map() || width() <= 0 || height() <= 0) {
        delete root;
        return nullptr;
    }
    if (!root)
        root = new GlyphNode;
    root->reset(m_palette, window()->effectiveDevicePixelRatio(), magnify());
    const Camera now = camera();
    m_glyphs = glyphsFor(now);
    for (size_t i = 0; i < m_glyphs.size(); ++i)
        root->place(i, m_glyphs[i], now.toScreen(m_glyphs[i].at), window());
    root->trim(m_glyphs.size());
    return root;
}

} // namespace zhihui::map
