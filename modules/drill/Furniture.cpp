#include "drill/Furniture.h"

#include <array>

namespace zhihui::drill {

namespace {

constexpr double ceiling = 2.9;
constexpr Ink wood = Ink::rgb(134, 98, 64), darkWood = Ink::rgb(92, 62, 40), metal = Ink::rgb(126, 132, 138);
constexpr Ink black = Ink::rgb(28, 30, 34), blue = Ink::rgb(58, 84, 122);

} // namespace

void Furniture::shell(double w, double d, Ink wall, Ink band, Ink floor, int corner)
{
    m_width = w;
    m_depth = d;
    m_plan.beyond = wall.lit(0.5);
    const double x = corner == 0 ? 0.3 : w - 0.3, aim = corner == 0 ? w * 0.66 : w * 0.34;
    m_plan.view = Perspective({x, 2.72, 0.25}, {aim, 0.45, d * 0.58}, 350);
    const Ink edge = floor.lit(0.86);
    m_plan.patches << Patch{{0, 0, 0}, {w, 0, 0}, {w, 0, d}, {0, 0, d}, floor};
    for (double z = 0.8; z < d; z += 0.8)
        m_plan.patches << Patch{{0, 0, z}, {w, 0, z}, {w, 0, z + 0.03}, {0, 0, z + 0.03}, edge};
    for (double across = 0.8; across < w; across += 0.8)
        m_plan.patches << Patch{{across, 0, 0}, {across + 0.03, 0, 0}, {across + 0.03, 0, d}, {across, 0, d}, edge};
    const auto surface = [&](Spot from, Spot to, double light) {
        const auto strip = [&](double low, double high, Ink ink) {
            m_plan.patches << Patch{
                {from.x, low, from.z}, {to.x, low, to.z}, {to.x, high, to.z}, {from.x, high, from.z}, ink.lit(light)};
        };
        strip(0, 1.1, band);
        strip(1.1, ceiling, wall);
        strip(0, 0.1, band.lit(0.6));
    };
    surface({0, 0, d}, {w, 0, d}, 1);
    surface({0, 0, 0}, {0, 0, d}, 0.84);
    surface({w, 0, 0}, {w, 0, d}, 0.84);
    m_plan.patches << Patch{{0, ceiling, 0}, {w, ceiling, 0}, {w, ceiling, d}, {0, ceiling, d}, wall.lit(0.92)};
    const double doorAt = corner == 0 ? w : 0;
    m_plan.patches << Patch{{doorAt, 0, d * 0.72},
                            {doorAt, 0, d * 0.72 + 0.95},
                            {doorAt, 2.05, d * 0.72 + 0.95},
                            {doorAt, 2.05, d * 0.72},
                            darkWood};
    for (const double at : {0.35, 0.75})
        m_plan.glows << Glow{{{w * 0.3, ceiling - 0.01, d * at},
                              {w * 0.7, ceiling - 0.01, d * at},
                              {w * 0.7, ceiling - 0.01, d * at + 0.35},
                              {w * 0.3, ceiling - 0.01, d * at + 0.35},
                              Ink::rgb(238, 240, 236)}};
}

void Furniture::box(double x, double z, double w, double d, double from, double to, Ink ink)
{
    m_plan.blocks << Block{{x - w / 2, from, z - d / 2}, {x + w / 2, to, z + d / 2}, ink};
}

void Furniture::desk(double x, double z, double w, bool hasScreen, double facing)
{
    box(x, z, w, 0.65, 0.7, 0.75, wood);
    box(x, z + facing * 0.28, w, 0.05, 0.1, 0.7, wood.lit(0.8));
    for (const double side : {-1.0, 1.0})
        box(x + side * (w / 2 - 0.03), z, 0.05, 0.6, 0, 0.7, wood.lit(0.7));
    if (!hasScreen)
        return;
    const double back = z + facing * 0.12;
    box(x, back, 0.52, 0.05, 0.84, 1.18, black);
    box(x, back, 0.1, 0.08, 0.75, 0.84, black);
    const double front = back - facing * 0.03;
    if (facing > 0)
        m_plan.glows << Glow{{{x - 0.24, 0.87, front},
                              {x + 0.24, 0.87, front},
                              {x + 0.24, 1.15, front},
                              {x - 0.24, 1.15, front},
                              Ink::rgb(96, 140, 176)},
                             0.25,
                             2.0 + 3 * m_random.uniform()};
}

void Furniture::table(double x, double z, double w, double d, Ink ink)
{
    box(x, z, w, d, 0.71, 0.76, ink);
    for (const double side : {-1.0, 1.0})
        box(x + side * (w / 2 - 0.08), z, 0.08, d * 0.8, 0, 0.71, ink.lit(0.7));
}

void Furniture::chair(double x, double z, double facing)
{
    box(x, z, 0.42, 0.42, 0.4, 0.46, blue);
    box(x, z - facing * 0.2, 0.42, 0.05, 0.46, 0.9, blue.lit(0.85));
    box(x, z, 0.06, 0.06, 0, 0.4, metal);
}

void Furniture::bench(double x, double z, double w)
{
    box(x, z, w, 0.4, 0.4, 0.45, metal.lit(0.9));
    for (const double side : {-1.0, 1.0})
        box(x + side * (w / 2 - 0.15), z, 0.06, 0.36, 0, 0.4, metal.lit(0.6));
}

void Furniture::shelf(double x, double z, double w, double d, Ink ink)
{
    box(x, z, w, d, 0, 0.06, ink);
    const bool isLong = w > d;
    for (int level = 0; level < 4; ++level) {
        const double low = 0.1 + level * 0.48;
        const double length = isLong ? w : d;
        for (double along = 0.05; along + 0.22 < length; along += 0.24) {
            const double tone = 0.45 + 0.55 * m_random.uniform();
            const std::array inks{Ink::rgb(142, 52, 44), Ink::rgb(52, 78, 120), Ink::rgb(170, 150, 104),
                                  Ink::rgb(66, 104, 74)};
            const Ink book = inks.at(static_cast<size_t>(m_random.below(4))).lit(tone);
            const double at = along - length / 2 + 0.11, high = low + 0.26 + 0.1 * m_random.uniform();
            box(isLong ? x + at : x, isLong ? z : z + at, isLong ? 0.22 : d * 0.0 + w * 0.8, isLong ? d * 0.8 : 0.22,
                low, high, book);
        }
        box(x, z, w, d, low + 0.42, low + 0.46, ink);
    }
}

void Furniture::cabinet(double x, double z, double w, double d)
{
    box(x, z, w, d, 0, 1.85, metal.lit(0.95));
    box(x, z - d / 2 - 0.01, w * 0.02 + 0.01, 0.02, 0.1, 1.75, metal.lit(0.5));
}

void Furniture::flag(double x, double z)
{
    box(x, z, 0.3, 0.3, 0, 0.06, darkWood);
    box(x, z, 0.04, 0.04, 0.06, 2.2, Ink::rgb(190, 160, 90));
    m_plan.blocks << Block{{x, 1.0, z - 0.02}, {x + 0.35, 2.15, z + 0.02}, Ink::rgb(186, 28, 24)};
}

void Furniture::plant(double x, double z)
{
    box(x, z, 0.35, 0.35, 0, 0.4, Ink::rgb(120, 84, 66));
    box(x, z, 0.5, 0.5, 0.4, 1.1, Ink::rgb(44, 92, 48));
}

void Furniture::kiosk(double x, double z)
{
    box(x, z, 0.7, 0.5, 0, 1.0, Ink::rgb(210, 216, 222));
    box(x, z + 0.1, 0.7, 0.2, 1.0, 1.7, Ink::rgb(60, 92, 140));
    const double front = z - 0.01;
    m_plan.glows << Glow{{{x - 0.28, 1.08, front},
                          {x + 0.28, 1.08, front},
                          {x + 0.28, 1.62, front},
                          {x - 0.28, 1.62, front},
                          Ink::rgb(150, 196, 226)},
                         0.3,
                         3 + 2 * m_random.uniform()};
}

void Furniture::screen(double x, double y, double w, double h, Ink ink, double flicker)
{
    const double z = m_depth - 0.04;
    board(x, y, w + 0.08, h + 0.08, black);
    m_plan.glows << Glow{{{x - w / 2, y - h / 2, z},
                          {x + w / 2, y - h / 2, z},
                          {x + w / 2, y + h / 2, z},
                          {x - w / 2, y + h / 2, z},
                          ink},
                         flicker,
                         2 + 4 * m_random.uniform()};
}

void Furniture::board(double x, double y, double w, double h, Ink ink)
{
    const double z = m_depth - 0.02;
    m_plan.patches << Patch{{x - w / 2, y - h / 2, z},
                            {x + w / 2, y - h / 2, z},
                            {x + w / 2, y + h / 2, z},
                            {x - w / 2, y + h / 2, z},
                            ink};
}

Person Furniture::person(bool isOfficer)
{
    static const std::array coats{Ink::rgb(96, 104, 112), Ink::rgb(132, 62, 54), Ink::rgb(70, 102, 88),
                                  Ink::rgb(150, 132, 96), Ink::rgb(92, 84, 120), Ink::rgb(168, 168, 164)};
    Person p;
    p.coat = isOfficer ? Ink::rgb(34, 52, 92)
                       : coats.at(static_cast<size_t>(m_random.below(static_cast<int>(coats.size()))));
    p.trousers = isOfficer ? Ink::rgb(24, 32, 56) : Ink::rgb(52, 54, 62).lit(0.7 + 0.6 * m_random.uniform());
    p.height = m_random.uniform(1.58, 1.8);
    p.phase = m_random.uniform(0, 40);
    p.speed = m_random.uniform(0.6, 1.0);
    return p;
}

void Furniture::sitter(double x, double z, double facing, bool isOfficer)
{
    Person p = person(isOfficer);
    p.way = {{x, 0, z}};
    p.sits = true;
    p.facing = facing;
    m_plan.people << p;
}

void Furniture::standing(double x, double z, double facing, bool isOfficer)
{
    Person p = person(isOfficer);
    p.way = {{x, 0, z}};
    p.facing = facing;
    m_plan.people << p;
}

void Furniture::walker(const QList<Spot>& way, bool isOfficer)
{
    Person p = person(isOfficer);
    p.way = way;
    m_plan.people << p;
}

} // namespace zhihui::drill
