#include "map/MapLayer.h"

#include "map/Mercator.h"

#include <QGeoCoordinate>
#include <QMetaProperty>
#include <QQuickWindow>
#include <QSGRendererInterface>

namespace zhihui::map {

MapLayer::MapLayer(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapLayer::setMap(QQuickItem* map)
{
    if (m_map == map)
        return;
    if (m_map)
        disconnect(m_map, nullptr, this, nullptr);
    m_map = map;
    if (m_map) {
        const QMetaObject* meta = m_map->metaObject();
        const QMetaMethod follow = metaObject()->method(metaObject()->indexOfSlot("onCamera()"));
        for (const char* name : {"center", "zoomLevel", "bearing", "tilt", "fieldOfView"}) {
            const QMetaProperty property = meta->property(meta->indexOfProperty(name));
            if (property.hasNotifySignal())
                connect(m_map, property.notifySignal(), this, follow);
        }
    }
    Q_EMIT mapChanged();
    cameraChanged();
}

Camera MapLayer::camera() const
{
    Camera c;
    c.size = size();
    if (!m_map)
        return c;
    const auto centre = m_map->property("center").value<QGeoCoordinate>();
    c.centre = mercator({centre.latitude(), centre.longitude()});
    c.zoom = m_map->property("zoomLevel").toDouble();
    c.bearing = m_map->property("bearing").toDouble();
    c.tilt = m_map->property("tilt").toDouble();
    c.fieldOfView = m_map->property("fieldOfView").toDouble();
    return c;
}

bool MapLayer::isSoftware() const
{
    return window() && window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
}

void MapLayer::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        cameraChanged();
}

} // namespace zhihui::map
