#include "drill/Crew.h"

#include "drill/Metres.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

QString officer(Random& random)
{
    static const QString surnames = u"陈李张黄何林刘吴梁郑罗谢冯邓曾叶"_s;
    return surnames.mid(random.below(static_cast<int>(surnames.size())), 1) + u'*';
}

contract::User seat(const QString& login, const QString& display, const QString& org, const QString& role,
                    bool minors = false)
{
    contract::User user;
    user.id = UserId(u"u-"_s + login);
    user.login = login;
    user.display = display;
    user.organisations = {OrgCode(org)};
    user.roles = {role};
    user.minors = minors;
    return user;
}

} // namespace

QString loginOf(const UnitId& unit)
{
    return u"phone-"_s + unit.text.toLower();
}

contract::User phoneOf(const contract::Unit& unit)
{
    return seat(loginOf(unit.id), unit.name, unit.org.text, u"officer"_s, true);
}

QList<contract::User> seats()
{
    return {seat(u"duty"_s, u"陈*"_s, u"44"_s, u"duty"_s),
            seat(u"duty-gz"_s, u"李*"_s, u"4401"_s, u"duty"_s),
            seat(u"duty-liwan"_s, u"梁*"_s, u"440103"_s, u"duty"_s),
            seat(u"duty-minors"_s, u"何*"_s, u"44"_s, u"duty"_s, true),
            seat(u"inspector"_s, u"黄*"_s, u"44"_s, u"inspector"_s),
            seat(u"inspector-2"_s, u"郑*"_s, u"44"_s, u"inspector"_s),
            seat(u"office-liwan"_s, u"吴*"_s, u"440103"_s, u"office"_s),
            seat(u"leader-liwan"_s, u"谢*"_s, u"440103"_s, u"leader"_s),
            seat(u"leader-gz"_s, u"冯*"_s, u"4401"_s, u"leader"_s),
            seat(u"procurator"_s, u"检*"_s, u"44"_s, u"procurator"_s, true),
            seat(u"leader"_s, u"林*"_s, u"44"_s, u"leader"_s),
            seat(u"wall"_s, u"指挥屏"_s, u"4401"_s, u"wall"_s),
            seat(drillLogin, u"演练"_s, u"44"_s, u"officer"_s, true)};
}

QList<contract::User> administrators()
{
    return {seat(u"system-liwan"_s, u"邓*"_s, u"440103"_s, u"system"_s),
            seat(u"security-liwan"_s, u"曾*"_s, u"440103"_s, u"security"_s),
            seat(u"audit-liwan"_s, u"苏*"_s, u"440103"_s, u"audit"_s)};
}

QString centreLogin(const OrgCode& county)
{
    return u"centre-"_s + (county.text == "440103"_L1 ? u"liwan"_s : county.text);
}

contract::User centreAccount(const OrgCode& county)
{
    Random random(county.text.toULongLong(), {151});
    return seat(centreLogin(county), officer(random), county.text, u"officer"_s);
}

QList<contract::Unit> unitsOf(const Places& places, quint64 seed, Instant at)
{
    QList<contract::Unit> units;
    for (qsizetype i = 0; i < places.counties().size(); ++i) {
        const County& county = places.counties().at(i);
        Random random(seed, {71, county.code.text.toULongLong()});
        const auto& offices = places.officesOf(i);
        for (int n = 0; n < 3; ++n) {
            const Office& office = places.offices().at(offices.at(n % offices.size()));
            const bool isVehicle = n == 2;
            contract::Unit unit;
            unit.id = UnitId(u"U-%1-%2"_s.arg(county.code.text).arg(n + 1));
            unit.org = isVehicle ? county.code : office.code;
            unit.kind = isVehicle ? u"vehicle"_s : u"officers"_s;
            unit.name = isVehicle ? county.name + u"示例执法车"_s
                                  : u"%1 %2、%3"_s.arg(office.name, officer(random), officer(random));
            unit.where = shifted(office.where, random.uniform(-400, 400), random.uniform(-400, 400));
            unit.at = at;
            unit.user = UserId(u"u-"_s + loginOf(unit.id));
            units << unit;
        }
    }
    return units;
}

} // namespace zhihui::drill
