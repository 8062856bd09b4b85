#include "inspection/RoomState.h"

#include <algorithm>

namespace zhihui::inspection {

const contract::RoomUse* useAt(const contract::Room& room, Instant at)
{
    const auto found = std::find_if(room.uses.crbegin(), room.uses.crend(), [at](const contract::RoomUse& use) {
        return use.from <= at && (!use.to || at < *use.to);
    });
    return found == room.uses.crend() ? nullptr : &*found;
}

void RoomState::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    const auto bump = [this] {
        ++m_revision;
        Q_EMIT changed();
    };
    if (m_world) {
        connect(m_world, &engine::World::placesChanged, this, bump);
        connect(m_world, &engine::World::roomUsesChanged, this, bump);
    }
    Q_EMIT worldChanged();
    bump();
}

QString RoomState::businessOf(const QString& room) const
{
    if (!m_world)
        return {};
    const contract::Room row = m_world->rooms().value(room);
    const contract::RoomUse* use = useAt(row, m_world->clock().now());
    return use ? use->business : QString();
}

QString RoomState::sinceOf(const QString& room) const
{
    if (!m_world)
        return {};
    const contract::Room row = m_world->rooms().value(room);
    const contract::RoomUse* use = useAt(row, m_world->clock().now());
    return use ? timeOfDay(use->from).left(5) : QString();
}

QString RoomState::roomOf(const QString& camera) const
{
    return m_world ? m_world->cameras().value(CameraId(camera)).room : QString();
}

QString RoomState::nameOf(const QString& room) const
{
    return m_world ? m_world->rooms().value(room).name : QString();
}

QString RoomState::centreNameOf(const QString& room) const
{
    return m_world ? m_world->centres().value(m_world->rooms().value(room).centre).name : QString();
}

} // namespace zhihui::inspection
