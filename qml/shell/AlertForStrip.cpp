#include "shell/AlertForStrip.h"

#include "video/Reason.h"

namespace zhihui::shell {

void AlertForStrip::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::accountChanged, this, &AlertForStrip::changed);
        connect(m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
            if (ids.contains(m_alert))
                Q_EMIT changed();
        });
    }
    Q_EMIT changed();
}

void AlertForStrip::setAlert(const QString& alert)
{
    if (m_alert.text == alert)
        return;
    m_alert = AlertId(alert);
    Q_EMIT changed();
}

const contract::Alert* AlertForStrip::row() const
{
    const engine::AlertState* state = m_world ? m_world->alert(m_alert) : nullptr;
    return state ? &state->row : nullptr;
}

QString AlertForStrip::who() const
{
    return row() ? row()->maskedName : QString();
}

bool AlertForStrip::isOpen() const
{
    return row() && video::isOpen(*row());
}

bool AlertForStrip::rings() const
{
    return row() && row()->level == Level::P1 && !row()->lead;
}

bool AlertForStrip::isLead() const
{
    return row() && row()->lead;
}

bool AlertForStrip::isMine() const
{
    return row() && !row()->claimedBy.isEmpty() && row()->claimedBy == m_world->account().user;
}

} // namespace zhihui::shell
