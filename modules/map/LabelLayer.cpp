#include "map/LabelLayer.h"

#include "map/Mercator.h"

#include <QFontMetricsF>
#include <QQuickWindow>
#include <QSGTextNode>
#include <QTextLayout>
#include <cmath>

namespace zhihui::map {

namespace {

/// One text node for each label that was ever needed; hidden ones leave the tree. Render thread. A transform for the
/// same reason as GlyphNode.
class LabelNode final : public QSGTransformNode {
public:
    ~LabelNode() override { clear(0); }
    Q_DISABLE_COPY_MOVE(LabelNode)
    LabelNode() = default;

    struct Entry {
        QSGTransformNode* place = nullptr;
        bool inTree = false;
    };
    void clear(size_t count)
    {
        for (Entry& slot : m_entries) {
            if (slot.inTree)
                removeChildNode(slot.place);
            delete slot.place; // with its text
        }
        m_entries.assign(count, {});
    }
    void hide(Entry& slot)
    {
        if (slot.inTree)
            removeChildNode(slot.place);
        slot.inTree = false;
    }
    void show(Entry& slot, QPointF at)
    {
        QMatrix4x4 m;
        m.translate(static_cast<float>(std::round(at.x())), static_cast<float>(std::round(at.y())));
        slot.place->setMatrix(m);
        if (!slot.inTree)
            appendChildNode(slot.place);
        slot.inTree = true;
    }
    std::vector<Entry>& entries() { return m_entries; }
    int version = 0;

private:
    std::vector<Entry> m_entries;
};

QSGTransformNode* makeText(QQuickWindow* window, const QString& text, const QFont& font, const QColor& colour,
                           const QColor& halo)
{
    QTextLayout layout(text, font);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setPosition({0, 0});
    layout.endLayout();
    QSGTextNode* node = window->createTextNode();
    node->setRenderType(QSGTextNode::NativeRendering);
    node->setColor(colour);
    node->setTextStyle(QSGTextNode::Outline);
    node->setStyleColor(halo);
    node->addTextLayout({-std::round(line.naturalTextWidth() / 2), -std::round(line.height() / 2)}, &layout);
    auto* place = new QSGTransformNode;
    place->appendChildNode(node);
    return place;
}

} // namespace

LabelLayer::LabelLayer(QQuickItem* parent) : MapLayer(parent)
{
    connect(this, &LabelLayer::styleChanged, this, &LabelLayer::restyle);
    connect(this, &LabelLayer::magnifyChanged, this, &LabelLayer::restyle);
}

void LabelLayer::setBaseMap(BaseMap* baseMap)
{
    if (m_baseMap == baseMap)
        return;
    if (m_baseMap)
        disconnect(m_baseMap, nullptr, this, nullptr);
    m_baseMap = baseMap;
    if (m_baseMap)
        connect(m_baseMap, &BaseMap::packChanged, this, &LabelLayer::restyle);
    Q_EMIT baseMapChanged();
    restyle();
}

void LabelLayer::restyle()
{
    m_texts.clear();
    m_entries.clear();
    ++m_version;
    m_placedZoom = -1;
    update();
    if (!m_baseMap || !m_baseMap->pack())
        return;
    for (const Label& label : m_baseMap->pack()->labels) {
        QFont font(m_family);
        const bool strong = label.kind == Label::Kind::City || label.kind == Label::Kind::Sar;
        font.setPixelSize(static_cast<int>(std::ceil((label.kind == Label::Kind::City ? 14 : 13) * magnify())));
        font.setBold(label.kind == Label::Kind::City);
        if (label.kind == Label::Kind::Neighbour || label.kind == Label::Kind::Sea)
            font.setLetterSpacing(QFont::AbsoluteSpacing, 3 * magnify());
        const QColor colour = strong ? m_strong : label.kind == Label::Kind::County ? m_plain : m_faint;
        const QFontMetricsF metrics(font);
        const QSizeF size(metrics.horizontalAdvance(label.text), metrics.height());
        m_texts.push_back({label, font, colour, size});
        m_entries.push_back({label.at, size, label.rank, label.fromZoom, label.toZoom});
    }
}

void LabelLayer::placeFor(double zoom)
{
    // In steps, and always for the coarser end of a step: labels come with zooming in and stay.
    const double step = std::floor(zoom * 8) / 8;
    if (step == m_placedZoom)
        return;
    m_placedZoom = step;
    m_stands = LabelPlacer::place(m_entries, step, 10 * magnify());
}

QSGNode* LabelLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* root = static_cast<LabelNode*>(old);
    if (!map() || m_texts.empty()) {
        delete root;
        return nullptr;
    }
    if (!root)
        root = new LabelNode;
    if (root->version != m_version) {
        root->clear(m_texts.size());
        root->version = m_version;
    }
    const Camera now = camera();
    placeFor(now.zoom);
    const QRectF view = now.view(120 * magnify());
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const Text& text = m_texts[i];
        LabelNode::Entry& slot = root->entries()[i];
        const QPointF at = layerOrigin + text.label.at;
        if (!m_stands[i] || !view.contains(at)) {
            root->hide(slot);
            continue;
        }
        if (!slot.place)
            slot.place = makeText(window(), text.label.text, text.font, text.colour, m_halo);
        root->show(slot, now.toScreen(at));
    }
    return root;
}

} // namespace zhihui::map
