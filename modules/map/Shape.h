#pragma once

#include <QColor>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <vector>

namespace zhihui::map {

/// A vertex: offset from layerOrigin in Mercator units.
struct Vertex {
    float x = 0, y = 0;
    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// Immutable geometry for both back-ends: rings or polylines for QPainter, triangles over the same vertices for the
/// card.
struct Geometry {
    std::vector<Vertex> vertices;
    std::vector<uint32_t> starts;    ///< first vertex of each ring or line, closed by the number of vertices
    std::vector<uint32_t> parts;     ///< fills: first ring of each polygon, closed by the number of rings
    std::vector<uint32_t> triangles; ///< fills: three indices each
    std::vector<QRectF> boxes;       ///< of each ring or line, for culling

    size_t lines() const { return starts.empty() ? 0 : starts.size() - 1; }
    void measure();
};
using GeometryPtr = std::shared_ptr<const Geometry>;

/// Something drawn by a VectorLayer. Any thread.
struct Shape {
    enum class Kind { Fill, Line, Loop, Dots };
    GeometryPtr geometry;
    Kind kind = Kind::Fill;
    QColor colour;
    float width = 1; ///< lines: pixels; dots: diameter in pixels
    float dash = 0;  ///< pixels of dash and of gap; 0: solid
    float fromZoom = 0, toZoom = 30;

    bool isVisible(double zoom) const { return zoom >= double(fromZoom) && zoom < double(toZoom); }
};
using Shapes = std::vector<Shape>;

} // namespace zhihui::map
