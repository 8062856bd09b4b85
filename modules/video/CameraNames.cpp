#include "video/CameraNames.h"

namespace zhihui::video {

void CameraNames::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::placesChanged, this, &CameraNames::changed);
    Q_EMIT changed();
}

QString CameraNames::nameOf(const QString& camera) const
{
    if (!m_world)
        return camera;
    const auto found = m_world->cameras().constFind(CameraId(camera));
    return found == m_world->cameras().cend() ? camera : found->name;
}

} // namespace zhihui::video
