#pragma once

#include "map/Camera.h"
#include "map/Shape.h"

#include <QSGNode>

namespace zhihui::map {

/// The scene-graph side of a VectorLayer under the RHI: one child for each shape, uploaded when first visible and
/// switched by zoom. Render thread.
class SceneNode final : public QSGTransformNode {
public:
    void setShapes(std::shared_ptr<const Shapes> shapes, int newVersion);
    void setCamera(const Camera& camera);

    int version = 0;

private:
    std::shared_ptr<const Shapes> m_shapes;
};

} // namespace zhihui::map
