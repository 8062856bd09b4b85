#include "province/Commands.h"
#include "province/LocalTime.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::SupervisionOrder;
using State = contract::SupervisionState;

namespace {

QString stateName(State state)
{
    static const QStringList names{u"拟稿"_s,   u"待审核"_s, u"退回修改"_s, u"待签发"_s, u"待整改"_s,
                                   u"待复查"_s, u"已办结"_s, u"合格"_s,     u"已撤回"_s};
    return names.at(static_cast<qsizetype>(state));
}

enum class Party { Drafter, Reviewer, Signer, Centre, Rechecker };

QString onlyFor(Party party)
{
    switch (party) {
    case Party::Drafter:
        return u"只有拟稿人可以作此操作"_s;
    case Party::Reviewer:
        return u"须由拟稿人以外的督察人员或领导审核"_s;
    case Party::Signer:
        return u"须由拟稿人、审核人以外的领导签发"_s;
    case Party::Centre:
        return u"须由被督察中心的工作人员反馈"_s;
    case Party::Rechecker:
        break;
    }
    return u"须由签发单位的督察人员复查"_s;
}

/// One move of an order: by whom, from where, and what its record calls it. With `otherwise` the body says by "pass"
/// which of the two it is; that one needs words.
struct Move {
    QString act;
    QList<State> from;
    Party party;
    std::optional<State> to; ///< nothing: it stays
    QString kind;
    std::optional<State> otherwise;
    QString otherKind;
    QString said; ///< the field with the words
    bool needsWords = false;
};

/// The whole life of a supervision order.
const QList<Move>& moves()
{
    using enum contract::SupervisionState;
    static const QList<State> inHand{Draft, Returned};
    static const QList<Move> all{
        {u"draft"_s, inHand, Party::Drafter, {}, {}, {}, {}, {}},
        {u"still"_s, inHand, Party::Drafter, {}, {}, {}, {}, {}},
        {u"unstill"_s, inHand, Party::Drafter, {}, {}, {}, {}, {}},
        {u"pass"_s, inHand, Party::Drafter, Passed, u"passed"_s, {}, {}, {}},
        {u"submit"_s, inHand, Party::Drafter, Review, u"submitted"_s, {}, {}, {}},
        {u"review"_s, {Review}, Party::Reviewer, Approved, u"reviewed"_s, Returned, u"returned"_s, u"note"_s},
        {u"sign"_s, {Approved}, Party::Signer, Issued, u"signed"_s, {}, {}, {}},
        {u"answer"_s, {Issued}, Party::Centre, Answered, u"answered"_s, {}, {}, u"text"_s, true},
        {u"recheck"_s, {Answered}, Party::Rechecker, Closed, u"closed"_s, Issued, u"rechecked"_s, u"text"_s},
        {u"withdraw"_s,
         {Draft, Review, Returned, Approved},
         Party::Drafter,
         Withdrawn,
         u"withdrawn"_s,
         {},
         {},
         u"reason"_s,
         true}};
    return all;
}

/// What somebody else relies on is done by who has seen the newest state.
bool isGuarded(const QString& kind)
{
    static const QStringList kinds{u"reviewed"_s, u"returned"_s,  u"signed"_s,
                                   u"answered"_s, u"rechecked"_s, u"closed"_s};
    return kinds.contains(kind);
}

bool isParty(Party party, const Caller& caller, const SupervisionOrder& order)
{
    const Scope& scope = caller.scope;
    const UserId& user = caller.user.id;
    const bool inspects = scope.hasRole(u"inspector");
    switch (party) {
    case Party::Drafter:
        return inspects && user == order.drafter;
    case Party::Reviewer:
        return (inspects || scope.hasRole(u"leader")) && scope.sees(order.issuer, false) && user != order.drafter;
    case Party::Signer:
        return scope.hasRole(u"leader") && scope.sees(order.issuer, false) && user != order.drafter &&
               user != order.reviewer;
    case Party::Centre: // one above it sees it, but does not speak for it
        return (scope.hasRole(u"duty") || scope.hasRole(u"officer")) && scope.belongsTo(order.org) &&
               !(inspects && scope.organisations.contains(order.issuer));
    case Party::Rechecker:
        break;
    }
    return inspects && scope.organisations.contains(order.issuer);
}

bool allAre(const QList<contract::CheckItem>& items, const QStringList& outcomes)
{
    return std::ranges::all_of(items, [&](const auto& item) { return outcomes.contains(item.outcome); });
}

} // namespace

/// A finding of an inspection and the order it becomes (督办单).
Result<> Act::supervision()
{
    const QString name = command.type.sliced(12);
    const auto move = std::ranges::find(moves(), name, &Move::act);
    if (move == moves().end())
        return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
    store::EntityRow row;
    auto found = writing.read<SupervisionOrder>(u"supervision", command.target, &row);
    ZH_TRY(found);
    if (!*found && name == "draft"_L1)
        return newDraft();
    if (const QStringList built{u"still"_s, u"pass"_s, u"submit"_s}; built.contains(name)) {
        const auto why = refusedBefore();
        ZH_TRY(why);
        if (!why->isEmpty())
            return rejected(u"refused-before"_s, *why);
    }
    if (!*found || !caller.scope.sees(scopesOf(row.scopes), row.minor))
        return rejected(u"not-found"_s, u"没有找到该督办单"_s);
    SupervisionOrder& order = **found;
    guardBefore = row.guard;
    if (!isParty(move->party, caller, order))
        return rejected(u"forbidden"_s, onlyFor(move->party));
    if (!move->from.contains(order.state))
        return conflict(u"supervision-state"_s, u"督办单当前为“%1”，不能再作此操作"_s.arg(stateName(order.state)));
    if (name == "draft"_L1)
        return redraft(std::move(order));
    if (name == "still"_L1)
        return addStill(std::move(order));
    if (name == "unstill"_L1)
        return removeStill(std::move(order));
    const bool good = !move->otherwise || command.body.value("pass"_L1).toBool();
    const QString said = move->said.isEmpty() ? QString() : command.body.value(move->said).toString().trimmed();
    if (said.isEmpty() && (move->needsWords || !good))
        return rejected(u"text-missing"_s, u"请填写情况说明"_s);
    const qsizetype longest = move->said == "reason"_L1 ? longestReason : longestText;
    if (said.size() > longest)
        return rejected(u"text-too-long"_s, u"情况说明不得超过%1字"_s.arg(longest));
    return advance(std::move(order), good ? *move->to : *move->otherwise, good ? move->kind : move->otherKind, said);
}

Result<> Act::advance(SupervisionOrder order, State to, const QString& kind, const QString& said)
{
    const auto seen = command.base == 0 || !isGuarded(kind) ? Result<bool>(true) : hasSeen(guardBefore);
    ZH_TRY(seen);
    if (!*seen)
        return conflict(u"changed"_s, u"该督办单在您查看之后已有变化，请看过最新情况再办理"_s);
    if (to == State::Passed && (order.items.isEmpty() || !allAre(order.items, {u"yes"_s, u"na"_s})))
        return rejected(u"not-passed"_s, u"检查项目须全部为“是”或“不适用”，方可记为合格"_s);
    if (to == State::Review) {
        if (order.text.isEmpty() && allAre(order.items, {u"yes"_s, u"na"_s, QString()}))
            return rejected(u"no-finding"_s, u"请填写发现的问题，或标明不符合的检查项目"_s);
        if (order.deadline.isEmpty() || !isDeadline(order.deadline))
            return rejected(u"bad-deadline"_s, u"请填写整改期限，不得早于今天"_s);
    }
    if (kind == "reviewed"_L1 || kind == "returned"_L1) {
        order.reviewer = caller.user.id;
        order.reviewerName = caller.user.display;
    } else if (kind == "signed"_L1) {
        const int year = localTime(writing.now).date().year();
        const auto number = writing.store.nextNumber(u"supervision/%1"_s.arg(year));
        ZH_TRY(number);
        order.number = u"督办〔%1〕%2号"_s.arg(year).arg(*number);
        order.signer = caller.user.id;
        order.signerName = caller.user.display;
        order.signedAt = writing.now;
    } else if (kind == "answered"_L1) {
        order.answer = said;
    } else if (kind == "closed"_L1 || kind == "rechecked"_L1) {
        order.recheck = said;
    }
    order.state = to;
    order.log.append(entry(kind, said));
    return store(order);
}

/// Its centre sees it from the signature on.
Result<> Act::store(const SupervisionOrder& order)
{
    const auto scopes = order.signedAt ? QList<OrgCode>{order.issuer, order.org} : QList<OrgCode>{order.issuer};
    const auto seq = writing.put(u"supervision", order.id.text, {scopes, false, {}}, contract::toJson(order));
    ZH_TRY(seq);
    return applied(*seq);
}

} // namespace zhihui::province
