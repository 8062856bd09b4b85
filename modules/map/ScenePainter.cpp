#include "map/ScenePainter.h"

#include "map/Mercator.h"

#include <QPainter>
#include <QPainterPath>

namespace zhihui::map {

namespace {

/// Draws one geometry; points nearer than half a pixel to their predecessor are dropped.
class Pen {
public:
    Pen(QPainter& painter, const QTransform& place, const QRectF& view)
        : m_painter(painter), m_place(place), m_view(view)
    {
    }

    void draw(const Shape& shape)
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(Qt::NoPen);
        switch (shape.kind) {
        case Shape::Kind::Fill:
            fill(shape);
            break;
        case Shape::Kind::Dots:
            dots(shape);
            break;
        case Shape::Kind::Line:
        case Shape::Kind::Loop:
            stroke(shape);
            break;
        }
    }

private:
    QPolygonF points(const Geometry& g, size_t line) const
    {
        QPolygonF out;
        out.reserve(g.starts[line + 1] - g.starts[line]);
        for (uint32_t v = g.starts[line]; v < g.starts[line + 1]; ++v) {
            const QPointF p = m_place.map(QPointF(double(g.vertices[v].x), double(g.vertices[v].y)));
            const bool last = v + 1 == g.starts[line + 1];
            if (out.isEmpty() || last || (p - out.back()).manhattanLength() > 0.5)
                out.append(p);
        }
        return out;
    }
    bool isSeen(const Geometry& g, size_t line) const
    {
        const QRectF& box = g.boxes[line]; // by hand: QRectF::intersects ignores flat boxes
        return box.left() <= m_view.right() && box.right() >= m_view.left() && box.top() <= m_view.bottom() &&
               box.bottom() >= m_view.top();
    }
    void fill(const Shape& shape)
    {
        const Geometry& g = *shape.geometry;
        m_painter.setBrush(shape.colour);
        for (size_t p = 0; p + 1 < g.parts.size(); ++p) {
            if (g.parts[p] == g.parts[p + 1] || !isSeen(g, g.parts[p]))
                continue;
            QPainterPath path;
            path.setFillRule(Qt::OddEvenFill);
            for (size_t ring = g.parts[p]; ring < g.parts[p + 1]; ++ring) {
                path.addPolygon(points(g, ring));
                path.closeSubpath();
            }
            m_painter.drawPath(path);
        }
    }
    void stroke(const Shape& shape)
    {
        QPen pen(shape.colour, double(shape.width), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (shape.dash > 0) {
            const double dash = double(shape.dash / shape.width);
            pen.setDashPattern({dash, dash});
        }
        m_painter.setPen(pen);
        for (size_t line = 0; line < shape.geometry->lines(); ++line) {
            if (!isSeen(*shape.geometry, line))
                continue;
            const QPolygonF polyline = points(*shape.geometry, line);
            if (shape.kind == Shape::Kind::Loop)
                m_painter.drawPolygon(polyline);
            else
                m_painter.drawPolyline(polyline);
        }
    }
    void dots(const Shape& shape)
    {
        m_painter.setBrush(shape.colour);
        const double r = double(shape.width) / 2;
        for (const Vertex& v : shape.geometry->vertices)
            m_painter.drawEllipse(m_place.map(QPointF(double(v.x), double(v.y))), r, r);
    }

    QPainter& m_painter;
    QTransform m_place;
    QRectF m_view; ///< in offsets
};

} // namespace

Picture paint(const Shapes& shapes, const Camera& camera, double margin, double devicePixelRatio)
{
    Picture out{.image = {}, .camera = camera, .margin = margin};
    const QSizeF size = camera.size + QSizeF(2 * margin, 2 * margin);
    out.image = QImage((size * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (out.image.isNull())
        return out;
    out.image.setDevicePixelRatio(devicePixelRatio);
    out.image.fill(Qt::transparent);
    QTransform place;
    place.translate(size.width() / 2, size.height() / 2);
    place.rotate(-camera.bearing);
    place.scale(camera.scale(), camera.scale());
    place.translate(layerOrigin.x() - camera.centre.x(), layerOrigin.y() - camera.centre.y());
    Camera flat = camera;
    flat.tilt = 0;
    QPainter painter(&out.image);
    painter.setRenderHint(QPainter::Antialiasing);
    Pen pen(painter, place, flat.view(margin + 8).translated(-layerOrigin));
    for (const Shape& shape : shapes)
        if (shape.geometry && shape.isVisible(camera.zoom))
            pen.draw(shape);
    return out;
}

QTransform placement(const Picture& picture, const Camera& camera)
{
    const double ratio = camera.scale() / picture.camera.scale();
    Camera flat = camera;
    flat.tilt = 0;
    const QPointF centre = flat.toScreen(picture.camera.centre);
    QTransform out;
    out.translate(centre.x(), centre.y());
    out.rotate(picture.camera.bearing - camera.bearing);
    out.scale(ratio, ratio);
    out.translate(-picture.camera.size.width() / 2 - picture.margin,
                  -picture.camera.size.height() / 2 - picture.margin);
    return out;
}

} // namespace zhihui::map
