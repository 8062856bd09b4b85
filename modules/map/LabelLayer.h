#pragma once

#include "map/BaseMap.h"
#include "map/LabelPlacer.h"
#include "map/MapLayer.h"

#include <QColor>
#include <QFont>

namespace zhihui::map {

/// The names of the base map; upright and of one size at every zoom. GUI thread.
class LabelLayer : public MapLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::map::BaseMap* baseMap READ baseMap WRITE setBaseMap NOTIFY baseMapChanged REQUIRED FINAL)
    Q_PROPERTY(QString family MEMBER m_family NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor strong MEMBER m_strong NOTIFY styleChanged FINAL) ///< cities, special regions
    Q_PROPERTY(QColor plain MEMBER m_plain NOTIFY styleChanged FINAL)   ///< counties
    Q_PROPERTY(QColor faint MEMBER m_faint NOTIFY styleChanged FINAL)   ///< neighbours, sea
    Q_PROPERTY(QColor halo MEMBER m_halo NOTIFY styleChanged FINAL)

public:
    explicit LabelLayer(QQuickItem* parent = nullptr);

    BaseMap* baseMap() const { return m_baseMap; }
    void setBaseMap(BaseMap* baseMap);

Q_SIGNALS:
    void baseMapChanged();
    void styleChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    struct Text {
        Label label;
        QFont font;
        QColor colour;
        QSizeF size;
    };
    void restyle();
    void placeFor(double zoom);

    QPointer<BaseMap> m_baseMap;
    QString m_family{QStringLiteral("Noto Sans CJK SC")};
    QColor m_strong{0xA3, 0xB3, 0xCB}, m_plain{0x87, 0x96, 0xB0}, m_faint{0x5A, 0x6A, 0x86}, m_halo{0x0F, 0x18, 0x28};
    std::vector<Text> m_texts;
    std::vector<LabelPlacer::Entry> m_entries;
    std::vector<bool> m_stands;
    double m_placedZoom = -1;
    int m_version = 1;
};

} // namespace zhihui::map
