#pragma once

#include "map/Camera.h"

#include <QGeoCoordinate>
#include <QPointer>
#include <QQuickItem>

namespace zhihui::map {

/// An item laid over QtLocation's Map that follows its camera in the same frame. GUI thread.
class MapLayer : public QQuickItem {
    Q_OBJECT
    Q_PROPERTY(QQuickItem* map READ map WRITE setMap NOTIFY mapChanged REQUIRED FINAL)
    /// How much larger than at a desk marks, names and lines are drawn: a wall is read from afar.
    Q_PROPERTY(double magnify READ magnify WRITE setMagnify NOTIFY magnifyChanged FINAL)
    QML_ELEMENT
    QML_UNCREATABLE("base of the layers")

public:
    explicit MapLayer(QQuickItem* parent = nullptr);

    QQuickItem* map() const { return m_map; }
    void setMap(QQuickItem* map);
    double magnify() const { return m_magnify; }
    void setMagnify(double magnify);
    /// Read anew from the Map's public properties, so that it is the one of this frame.
    Camera camera() const;
    /// Where a coordinate is in the Map now; invalid coordinates are at NaN.
    Q_INVOKABLE QPointF pixel(const QGeoCoordinate& coordinate) const;

Q_SIGNALS:
    void mapChanged();
    void magnifyChanged();

protected:
    virtual void cameraChanged() { update(); }
    /// True when the scene graph paints with QPainter, where geometry nodes draw nothing.
    bool isSoftware() const;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private Q_SLOTS:
    void onCamera() { cameraChanged(); }

private:
    QPointer<QQuickItem> m_map;
    double m_magnify = 1;
};

} // namespace zhihui::map
