#include "wall/WallWords.h"

#include "alerts/AlertText.h"
#include "domain/Quantity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::wall::WallWords)
};

QString orgOf(const engine::World& world, const OrgCode& org)
{
    return world.orgName(org.text.size() > 6 ? OrgCode(org.text.left(6)) : org);
}

} // namespace

QString placeOf(const engine::World& world, const contract::Alert& alert)
{
    return alert.placeName.isEmpty() ? orgOf(world, alert.org) : alert.placeName;
}

QString stateWord(const contract::Alert& alert)
{
    using enum contract::AlertState;
    if (!alert.retracted.isEmpty())
        return Words::tr("已撤销待核");
    if (alert.cleared)
        return Words::tr("已消除待核");
    switch (alert.state) {
    case New:
        return Words::tr("未受理");
    case Accepted:
        return Words::tr("核实中");
    case Verified:
        return Words::tr("已核实");
    case Dispatched:
        return Words::tr("已派员");
    case OnScene:
        return Words::tr("已到场");
    case Closed:
        break;
    }
    return Words::tr("已办结");
}

QString seatName(const QString& seat)
{
    return seat == u"值班席"   ? Words::tr("值班席")
           : seat == u"督察席" ? Words::tr("督察席")
           : seat == u"大屏"   ? Words::tr("指挥屏")
                               : seat;
}

QString clockText(Seconds elapsed)
{
    const auto all = elapsed.count();
    const auto hours = all / 3600, minutes = all / 60 % 60, seconds = all % 60;
    return hours > 0 ? u"%1:%2:%3"_s.arg(hours).arg(minutes, 2, 10, '0'_L1).arg(seconds, 2, 10, '0'_L1)
                     : u"%1:%2"_s.arg(minutes).arg(seconds, 2, 10, '0'_L1);
}

QString shortName(const QString& county)
{
    const bool cut = county.size() > 2 && (county.endsWith(u'区') || county.endsWith(u'县') || county.endsWith(u'市'));
    return cut ? county.chopped(1) : county;
}

QString lineTitle(const contract::Alert& alert, Instant now)
{
    const QString kind = alerts::kindName(alert.kind);
    if (alert.kind == "offline"_L1)
        return u"%1 %2"_s.arg(kind, ageText(std::chrono::duration_cast<Seconds>(now - alert.began)));
    return alert.distance > 0 ? u"%1 %2"_s.arg(kind, distanceText(alert.distance)) : kind;
}

} // namespace zhihui::wall
