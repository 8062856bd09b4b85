#pragma once

#include "alerts/Desk.h"

#include <QSet>

namespace zhihui::alerts {

/// Whether this seat has been told of a level-1 alert, and the word of it to the province: shown and sounded, once for
/// each alert. Only a duty officer's seat tells. GUI thread.
class Told : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

public:
    Told(engine::World& world, Desk::Submit submit, QObject* parent = nullptr);

    /// The seat has really shown the alert and sounded: goes into the ledger, unless it is there already.
    Q_INVOKABLE void rang(const QString& alert);
    /// What was due and could not be shown or heard then may be now.
    void lookAgain();

Q_SIGNALS:
    /// A level-1 alert goes on of which this seat has not been told: show it, sound, and say rang(). Again with every
    /// look, until that was said.
    void due(const QString& alert);

private:
    bool isDue(const AlertId& id) const;
    bool hasSaid(const contract::Alert& alert) const;
    void lookAt(const AlertId& id);

    engine::World& m_world;
    Desk::Submit m_submit;
    QSet<AlertId> m_said; ///< on its way into the ledger, or there
};

} // namespace zhihui::alerts
