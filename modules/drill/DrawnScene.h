#pragma once

#include "drill/Scene.h"
#include "drill/ScenePlan.h"

#include <optional>

namespace zhihui::drill {

/// A scene drawn from its plan: what stands is painted once a minute, what moves every time, and what stands before it
/// once more over it. One thread at a time.
class DrawnScene final : public Scene {
public:
    explicit DrawnScene(ScenePlan plan);

    void draw(Canvas& canvas, double seconds, Instant at) override;

private:
    struct Mover {
        double distance;
        const Person* person;
        const Vehicle* vehicle;
        Spot at;
        cv::Rect2d box;
    };
    void paintStanding(Canvas& canvas) const;
    void paintPatch(Canvas& canvas, const Patch& patch, double light) const;
    void paintBlock(Canvas& canvas, const Block& block) const;
    void paintVehicle(Canvas& canvas, const Vehicle& vehicle, Spot at) const;
    void paintBefore(Canvas& canvas, const Mover& mover) const;
    QList<Mover> movers(double seconds) const;
    cv::Rect2d boxOf(const std::vector<Spot>& spots) const;

    ScenePlan m_plan;
    QList<cv::Rect2d> m_boxes; ///< of the blocks, in the picture
    std::optional<Canvas> m_standing;
    qint64 m_minute = -1;
    double m_light = 1;
};

/// Where a person on that way is after so many seconds, and whether it walks to the right (1) or left (-1).
std::pair<Spot, double> walked(const Person& person, double seconds);
/// Draws a standing, walking or sitting person.
void paintPerson(Canvas& canvas, const Perspective& view, const Person& person, Spot at, double facing, double seconds,
                 double light);

} // namespace zhihui::drill
