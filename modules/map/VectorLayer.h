#pragma once

#include "map/MapLayer.h"
#include "map/ScenePainter.h"

#include <memory>

namespace zhihui::map {

/// Draws shapes that keep their place on the ground: triangles and smooth lines on the card, and under the software
/// scene graph a picture painted off the GUI thread and moved with the camera until the next one is ready. GUI thread.
class VectorLayer : public MapLayer {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("base of the layers")

public:
    explicit VectorLayer(QQuickItem* parent = nullptr);
    ~VectorLayer() override;

    const Shapes& shapes() const { return *m_shapes; }
    /// False while a picture of an older camera or older shapes is shown.
    bool isSettled() const;

protected:
    void setShapes(Shapes shapes);
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    QSGNode* updateGeometry(QSGNode* old, const Camera& camera);
    QSGNode* updatePicture(QSGNode* old, const Camera& camera);
    void requestPicture(const Camera& camera);

    Shapes m_plain;                         ///< as at a desk
    std::shared_ptr<const Shapes> m_shapes; ///< as they are drawn
    int m_version = 1;
    Picture m_picture;
    int m_pictureVersion = 0; ///< of the shapes in m_picture
    int m_pictureSerial = 0;
    bool m_painting = false;
};

} // namespace zhihui::map
