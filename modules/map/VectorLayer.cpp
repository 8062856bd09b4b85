#include "map/VectorLayer.h"

#include "map/Mercator.h"
#include "map/VectorNodes.h"

#include <QFuture>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QtConcurrent>
#include <cmath>

namespace zhihui::map {

namespace {

constexpr double margin = 128;

/// Root under the software scene graph: a transform over one image.
class PictureNode final : public QSGTransformNode {
public:
    int serial = 0;
    QSGImageNode* image = nullptr;
};

} // namespace

VectorLayer::VectorLayer(QQuickItem* parent) : MapLayer(parent), m_shapes(std::make_shared<Shapes>())
{
    connect(this, &VectorLayer::magnifyChanged, this, [this] { setShapes(std::exchange(m_plain, {})); });
}
VectorLayer::~VectorLayer() = default;

void VectorLayer::setShapes(Shapes shapes)
{
    m_plain = std::move(shapes);
    auto drawn = std::make_shared<Shapes>(m_plain);
    // Lines grow less than marks and names: they are found by their length, and shall not hide the land.
    const auto wider = static_cast<float>(std::sqrt(magnify()));
    for (Shape& shape : *drawn) {
        shape.width *= wider;
        shape.dash *= wider;
    }
    m_shapes = std::move(drawn);
    ++m_version;
    update();
}

bool VectorLayer::isSettled() const
{
    return !isSoftware() || (!m_painting && m_pictureVersion == m_version && m_picture.camera == camera());
}

QSGNode* VectorLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (!map() || width() <= 0 || height() <= 0) {
        delete old;
        return nullptr;
    }
    return isSoftware() ? updatePicture(old, camera()) : updateGeometry(old, camera());
}

QSGNode* VectorLayer::updateGeometry(QSGNode* old, const Camera& camera)
{
    auto* root = static_cast<SceneNode*>(old);
    if (!root)
        root = new SceneNode;
    if (root->version != m_version)
        root->setShapes(m_shapes, m_version);
    root->setCamera(camera);
    return root;
}

QSGNode* VectorLayer::updatePicture(QSGNode* old, const Camera& camera)
{
    auto* root = static_cast<PictureNode*>(old);
    if (m_pictureVersion != m_version || !(m_picture.camera == camera))
        requestPicture(camera);
    if (m_picture.image.isNull()) {
        delete root;
        return nullptr;
    }
    if (!root)
        root = new PictureNode;
    if (!root->image) {
        root->image = window()->createImageNode();
        root->image->setOwnsTexture(true);
        root->image->setFiltering(QSGTexture::Linear);
        root->appendChildNode(root->image);
    }
    if (root->serial != m_pictureSerial) {
        root->serial = m_pictureSerial;
        root->image->setTexture(
            window()->createTextureFromImage(m_picture.image, QQuickWindow::TextureHasAlphaChannel));
        root->image->setRect(QRectF(QPointF(), m_picture.image.deviceIndependentSize()));
    }
    root->setMatrix(QMatrix4x4(placement(m_picture, camera)));
    return root;
}

void VectorLayer::requestPicture(const Camera& camera)
{
    if (m_painting)
        return; // the next frame asks again when this one has arrived
    if (m_shapes->empty()) {
        m_picture = {.image = {}, .camera = camera, .margin = 0};
        m_pictureVersion = m_version;
        return;
    }
    m_painting = true;
    const double ratio = window()->effectiveDevicePixelRatio();
    QtConcurrent::run([shapes = m_shapes, camera, ratio] {
        return paint(*shapes, camera, margin, ratio);
    }).then(this, [this, version = m_version](const Picture& picture) {
        m_painting = false;
        m_picture = picture;
        m_pictureVersion = version;
        ++m_pictureSerial;
        update();
    });
}

} // namespace zhihui::map
