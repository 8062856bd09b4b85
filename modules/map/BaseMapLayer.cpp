#include "map/BaseMapLayer.h"

#include <QTimer>

namespace zhihui::map {

BaseMapLayer::BaseMapLayer(QQuickItem* parent) : VectorLayer(parent)
{
    connect(this, &BaseMapLayer::paletteChanged, this, [this] {
        if (m_rebuilding)
            return; // eight colours of one theme change make one rebuild
        m_rebuilding = true;
        QTimer::singleShot(0, this, &BaseMapLayer::rebuild);
    });
}

void BaseMapLayer::setBaseMap(BaseMap* baseMap)
{
    if (m_baseMap == baseMap)
        return;
    if (m_baseMap)
        disconnect(m_baseMap, nullptr, this, nullptr);
    m_baseMap = baseMap;
    if (m_baseMap)
        connect(m_baseMap, &BaseMap::packChanged, this, &BaseMapLayer::rebuild);
    Q_EMIT baseMapChanged();
    rebuild();
}

void BaseMapLayer::rebuild()
{
    m_rebuilding = false;
    Shapes shapes;
    if (m_baseMap && m_baseMap->pack())
        for (const BaseMapPack::Block& block : m_baseMap->pack()->blocks)
            addShapes(block, shapes);
    setShapes(std::move(shapes));
}

void BaseMapLayer::addShapes(const BaseMapPack::Block& block, Shapes& out) const
{
    using Kind = Shape::Kind;
    const auto add = [&](Kind kind, const QColor& colour, float width, float dash = 0, double from = 0) {
        out.push_back({block.geometry, kind, colour, width, dash, static_cast<float>(std::max(block.fromZoom, from)),
                       static_cast<float>(block.toZoom)});
    };
    switch (block.kind) {
    case BaseKind::Neighbour:
        add(Kind::Fill, m_neighbour, 0);
        break;
    case BaseKind::Province:
        add(Kind::Fill, m_land, 0);
        break;
    case BaseKind::Sar:
        add(Kind::Fill, m_specialRegion, 0);
        break;
    case BaseKind::Coast:
        add(Kind::Line, m_coast, 1.2F);
        break;
    case BaseKind::Stream:
        add(Kind::Line, m_water, 1.6F, 0, 9.5);
        break;
    case BaseKind::River:
        add(Kind::Line, m_water, 2.4F, 0, 7.2);
        break;
    case BaseKind::County:
        add(Kind::Line, m_countyBorder, 1, 0, 8.0);
        break;
    case BaseKind::City:
        add(Kind::Line, m_cityBorder, 1.3F);
        break;
    case BaseKind::Border:
        add(Kind::Line, m_provinceBorder, 1.8F);
        break;
    case BaseKind::SarBorder:
        add(Kind::Line, m_provinceBorder, 1.8F, 5);
        break;
    }
}

} // namespace zhihui::map
