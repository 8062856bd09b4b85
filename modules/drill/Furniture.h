#pragma once

#include "drill/ScenePlan.h"

namespace zhihui::drill {

/// What stands in rooms and is put into a plan piece by piece. x and z say where its middle stands. One thread.
class Furniture {
public:
    Furniture(ScenePlan& plan, Random& random) : m_plan(plan), m_random(random) {}

    /// Walls, floor, ceiling, lamps, a door; the view from corner 0 (left) or 1 (right).
    void shell(double width, double depth, Ink wall, Ink band, Ink floor, int corner);
    void box(double x, double z, double w, double d, double from, double to, Ink ink);
    void desk(double x, double z, double w, bool hasScreen, double facing = 1);
    void table(double x, double z, double w, double d, Ink ink);
    void chair(double x, double z, double facing);
    void bench(double x, double z, double w);
    void shelf(double x, double z, double w, double d, Ink ink);
    void cabinet(double x, double z, double w, double d);
    void flag(double x, double z);
    void plant(double x, double z);
    void kiosk(double x, double z);
    /// A bright surface on the back wall.
    void screen(double x, double y, double w, double h, Ink ink, double flicker);
    /// A flat thing on the back wall that does not shine.
    void board(double x, double y, double w, double h, Ink ink);
    void sitter(double x, double z, double facing, bool isOfficer = false);
    void standing(double x, double z, double facing, bool isOfficer = false);
    void walker(const QList<Spot>& way, bool isOfficer = false);

    double width() const { return m_width; }
    double depth() const { return m_depth; }

private:
    Person person(bool isOfficer);

    ScenePlan& m_plan;
    Random& m_random;
    double m_width = 7, m_depth = 8;
};

} // namespace zhihui::drill
