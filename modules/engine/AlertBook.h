#pragma once

#include "engine/AlertState.h"
#include "engine/ChangeSet.h"
#include "engine/PersonState.h"

#include <QSet>

namespace zhihui::engine {

/// The alerts of World: the province's rows with this console's pending decisions laid over them. Lives on the GUI
/// thread.
class AlertBook {
public:
    void put(const contract::Alert& row, qint64 seq);
    void remove(const AlertId& id);
    void setPending(const QList<Pending>& pending);
    /// The name under which this console's own decisions are shown until the province answers.
    void setOperatorName(const QString& name) { m_operatorName = name; }
    /// Touches the alerts whose hold ended after the previous call.
    void tick(Instant now);

    /// Lays the pending decisions over the touched alerts. Answers which alerts changed; `persons` gets whom they are
    /// about.
    QSet<AlertId> refresh(QSet<PersonId>& persons);

    const QHash<AlertId, AlertState>& states() const { return m_states; }
    int openCount() const { return m_openCount; }
    /// What the open alerts of a person make of them; nothing when there is none.
    std::optional<Standing> worstOf(const PersonId& person) const;

private:
    struct Base {
        contract::Alert row;
        qint64 seq = 0;
    };
    AlertState overlaid(const Base& base) const;
    void lay(const contract::Command& command, contract::Alert& row) const;

    QHash<AlertId, Base> m_bases;
    QHash<AlertId, AlertState> m_states;
    QHash<AlertId, QList<Pending>> m_pendingOf; ///< in order
    QHash<PersonId, QSet<AlertId>> m_openOf;
    QSet<AlertId> m_touched;
    QString m_operatorName;
    Instant m_ticked;
    int m_openCount = 0;
};

} // namespace zhihui::engine
