#include "inspection/OrderRights.h"

#include "inspection/OrderText.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;
using zhihui::contract::SupervisionState;

namespace zhihui::inspection {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::inspection::OrderRights)
};

QString stateReason(const contract::SupervisionOrder& order, const QList<SupervisionState>& states)
{
    return states.contains(order.state) ? QString() : Words::tr("当前为「%1」").arg(stateName(order.state));
}

QString roleReason(const engine::Account& account, const QStringList& roles, const QString& reason)
{
    return std::ranges::any_of(roles, [&](const QString& role) { return account.scope.hasRole(role); }) ? QString()
                                                                                                        : reason;
}

QString first(std::initializer_list<QString> reasons)
{
    for (const QString& reason : reasons)
        if (!reason.isEmpty())
            return reason;
    return {};
}

QString drafterReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    return first({order.drafter == account.user ? QString() : Words::tr("由拟稿人 %1 办理").arg(order.drafterName),
                  roleReason(account, {u"inspector"_s}, Words::tr("由督察员办理"))});
}

QString issuerReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    return account.scope.sees(order.issuer, false) ? QString() : Words::tr("由督察单位办理");
}

QString reviewReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    return first({stateReason(order, {SupervisionState::Review}),
                  roleReason(account, {u"inspector"_s, u"leader"_s}, Words::tr("由督察员或带班领导审核")),
                  order.drafter == account.user ? Words::tr("拟稿人不能审核自己的稿") : QString(),
                  issuerReason(order, account)});
}

QString signReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    const bool hadHand = order.drafter == account.user || order.reviewer == account.user;
    return first({stateReason(order, {SupervisionState::Approved}),
                  roleReason(account, {u"leader"_s}, Words::tr("由带班领导签发")),
                  hadHand ? Words::tr("拟稿人、审核人不能签发") : QString(), issuerReason(order, account)});
}

QString answerReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    // One above the centre sees the order, but does not speak for it; who inspects does not answer to himself.
    const bool inspects = account.scope.hasRole(u"inspector") && account.scope.organisations.contains(order.issuer);
    const QString other = Words::tr("由责任单位反馈");
    return first({stateReason(order, {SupervisionState::Issued}), roleReason(account, {u"officer"_s, u"duty"_s}, other),
                  account.scope.belongsTo(order.org) && !inspects ? QString() : other});
}

QString recheckReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    return first(
        {stateReason(order, {SupervisionState::Answered}),
         roleReason(account, {u"inspector"_s}, Words::tr("由督察员复查")),
         account.scope.organisations.contains(order.issuer) ? QString() : Words::tr("由签发单位的督察员复查")});
}

QString passReason(const contract::SupervisionOrder& order, const engine::Account& account)
{
    const bool clean = std::ranges::all_of(order.items, [](const contract::CheckItem& item) {
        return item.outcome == "yes"_L1 || item.outcome == "na"_L1;
    });
    return first({stateReason(order, {SupervisionState::Draft, SupervisionState::Returned}),
                  drafterReason(order, account),
                  clean && !order.items.isEmpty() ? QString() : Words::tr("各项均为「是」或「不适用」时才能判合格")});
}

} // namespace

QString whyNot(OrderAct act, const contract::SupervisionOrder& order, const engine::Account& account)
{
    switch (act) {
    case OrderAct::Edit:
    case OrderAct::Submit:
        return first(
            {stateReason(order, {SupervisionState::Draft, SupervisionState::Returned}), drafterReason(order, account)});
    case OrderAct::Pass:
        return passReason(order, account);
    case OrderAct::Approve:
    case OrderAct::Return:
        return reviewReason(order, account);
    case OrderAct::Sign:
        return signReason(order, account);
    case OrderAct::Answer:
        return answerReason(order, account);
    case OrderAct::Close:
    case OrderAct::Again:
        return recheckReason(order, account);
    case OrderAct::Withdraw:
        break;
    }
    return first({stateReason(order, {SupervisionState::Draft, SupervisionState::Review, SupervisionState::Returned,
                                      SupervisionState::Approved}),
                  drafterReason(order, account)});
}

QString whyNotDay(const QString& isoDate, Instant now)
{
    if (!QDate::fromString(isoDate, Qt::ISODate).isValid())
        return Words::tr("整改期限须为日期，如 2026-11-30");
    return isOverdue(isoDate, now) ? Words::tr("整改期限已过") : QString();
}

QString whyNotReady(const QString& text, const QString& deadline, Instant now)
{
    return text.trimmed().isEmpty() ? Words::tr("请写明发现问题") : whyNotDay(deadline, now);
}

bool isWaitingFor(const engine::Account& account, const contract::SupervisionOrder& order)
{
    for (const OrderAct act : {OrderAct::Edit, OrderAct::Approve, OrderAct::Sign, OrderAct::Answer, OrderAct::Close})
        if (whyNot(act, order, account).isEmpty())
            return true;
    return false;
}

bool isOver(const contract::SupervisionOrder& order)
{
    return order.state == SupervisionState::Closed || order.state == SupervisionState::Passed ||
           order.state == SupervisionState::Withdrawn;
}

} // namespace zhihui::inspection
