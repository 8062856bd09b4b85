#include "engine/Outbox.h"

#include "domain/Uuid.h"
#include "engine/EngineLogging.h"
#include "engine/Outcomes.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::engine {

using namespace Qt::StringLiterals;
using contract::Command;
using contract::Outcome;
using store::LedgerEntry;
using store::LedgerStore;

namespace {

constexpr int commandsPerBatch = 100;
constexpr qsizetype bytesPerBatch = 4 * 1024 * 1024; // pictures are sent one or two at a time

LedgerEntry toEntry(const Command& command)
{
    return {.n = command.n,
            .id = command.id.text,
            .target = command.target,
            .hash = contract::hashOf(command),
            .body = QJsonDocument(contract::toJson(command)).toJson(QJsonDocument::Compact),
            .outcome = std::nullopt};
}

Result<Pending> fromEntry(const LedgerEntry& entry)
{
    auto command = contract::readCommand(QJsonDocument::fromJson(entry.body).object());
    if (!command)
        return failure(Error::Code::Corrupt,
                       QStringLiteral("ledger, command %1: ").arg(entry.n) + command.error().detail);
    Pending pending{*command, std::nullopt};
    if (entry.outcome) {
        pending.outcome = Outcome{.id = command->id,
                                  .n = entry.n,
                                  .kind = static_cast<Outcome::Kind>(entry.outcome->kind),
                                  .seq = entry.outcome->seq,
                                  .code = entry.outcome->code,
                                  .title = entry.outcome->title};
    }
    return pending;
}

/// A person's file has many parts with one target: decisions on two of them have nothing to do with each other.
bool isOfOnePart(const Command& one, const Command& other)
{
    const auto isEntry = [](const Command& command) { return command.type.startsWith("file."_L1); };
    if (!isEntry(one) && !isEntry(other))
        return true;
    return isEntry(one) && isEntry(other) && one.body.value("kind"_L1) == other.body.value("kind"_L1) &&
           one.body.value("key"_L1) == other.body.value("key"_L1);
}

/// A new one of what was never begun; of matters, the same kind about the same person or organisation.
bool isBegunAnew(const Command& refused, const Command& by)
{
    if (refused.type != by.type)
        return false;
    if (by.type != "matter.open"_L1)
        return by.type == "inspection.open"_L1 || by.type == "vieworder.issue"_L1;
    const auto agrees = [&](QLatin1StringView field) { return refused.body.value(field) == by.body.value(field); };
    return agrees("kind"_L1) && agrees("person"_L1) && agrees("org"_L1);
}

/// Whether this decision, written when the refusal was known, answers it: on the same target, or for a new one of what
/// was never begun.
bool isAnswered(const Pending& pending, const Command& by)
{
    if (!isRefused(pending))
        return false;
    if (!isOfOnePart(pending.command, by))
        return false;
    return pending.command.target == by.target || isBegunAnew(pending.command, by);
}

/// What was written in an inspection or a file may be in no feed at all: it is kept unless its target is known to be
/// over.
bool mattersStill(const Command& command, const Standing& standing)
{
    if (standing.open.contains(command.target))
        return true;
    static const QStringList rooms{u"supervision"_s, u"inspection"_s, u"vieworder"_s, u"file"_s,
                                   u"matter"_s,      u"person"_s,     u"check"_s};
    return rooms.contains(command.type.section(u'.', 0, 0)) && !standing.over.contains(command.target);
}

} // namespace

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& file, const QByteArray& key, const Clock& clock)
{
    auto ledger = LedgerStore::open(file, key, uuid7(clock.now()));
    ZH_TRY(ledger);
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(*ledger), clock));
    ZH_TRY(outbox->reload());
    return outbox;
}

Outbox::Outbox(std::unique_ptr<LedgerStore> ledger, const Clock& clock) : m_clock(clock), m_ledger(std::move(ledger)) {}

Result<> Outbox::reload()
{
    const auto newest = m_ledger->newest();
    ZH_TRY(newest);
    m_newest = {};
    if (newest->n > 0) {
        const auto read = fromEntry(*newest);
        ZH_TRY(read);
        m_newest = read->command;
    }
    const auto entries = m_ledger->unsettled();
    ZH_TRY(entries);
    m_pending.clear();
    for (const LedgerEntry& entry : *entries) {
        auto pending = fromEntry(entry);
        ZH_TRY(pending);
        m_pending.append(std::move(*pending));
    }
    return {};
}

Result<Command> Outbox::submit(const Draft& draft)
{
    const Instant now = m_clock.now();
    const Command command{.id = CommandId(uuid7(now)),
                          .n = m_newest.n + 1,
                          .previous = m_newest.n == 0 ? contract::firstPrevious : contract::hashOf(m_newest),
                          .type = draft.type,
                          .target = draft.target,
                          .base = draft.base,
                          .at = now,
                          .by = UserId(m_ledger->identity().user),
                          .body = draft.body};
    // What could not be read again would block everything after it: it is refused before it is saved.
    if (const auto readable = contract::readCommand(contract::toJson(command)); !readable)
        return failure(Error::Code::Rejected, readable.error().detail);
    ZH_TRY(m_ledger->append(toEntry(command)));
    m_newest = command;
    m_pending.append({command, std::nullopt});
    // Refusals that it answers matter only on screen, so a failure waits for the next time.
    if (!draft.continues)
        std::ignore = settleWhere([&command](const Pending& pending) { return isAnswered(pending, command); });
    return command;
}

Result<contract::CommandBatch> Outbox::unsent()
{
    contract::CommandBatch batch;
    batch.device = m_ledger->identity().device;
    batch.incarnation = m_ledger->identity().incarnation;
    const auto entries = m_ledger->unsent(commandsPerBatch, bytesPerBatch);
    ZH_TRY(entries);
    for (const LedgerEntry& entry : *entries) {
        auto pending = fromEntry(entry);
        ZH_TRY(pending);
        batch.commands.append(std::move(pending->command));
    }
    return batch;
}

Result<bool> Outbox::acknowledge(const contract::CommandResults& results, qint64 opsSeq)
{
    QHash<qint64, Outcome> byNumber;
    QList<std::pair<qint64, store::LedgerOutcome>> stored;
    for (const Outcome& outcome : results.outcomes) {
        byNumber.insert(outcome.n, outcome);
        stored.emplaceBack(
            outcome.n, store::LedgerOutcome{static_cast<int>(outcome.kind), outcome.seq, outcome.code, outcome.title});
    }
    // Only what was answered one by one counts as sent: the rest goes again and is answered as a duplicate.
    qint64 through = m_ledger->identity().ackedThrough;
    while (through < results.ackedThrough && byNumber.contains(through + 1))
        ++through;
    ZH_TRY(m_ledger->acknowledge(through, stored));
    bool changed = false;
    for (Pending& pending : m_pending) {
        const auto outcome = byNumber.constFind(pending.command.n);
        if (pending.outcome || outcome == byNumber.cend())
            continue;
        pending.outcome = *outcome;
        changed = true;
    }
    ZH_TRY(settle(opsSeq));
    return changed;
}

/// The same was decided anew before the refusal was known, and applied. Stills are each their own.
bool Outbox::isOvertaken(const Pending& pending) const
{
    const Command& command = pending.command;
    if (!isRefused(pending) || command.type == "supervision.still"_L1)
        return false;
    return std::ranges::any_of(m_pending, [&command](const Pending& other) {
        return other.command.n > command.n && other.command.target == command.target &&
               other.command.type == command.type && isOfOnePart(other.command, command) && other.outcome &&
               !isRefused(other);
    });
}

Result<bool> Outbox::settle(qint64 opsSeq)
{
    return settleWhere([this, opsSeq](const Pending& pending) {
        const bool applied = pending.outcome && !isRefused(pending);
        return (applied && pending.outcome->seq <= opsSeq) || isOvertaken(pending);
    });
}

Result<bool> Outbox::settleRefusals(const Standing& standing)
{
    return settleWhere(
        [&standing](const Pending& pending) { return isRefused(pending) && !mattersStill(pending.command, standing); });
}

Result<bool> Outbox::dismiss(const CommandId& command)
{
    return settleWhere(
        [&command](const Pending& pending) { return isRefused(pending) && pending.command.id == command; });
}

Result<bool> Outbox::settleWhere(const std::function<bool(const Pending&)>& isOver)
{
    QList<qint64> numbers;
    for (const Pending& pending : std::as_const(m_pending)) {
        if (isOver(pending))
            numbers.append(pending.command.n);
    }
    if (numbers.isEmpty())
        return false;
    ZH_TRY(m_ledger->settle(numbers));
    m_pending.removeIf([&numbers](const Pending& pending) { return numbers.contains(pending.command.n); });
    return true;
}

Result<bool> Outbox::agree(qint64 ackedThrough, const QString& ackedHash)
{
    const auto ours = m_ledger->hashOf(ackedThrough);
    ZH_TRY(ours);
    const bool unknown = ackedThrough > m_newest.n;
    if (unknown || (ackedThrough > 0 && !ackedHash.isEmpty() && *ours != ackedHash)) {
        qCWarning(lcEngine) << "this console's chain is not the province's: a new incarnation begins";
        ZH_TRY(reincarnate());
        return true;
    }
    if (ackedThrough >= m_ledger->identity().ackedThrough)
        return false;
    qCWarning(lcEngine) << "the province lost commands after" << ackedThrough << ": they are sent again";
    ZH_TRY(m_ledger->rewind(ackedThrough));
    ZH_TRY(reload());
    return true;
}

Result<> Outbox::reincarnate()
{
    QList<LedgerEntry> renumbered;
    QString previous = contract::firstPrevious;
    for (const Pending& pending : std::as_const(m_pending)) {
        if (pending.outcome)
            continue;
        Command command = pending.command;
        command.n = renumbered.size() + 1;
        command.previous = previous;
        renumbered.append(toEntry(command));
        previous = renumbered.last().hash;
    }
    ZH_TRY(m_ledger->reincarnate(renumbered));
    return reload();
}

} // namespace zhihui::engine
