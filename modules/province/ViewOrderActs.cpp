#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/LocalTime.h"
#include "province/ViewDesk.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPurpose = 200;
constexpr qsizetype mostCameras = 200;
constexpr qsizetype mostNames = 8; // seats, kinds of cameras

bool areSeats(const QStringList& seats)
{
    static const QStringList known{u"wall"_s, u"duty"_s, u"inspection"_s};
    return !seats.isEmpty() && seats.size() <= mostNames &&
           std::ranges::all_of(seats, [](const QString& seat) { return known.contains(seat); });
}

bool areKinds(const QStringList& kinds)
{
    static const QStringList known{u"public"_s, u"room"_s, u"vehicle"_s};
    return kinds.size() <= mostNames &&
           std::ranges::all_of(kinds, [](const QString& kind) { return known.contains(kind); });
}

} // namespace

QString issuedMark(const QString& order)
{
    return u"vieworder/"_s + order;
}

/// 调看令: who may look at what without a case is a leader's to say, for a purpose and a time.
Result<> Act::viewOrder()
{
    if (!caller.scope.hasRole(u"leader"))
        return rejected(u"forbidden"_s, u"调看令由单位领导签发和撤销"_s);
    if (command.type == "vieworder.issue"_L1)
        return issueViewOrder();
    if (command.type == "vieworder.lift"_L1)
        return liftViewOrder();
    return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
}

Result<> Act::issueViewOrder()
{
    const auto known = writing.store.entity(kindOf(u"vieworder"), command.target);
    ZH_TRY(known);
    if (*known)
        return conflict(u"exists"_s, u"该调看令已经签发"_s);
    const OrgCode org = caller.scope.organisations.value(0);
    QJsonObject body = command.body;
    body.insert("id"_L1, command.target);
    body.insert("number"_L1, u"—"_s);
    body.insert("org"_L1, org.text);
    body.insert("issuer"_L1, caller.user.display);
    body.remove("lifted"_L1);
    if (text("purpose"_L1).isEmpty() || text("purpose"_L1).size() > longestPurpose)
        return rejected(u"bad-purpose"_s, u"请填写调看事由，至多%1字"_s.arg(longestPurpose));
    auto order = contract::read<contract::ViewOrder>(body);
    if (!order || !areSeats(order->seats) || !areKinds(order->kinds))
        return rejected(u"bad-order"_s, u"调看令的席位、摄像机或时段填写不正确"_s);
    if (order->cameras.size() > mostCameras)
        return rejected(u"too-many-cameras"_s, u"一份调看令至多列明%1路摄像机"_s.arg(mostCameras));
    if (order->to <= writing.now || order->to - order->from > std::chrono::days(regulations.viewOrderDays))
        return rejected(u"bad-period"_s, u"调看令须尚未到期，期限不得超过%1天"_s.arg(regulations.viewOrderDays));
    for (const CameraId& camera : std::as_const(order->cameras)) {
        const auto row = writing.store.entity(kindOf(u"camera"), camera.text);
        ZH_TRY(row);
        if (!*row || (*row)->body.isEmpty() || !caller.scope.sees(scopesOf((*row)->scopes), (*row)->minor))
            return rejected(u"unknown-camera"_s, u"没有找到所列摄像机"_s);
    }
    const int year = localTime(writing.now).date().year();
    const auto number = writing.store.nextNumber(u"vieworder/%1"_s.arg(year));
    ZH_TRY(number);
    order->number = u"调看〔%1〕%2号"_s.arg(year).arg(*number);
    ZH_TRY(writing.store.setMeta(issuedMark(command.target), u"1"_s));
    ZH_TRY(logAccess(writing, caller, command.type, command.target, order->number + u": "_s + order->purpose));
    return store(*order);
}

Result<> Act::liftViewOrder()
{
    auto order = writing.read<contract::ViewOrder>(u"vieworder", command.target);
    ZH_TRY(order);
    if (!*order || !caller.scope.sees((*order)->org, false))
        return rejected(u"not-found"_s, u"没有找到本单位的调看令"_s);
    if (text("reason"_L1).isEmpty())
        return rejected(u"reason-missing"_s, u"请填写撤销理由"_s);
    if (text("reason"_L1).size() > longestReason)
        return rejected(u"text-too-long"_s, u"撤销理由至多%1字"_s.arg(longestReason));
    if ((*order)->lifted || (*order)->to <= writing.now)
        return conflict(u"order-over"_s, u"该调看令已经失效"_s);
    (*order)->lifted = writing.now;
    ZH_TRY(logAccess(writing, caller, command.type, command.target, text("reason"_L1)));
    return store(**order);
}

Result<> Act::store(const contract::ViewOrder& order)
{
    const auto readers = readersOf(writing, order);
    ZH_TRY(readers);
    const auto seq = writing.put(u"vieworder", order.id.text, {*readers, false, {}}, contract::toJson(order));
    ZH_TRY(seq);
    return applied(*seq);
}

} // namespace zhihui::province
