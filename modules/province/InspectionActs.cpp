#include "province/Commands.h"
#include "province/LocalTime.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPurpose = 200;

QString kindName(const QString& kind)
{
    return kind == "random"_L1 ? u"随机抽查"_s : kind == "planned"_L1 ? u"计划督察"_s : QString();
}

} // namespace

Result<> Act::inspection()
{
    if (!caller.scope.hasRole(u"inspector") && !caller.scope.hasRole(u"leader"))
        return rejected(u"forbidden"_s, u"督察由督察人员或领导开展"_s);
    if (command.type == "inspection.open"_L1)
        return openInspection();
    if (command.type == "inspection.close"_L1)
        return closeInspection();
    return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
}

Result<> Act::openInspection()
{
    const auto known = writing.store.entity(kindOf(u"inspection"), command.target);
    ZH_TRY(known);
    if (*known)
        return conflict(u"exists"_s, u"该督察已经开展"_s);
    contract::Inspection made;
    made.kind = text("kind"_L1);
    if (kindName(made.kind).isEmpty())
        return rejected(u"bad-kind"_s, u"请选择随机抽查或计划督察"_s);
    const QJsonArray centres = command.body.value("centres"_L1).toArray();
    if (centres.isEmpty() || centres.size() > contract::mostInspectedCentres)
        return rejected(u"no-centre"_s, u"请选择要督察的社区矫正中心，至多%1个"_s.arg(contract::mostInspectedCentres));
    for (const QJsonValue& value : centres) {
        const auto row = writing.store.entity(kindOf(u"centre"), value.toString());
        ZH_TRY(row);
        if (!*row || (*row)->body.isEmpty() || !caller.scope.sees(scopesOf((*row)->scopes), (*row)->minor))
            return rejected(u"unknown-centre"_s, u"没有找到所列社区矫正中心"_s);
        if (!made.centres.contains(value.toString()))
            made.centres << value.toString();
    }
    made.purpose = text("purpose"_L1);
    if (made.purpose.size() > longestPurpose)
        return rejected(u"bad-purpose"_s, u"督察内容至多%1字"_s.arg(longestPurpose));
    const QString month = localTime(writing.now).toString(u"yyyy-MM"_s);
    const auto number = writing.store.nextNumber(u"inspection/%1/%2"_s.arg(made.kind, month));
    ZH_TRY(number);
    made.id = InspectionId(command.target);
    made.number = u"%1 %2 第 %3 号"_s.arg(kindName(made.kind), month).arg(*number);
    made.org = caller.scope.organisations.value(0);
    made.opened = writing.now;
    made.by = caller.user.id;
    made.who = caller.user.display;
    return store(made);
}

Result<> Act::closeInspection()
{
    auto found = writing.read<contract::Inspection>(u"inspection", command.target);
    ZH_TRY(found);
    if (!*found || !caller.scope.organisations.contains((*found)->org))
        return rejected(u"not-found"_s, u"没有找到本单位的督察"_s);
    if ((*found)->closed)
        return conflict(u"closed"_s, u"该督察已经结束"_s);
    (*found)->closed = writing.now;
    return store(**found);
}

Result<> Act::store(const contract::Inspection& made)
{
    const auto seq = writing.put(u"inspection", made.id.text, {{made.org}, false, {}}, contract::toJson(made));
    ZH_TRY(seq);
    return applied(*seq);
}

} // namespace zhihui::province
