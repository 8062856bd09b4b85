#pragma once

#include "map/Camera.h"
#include "map/Shape.h"

#include <QImage>
#include <QTransform>

namespace zhihui::map {

/// A picture of shapes as one camera saw them, with a margin all round so that it can be moved before a new one is
/// needed.
struct Picture {
    QImage image; ///< device pixel ratio set
    Camera camera;
    double margin = 0; ///< pixels on each side
};

/// Paints by QPainter; the branch for the software scene graph. Pure, any thread. A tilt is not drawn.
Picture paint(const Shapes& shapes, const Camera& camera, double margin, double devicePixelRatio);

/// Where the picture goes while `camera` has moved on: picture pixels to item pixels.
QTransform placement(const Picture& picture, const Camera& camera);

} // namespace zhihui::map
