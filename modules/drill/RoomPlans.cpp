#include "drill/Furniture.h"

#include <QHash>
#include <array>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr Ink white = Ink::rgb(196, 198, 194), grey = Ink::rgb(150, 154, 156), pale = Ink::rgb(178, 186, 180);
constexpr Ink green = Ink::rgb(112, 140, 122), steel = Ink::rgb(98, 118, 140), beige = Ink::rgb(176, 162, 136);
constexpr Ink tile = Ink::rgb(142, 142, 138), dark = Ink::rgb(84, 88, 96), wood = Ink::rgb(134, 98, 64);
constexpr Ink red = Ink::rgb(168, 30, 26), gold = Ink::rgb(212, 176, 80), picture = Ink::rgb(80, 132, 178);

void command(Furniture& f, int corner)
{
    f.shell(8.4, 9, dark.lit(0.8), steel.lit(0.6), Ink::rgb(72, 76, 84), corner);
    const std::array inks{picture, Ink::rgb(70, 120, 96), Ink::rgb(150, 120, 72)};
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 4; ++column)
            f.screen(1.5 + column * 1.8, 1.35 + row * 1.0, 1.72, 0.92, inks.at(static_cast<size_t>(row + column) % 3),
                     0.35);
    }
    for (const double z : {3.9, 6.1}) {
        for (const double x : {2.2, 4.2, 6.2})
            f.desk(x, z, 1.8, true);
    }
    for (const double x : {2.2, 4.2, 6.2})
        f.sitter(x, 3.2, 1, true);
    f.sitter(4.3, 5.4, -1, true);
    f.walker({{1.1, 0, 7.6}, {7.4, 0, 7.7}}, true);
}

void duty(Furniture& f, int corner)
{
    f.shell(6, 6.5, white, steel, tile, corner);
    f.desk(3, 4.6, 2.6, true, -1);
    f.sitter(2.6, 5.2, 1, true);
    f.sitter(3.6, 5.2, -1, true);
    f.board(3, 1.9, 2.2, 1.1, Ink::rgb(186, 196, 168));
    f.cabinet(0.5, 5.8, 0.8, 0.5);
    f.cabinet(5.4, 5.8, 0.8, 0.5);
    f.walker({{1.2, 0, 2.6}, {4.9, 0, 3.2}}, true);
}

void registration(Furniture& f, int corner)
{
    f.shell(8, 8.5, white, green, tile, corner);
    f.box(4, 5.4, 6.4, 0.6, 0, 1.05, wood);
    f.box(4, 5.25, 6.6, 0.35, 1.05, 1.1, Ink::rgb(190, 184, 170));
    for (const double x : {2.2, 4.0, 5.8}) {
        f.box(x + 0.5, 5.5, 0.45, 0.05, 1.14, 1.45, dark.lit(0.5));
        f.sitter(x, 6.2, x > 4 ? -1 : 1, true);
    }
    f.screen(4, 2.3, 2.4, 0.5, Ink::rgb(190, 60, 44), 0.2);
    f.standing(2.3, 4.7, 1);
    f.standing(5.7, 4.7, -1);
    f.bench(1.6, 2.4, 2.2);
    f.bench(4.4, 2.4, 2.2);
    f.sitter(1.4, 2.5, 1);
    f.sitter(4.6, 2.5, -1);
    f.walker({{6.9, 0, 2.2}, {6.4, 0, 4.4}, {4.0, 0, 4.5}});
    f.plant(7.5, 7.9);
}

void enrolment(Furniture& f, int corner)
{
    f.shell(6, 7, pale, steel, tile, corner);
    f.board(4.2, 1.45, 1.6, 2.7, Ink::rgb(206, 208, 206));
    for (int mark = 0; mark < 9; ++mark)
        f.board(3.55, 0.9 + mark * 0.14, 0.22, 0.02, Ink::rgb(30, 30, 30));
    f.standing(4.2, 6.4, -1);
    f.box(4.2, 4.3, 0.12, 0.12, 0, 1.35, dark);
    f.box(4.2, 4.3, 0.3, 0.24, 1.35, 1.6, dark.lit(0.5));
    f.desk(1.7, 4.8, 1.6, true, 1);
    f.sitter(1.7, 4.1, 1, true);
    f.box(1.0, 5.0, 0.3, 0.25, 0.75, 0.92, picture);
    f.walker({{2.9, 0, 3.1}, {3.6, 0, 5.4}}, true);
}

void announcement(Furniture& f, int corner)
{
    f.shell(8, 9, beige, red.lit(0.75), Ink::rgb(126, 92, 72), corner);
    f.board(4, 1.75, 4.6, 1.7, red);
    f.board(4, 1.95, 0.7, 0.7, gold);
    f.flag(1.2, 8.4);
    f.flag(6.4, 8.4);
    f.box(4, 7.4, 4.6, 0.7, 0, 0.8, wood);
    for (const double x : {2.6, 4.0, 5.4})
        f.sitter(x, 8.0, x > 4 ? -1 : 1, true);
    f.box(6.9, 6.8, 0.6, 0.5, 0, 1.15, wood.lit(0.8));
    f.standing(6.9, 7.3, -1, true);
    for (const double z : {3.4, 4.6}) {
        f.bench(2.7, z, 2.4);
        f.bench(5.5, z, 2.4);
    }
    f.sitter(2.3, 4.7, 1);
    f.sitter(3.2, 4.7, 1);
    f.sitter(5.4, 4.7, -1);
    f.sitter(4.9, 3.5, -1);
    f.standing(4.1, 6.0, 1);
}

void admonition(Furniture& f, int corner)
{
    f.shell(5.2, 6, grey, grey.lit(0.75), tile.lit(0.9), corner);
    f.board(2.6, 2.0, 2.6, 0.5, Ink::rgb(40, 62, 110));
    f.flag(4.4, 5.5);
    f.table(2.6, 4.3, 2.0, 0.8, wood);
    f.chair(2.1, 5.0, -1);
    f.chair(3.1, 5.0, -1);
    f.chair(2.6, 3.1, 1);
    f.sitter(2.1, 5.0, 1, true);
    f.sitter(3.1, 5.0, -1, true);
    f.sitter(2.6, 3.2, 1);
    f.box(3.2, 4.3, 0.35, 0.25, 0.76, 0.79, white);
}

void policeLiaison(Furniture& f, int corner)
{
    f.shell(5.2, 6, white, Ink::rgb(44, 72, 128), tile, corner);
    f.desk(2.4, 4.6, 1.8, true, 1);
    f.sitter(2.4, 3.9, 1, true);
    f.chair(3.9, 4.6, -1);
    f.cabinet(0.6, 5.6, 0.9, 0.5);
    f.walker({{3.6, 0, 2.6}, {4.2, 0, 5.2}}, true);
}

void selfService(Furniture& f, int corner)
{
    f.shell(7, 6.5, white, picture.lit(0.8), tile, corner);
    for (const double x : {1.4, 2.8, 4.2, 5.6})
        f.kiosk(x, 5.9);
    f.standing(2.8, 5.2, 1);
    f.standing(5.5, 5.2, -1);
    f.bench(2.5, 2.6, 2.2);
    f.walker({{1.2, 0, 3.4}, {4.2, 0, 5.0}, {6.1, 0, 3.2}});
}

void training(Furniture& f, int corner)
{
    f.shell(9, 10, white, green, tile, corner);
    f.board(4.5, 1.65, 4.2, 1.3, Ink::rgb(46, 84, 62));
    f.screen(7.6, 2.0, 1.6, 1.0, picture, 0.2);
    f.box(2.0, 8.9, 0.8, 0.6, 0, 1.1, wood);
    for (const double z : {3.0, 4.5, 6.0}) {
        for (const double x : {2.2, 4.5, 6.8}) {
            f.table(x, z + 0.5, 1.6, 0.5, beige.lit(0.9));
            if (z + x < 11.5)
                f.sitter(x - 0.3, z, 1);
            if (z > 4 && x < 6)
                f.sitter(x + 0.4, z, -1);
        }
    }
    f.walker({{3.0, 0, 8.6}, {6.6, 0, 8.5}}, true);
}

void reading(Furniture& f, int corner)
{
    f.shell(7.5, 8, beige, wood.lit(0.8), Ink::rgb(128, 100, 74), corner);
    f.shelf(2.0, 7.7, 3.2, 0.4, wood);
    f.shelf(5.6, 7.7, 3.2, 0.4, wood);
    f.shelf(corner == 0 ? 7.25 : 0.25, 4.4, 0.4, 2.6, wood);
    f.table(2.6, 4.6, 2.2, 0.9, wood);
    f.table(5.0, 4.6, 1.8, 0.9, wood);
    f.sitter(2.1, 5.3, 1);
    f.sitter(3.1, 5.3, -1);
    f.sitter(5.1, 5.3, -1);
    f.walker({{1.0, 0, 6.9}, {6.4, 0, 6.9}});
}

void skills(Furniture& f, int corner)
{
    f.shell(9, 9, pale, Ink::rgb(150, 122, 74), tile.lit(0.9), corner);
    for (const double z : {3.4, 5.2, 7.0}) {
        for (const double x : {2.4, 4.6, 6.8}) {
            f.table(x, z, 1.4, 0.7, grey.lit(0.9));
            f.box(x + 0.2, z, 0.5, 0.25, 0.76, 1.05, Ink::rgb(60, 96, 90));
        }
    }
    f.standing(2.3, 4.0, 1);
    f.standing(4.6, 5.8, -1);
    f.standing(6.6, 4.0, -1);
    f.standing(2.4, 7.6, 1);
    f.walker({{3.5, 0, 2.6}, {3.5, 0, 7.8}, {5.7, 0, 7.8}}, true);
}

void meeting(Furniture& f, int corner)
{
    f.shell(7, 8.5, white, wood.lit(0.9), Ink::rgb(112, 92, 78), corner);
    f.screen(3.5, 1.8, 2.2, 1.2, picture, 0.15);
    f.table(3.5, 5.0, 1.5, 4.0, wood.lit(0.9));
    for (const double z : {3.6, 5.0, 6.4}) {
        f.chair(2.3, z, 1);
        f.chair(4.7, z, 1);
    }
    f.sitter(2.3, 5.0, 1, true);
    f.sitter(4.7, 6.4, -1, true);
    f.sitter(4.7, 3.6, -1, true);
    f.walker({{1.3, 0, 7.6}, {5.8, 0, 7.7}}, true);
    f.plant(0.5, 8.0);
}

void equipment(Furniture& f, int corner)
{
    f.shell(6, 8, grey, steel, dark, corner);
    for (const double z : {3.2, 5.0, 6.8})
        f.cabinet(corner == 0 ? 5.5 : 0.5, z, 0.8, 1.4);
    for (const double x : {1.6, 3.2, 4.6})
        f.cabinet(x, 7.6, 1.2, 0.5);
    f.table(2.8, 4.6, 1.8, 0.9, grey);
    for (const double x : {2.2, 2.7, 3.2})
        f.box(x, 4.6, 0.3, 0.2, 0.76, 0.88, dark.lit(0.5));
    f.walker({{1.4, 0, 3.0}, {1.5, 0, 6.4}, {4.4, 0, 6.5}}, true);
}

void archive(Furniture& f, int corner)
{
    f.shell(6.5, 9, beige, grey, tile, corner);
    for (const double z : {3.6, 5.6, 7.8})
        f.shelf(corner == 0 ? 4.3 : 2.2, z, 3.6, 0.5, steel);
    f.desk(corner == 0 ? 1.3 : 5.2, 7.8, 1.4, true, 1);
    f.walker({{corner == 0 ? 1.4 : 5.1, 0, 2.6}, {corner == 0 ? 1.4 : 5.1, 0, 7.0}}, true);
}

void liaison(Furniture& f, int corner)
{
    f.shell(6.5, 7, beige, wood, Ink::rgb(122, 100, 82), corner);
    f.box(2.2, 6.3, 2.2, 0.7, 0, 0.45, Ink::rgb(88, 64, 54));
    f.box(2.2, 6.65, 2.2, 0.2, 0.45, 0.9, Ink::rgb(88, 64, 54));
    f.box(5.2, 4.8, 0.8, 1.8, 0, 0.45, Ink::rgb(88, 64, 54));
    f.box(2.6, 4.9, 1.3, 0.7, 0.35, 0.42, wood);
    f.sitter(1.8, 6.1, 1);
    f.sitter(2.8, 6.1, -1, true);
    f.sitter(5.1, 4.8, -1);
    f.board(4.9, 1.8, 1.4, 1.0, Ink::rgb(120, 150, 120));
    f.plant(0.5, 6.4);
    f.walker({{3.4, 0, 2.6}, {4.2, 0, 6.1}}, true);
}

} // namespace

ScenePlan roomPlan(const QString& code, int corner, Random random)
{
    using Furnish = void (*)(Furniture&, int);
    static const QHash<QString, Furnish> rooms{{u"office-meeting"_s, meeting},
                                               {u"command"_s, command},
                                               {u"equipment"_s, equipment},
                                               {u"duty"_s, duty},
                                               {u"archive"_s, archive},
                                               {u"liaison"_s, liaison},
                                               {u"registration"_s, registration},
                                               {u"enrolment"_s, enrolment},
                                               {u"announcement"_s, announcement},
                                               {u"admonition"_s, admonition},
                                               {u"police-liaison"_s, policeLiaison},
                                               {u"self-service"_s, selfService},
                                               {u"training"_s, training},
                                               {u"reading"_s, reading},
                                               {u"skills"_s, skills}};
    ScenePlan plan;
    Furniture furniture(plan, random);
    rooms.value(code, duty)(furniture, corner);
    return plan;
}

} // namespace zhihui::drill
