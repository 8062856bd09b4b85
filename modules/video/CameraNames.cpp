#include "video/CameraNames.h"

namespace zhihui::video {

using namespace Qt::StringLiterals;

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

QString CameraNames::nameOf(const QString& camera, bool several) const
{
    if (!m_world)
        return camera;
    const auto found = m_world->cameras().constFind(CameraId(camera));
    if (found == m_world->cameras().cend())
        return camera;
    return several && !found->room.isEmpty() ? u"%1 · %2"_s.arg(m_world->orgName(found->org), found->name)
                                             : found->name;
}

} // namespace zhihui::video
