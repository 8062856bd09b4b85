#pragma once

#include "engine/World.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <functional>

namespace zhihui {

/// Waits for the first frame that shows persons, or for any first frame, and says so once. GUI thread.
class FirstFrame : public QObject {
    Q_OBJECT
public:
    enum class Of { Anything, Persons };
    FirstFrame(QQuickWindow& window, const engine::World& world, Of of, std::function<void()> then, QObject* parent);

private:
    void look();

    const engine::World& m_world;
    Of m_of;
    std::function<void()> m_then;
    bool m_told = false;
    bool m_seen = false; ///< the persons were there when the previous frame ended
};

} // namespace zhihui
