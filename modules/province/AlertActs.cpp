#include "province/AlertBook.h"
#include "province/Commands.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::AlertState;

namespace {

AlertState atLeast(AlertState state, AlertState least)
{
    return static_cast<int>(state) < static_cast<int>(least) ? least : state;
}

QString closedBy(const contract::Alert& alert)
{
    const QString who = alert.log.isEmpty() ? QString() : alert.log.constLast().who;
    return u"该预警已由%1办结"_s.arg(who.isEmpty() ? u"他人"_s : who);
}

} // namespace

Result<> Act::alert()
{
    if (!mayDecide())
        return rejected(u"forbidden"_s, u"本账号没有处置预警的权限"_s);
    store::EntityRow row;
    auto found = writing.read<contract::Alert>(u"alert", command.target, &row);
    ZH_TRY(found);
    // Not there and not to be seen are the same answer.
    if (!*found || !caller.scope.sees(scopesOf(row.scopes), row.minor))
        return rejected(u"not-found"_s, u"没有找到该预警"_s);
    guardBefore = row.guard;
    const QStringView what = QStringView(command.type).sliced(6);
    if (what == u"step")
        return step(std::move(**found));
    if (what == u"told")
        return told(std::move(**found));
    if ((*found)->state == AlertState::Closed)
        return conflict(u"closed"_s, closedBy(**found));
    if (what == u"accept")
        return accept(std::move(**found));
    if (what == u"verify")
        return verify(std::move(**found));
    if (what == u"dispatch")
        return dispatch(std::move(**found));
    if (what == u"assist")
        return assist(std::move(**found));
    if (what == u"hold")
        return hold(std::move(**found));
    if (what == u"close")
        return close(std::move(**found));
    return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
}

Result<> Act::store(const contract::Alert& alert)
{
    const auto seq = putAlert(writing, alert, true);
    ZH_TRY(seq);
    return applied(*seq);
}

Result<> Act::accept(contract::Alert alert)
{
    if (!alert.claimedBy.isEmpty()) {
        const QString who = alert.claimedBy == caller.user.id ? u"您"_s : alert.claimedName;
        return conflict(u"claimed"_s, u"该预警已由%1受理"_s.arg(who));
    }
    alert.claimedBy = caller.user.id;
    alert.claimedName = caller.user.display;
    alert.state = atLeast(alert.state, AlertState::Accepted);
    alert.heldUntil.reset();
    alert.log.append(entry(u"accepted"_s, {}));
    return store(alert);
}

Result<> Act::step(contract::Alert alert)
{
    if (text("step"_L1).isEmpty())
        return rejected(u"bad-step"_s, u"未说明是哪一步"_s);
    alert.log.append(entry(u"step"_s, text("step"_L1) + u": "_s + text("outcome"_L1)));
    return store(alert);
}

/// What a seat has shown and sounded is evidence, not a decision: nobody's decision is stale by it.
Result<> Act::told(contract::Alert alert)
{
    static const QHash<QString, QString> seats{
        {u"duty"_s, u"值班席"_s}, {u"inspection"_s, u"督察席"_s}, {u"wall"_s, u"大屏"_s}};
    const QString seat = seats.value(text("seat"_L1));
    if (seat.isEmpty())
        return rejected(u"bad-seat"_s, u"未说明是哪个席位"_s);
    const contract::LogEntry said = entry(u"told"_s, u"已提示 "_s + seat);
    const bool known = std::ranges::any_of(alert.log, [&](const contract::LogEntry& before) {
        return before.kind == said.kind && before.by == said.by && before.text == said.text;
    });
    if (known)
        return applied(0);
    alert.log.append(said);
    const auto seq = putAlert(writing, alert, false);
    ZH_TRY(seq);
    return applied(*seq);
}

Result<> Act::verify(contract::Alert alert)
{
    if (text("note"_L1).isEmpty())
        return rejected(u"note-missing"_s, u"请填写核实情况"_s);
    if (alert.claimedBy.isEmpty()) {
        alert.claimedBy = caller.user.id;
        alert.claimedName = caller.user.display;
    }
    alert.verification = text("note"_L1);
    alert.state = atLeast(alert.state, AlertState::Verified);
    alert.log.append(entry(u"verified"_s, alert.verification));
    return store(alert);
}

Result<> Act::issue(contract::Alert alert, contract::Order order)
{
    order.id = OrderId(u"O-"_s + command.id.text);
    order.alert = alert.id;
    order.issuer = alert.org;
    order.minor = alert.minor;
    order.issued = writing.now;
    order.log.append(entry(u"order-issued"_s, order.text));
    ZH_TRY(putOrder(writing, order));
    return store(alert);
}

Result<> Act::dispatch(contract::Alert alert)
{
    if (alert.verification.isEmpty())
        return rejected(u"not-verified"_s, u"请先填写核实情况，再派员核查"_s);
    const auto unit = writing.books.units.constFind(text("unit"_L1));
    if (unit == writing.books.units.cend() || !caller.scope.sees(unit->org, false))
        return rejected(u"unknown-unit"_s, u"没有找到该处置力量"_s);
    if (unit->org.county() != alert.org.county())
        return rejected(u"foreign-unit"_s, u"%1不属于本县（市、区），请改用“异地协查”"_s.arg(unit->name));
    contract::Order order;
    order.org = unit->org;
    order.unit = unit->id;
    order.text = text("text"_L1);
    alert.state = atLeast(alert.state, AlertState::Dispatched);
    alert.log.append(entry(u"dispatched"_s, unit->name));
    return issue(std::move(alert), std::move(order));
}

Result<> Act::assist(contract::Alert alert)
{
    const OrgCode org(text("org"_L1));
    if (!org.isValid() || !writing.books.orgNames.contains(org.text))
        return rejected(u"unknown-org"_s, u"没有找到协查单位"_s);
    if (org.county() == alert.org.county())
        return rejected(u"own-county"_s, u"协查单位就在本县（市、区），请直接派员核查"_s);
    if (text("text"_L1).isEmpty())
        return rejected(u"text-missing"_s, u"请写明协查事项"_s);
    contract::Order order;
    order.org = org;
    order.assist = true;
    order.text = text("text"_L1);
    alert.log.append(entry(u"assist"_s, u"请%1协查：%2"_s.arg(writing.books.nameOf(org), order.text)));
    return issue(std::move(alert), std::move(order));
}

Result<> Act::hold(contract::Alert alert)
{
    const auto until = fromWire(text("until"_L1));
    if (!until || *until <= writing.now || *until > writing.now + regulations.holdLimit)
        return rejected(u"bad-hold"_s, u"暂缓时间须在 %1 小时以内"_s.arg(regulations.holdLimit.count() / 3600));
    if (text("reason"_L1).isEmpty())
        return rejected(u"reason-missing"_s, u"请填写暂缓理由"_s);
    alert.heldUntil = *until;
    alert.log.append(entry(u"held"_s, text("reason"_L1)));
    return store(alert);
}

/// Whether all that changed since `base` was done by earlier commands of this very chain: queued together offline they
/// carry the same base, and their author knows of them. Goes back from change to change.
Result<bool> Act::hasSeen(qint64 guard)
{
    for (qint64 n = command.n - 1; n > 0 && guard > command.base; --n) {
        const auto row = writing.store.command(chain.device, chain.incarnation, n);
        ZH_TRY(row);
        if (!*row)
            break;
        const auto stored = QJsonDocument::fromJson((*row)->outcome).object();
        const auto earlier = storedOutcome(**row);
        ZH_TRY(earlier);
        if (earlier->seq == guard)
            guard = stored.value(storedGuard).toInteger(guard);
        else if (earlier->seq > 0 && earlier->seq <= command.base)
            break;
    }
    return guard <= command.base;
}

Result<> Act::close(contract::Alert alert)
{
    if (alert.verification.isEmpty())
        return rejected(u"not-verified"_s, u"请先填写核实情况，再办结"_s);
    if (!contract::closeCodes().contains(text("cause"_L1)))
        return rejected(u"bad-cause"_s, u"请选择办结原因"_s);
    const auto seen = command.base == 0 ? Result<bool>(true) : hasSeen(guardBefore);
    ZH_TRY(seen);
    if (!*seen)
        return conflict(u"changed"_s, u"该预警在您查看之后已有变化，请看过最新情况再办结"_s);
    alert.cause = text("cause"_L1);
    alert.result = text("result"_L1);
    alert.state = AlertState::Closed;
    alert.heldUntil.reset();
    alert.log.append(entry(u"closed"_s, alert.result));
    return store(alert);
}

} // namespace zhihui::province
