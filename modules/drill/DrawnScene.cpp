#include "drill/DrawnScene.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <cmath>

namespace zhihui::drill {

namespace {

double hourOf(Instant at)
{
    const auto time =
        QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone(QByteArrayLiteral("Asia/Shanghai"))).time();
    return time.msecsSinceStartOfDay() / 3'600'000.0;
}

Spot lengthOf(const Vehicle& vehicle)
{
    const bool isAcross = std::abs(vehicle.to.x - vehicle.from.x) > std::abs(vehicle.to.z - vehicle.from.z);
    return isAcross ? Spot{4.4, 1.45, 1.8} : Spot{1.8, 1.45, 4.4};
}

std::vector<Spot> cornersOf(Spot low, Spot high)
{
    std::vector<Spot> corners;
    for (const double x : {low.x, high.x}) {
        for (const double y : {low.y, high.y}) {
            for (const double z : {low.z, high.z})
                corners.push_back({x, y, z});
        }
    }
    return corners;
}

} // namespace

double daylight(Instant at)
{
    const double hour = hourOf(at);
    const double rise = (hour - 6.2) / 1.2, fall = (18.6 - hour) / 1.2;
    return std::clamp(std::min(rise, fall), 0.3, 1.0);
}

DrawnScene::DrawnScene(ScenePlan plan) : m_plan(std::move(plan))
{
    std::ranges::sort(m_plan.blocks, std::greater(),
                      [this](const Block& b) { return m_plan.view.distance((b.low + b.high) * 0.5); });
    for (const Block& block : std::as_const(m_plan.blocks))
        m_boxes << boxOf(cornersOf(block.low, block.high));
}

cv::Rect2d DrawnScene::boxOf(const std::vector<Spot>& spots) const
{
    cv::Point2d low(1e9, 1e9), high(-1e9, -1e9);
    for (const Spot& spot : spots) {
        const cv::Point2d p = m_plan.view.point(spot);
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low, high};
}

void DrawnScene::paintPatch(Canvas& canvas, const Patch& patch, double light) const
{
    canvas.polygon(m_plan.view.shape({patch.a, patch.b, patch.c, patch.d}), patch.ink.lit(light));
}

/// The three sides that can be seen, each in the light it would have from above and ahead.
void DrawnScene::paintBlock(Canvas& canvas, const Block& block) const
{
    const Spot l = block.low, h = block.high, eye = m_plan.view.eye();
    const auto side = [&](Spot a, Spot b, Spot c, Spot d, double light) {
        paintPatch(canvas, {a, b, c, d, block.ink}, light * m_light);
    };
    if (eye.z > h.z)
        side({l.x, l.y, h.z}, {h.x, l.y, h.z}, {h.x, h.y, h.z}, {l.x, h.y, h.z}, 0.7);
    if (eye.z < l.z)
        side({l.x, l.y, l.z}, {h.x, l.y, l.z}, {h.x, h.y, l.z}, {l.x, h.y, l.z}, 0.85);
    if (eye.x < l.x)
        side({l.x, l.y, l.z}, {l.x, l.y, h.z}, {l.x, h.y, h.z}, {l.x, h.y, l.z}, 0.72);
    if (eye.x > h.x)
        side({h.x, l.y, l.z}, {h.x, l.y, h.z}, {h.x, h.y, h.z}, {h.x, h.y, l.z}, 0.72);
    if (eye.y > h.y)
        side({l.x, h.y, l.z}, {h.x, h.y, l.z}, {h.x, h.y, h.z}, {l.x, h.y, h.z}, 1);
}

void DrawnScene::paintStanding(Canvas& canvas) const
{
    canvas.fill(m_plan.beyond.lit(m_light));
    for (const Patch& patch : m_plan.patches)
        paintPatch(canvas, patch, m_light);
    for (const Block& block : m_plan.blocks)
        paintBlock(canvas, block);
}

void DrawnScene::paintVehicle(Canvas& canvas, const Vehicle& vehicle, Spot at) const
{
    const Spot size = lengthOf(vehicle), half = size * 0.5;
    const bool isAcross = size.x > size.z;
    const Spot cabin = isAcross ? Spot{half.x * 0.55, 0, half.z * 0.9} : Spot{half.x * 0.9, 0, half.z * 0.55};
    for (const double along : {-0.6, 0.6}) {
        for (const double beside : {-0.9, 0.9}) {
            const Spot wheel = at + (isAcross ? Spot{half.x * along, 0.3, half.z * beside}
                                              : Spot{half.x * beside, 0.3, half.z * along});
            const double radius = 0.32 * m_plan.view.metre(wheel);
            canvas.ellipse(m_plan.view.point(wheel), radius * (isAcross ? 1 : 0.5), radius, 0, Ink::rgb(18, 18, 20));
        }
    }
    paintBlock(canvas, {at + Spot{-half.x, 0.3, -half.z}, at + Spot{half.x, 0.85, half.z}, vehicle.ink});
    paintBlock(canvas,
               {at + Spot{-cabin.x, 0.85, -cabin.z}, at + Spot{cabin.x, size.y, cabin.z}, Ink::rgb(52, 60, 70)});
    if (m_light > 0.5)
        return;
    const Spot ahead = vehicle.to - vehicle.from;
    const double sign = (isAcross ? ahead.x : ahead.z) > 0 ? 1 : -1;
    for (const double beside : {-0.7, 0.7}) {
        const Spot lamp =
            at + (isAcross ? Spot{sign * half.x, 0.6, half.z * beside} : Spot{half.x * beside, 0.6, sign * half.z});
        const double radius = std::max(0.14 * m_plan.view.metre(lamp), 0.8);
        canvas.ellipse(m_plan.view.point(lamp), radius, radius, 0, Ink::rgb(255, 246, 214));
    }
}

QList<DrawnScene::Mover> DrawnScene::movers(double seconds) const
{
    QList<Mover> all;
    for (const Person& person : m_plan.people) {
        const Spot at = walked(person, seconds).first;
        all << Mover{m_plan.view.distance(at), &person, nullptr, at,
                     boxOf(cornersOf(at - Spot{0.45, 0, 0.45}, at + Spot{0.45, person.height + 0.1, 0.45}))};
    }
    for (const Vehicle& vehicle : m_plan.vehicles) {
        const double length = std::hypot(vehicle.to.x - vehicle.from.x, vehicle.to.z - vehicle.from.z);
        const double share = std::fmod((seconds + vehicle.phase) * vehicle.speed, length) / length;
        const Spot at = vehicle.from + (vehicle.to - vehicle.from) * share, half = lengthOf(vehicle) * 0.5;
        all << Mover{m_plan.view.distance(at), nullptr, &vehicle, at,
                     boxOf(cornersOf(at - Spot{half.x, 0, half.z}, at + Spot{half.x, 1.5, half.z}))};
    }
    std::ranges::sort(all, std::greater(), &Mover::distance);
    return all;
}

void DrawnScene::paintBefore(Canvas& canvas, const Mover& mover) const
{
    for (qsizetype i = 0; i < m_plan.blocks.size(); ++i) {
        const Block& block = m_plan.blocks.at(i);
        const double distance = m_plan.view.distance((block.low + block.high) * 0.5);
        if (distance < mover.distance && (m_boxes.at(i) & mover.box).area() > 0)
            paintBlock(canvas, block);
    }
}

void DrawnScene::draw(Canvas& canvas, double seconds, Instant at)
{
    const qint64 minute = toMillis(at) / 60'000;
    if (!m_standing || std::exchange(m_minute, minute) != minute) {
        const double day = daylight(at);
        m_minute = minute;
        m_light = m_plan.isOutdoors ? day : 0.62 + 0.22 * day;
        if (!m_standing)
            m_standing.emplace(canvas.pixelWidth(), canvas.pixelHeight());
        paintStanding(*m_standing);
    }
    canvas.copyFrom(*m_standing);
    for (const Glow& glow : m_plan.glows) {
        if (glow.onlyAtNight && m_light > 0.5)
            continue;
        const double wave = std::sin(2 * M_PI * seconds / glow.period + glow.patch.a.x + glow.patch.a.y);
        paintPatch(canvas, glow.patch, 1 - glow.flicker * (0.5 + 0.5 * wave));
    }
    for (const Mover& mover : movers(seconds)) {
        if (mover.vehicle)
            paintVehicle(canvas, *mover.vehicle, mover.at);
        else
            paintPerson(canvas, m_plan.view, *mover.person, mover.at, walked(*mover.person, seconds).second, seconds,
                        m_light);
        paintBefore(canvas, mover);
    }
}

} // namespace zhihui::drill
