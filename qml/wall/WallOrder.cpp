#include "wall/WallOrder.h"

namespace zhihui::wall {

bool allows(const contract::ViewOrder& order, const contract::Camera& camera, Instant at)
{
    if (!order.inForce(at) || !order.seats.contains(QStringLiteral("wall")) || !order.org.contains(camera.org))
        return false;
    return order.cameras.isEmpty() ? order.kinds.contains(camera.kind) : order.cameras.contains(camera.id);
}

void WallOrder::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::viewOrdersChanged, this, &WallOrder::look);
        connect(m_world, &engine::World::placesChanged, this, &WallOrder::look);
    }
    look();
    Q_EMIT worldChanged();
}

void WallOrder::setCamera(const QString& id)
{
    if (m_camera.text == id)
        return;
    m_camera = CameraId(id);
    look();
    Q_EMIT cameraChanged();
}

void WallOrder::setNow(double milliseconds)
{
    if (m_now == milliseconds)
        return;
    m_now = milliseconds;
    look();
    Q_EMIT nowChanged();
}

contract::ViewOrder WallOrder::applying() const
{
    contract::ViewOrder found;
    if (!m_world || !m_world->cameras().contains(m_camera))
        return found;
    const contract::Camera& camera = *m_world->cameras().constFind(m_camera);
    const Instant at = fromMillis(static_cast<qint64>(m_now));
    for (const contract::ViewOrder& order : m_world->viewOrders()) {
        // The one that lasts longest, so that the picture does not change its reason without need.
        const bool better = found.id.isEmpty() || order.to > found.to || (order.to == found.to && order.id < found.id);
        if (better && allows(order, camera, at))
            found = order;
    }
    return found;
}

void WallOrder::look()
{
    const contract::ViewOrder found = applying();
    const bool same = found.id == m_order.id && found.number == m_order.number && found.purpose == m_order.purpose;
    m_order = found;
    if (!same)
        Q_EMIT changed();
}

} // namespace zhihui::wall
