#pragma once

#include "engine/PersonState.h"

#include <QSet>

namespace zhihui::engine {

/// How many persons stand how; only persons under a decision in force are counted, and every one of them exactly once:
/// normal + offline + lost + alarmed = positioned.
struct PersonCounts {
    int positioned = 0, normal = 0, offline = 0, lost = 0, alarmed = 0;
    friend bool operator==(const PersonCounts&, const PersonCounts&) = default;
};

/// The persons of World with everything that hangs on them, in whatever order it arrives. Lives on the GUI thread.
class PersonBook {
public:
    void put(const contract::Person& row);
    void put(const contract::Device& row);
    void put(const contract::Decision& row);
    void put(const contract::Check& row);
    void put(const contract::Position& position);
    void clearPositions();
    void remove(const QString& type, const QString& id);
    void touch(const PersonId& id) { m_touched.insert(id); }

    /// Brings the touched persons up to date; `worst` says what a person's open alerts make of them. Answers who
    /// changed.
    template <class Worst>
    QSet<PersonId> refresh(Instant now, Worst worst)
    {
        const QSet<PersonId> touched = std::exchange(m_touched, {});
        for (const PersonId& id : touched)
            refresh(id, now, worst(id));
        return touched;
    }
    /// Touches everybody when a decision has begun or ended since the last call.
    void tick(Instant now);

    /// Information checks of a person, the newest first.
    QList<contract::Check> checksOf(const PersonId& id) const;
    const QHash<PersonId, PersonState>& states() const { return m_states; }
    const PersonCounts& counts() const { return m_counts; }

private:
    void refresh(const PersonId& id, Instant now, std::optional<Standing> worst);
    void count(const PersonState& state, int by);
    void schedule(const contract::Decision& decision, Instant now);

    QHash<PersonId, PersonState> m_states;
    QHash<DeviceId, contract::Device> m_devices;
    QHash<DecisionId, contract::Decision> m_decisions;
    QHash<CheckId, contract::Check> m_checks;
    QHash<PersonId, QSet<DecisionId>> m_decisionsOf;
    QHash<PersonId, QSet<DeviceId>> m_devicesOf;
    QHash<PersonId, QSet<CheckId>> m_checksOf;
    QHash<PersonId, contract::Position> m_positions;
    QSet<PersonId> m_touched;
    PersonCounts m_counts;
    std::optional<Instant> m_nextTurn; ///< when the next decision begins or ends
};

} // namespace zhihui::engine
