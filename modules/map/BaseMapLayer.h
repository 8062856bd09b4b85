#pragma once

#include "map/BaseMap.h"
#include "map/VectorLayer.h"

namespace zhihui::map {

/// Land, coast, rivers and borders of the base map in the colours of the theme; the sea is the Map's own background.
/// GUI thread.
class BaseMapLayer : public VectorLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::map::BaseMap* baseMap READ baseMap WRITE setBaseMap NOTIFY baseMapChanged REQUIRED FINAL)
    Q_PROPERTY(QColor neighbour MEMBER m_neighbour NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor land MEMBER m_land NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor specialRegion MEMBER m_specialRegion NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor coast MEMBER m_coast NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor water MEMBER m_water NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor countyBorder MEMBER m_countyBorder NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor cityBorder MEMBER m_cityBorder NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor provinceBorder MEMBER m_provinceBorder NOTIFY paletteChanged FINAL)

public:
    explicit BaseMapLayer(QQuickItem* parent = nullptr);

    BaseMap* baseMap() const { return m_baseMap; }
    void setBaseMap(BaseMap* baseMap);

Q_SIGNALS:
    void baseMapChanged();
    void paletteChanged();

private:
    void rebuild();
    void addShapes(const BaseMapPack::Block& block, Shapes& out) const;

    QPointer<BaseMap> m_baseMap;
    QColor m_neighbour{0x10, 0x19, 0x28}, m_land{0x17, 0x28, 0x41}, m_specialRegion{0x13, 0x20, 0x33};
    QColor m_coast{0x2F, 0x4A, 0x70}, m_water{0x12, 0x1E, 0x31}, m_countyBorder{0x2A, 0x3E, 0x5C};
    QColor m_cityBorder{0x3B, 0x56, 0x7E}, m_provinceBorder{0x55, 0x72, 0x9E};
    bool m_rebuilding = false;
};

} // namespace zhihui::map
