#include "drill/ScenePlan.h"

#include <array>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr Ink asphalt = Ink::rgb(88, 90, 94), paving = Ink::rgb(146, 142, 134), paint = Ink::rgb(206, 206, 200);
constexpr Ink grass = Ink::rgb(84, 110, 72), sky = Ink::rgb(168, 190, 208), warm = Ink::rgb(250, 222, 150);

Patch flat(double x0, double z0, double x1, double z1, Ink ink)
{
    return {{x0, 0, z0}, {x1, 0, z0}, {x1, 0, z1}, {x0, 0, z1}, ink};
}

/// Puts a public place together. One thread.
class Street {
public:
    Street(ScenePlan& plan, Random& random) : m_plan(plan), m_random(random)
    {
        plan.isOutdoors = true;
        plan.beyond = sky;
    }

    /// A house whose windows towards the road glow at night.
    void house(double x, double z, double w, double d, double h)
    {
        static const std::array walls{Ink::rgb(158, 148, 134), Ink::rgb(136, 142, 150), Ink::rgb(172, 158, 138),
                                      Ink::rgb(128, 122, 118)};
        const Ink wall = walls.at(static_cast<size_t>(m_random.below(4)));
        m_plan.blocks << Block{{x - w / 2, 0, z - d / 2}, {x + w / 2, h, z + d / 2}, wall};
        const double front = z - d / 2 - 0.03;
        const double beside = x > 0 ? x - w / 2 - 0.03 : x + w / 2 + 0.03;
        for (double y = 1.2; y + 1.4 < h; y += 2.9) {
            for (double at = z - d / 2 + 1.2; at + 1.4 < z + d / 2; at += 2.8)
                window(
                    {{beside, y, at}, {beside, y, at + 1.4}, {beside, y + 1.4, at + 1.4}, {beside, y + 1.4, at}, {}});
            for (double at = x - w / 2 + 1.0; at + 1.4 < x + w / 2; at += 2.8)
                window({{at, y, front}, {at + 1.4, y, front}, {at + 1.4, y + 1.4, front}, {at, y + 1.4, front}, {}});
        }
    }

    void tree(double x, double z)
    {
        m_plan.blocks << Block{{x - 0.15, 0, z - 0.15}, {x + 0.15, 2.2, z + 0.15}, Ink::rgb(84, 66, 50)};
        m_plan.blocks << Block{{x - 1.1, 2.0, z - 1.1}, {x + 1.1, 4.2, z + 1.1}, Ink::rgb(58, 96, 54)};
        m_plan.blocks << Block{{x - 0.7, 4.2, z - 0.7}, {x + 0.7, 5.0, z + 0.7}, Ink::rgb(66, 106, 60)};
    }

    void lamp(double x, double z)
    {
        m_plan.blocks << Block{{x - 0.08, 0, z - 0.08}, {x + 0.08, 6, z + 0.08}, Ink::rgb(110, 114, 118)};
        m_plan.glows << Glow{
            {{x - 0.4, 6, z}, {x + 0.4, 6, z}, {x + 0.4, 6.3, z}, {x - 0.4, 6.3, z}, warm}, 0, 3, true};
        // Its light on the ground, brighter towards the middle.
        for (int ring = 0; ring < 4; ++ring) {
            const double r = 3.2 - 0.7 * ring;
            const Ink light = Ink::rgb(60, 58, 50).lit(0.8 + 0.2 * ring);
            m_plan.glows << Glow{flat(x - r, z - r, x + r, z + r, light), 0, 3, true};
        }
    }

    void walker(QList<Spot> way)
    {
        static const std::array coats{Ink::rgb(70, 84, 120), Ink::rgb(150, 62, 54),  Ink::rgb(204, 200, 190),
                                      Ink::rgb(60, 62, 66),  Ink::rgb(170, 148, 92), Ink::rgb(88, 124, 104)};
        Person person;
        person.way = std::move(way);
        person.coat = coats.at(static_cast<size_t>(m_random.below(6)));
        person.trousers = Ink::rgb(56, 58, 66).lit(0.7 + 0.5 * m_random.uniform());
        person.speed = m_random.uniform(0.9, 1.5);
        person.phase = m_random.uniform(0, 200);
        person.height = m_random.uniform(1.55, 1.82);
        m_plan.people << person;
    }

    void traffic(Spot from, Spot to, int count, double speed)
    {
        static const std::array inks{Ink::rgb(198, 200, 202), Ink::rgb(40, 44, 52),   Ink::rgb(150, 34, 30),
                                     Ink::rgb(60, 92, 140),   Ink::rgb(190, 170, 60), Ink::rgb(120, 126, 130)};
        const double length = std::abs(to.x - from.x) + std::abs(to.z - from.z);
        for (int i = 0; i < count; ++i) {
            Vehicle vehicle{from, to, speed, 0, inks.at(static_cast<size_t>(m_random.below(6)))};
            vehicle.phase = (i + m_random.uniform(0, 0.6)) * length / count / speed;
            m_plan.vehicles << vehicle;
        }
    }

private:
    void window(Patch patch)
    {
        patch.ink = Ink::rgb(74, 86, 100);
        Glow glow{patch};
        m_plan.glows << glow;
        if (m_random.chance(0.4)) {
            patch.ink = warm.lit(0.8 + 0.2 * m_random.uniform());
            m_plan.glows << Glow{patch, 0, 3, true};
        }
    }

    ScenePlan& m_plan;
    Random& m_random;
};

void road(ScenePlan& plan, double middle)
{
    plan.patches << flat(-40, 0, 40, 90, paving) << flat(middle - 5.5, 0, middle + 5.5, 90, asphalt);
    for (double z = 2; z < 80; z += 5)
        plan.patches << flat(middle - 0.1, z, middle + 0.1, z + 2.2, paint);
    for (const double side : {-5.2, 5.2})
        plan.patches << flat(middle + side - 0.08, 0, middle + side + 0.08, 90, paint);
}

void street(ScenePlan& plan, Random& random)
{
    Street s(plan, random);
    plan.view = Perspective({-6.5 + random.uniform(-1, 1), 5.6, 0}, {1.5, 0, 20}, 380);
    road(plan, 0);
    for (double z = 12; z < 70; z += 13) {
        s.house(-15, z, 11, 11, random.uniform(8, 18));
        s.house(15.5, z + 3, 11, 11, random.uniform(8, 20));
        s.tree(7.6, z);
        s.lamp(-7, z + 4);
    }
    s.traffic({2.6, 0, 85}, {2.6, 0, 1}, 4, random.uniform(7, 11));
    s.traffic({-2.6, 0, 1}, {-2.6, 0, 85}, 4, random.uniform(7, 11));
    for (const double x : {6.6, 8.2, -6.6})
        s.walker({{x, 0, 6}, {x, 0, 44}});
    s.walker({{-6.2, 0, 14}, {6.2, 0, 14.5}});
}

void crossing(ScenePlan& plan, Random& random)
{
    Street s(plan, random);
    plan.view = Perspective({-9, 7, 0}, {3, 0, 21}, 360);
    road(plan, 0);
    plan.patches << flat(-60, 17, 60, 28, asphalt);
    for (const double z : {14.6, 29.2}) {
        for (double x = -4.8; x < 5; x += 1.2)
            plan.patches << flat(x, z, x + 0.6, z + 2.2, paint);
    }
    s.house(-18, 40, 16, 14, random.uniform(10, 20));
    s.house(17, 42, 16, 14, random.uniform(10, 22));
    s.house(17, 7, 12, 10, random.uniform(8, 14));
    s.lamp(-6.6, 15.5);
    s.lamp(6.8, 30);
    s.traffic({-58, 0, 20}, {58, 0, 20}, 5, random.uniform(7, 10));
    s.traffic({58, 0, 25}, {-58, 0, 25}, 5, random.uniform(7, 10));
    s.traffic({2.6, 0, 85}, {2.6, 0, 1}, 2, random.uniform(6, 9));
    for (int i = 0; i < 4; ++i)
        s.walker({{-6 + random.uniform(-0.5, 0.5), 0, 15.5 + random.uniform(-0.8, 0.8)},
                  {6.5, 0, 15.5 + random.uniform(-0.8, 0.8)}});
    s.walker({{-6.8, 0, 14}, {-6.8, 0, 30}});
}

void gate(ScenePlan& plan, Random& random)
{
    Street s(plan, random);
    plan.view = Perspective({-4, 3.6, 0}, {1.2, 1, 12}, 370);
    plan.patches << flat(-40, 0, 40, 40, paving) << flat(-40, 0, 40, 5, asphalt)
                 << flat(-3, 5, 3, 14, paving.lit(0.85));
    s.house(0, 18.5, 24, 9, 11);
    plan.blocks << Block{{-3.4, 2.9, 12.6}, {3.4, 3.3, 14}, Ink::rgb(168, 40, 34)};
    for (const double x : {-3.2, 3.2})
        plan.blocks << Block{{x - 0.2, 0, 12.8}, {x + 0.2, 2.9, 13.2}, Ink::rgb(180, 176, 168)};
    plan.glows << Glow{
        {{-1.4, 0, 13.95}, {1.4, 0, 13.95}, {1.4, 2.6, 13.95}, {-1.4, 2.6, 13.95}, Ink::rgb(150, 168, 176)}, 0.1, 5};
    s.tree(-7.5, 11);
    s.tree(7.5, 11.5);
    s.lamp(5.4, 9);
    s.walker({{0.4, 0, 13}, {0.8, 0, 7}, {-6, 0, 6.4}});
    s.walker({{-0.5, 0, 13}, {-0.8, 0, 8}, {7, 0, 6.8}});
    s.walker({{-9, 0, 7}, {9, 0, 7.4}});
    s.traffic({-30, 0, 2.6}, {30, 0, 2.6}, 1, random.uniform(5, 8));
}

void plaza(ScenePlan& plan, Random& random)
{
    Street s(plan, random);
    plan.view = Perspective({-7, 6, 0}, {2, 0, 18}, 350);
    plan.patches << flat(-60, 0, 60, 70, paving) << flat(-14, 30, 14, 42, grass);
    for (double z = 4; z < 50; z += 4)
        plan.patches << flat(-60, z, 60, z + 0.12, paving.lit(0.85));
    for (double x = -28; x < 30; x += 4)
        plan.patches << flat(x, 0, x + 0.12, 60, paving.lit(0.85));
    for (const double x : {-26.0, -9.0, 9.0, 26.0})
        s.house(x, 54, 14, 12, random.uniform(10, 26));
    for (const double x : {-11.0, 11.0}) {
        s.tree(x, 18);
        s.tree(x, 27);
    }
    s.lamp(0, 24);
    plan.blocks << Block{{3, 0.3, 13}, {5.4, 0.45, 13.6}, Ink::rgb(120, 88, 60)};
    for (int i = 0; i < 9; ++i) {
        const Spot from{random.uniform(-9, 9), 0, random.uniform(7, 30)},
            to{random.uniform(-9, 9), 0, random.uniform(7, 30)};
        s.walker({from, to, {to.x + 4, 0, from.z}});
    }
}

} // namespace

ScenePlan placePlan(const QString& setting, Random random)
{
    ScenePlan plan;
    if (setting == "crossing"_L1)
        crossing(plan, random);
    else if (setting == "gate"_L1 || setting == "shop"_L1)
        gate(plan, random);
    else if (setting == "plaza"_L1)
        plaza(plan, random);
    else
        street(plan, random);
    return plan;
}

} // namespace zhihui::drill
