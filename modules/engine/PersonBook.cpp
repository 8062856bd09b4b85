#include "engine/PersonBook.h"

namespace zhihui::engine {

namespace {

/// Stores a row of a person under its own id, and keeps the index by person right when the row changes hands.
template <class Id, class Row>
void putRow(QHash<Id, Row>& rows, QHash<PersonId, QSet<Id>>& byPerson, QSet<PersonId>& touched, const Row& row)
{
    if (const auto old = rows.constFind(row.id); old != rows.cend() && old->person != row.person) {
        byPerson[old->person].remove(row.id);
        touched.insert(old->person);
    }
    rows.insert(row.id, row);
    byPerson[row.person].insert(row.id);
    touched.insert(row.person);
}

template <class Id, class Row>
void removeRow(QHash<Id, Row>& rows, QHash<PersonId, QSet<Id>>& byPerson, QSet<PersonId>& touched, const Id& id)
{
    const auto row = rows.constFind(id);
    if (row == rows.cend())
        return;
    byPerson[row->person].remove(id);
    touched.insert(row->person);
    rows.erase(row);
}

} // namespace

void PersonBook::put(const contract::Person& row)
{
    m_states[row.id].row = row;
    m_touched.insert(row.id);
}

void PersonBook::put(const contract::Device& row)
{
    putRow(m_devices, m_devicesOf, m_touched, row);
}

void PersonBook::put(const contract::Decision& row)
{
    putRow(m_decisions, m_decisionsOf, m_touched, row);
}

void PersonBook::put(const contract::Check& row)
{
    putRow(m_checks, m_checksOf, m_touched, row);
}

void PersonBook::put(const contract::Position& position)
{
    contract::Position& newest = m_positions[position.person];
    if (newest.pseq > position.pseq)
        return;
    newest = position;
    m_touched.insert(position.person);
}

void PersonBook::clearPositions()
{
    for (auto it = m_positions.cbegin(); it != m_positions.cend(); ++it)
        m_touched.insert(it.key());
    m_positions.clear();
}

void PersonBook::remove(const QString& type, const QString& id)
{
    if (type == QStringLiteral("device")) {
        removeRow(m_devices, m_devicesOf, m_touched, DeviceId(id));
    } else if (type == QStringLiteral("decision")) {
        removeRow(m_decisions, m_decisionsOf, m_touched, DecisionId(id));
    } else if (type == QStringLiteral("check")) {
        removeRow(m_checks, m_checksOf, m_touched, CheckId(id));
    } else if (type == QStringLiteral("person")) {
        const auto state = m_states.constFind(PersonId(id));
        if (state == m_states.cend())
            return;
        count(*state, -1);
        m_states.erase(state);
        m_positions.remove(PersonId(id));
        m_touched.insert(PersonId(id));
    }
}

QList<contract::Check> PersonBook::checksOf(const PersonId& id) const
{
    QList<contract::Check> checks;
    for (const CheckId& check : m_checksOf.value(id))
        checks.append(m_checks[check]);
    std::ranges::sort(checks, std::ranges::greater(),
                      [](const contract::Check& check) { return std::pair(check.opened, check.id); });
    return checks;
}

void PersonBook::refresh(const PersonId& id, Instant now, std::optional<Standing> worst)
{
    const auto state = m_states.find(id);
    if (state == m_states.end())
        return;
    count(*state, -1);
    state->decision.reset();
    for (const DecisionId& decisionId : m_decisionsOf.value(id)) {
        const contract::Decision& decision = m_decisions[decisionId];
        schedule(decision, now);
        if (decision.inForce(now) && (!state->decision || state->decision->to < decision.to))
            state->decision = decision;
    }
    state->device.reset();
    for (const DeviceId& deviceId : m_devicesOf.value(id)) {
        if (!state->device || state->device->id < deviceId)
            state->device = m_devices[deviceId];
    }
    state->lastCheck.reset();
    for (const CheckId& checkId : m_checksOf.value(id)) {
        const contract::Check& check = m_checks[checkId];
        // What was not answered, or by a recording, says nothing of where somebody is.
        if (!check.where)
            continue;
        if (!state->lastCheck || state->lastCheck->opened < check.opened)
            state->lastCheck = check;
    }
    state->position.reset();
    if (const auto position = m_positions.constFind(id); state->decision && position != m_positions.cend())
        state->position = *position;
    // Under a decision a person of whom no fix is known cannot be called normal.
    const bool unseen = state->decision && !state->position;
    state->standing = worst.value_or(unseen ? Standing::Offline : Standing::Normal);
    count(*state, +1);
}

void PersonBook::count(const PersonState& state, int by)
{
    if (!state.decision)
        return;
    m_counts.positioned += by;
    switch (state.standing) {
    case Standing::Normal:
        m_counts.normal += by;
        break;
    case Standing::Offline:
        m_counts.offline += by;
        break;
    case Standing::Lost:
        m_counts.lost += by;
        break;
    default:
        m_counts.alarmed += by;
    }
}

void PersonBook::schedule(const contract::Decision& decision, Instant now)
{
    for (const Instant turn : {decision.from, decision.to, decision.lifted.value_or(decision.to)}) {
        if (turn > now && (!m_nextTurn || turn < *m_nextTurn))
            m_nextTurn = turn;
    }
}

void PersonBook::tick(Instant now)
{
    if (!m_nextTurn || now < *m_nextTurn)
        return;
    m_nextTurn.reset();
    for (auto it = m_decisionsOf.cbegin(); it != m_decisionsOf.cend(); ++it)
        m_touched.insert(it.key());
}

} // namespace zhihui::engine
