#include "Teller.h"

#include <QWindow>

namespace zhihui {

Teller::Teller(alerts::Told& told, alerts::AlarmBell& bell, shell::Session& session, QWindow& window)
    : m_told(told), m_session(session), m_window(window)
{
    connect(&told, &alerts::Told::due, this, &Teller::show, Qt::QueuedConnection);
    connect(&session, &shell::Session::changed, this, &Teller::lookLater);
    connect(&bell, &alerts::AlarmBell::rang, this, [this](int level) {
        if (level == 1)
            m_told.lookAgain();
    });
    window.installEventFilter(this);
    lookLater();
}

bool Teller::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Expose)
        lookLater();
    return QObject::eventFilter(watched, event);
}

/// Behind the log-in page or in a window that cannot be seen nobody has been told.
void Teller::show(const QString& alert)
{
    if (m_session.state() == shell::Session::Open && m_window.isExposed())
        m_told.rang(alert);
}

/// The pages follow the session only now, and the window what uncovers it.
void Teller::lookLater()
{
    QMetaObject::invokeMethod(&m_told, &alerts::Told::lookAgain, Qt::QueuedConnection);
}

} // namespace zhihui
