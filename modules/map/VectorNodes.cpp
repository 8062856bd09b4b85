#include "map/VectorNodes.h"

#include "map/LineMaterial.h"
#include "map/Mercator.h"

#include <QSGFlatColorMaterial>
#include <QSGGeometryNode>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace zhihui::map {

namespace {

using Corner = LineMaterial::Vertex;

/// A shape's node; hidden without losing its buffers.
class ShapeNode final : public QSGGeometryNode {
public:
    bool isSubtreeBlocked() const override { return m_hidden; }
    void setHidden(bool hidden)
    {
        if (m_hidden == hidden)
            return;
        m_hidden = hidden;
        markDirty(DirtySubtreeBlocked);
    }
    LineMaterial* lines = nullptr;

private:
    bool m_hidden = true;
};

struct Mesh {
    std::vector<Corner> corners;
    std::vector<uint32_t> indices;
};

struct Direction {
    float x = 0, y = 0, length = 0;
};

Direction between(Vertex a, Vertex b)
{
    const float x = b.x - a.x, y = b.y - a.y, length = std::hypot(x, y);
    return length > 0 ? Direction{x / length, y / length, length} : Direction{};
}

/// Two corners at each point, pushed out along the bisector; sharp corners are cut at twice the width.
void addLine(Mesh& mesh, const Geometry& g, size_t line, bool closed)
{
    const uint32_t first = g.starts[line], count = g.starts[line + 1] - first;
    if (count < 2)
        return;
    const auto base = uint32_t(mesh.corners.size());
    const uint32_t steps = closed ? count + 1 : count;
    float along = 0;
    for (uint32_t i = 0; i < steps; ++i) {
        const Vertex here = g.vertices[first + i % count];
        const bool start = i == 0 && !closed, end = i + 1 == steps && !closed;
        Direction in = between(g.vertices[first + (i + count - 1) % count], here);
        Direction out = between(here, g.vertices[first + (i + 1) % count]);
        along += i == 0 ? 0 : in.length;
        if (start || in.length == 0)
            in = out;
        if (end || out.length == 0)
            out = in;
        float nx = -(in.y + out.y), ny = in.x + out.x;
        const float size = std::hypot(nx, ny);
        if (size < 0.01F) {
            nx = -in.y;
            ny = in.x;
        } else {
            const float stretch = std::min(2.0F, 2.0F / size) / size;
            nx *= stretch;
            ny *= stretch;
        }
        mesh.corners.push_back({here.x, here.y, nx, ny, 1, 0, along});
        mesh.corners.push_back({here.x, here.y, -nx, -ny, -1, 0, along});
        if (i > 0) {
            const uint32_t b = base + 2 * i;
            mesh.indices.insert(mesh.indices.end(), {b - 2, b - 1, b, b, b - 1, b + 1});
        }
    }
}

void addDot(Mesh& mesh, Vertex at)
{
    const auto b = uint32_t(mesh.corners.size());
    for (const auto& [x, y] : {std::pair{-1.0F, -1.0F}, {1.0F, -1.0F}, {-1.0F, 1.0F}, {1.0F, 1.0F}})
        mesh.corners.push_back({at.x, at.y, x, y, x, y, 0});
    mesh.indices.insert(mesh.indices.end(), {b, b + 1, b + 2, b + 2, b + 1, b + 3});
}

QSGGeometry* upload(const QSGGeometry::AttributeSet& attributes, const void* vertices, size_t count, size_t stride,
                    const std::vector<uint32_t>& indices)
{
    auto* out = new QSGGeometry(attributes, int(count), int(indices.size()), QSGGeometry::UnsignedIntType);
    out->setDrawingMode(QSGGeometry::DrawTriangles);
    out->setVertexDataPattern(QSGGeometry::StaticPattern);
    out->setIndexDataPattern(QSGGeometry::StaticPattern);
    std::memcpy(out->vertexData(), vertices, count * stride);
    std::memcpy(out->indexData(), indices.data(), indices.size() * sizeof(uint32_t));
    return out;
}

void fillNode(ShapeNode& node, const Shape& shape)
{
    const Geometry& g = *shape.geometry;
    node.setGeometry(upload(QSGGeometry::defaultAttributes_Point2D(), g.vertices.data(), g.vertices.size(),
                            sizeof(Vertex), g.triangles));
    auto* material = new QSGFlatColorMaterial;
    material->setColor(shape.colour);
    material->setFlag(QSGMaterial::RequiresFullMatrix);
    node.setMaterial(material);
}

void lineNode(ShapeNode& node, const Shape& shape)
{
    Mesh mesh;
    if (shape.kind == Shape::Kind::Dots) {
        for (const Vertex v : shape.geometry->vertices)
            addDot(mesh, v);
    } else {
        for (size_t line = 0; line < shape.geometry->lines(); ++line)
            addLine(mesh, *shape.geometry, line, shape.kind == Shape::Kind::Loop);
    }
    node.setGeometry(
        upload(LineMaterial::attributes(), mesh.corners.data(), mesh.corners.size(), sizeof(Corner), mesh.indices));
    node.lines = new LineMaterial;
    node.lines->colour = shape.colour;
    node.lines->halfWidth = shape.width / 2;
    node.lines->dash = shape.dash;
    node.setMaterial(node.lines);
}

void build(ShapeNode& node, const Shape& shape)
{
    if (shape.kind == Shape::Kind::Fill)
        fillNode(node, shape);
    else
        lineNode(node, shape);
    node.setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
}

} // namespace

void SceneNode::setShapes(std::shared_ptr<const Shapes> shapes, int newVersion)
{
    while (QSGNode* child = firstChild()) {
        removeChildNode(child);
        delete child;
    }
    m_shapes = std::move(shapes);
    version = newVersion;
    for (size_t i = 0; i < m_shapes->size(); ++i) {
        auto* node = new ShapeNode;
        node->setFlag(QSGNode::OwnedByParent);
        appendChildNode(node);
    }
}

void SceneNode::setCamera(const Camera& camera)
{
    setMatrix(camera.matrix(layerOrigin));
    auto* child = static_cast<ShapeNode*>(firstChild());
    for (const Shape& shape : *m_shapes) {
        const bool visible = shape.geometry && !shape.geometry->vertices.empty() && shape.isVisible(camera.zoom);
        if (visible && !child->geometry())
            build(*child, shape);
        child->setHidden(!visible);
        if (visible && child->lines) {
            child->lines->unitsPerPixel = static_cast<float>(1 / camera.scale());
            child->markDirty(QSGNode::DirtyMaterial);
        }
        child = static_cast<ShapeNode*>(child->nextSibling());
    }
}

} // namespace zhihui::map
