#include "engine/AlertBook.h"

#include "engine/Outcomes.h"

namespace zhihui::engine {

using contract::Alert;
using contract::Command;

namespace {

using State = contract::AlertState;

void raise(Alert& row, State state)
{
    if (row.state < state)
        row.state = state;
}

/// What one of this console's decisions does to the row until the province says so itself, and the word for its record.
QString effect(const Command& command, const QString& operatorName, Alert& row)
{
    const auto text = [&command](QLatin1StringView field) { return command.body.value(field).toString(); };
    if (command.type == u"alert.accept") {
        raise(row, State::Accepted);
        row.claimedBy = command.by;
        row.claimedName = operatorName;
        return QStringLiteral("accepted");
    }
    if (command.type == u"alert.verify") {
        raise(row, State::Verified);
        row.verification = text(QLatin1StringView("note"));
        return QStringLiteral("verified");
    }
    if (command.type == u"alert.dispatch") {
        raise(row, State::Dispatched);
        return QStringLiteral("dispatched");
    }
    if (command.type == u"alert.hold") {
        row.heldUntil = fromWire(text(QLatin1StringView("until")));
        return QStringLiteral("held");
    }
    if (command.type == u"alert.close") {
        row.state = State::Closed;
        row.cause = text(QLatin1StringView("cause"));
        row.result = text(QLatin1StringView("result"));
        return QStringLiteral("closed");
    }
    if (command.type == u"alert.told")
        return QStringLiteral("told");
    return command.type == u"alert.assist" ? QStringLiteral("assist") : QStringLiteral("step");
}

QString entryText(const Command& command)
{
    QStringList parts;
    for (const auto field : {"step", "outcome", "note", "text", "reason", "result", "seat"}) {
        const QString text = command.body.value(QLatin1StringView(field)).toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(QStringLiteral(" · "));
}

bool isOpen(const Alert& row)
{
    return row.state != State::Closed;
}

/// Only what still goes on stands on the map: not what ended by itself or was taken back.
bool isGoingOn(const Alert& row)
{
    return isOpen(row) && !row.cleared && row.retracted.isEmpty();
}

Standing standingFrom(const Alert& row)
{
    if (row.kind == u"offline")
        return row.level == Level::P1 ? Standing::Lost : Standing::Offline;
    return static_cast<Standing>(number(row.level) - 1);
}

} // namespace

void AlertBook::put(const Alert& row, qint64 seq)
{
    m_bases.insert(row.id, {row, seq});
    m_touched.insert(row.id);
}

void AlertBook::remove(const AlertId& id)
{
    if (m_bases.remove(id))
        m_touched.insert(id);
}

void AlertBook::setPending(const QList<Pending>& pending)
{
    for (auto it = m_pendingOf.cbegin(); it != m_pendingOf.cend(); ++it)
        m_touched.insert(it.key());
    m_pendingOf.clear();
    for (const Pending& one : pending) {
        if (!one.command.type.startsWith(u"alert."))
            continue;
        m_pendingOf[AlertId(one.command.target)].append(one);
        m_touched.insert(AlertId(one.command.target));
    }
}

void AlertBook::tick(Instant now)
{
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (it->row.heldUntil && *it->row.heldUntil > m_ticked && *it->row.heldUntil <= now)
            m_touched.insert(it.key());
    }
    m_ticked = now;
}

AlertState AlertBook::overlaid(const Base& base) const
{
    AlertState state{.row = base.row, .seq = base.seq, .pending = false, .refusal = {}};
    for (const Pending& pending : m_pendingOf.value(base.row.id)) {
        // The newest decision alone says whether something was refused.
        state.refusal.clear();
        if (!pending.outcome) {
            state.pending = true;
            lay(pending.command, state.row);
        } else if (isRefused(pending)) {
            state.refusal = refusalOf(pending);
        } else if (base.seq < pending.outcome->seq) {
            state.pending = true;
            lay(pending.command, state.row);
        }
    }
    return state;
}

void AlertBook::lay(const Command& command, Alert& row) const
{
    contract::LogEntry entry;
    entry.op = command.id.text;
    entry.kind = effect(command, m_operatorName, row);
    entry.at = entry.said = command.at;
    entry.by = command.by;
    entry.who = m_operatorName;
    entry.text = entryText(command);
    row.log.append(std::move(entry));
}

QSet<AlertId> AlertBook::refresh(QSet<PersonId>& persons)
{
    QSet<AlertId> changed;
    for (const AlertId& id : std::exchange(m_touched, {})) {
        if (const auto old = m_states.constFind(id); old != m_states.cend()) {
            persons.insert(old->row.person);
            m_openOf[old->row.person].remove(id);
            m_openCount -= isOpen(old->row) ? 1 : 0;
            changed.insert(id);
        }
        const auto base = m_bases.constFind(id);
        if (base == m_bases.cend()) {
            m_states.remove(id);
            continue;
        }
        const AlertState& state = *m_states.insert(id, overlaid(*base));
        persons.insert(state.row.person);
        if (isOpen(state.row)) {
            m_openOf[state.row.person].insert(id);
            ++m_openCount;
        }
        changed.insert(id);
    }
    return changed;
}

std::optional<Standing> AlertBook::worstOf(const PersonId& person) const
{
    std::optional<Standing> worst;
    const auto open = m_openOf.constFind(person);
    if (open == m_openOf.cend())
        return worst;
    for (const AlertId& id : *open) {
        const auto state = m_states.constFind(id);
        if (!isGoingOn(state->row))
            continue;
        const Standing standing = standingFrom(state->row);
        if (!worst || standing < *worst)
            worst = standing;
    }
    return worst;
}

} // namespace zhihui::engine
