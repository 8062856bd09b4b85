#pragma once

#include "contract/Command.h"
#include "contract/Inspection.h"
#include "contract/Problem.h"
#include "contract/Views.h"
#include "province/Followers.h"
#include "province/Judge.h"

namespace zhihui::province {

/// What became of a batch: outcomes, or the problem that refuses it as a whole.
struct CommandAnswer {
    std::optional<contract::Problem> problem;
    contract::CommandResults results;
};

/// What commands need beside the rows they write.
struct Reach {
    LiveFeed& live;
    Judge& judge;
};

/// Takes a console's commands in their order: exactly once by (n, hash) per device and incarnation, effect and receipt
/// in one transaction. Writer thread.
Result<CommandAnswer> runCommands(Writing& writing, const Reach& reach, const Regulations& regulations,
                                  const Caller& caller, const contract::CommandBatch& batch);
/// The stored outcome as it is answered to a repetition.
Result<contract::Outcome> storedOutcome(const store::CommandRow& row);

/// Of the register of looks, for people: V-20261125-000123, counted without a gap day by day.
Result<QString> nextViewNumber(Writing& writing);

/// Kept beside the outcome: the guard of its target before the command, which is not on the wire.
inline const QString storedGuard = QStringLiteral("guardBefore");

/// One command being carried out. Lives on the writer's stack.
class Act {
public:
    Act(Writing& to, const Reach& beside, const Regulations& law, const Caller& who, const contract::CommandBatch& from,
        const contract::Command& what)
        : writing(to), reach(beside), regulations(law), caller(who), chain(from), command(what)
    {
        outcome.id = what.id;
        outcome.n = what.n;
    }

    Result<> run();

    contract::Outcome outcome;
    qint64 guardBefore = 0; ///< of the target, as this command found it

protected:
    Result<> applied(qint64 seq);
    Result<> conflict(const QString& code, const QString& title);
    Result<> rejected(const QString& code, const QString& title);
    bool mayDecide() const { return caller.scope.hasRole(u"duty") || caller.scope.hasRole(u"leader"); }
    QString text(QLatin1StringView field) const { return command.body.value(field).toString().trimmed(); }
    contract::LogEntry entry(const QString& kind, const QString& what) const;

    Writing& writing;
    const Reach& reach;
    const Regulations& regulations;
    const Caller& caller;
    const contract::CommandBatch& chain; ///< names the device and its incarnation
    const contract::Command& command;

private:
    // AlertActs.cpp
    Result<> alert();
    Result<> accept(contract::Alert alert);
    Result<> step(contract::Alert alert);
    Result<> told(contract::Alert alert);
    Result<> verify(contract::Alert alert);
    Result<> dispatch(contract::Alert alert);
    Result<> assist(contract::Alert alert);
    Result<> hold(contract::Alert alert);
    Result<> close(contract::Alert alert);
    Result<bool> hasSeen(qint64 guard);
    Result<> store(const contract::Alert& alert);
    Result<> issue(contract::Alert alert, contract::Order order);
    // OrderActs.cpp
    Result<> order();
    bool mayCarryOut(const contract::Order& order) const;
    Result<> advance(contract::Order order, const store::EntityRow& row);
    Result<> tellAlert(const contract::Order& order, const contract::LogEntry& entry);
    Result<> unitAt();
    Result<> openCheck();
    // RoomActs.cpp
    Result<> room();
    // FileActs.cpp
    Result<> file();
    Result<> photo();
    // RegisterActs.cpp
    Result<> registerPerson();
    Result<> expect(const PersonId& person, const QJsonObject& sentence);
    // MatterActs.cpp
    Result<> matter();
    // TransferActs.cpp
    Result<> transfer();
    Result<> move(const contract::Person& person, const OrgCode& to, Followers& followers);
    // ViewActs.cpp
    Result<> snapshot();
    // ViewOrderActs.cpp
    Result<> viewOrder();
    Result<> issueViewOrder();
    Result<> liftViewOrder();
    Result<> store(const contract::ViewOrder& order);
    // InspectionActs.cpp
    Result<> inspection();
    Result<> openInspection();
    Result<> closeInspection();
    Result<> store(const contract::Inspection& made);
    // SupervisionActs.cpp
    static constexpr qsizetype longestText = 2000;
    static constexpr qsizetype longestReason = 200;
    Result<> supervision();
    Result<> advance(contract::SupervisionOrder order, contract::SupervisionState to, const QString& kind,
                     const QString& said);
    Result<> store(const contract::SupervisionOrder& order);
    // DraftActs.cpp
    bool isDeadline(const QString& date) const;
    /// Why what the drafter wrote before this was not taken; empty: all of it was.
    Result<QString> refusedBefore();
    Result<> newDraft();
    Result<> redraft(contract::SupervisionOrder order);
    Result<> write(contract::SupervisionOrder order);
    Result<> addStill(contract::SupervisionOrder order);
    Result<> removeStill(contract::SupervisionOrder order);
};

Result<qint64> putOrder(Writing& writing, const contract::Order& order);

} // namespace zhihui::province
