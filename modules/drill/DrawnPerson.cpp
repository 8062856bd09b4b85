#include "drill/DrawnScene.h"

#include <algorithm>
#include <cmath>

namespace zhihui::drill {

namespace {

/// A person's own frame in the picture: up from the feet, and across, both in pixels per metre.
struct Body {
    cv::Point2d feet;
    double up = 1, across = 1, facing = 1;

    cv::Point2d at(double x, double y) const { return {feet.x + x * across, feet.y - y * up}; }
};

Body bodyOf(const Perspective& view, const Person& person, Spot at, double facing)
{
    const cv::Point2d feet = view.point(at), head = view.point(at + Spot{0, person.height, 0});
    const double size = person.height / 1.7;
    return {feet, (feet.y - head.y) / 1.7, view.metre(at + Spot{0, 1, 0}) * size, facing};
}

void paintLegs(Canvas& canvas, const Body& body, const Person& person, double swing, double light)
{
    const double w = 0.15 * body.across;
    const Ink near = person.trousers.lit(light), far = person.trousers.lit(light * 0.75);
    const Ink shoe = Ink::rgb(22, 22, 24).lit(light);
    if (person.sits) {
        for (const double side : {-0.1, 0.1}) {
            const cv::Point2d hip = body.at(side, 0.5), knee = body.at(side + 0.3 * body.facing, 0.5);
            canvas.line(hip, knee, w, near);
            canvas.line(knee, body.at(side + 0.3 * body.facing, 0.05), w * 0.85, far);
        }
        return;
    }
    for (const double side : {-1.0, 1.0}) {
        const double step = side * swing;
        const cv::Point2d foot = body.at(step * 0.32 + side * 0.06, 0.03 + std::max(0.0, step) * 0.05);
        canvas.line(body.at(side * 0.07, 0.86), foot, w, side > 0 ? near : far);
        canvas.ellipse(foot, 0.11 * body.across, 0.05 * body.up, 0, shoe);
    }
}

void paintTrunk(Canvas& canvas, const Body& body, const Person& person, double swing, double sway, double light)
{
    const double hip = person.sits ? 0.45 : 0.84, shoulder = hip + 0.58;
    const Ink coat = person.coat.lit(light), dark = person.coat.lit(light * 0.72);
    const double reach = person.sits ? 0.26 * body.facing : -0.22 * swing;
    const double hand = person.sits ? hip + 0.28 + 0.03 * sway : hip - 0.02;
    canvas.line(body.at(-0.19 + sway * 0.01, shoulder - 0.06), body.at(-0.21 + reach, hand), 0.11 * body.across, dark);
    canvas.polygon({body.at(-0.17, hip), body.at(0.17, hip), body.at(0.22 + sway * 0.015, shoulder - 0.05),
                    body.at(0.12 + sway * 0.015, shoulder + 0.03), body.at(-0.12 + sway * 0.015, shoulder + 0.03),
                    body.at(-0.22 + sway * 0.015, shoulder - 0.05)},
                   coat);
    canvas.line(body.at(0.19 + sway * 0.01, shoulder - 0.06), body.at(0.21 - reach * (person.sits ? -1 : 1), hand),
                0.11 * body.across, dark);
    const cv::Point2d head = body.at(sway * 0.03, shoulder + 0.17);
    const double r = 0.115 * body.across;
    canvas.ellipse(head, r, r * 1.15 * body.up / body.across, 0, Ink::rgb(176, 136, 108).lit(light));
    canvas.ellipse({head.x - body.facing * r * 0.25, head.y - r * 0.35}, r * 0.98, r * 0.85 * body.up / body.across, 0,
                   Ink::rgb(30, 26, 24).lit(light));
}

} // namespace

std::pair<Spot, double> walked(const Person& person, double seconds)
{
    if (person.way.size() < 2)
        return {person.way.value(0), person.facing};
    double total = 0;
    for (qsizetype i = 1; i < person.way.size(); ++i)
        total += std::hypot(person.way.at(i).x - person.way.at(i - 1).x, person.way.at(i).z - person.way.at(i - 1).z);
    double left = std::fmod((seconds + person.phase) * person.speed, 2 * total);
    const bool isBack = left > total;
    left = isBack ? 2 * total - left : left;
    for (qsizetype i = 1; i < person.way.size(); ++i) {
        const Spot a = person.way.at(i - 1), b = person.way.at(i);
        const double length = std::hypot(b.x - a.x, b.z - a.z);
        if (left <= length || i + 1 == person.way.size())
            return {a + (b - a) * (length > 0 ? std::min(left / length, 1.0) : 0), ((b.x > a.x) != isBack) ? 1 : -1};
        left -= length;
    }
    return {person.way.constLast(), 1};
}

void paintPerson(Canvas& canvas, const Perspective& view, const Person& person, Spot at, double facing, double seconds,
                 double light)
{
    const Body body = bodyOf(view, person, at, facing);
    const bool isWalking = person.way.size() > 1;
    const double pace = 2 * M_PI * (seconds + person.phase) * person.speed / 1.35;
    const double swing = isWalking ? std::sin(pace) : 0.25;
    const double sway = isWalking ? std::sin(2 * pace) * 0.4 : std::sin(2 * M_PI * (seconds + person.phase) / 4.2);
    canvas.ellipse(body.at(0, 0), 0.2 * body.across, 0.06 * body.across, 0, Ink{52, 128, 128}.lit(light));
    paintLegs(canvas, body, person, swing, light);
    paintTrunk(canvas, body, person, swing, sway, light);
}

} // namespace zhihui::drill
