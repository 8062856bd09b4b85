#include "province/Commands.h"

#include "province/WallMask.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Outcome;

namespace {

contract::Problem fork()
{
    return {409, u"fork"_s, u"本机命令序列与平台记录不一致，需要重新登记设备"_s, {}, false, 0};
}

contract::Problem gap(qint64 expected)
{
    return {409, u"seq-gap"_s, u"命令序号不连续"_s, {}, true, expected};
}

/// The same command of the same person, delivered by another incarnation: the console could not know that it was.
bool isRepetition(const store::CommandRow& known, const contract::CommandBatch& batch, const contract::Command& command)
{
    if ((known.device == batch.device && known.incarnation == batch.incarnation) || known.user != command.by.text)
        return false;
    const QJsonObject before = QJsonDocument::fromJson(known.command).object();
    const QJsonObject again = contract::toJson(contract::withoutPicture(command));
    return std::ranges::all_of(QStringList{u"type"_s, u"target"_s, u"base"_s, u"body"_s},
                               [&](const QString& field) { return before.value(field) == again.value(field); });
}

/// Says why the batch must be refused as a whole, before any of it has an effect.
Result<std::optional<contract::Problem>> objection(Writing& writing, const Caller& caller,
                                                   const contract::CommandBatch& batch, store::ConsoleRow end)
{
    QSet<QString> ids;
    for (const auto& command : batch.commands) {
        if (command.by != caller.user.id)
            return contract::Problem{403, u"forbidden"_s, u"命令不是当前登录人员签发的"_s, {}, false, 0};
        if (command.n <= end.n) {
            const auto known = writing.store.command(batch.device, batch.incarnation, command.n);
            ZH_TRY(known);
            // Not stored, but the number is used: given earlier in this very batch.
            if (!*known || (*known)->hash != contract::hashOf(command))
                return fork();
            continue;
        }
        if (command.n != end.n + 1)
            return gap(end.n + 1);
        if (command.previous != (end.n == 0 ? contract::firstPrevious : end.hash))
            return fork();
        const auto sameId = writing.store.commandById(command.id.text);
        ZH_TRY(sameId);
        if (ids.contains(command.id.text) || (*sameId && !isRepetition(**sameId, batch, command)))
            return fork();
        ids.insert(command.id.text);
        end = {command.n, contract::hashOf(command)};
    }
    return std::nullopt;
}

Result<> keep(Writing& writing, const contract::CommandBatch& batch, const contract::Command& command, const Act& act)
{
    QJsonObject outcome = contract::toJson(act.outcome);
    outcome.insert(storedGuard, act.guardBefore);
    const QString hash = contract::hashOf(command);
    const auto text = [](const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    ZH_TRY(writing.store.putCommand({batch.device, batch.incarnation, command.n, command.id.text, hash, command.by.text,
                                     writing.now, text(contract::toJson(contract::withoutPicture(command))),
                                     text(outcome)}));
    return writing.store.putConsole(batch.device, batch.incarnation, {command.n, hash});
}

/// The stored answer, under the number under which it was asked for now.
Result<Outcome> answerAgain(const store::CommandRow& row, qint64 n)
{
    auto outcome = storedOutcome(row);
    if (outcome) {
        outcome->kind = Outcome::Kind::Duplicate;
        outcome->n = n;
    }
    return outcome;
}

/// Uses the number of a command that another incarnation has delivered, without a second effect.
Result<> keepRepetition(Writing& writing, const contract::CommandBatch& batch, const contract::Command& command)
{
    const QString hash = contract::hashOf(command);
    store::CommandRow row;
    row.device = batch.device;
    row.incarnation = batch.incarnation;
    row.n = command.n;
    row.id = command.id.text;
    row.hash = hash;
    ZH_TRY(writing.store.putRepetition(row));
    return writing.store.putConsole(batch.device, batch.incarnation, {command.n, hash});
}

} // namespace

Result<Outcome> storedOutcome(const store::CommandRow& row)
{
    auto outcome = contract::readOutcome(QJsonDocument::fromJson(row.outcome).object());
    if (!outcome)
        return failure(Error::Code::Corrupt, row.id + u": "_s + outcome.error().detail);
    return outcome;
}

Result<CommandAnswer> runCommands(Writing& writing, const Reach& reach, const Regulations& regulations,
                                  const Caller& caller, const contract::CommandBatch& batch)
{
    auto end = writing.store.console(batch.device, batch.incarnation);
    ZH_TRY(end);
    const auto refused = objection(writing, caller, batch, *end);
    ZH_TRY(refused);
    CommandAnswer answer;
    if (*refused) {
        answer.problem = *refused;
        return answer;
    }
    for (const auto& command : batch.commands) {
        if (command.n <= end->n) {
            const auto known = writing.store.command(batch.device, batch.incarnation, command.n);
            ZH_TRY(known);
            const auto outcome = answerAgain(**known, command.n);
            ZH_TRY(outcome);
            answer.results.outcomes.append(*outcome);
            continue;
        }
        const auto elsewhere = writing.store.commandById(command.id.text);
        ZH_TRY(elsewhere);
        if (*elsewhere) {
            const auto outcome = answerAgain(**elsewhere, command.n);
            ZH_TRY(outcome);
            ZH_TRY(keepRepetition(writing, batch, command));
            answer.results.outcomes.append(*outcome);
            end->n = command.n;
            continue;
        }
        writing.beginGroup();
        Act act(writing, reach, regulations, caller, batch, command);
        ZH_TRY(act.run());
        ZH_TRY(keep(writing, batch, command, act));
        answer.results.outcomes.append(act.outcome);
        end->n = command.n;
    }
    answer.results.ackedThrough = end->n;
    answer.results.head = writing.seq();
    return answer;
}

Result<> Act::run()
{
    if (isMasked(caller.scope))
        return rejected(u"forbidden"_s, u"大屏账号不能作此操作"_s);
    if (!caller.rows)
        return rejected(u"forbidden"_s, u"管理账号和没有岗位的账号不能作此操作"_s);
    if (command.type.startsWith("alert."_L1))
        return alert();
    if (command.type.startsWith("order."_L1))
        return order();
    if (command.type == "unit.at"_L1)
        return unitAt();
    if (command.type == "check.open"_L1)
        return openCheck();
    if (command.type.startsWith("room."_L1))
        return room();
    if (command.type == "file.put"_L1 || command.type == "file.end"_L1)
        return file();
    if (command.type == "person.register"_L1)
        return registerPerson();
    if (command.type.startsWith("matter."_L1))
        return matter();
    if (command.type == "file.photo"_L1)
        return photo();
    if (command.type == "person.transfer"_L1)
        return transfer();
    if (command.type == "view.snapshot"_L1)
        return snapshot();
    if (command.type.startsWith("vieworder."_L1))
        return viewOrder();
    if (command.type.startsWith("inspection."_L1))
        return inspection();
    if (command.type.startsWith("supervision."_L1))
        return supervision();
    return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
}

Result<> Act::applied(qint64 seq)
{
    outcome.kind = Outcome::Kind::Applied;
    outcome.seq = seq;
    return {};
}

Result<> Act::conflict(const QString& code, const QString& title)
{
    outcome.kind = Outcome::Kind::Conflict;
    outcome.code = code;
    outcome.title = title;
    return {};
}

Result<> Act::rejected(const QString& code, const QString& title)
{
    outcome.kind = Outcome::Kind::Rejected;
    outcome.code = code;
    outcome.title = title;
    return {};
}

contract::LogEntry Act::entry(const QString& kind, const QString& what) const
{
    return {command.id.text, kind, writing.now, command.at, caller.user.id, caller.user.display, what};
}

Result<qint64> putOrder(Writing& writing, const contract::Order& order)
{
    auto alert = writing.store.entity(kindOf(u"alert"), order.alert.text);
    ZH_TRY(alert);
    const QString person = *alert ? (*alert)->person : QString();
    return writing.put(u"order", order.id.text, {{order.org, order.issuer}, order.minor, person},
                       contract::toJson(order));
}

} // namespace zhihui::province
