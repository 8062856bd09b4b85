#include "map/MapLayer.h"

#include "map/Mercator.h"

#include <QMetaProperty>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <limits>

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

void MapLayer::setMagnify(double magnify)
{
    if (qFuzzyCompare(m_magnify, magnify) || magnify <= 0)
        return;
    m_magnify = magnify;
    Q_EMIT magnifyChanged();
    update();
}

Camera MapLayer::camera() const
{
    Camera c;
    c.size = size();
    if (!m_map)
        return c;
    c.size = m_map->size(); // ours follows it a moment later
    const auto centre = m_map->property("center").value<QGeoCoordinate>();
    c.centre = mercator({centre.latitude(), centre.longitude()});
    c.zoom = m_map->property("zoomLevel").toDouble();
    c.bearing = m_map->property("bearing").toDouble();
    c.tilt = m_map->property("tilt").toDouble();
    c.fieldOfView = m_map->property("fieldOfView").toDouble();
    return c;
}

QPointF MapLayer::pixel(const QGeoCoordinate& coordinate) const
{
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    return coordinate.isValid() ? camera().toScreen(mercator({coordinate.latitude(), coordinate.longitude()}))
                                : QPointF(nowhere, nowhere);
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
