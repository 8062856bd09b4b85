#include "engine/DeskClock.h"

namespace zhihui::engine {

DeskClock::DeskClock(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        Q_EMIT ticked();
        arm();
    });
}

void DeskClock::setWorld(World* world)
{
    m_world = world;
    Q_EMIT ticked();
    arm();
}

void DeskClock::arm()
{
    // The second turns on the second.
    const qint64 into = m_world ? toMillis(m_world->clock().now()) % 1000 : 0;
    m_timer.start(static_cast<int>(1000 - into) + 1);
}

QString DeskClock::time() const
{
    return m_world ? timeOfDay(m_world->clock().now()) : QString();
}

QString DeskClock::day() const
{
    return m_world ? dayAndTime(m_world->clock().now()).left(5) : QString();
}

double DeskClock::now() const
{
    return m_world ? static_cast<double>(toMillis(m_world->clock().now())) : 0;
}

} // namespace zhihui::engine
