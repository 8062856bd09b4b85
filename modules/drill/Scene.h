#pragma once

#include "domain/Clock.h"
#include "drill/Canvas.h"

#include <QString>
#include <memory>

namespace zhihui::drill {

/// What a drilled camera looks at.
struct Outlook {
    QString camera;  ///< id
    QString name;    ///< burnt into the picture
    QString setting; ///< code of the room dictionary for a room; "street" "crossing" "gate" "plaza" "shop" else
    int corner = 0;  ///< of the room, where it hangs: 0 or 1
    quint64 seed = 0;
};

/// Draws the moving picture of one camera. One thread at a time.
class Scene {
public:
    virtual ~Scene() = default;
    /// The picture at that moment: `seconds` since the camera was first watched, `at` decides over day and night.
    virtual void draw(Canvas& canvas, double seconds, Instant at) = 0;
};

/// A room is always drawn; a public place is a clip of the footage where that folder has one, and drawn otherwise.
std::unique_ptr<Scene> sceneOf(const Outlook& outlook, const QString& footage);

} // namespace zhihui::drill
