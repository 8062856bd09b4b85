#include "Ground.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

namespace zhihui {

Ground Ground::of(const WallOptions& options)
{
    if (options.geometry.isValid())
        return {options.geometry, options.geometry.size(), nullptr};
    const QList<QScreen*> all = QGuiApplication::screens();
    Ground ground;
    int used = 0;
    for (const int index : options.screens) {
        if (index < 0 || index >= all.size())
            continue;
        ground.area = ground.area.united(all.at(index)->geometry());
        ground.one = used++ == 0 ? all.at(index) : nullptr;
        if (ground.one)
            ground.screen = ground.one->geometry().size();
    }
    if (used == 0) { // none of them is plugged in: better here than nowhere
        ground.one = QGuiApplication::primaryScreen();
        ground.area = ground.one->geometry();
        ground.screen = ground.area.size();
    }
    return ground;
}

void Ground::cover(QQuickWindow& window) const
{
    window.setProperty("screenPixels", screen);
    if (window.isVisible() && window.geometry() != area)
        window.hide(); // no window manager moves what fills a screen
    // None lays a window over several screens by itself, either.
    window.setFlag(Qt::X11BypassWindowManagerHint, !one);
    if (one)
        window.setScreen(one);
    window.setGeometry(area);
    if (one)
        window.showFullScreen();
    else
        window.showNormal();
}

void Ground::keepCovered(const WallOptions& options, QQuickWindow& window)
{
    const auto cover = [&options, &window] { Ground::of(options).cover(window); };
    const auto watch = [&window, cover](QScreen* screen) {
        QObject::connect(screen, &QScreen::geometryChanged, &window, cover);
    };
    const QList<QScreen*> all = QGuiApplication::screens();
    for (QScreen* screen : all)
        watch(screen);
    QObject::connect(qGuiApp, &QGuiApplication::screenAdded, &window, [watch, cover](QScreen* screen) {
        watch(screen);
        cover();
    });
    QObject::connect(qGuiApp, &QGuiApplication::screenRemoved, &window, cover);
    cover();
}

} // namespace zhihui
