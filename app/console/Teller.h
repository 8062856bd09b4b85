#pragma once

#include "alerts/AlarmBell.h"
#include "alerts/Told.h"
#include "shell/Session.h"

class QWindow;

namespace zhihui {

/// Says that this seat was told of a level-1 alert once its window can be seen and the operator has logged in, and asks
/// again when either may have changed and whenever the bell rings. Every page shows such an alert above everything.
/// GUI thread.
class Teller : public QObject {
    Q_OBJECT
public:
    Teller(alerts::Told& told, alerts::AlarmBell& bell, shell::Session& session, QWindow& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const QString& alert);
    void lookLater();

    alerts::Told& m_told;
    shell::Session& m_session;
    QWindow& m_window;
};

} // namespace zhihui
