#include "province/AccessLog.h"
#include "province/AlertBook.h"
#include "province/CheckDesk.h"
#include "province/Commands.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::OrderState;

namespace {

QString stateName(OrderState state)
{
    switch (state) {
    case OrderState::Issued:
        return u"已下达"_s;
    case OrderState::Accepted:
        return u"已接受"_s;
    case OrderState::Arrived:
        return u"已到场"_s;
    case OrderState::Reported:
        return u"已反馈"_s;
    case OrderState::Declined:
        break;
    }
    return u"已退回"_s;
}

struct Step {
    QString name;
    QList<OrderState> from;
    OrderState to;
    QString said; ///< the field of the text it needs; empty: none
};

const QList<Step>& steps()
{
    static const QList<Step> all{
        {u"accept"_s, {OrderState::Issued}, OrderState::Accepted, {}},
        {u"arrive"_s, {OrderState::Accepted}, OrderState::Arrived, {}},
        {u"report"_s, {OrderState::Accepted, OrderState::Arrived}, OrderState::Reported, u"text"_s},
        {u"decline"_s, {OrderState::Issued, OrderState::Accepted}, OrderState::Declined, u"reason"_s}};
    return all;
}

} // namespace

/// The unit's own account; an 异地协查 is carried out by the duty officers of the county that was asked.
bool Act::mayCarryOut(const contract::Order& order) const
{
    const auto unit = writing.books.units.constFind(order.unit.text);
    if (unit != writing.books.units.cend() && !unit->user.isEmpty())
        return unit->user == caller.user.id;
    return mayDecide() && caller.scope.sees(order.org, order.minor);
}

Result<> Act::order()
{
    store::EntityRow row;
    auto found = writing.read<contract::Order>(u"order", command.target, &row);
    ZH_TRY(found);
    const bool own = *found && mayCarryOut(**found);
    if (!*found || (!own && !caller.scope.sees(scopesOf(row.scopes), row.minor)))
        return rejected(u"not-found"_s, u"没有找到该任务"_s);
    if (!own)
        return rejected(u"forbidden"_s, u"该任务不是派给您的"_s);
    return advance(std::move(**found), row);
}

Result<> Act::advance(contract::Order order, const store::EntityRow& row)
{
    const QString name = command.type.sliced(6);
    const auto step = std::ranges::find(steps(), name, &Step::name);
    if (step == steps().end())
        return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
    if (!step->from.contains(order.state))
        return conflict(u"order-state"_s, u"任务当前为“%1”，不能再作此操作"_s.arg(stateName(order.state)));
    const QString said = step->said.isEmpty() ? QString() : command.body.value(step->said).toString().trimmed();
    if (!step->said.isEmpty() && said.isEmpty())
        return rejected(u"text-missing"_s, u"请填写情况说明"_s);
    order.state = step->to;
    if (step->to == OrderState::Reported)
        order.report = said;
    const contract::LogEntry what = entry(u"order-"_s + wireName(order.state), said);
    order.log.append(what);
    const auto seq = writing.put(u"order", order.id.text, {scopesOf(row.scopes), row.minor, row.person}, toJson(order));
    ZH_TRY(seq);
    ZH_TRY(tellAlert(order, what));
    return applied(*seq);
}

Result<> Act::tellAlert(const contract::Order& order, const contract::LogEntry& what)
{
    auto alert = writing.read<contract::Alert>(u"alert", order.alert.text);
    ZH_TRY(alert);
    if (!*alert || (*alert)->state == contract::AlertState::Closed)
        return {};
    (*alert)->log.append(what);
    const bool ours = !order.assist;
    if (ours && order.state == OrderState::Arrived)
        (*alert)->state = contract::AlertState::OnScene;
    if (ours && order.state == OrderState::Declined && (*alert)->state == contract::AlertState::Dispatched)
        (*alert)->state = contract::AlertState::Verified;
    ZH_TRY(putAlert(writing, **alert, true));
    return {};
}

Result<> Act::unitAt()
{
    const auto unit = writing.books.units.find(command.target);
    if (unit == writing.books.units.end() || unit->user != caller.user.id || caller.user.id.isEmpty())
        return rejected(u"forbidden"_s, u"只能上报本单位自己的位置"_s);
    const Coordinate where{command.body.value("lat"_L1).toDouble(), command.body.value("lon"_L1).toDouble()};
    if (!where.isValid())
        return rejected(u"bad-position"_s, u"位置无效"_s);
    const Instant at = std::min(command.at, writing.now);
    if (unit->at && *unit->at > at)
        return applied(0);
    unit->where = where;
    unit->at = at;
    const auto seq = writing.put(u"unit", unit->id.text, {{unit->org}, false, {}}, toJson(*unit));
    ZH_TRY(seq);
    return applied(*seq);
}

Result<> Act::openCheck()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::AskCheck))
        return rejected(u"forbidden"_s, u"本账号没有发起核查的权限"_s);
    const QString person = text("person"_L1);
    const auto file = writing.books.persons.constFind(person);
    if (file == writing.books.persons.cend() || !caller.scope.sees(file->org, file->minor))
        return rejected(u"not-found"_s, u"没有找到该对象"_s);
    if (text("reason"_L1).isEmpty())
        return rejected(u"reason-missing"_s, u"请填写核查理由"_s);
    const auto known = writing.store.entity(kindOf(u"check"), command.target);
    ZH_TRY(known);
    if (*known)
        return conflict(u"exists"_s, u"该核查已经发起"_s);
    const QString asks = text("asks"_L1);
    if (!contract::checkAnswers().contains(asks))
        return rejected(u"bad-answer"_s, u"请选择核查方式：定位、语音或照片"_s);
    const auto refused = province::openCheck(writing, regulations,
                                             {.id = command.target,
                                              .person = person,
                                              .asks = askedFor(asks),
                                              .reason = text("reason"_L1),
                                              .by = caller.user.display});
    ZH_TRY(refused);
    if (*refused)
        return rejected((*refused)->code, (*refused)->title);
    const qint64 seq = writing.seq();
    ZH_TRY(logAccess(writing, caller, command.type, person, asks + u": "_s + text("reason"_L1), file->minor));
    return applied(seq);
}

} // namespace zhihui::province
