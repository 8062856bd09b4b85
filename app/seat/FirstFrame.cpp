#include "seat/FirstFrame.h"

namespace zhihui {

FirstFrame::FirstFrame(QQuickWindow& window, const engine::World& world, Of of, std::function<void()> then,
                       QObject* parent)
    : QObject(parent), m_world(world), m_of(of), m_then(std::move(then))
{
    // From the render thread: queued to this one.
    connect(&window, &QQuickWindow::frameSwapped, this, &FirstFrame::look, Qt::QueuedConnection);
    connect(&world, &engine::World::countsChanged, &window, &QQuickWindow::update);
}

void FirstFrame::look()
{
    if (m_told)
        return;
    if (m_of == Of::Persons && !m_seen) {
        // The frame that just ended may have begun before they came: the next one shows them.
        m_seen = m_world.supervised() > 0;
        return;
    }
    m_told = true;
    m_then();
}

} // namespace zhihui
