#include "video/Tour.h"

#include <algorithm>
#include <utility>

namespace zhihui::video {

namespace {

constexpr Milliseconds warmBefore = 3s, patience = 2s;
constexpr int enoughOfHundred = 90;

} // namespace

Tour::Tour(QObject* parent) : QObject(parent)
{
    m_quarter.setInterval(250);
    connect(&m_quarter, &QTimer::timeout, this, &Tour::tick);
}

void Tour::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    stop();
    m_world = world;
    Q_EMIT worldChanged();
}

void Tour::setCameras(const QStringList& cameras)
{
    if (m_cameras == cameras)
        return;
    m_cameras = cameras;
    planned();
}

void Tour::setSize(int size)
{
    if (m_size == size || size < 1)
        return;
    m_size = size;
    planned();
}

void Tour::setDwell(int seconds)
{
    const Seconds dwell(std::clamp(seconds, 10, 120));
    if (m_dwell == dwell)
        return;
    m_dwell = dwell;
    Q_EMIT planChanged();
}

void Tour::planned()
{
    Q_EMIT planChanged();
    if (m_state == Off)
        return;
    cool(); // warmed for the former plan
    if (pages() < 2)
        stop();
    else
        begin(std::min(m_page, pages() - 1));
}

int Tour::pages() const
{
    return static_cast<int>((m_cameras.size() + m_size - 1) / m_size);
}

QStringList Tour::pageAt(int page) const
{
    return m_cameras.mid(static_cast<qsizetype>(page) * m_size, m_size);
}

Milliseconds Tour::elapsed() const
{
    return (m_state == Paused ? m_pausedAt : m_world->clock().now()) - m_since;
}

int Tour::left() const
{
    if (m_state == Off || !m_world)
        return 0;
    return std::max(0, static_cast<int>(std::chrono::ceil<Seconds>(m_dwell - elapsed()).count()));
}

QStringList Tour::failed() const
{
    QStringList names;
    for (const QString& camera : m_cameras)
        if (m_failed.contains(camera)) {
            const QString name = m_world ? m_world->cameras().value(CameraId(camera)).name : QString();
            names.append(name.isEmpty() ? camera : name);
        }
    return names;
}

void Tour::start()
{
    if (m_state != Off || !m_world || pages() < 2)
        return;
    m_failed.clear();
    Q_EMIT failedChanged();
    setState(Running);
    begin(0);
}

void Tour::stop()
{
    if (m_state == Off)
        return;
    setState(Off);
    cool();
}

void Tour::pause()
{
    if (m_state != Running)
        return;
    m_pausedAt = m_world->clock().now();
    setState(Paused);
    cool();
}

void Tour::cool()
{
    if (!std::exchange(m_warm, false))
        return;
    m_decoded.clear();
    Q_EMIT warmed();
}

void Tour::resume()
{
    if (m_state != Paused)
        return;
    const Instant now = m_world->clock().now();
    // Never so late that there is no time to warm the next page.
    m_since = std::max(m_since + (now - m_pausedAt), now - (m_dwell - warmBefore));
    setState(Running);
}

void Tour::toggle()
{
    if (m_state == Off)
        start();
    else if (m_state == Running)
        stop();
    else
        resume();
}

void Tour::report(const QString& camera, bool decoded)
{
    if (!m_warm)
        return;
    if (decoded) {
        m_decoded.insert(camera);
        if (m_failed.remove(camera))
            Q_EMIT failedChanged();
    } else {
        m_decoded.remove(camera);
    }
}

void Tour::tick()
{
    if (m_state != Running)
        return;
    const Milliseconds on = elapsed();
    if (!m_warm && on >= m_dwell - warmBefore) {
        m_decoded.clear();
        m_warm = true;
        Q_EMIT warmed();
    }
    const QStringList coming = next();
    const auto ready = std::ranges::count_if(coming, [this](const QString& id) { return m_decoded.contains(id); });
    if (on >= m_dwell && (ready * 100 >= coming.size() * enoughOfHundred || on >= m_dwell + patience))
        turn();
    Q_EMIT ticked();
}

void Tour::turn()
{
    const QStringList coming = next();
    for (const QString& camera : coming)
        if (!m_decoded.contains(camera))
            m_failed.insert(camera);
    begin((m_page + 1) % pages());
    Q_EMIT failedChanged();
}

void Tour::begin(int page)
{
    m_since = m_world->clock().now();
    m_pausedAt = m_since;
    m_page = page;
    m_warm = false;
    Q_EMIT pageChanged();
    Q_EMIT warmed();
    Q_EMIT ticked();
}

void Tour::setState(State state)
{
    m_state = state;
    if (state == Running)
        m_quarter.start();
    else
        m_quarter.stop();
    Q_EMIT stateChanged();
}

} // namespace zhihui::video
