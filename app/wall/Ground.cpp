#include "Ground.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

namespace zhihui {

Ground Ground::of(const WallOptions& options)
{
    if (options.geometry.isValid())
        return {options.geometry, options.geometry.size(), false};
    const QList<QScreen*> all = QGuiApplication::screens();
    Ground ground;
    int used = 0;
    for (const int index : options.screens) {
        if (index < 0 || index >= all.size())
            continue;
        ground.area = ground.area.united(all.at(index)->geometry());
        if (used++ == 0)
            ground.screen = all.at(index)->geometry().size();
    }
    if (used == 0) { // none of them is plugged in: better here than nowhere
        ground.area = QGuiApplication::primaryScreen()->geometry();
        ground.screen = ground.area.size();
    }
    ground.one = used <= 1;
    return ground;
}

void Ground::cover(QQuickWindow& window) const
{
    window.setGeometry(area);
    if (one)
        window.showFullScreen();
    else // no window manager lays a window over several screens by itself
        window.setFlag(Qt::X11BypassWindowManagerHint);
    window.show();
}

} // namespace zhihui
