#include "FrameWatch.h"
#include "Ground.h"
#include "WallOptions.h"
#include "engine/DeskClock.h"
#include "seat/Backend.h"
#include "seat/DeskRules.h"
#include "seat/Dress.h"
#include "seat/FirstFrame.h"
#include "seat/Language.h"
#include "seat/LogSink.h"
#include "seat/Password.h"
#include "seat/ProfileLock.h"
#include "video/Pictures.h"
#include "video/Views.h"
#include "wall/WallControl.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QQmlApplicationEngine>
#include <cstdio>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcWall, "zhihui.wall")

int complain(const QString& problem, int code)
{
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return code;
}

/// How the wall is, for who controls it; nothing of what it shows.
QJsonObject condition(const engine::World& world, const FrameWatch& frames)
{
    return {{u"pid"_s, QCoreApplication::applicationPid()},
            {u"ready"_s, world.supervised() > 0},
            {u"link"_s, world.linkState()},
            {u"masked"_s, world.roles() == QStringList{u"wall"_s}},
            {u"ticks"_s, frames.ticks()},
            {u"missed"_s, frames.missed()},
            {u"frames"_s, frames.frames()}};
}

void logIn(Backend& backend, const WallOptions& options)
{
    if (!options.password.isEmpty()) {
        backend.logIn(options.province, options.user, options.password);
        return;
    }
    keptPassword(options.profile, options.user).then(&backend, [&backend, options](const QString& password) {
        if (password.isEmpty())
            qCWarning(lcWall) << "no password is kept for the wall; set it up at the console";
        backend.logIn(options.province, options.user, password);
    });
}

} // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    if (WallOptions::isSoftware(argc, argv))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    dress(app, u"zhihui-wall"_s);
    const WallOptions options = WallOptions::read(app);
    if (!options.problem.isEmpty())
        return complain(options.problem, 2);
    ProfileLock lock;
    if (const Result<> taken = lock.take(options.profile); !taken)
        return complain(taken.error().detail, 3);
    const LogSink log(options.profile + u"/log"_s, u"wall"_s);
    QApplication::setOverrideCursor(Qt::BlankCursor);
    QApplication::setQuitOnLastWindowClosed(false); // screens come and go
    const SystemClock clock;
    Language language;
    language.use(options.language);

    engine::World world(clock);
    Backend backend(options.profile, options.caFile, clock, world);
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &world, &engine::World::tick);
    second.start(1000);
    video::Views views(
        world, [&backend](const contract::ViewRequest& request) { return backend.views(request); },
        [&backend](const contract::ViewEnd& end) { return backend.endViews(end); });
    QObject::connect(&backend, &Backend::closing, &views, &video::Views::endAll);
    video::Pictures pictures(clock);
    wall::WallLayout layout(options.profile + u"/layout.ini"_s, options.first);

    QQmlApplicationEngine ui;
    logWarnings(ui);
    ui.setInitialProperties({{u"world"_s, QVariant::fromValue(&world)},
                             {u"views"_s, QVariant::fromValue(&views)},
                             {u"pictures"_s, QVariant::fromValue(&pictures)},
                             {u"wallLayout"_s, QVariant::fromValue(&layout)},
                             {u"limitSeconds"_s, static_cast<int>(deskRules().acceptLimit(Level::P1).count())},
                             {u"diagonal"_s, options.diagonal},
                             {u"distance"_s, options.distance},
                             {u"visible"_s, false}});
    ui.loadFromModule("Zhihui.Wall", "WallWindow");
    auto* window = ui.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(ui.rootObjects().constFirst());
    if (!window)
        return 1;
    Ground::keepCovered(options, *window);

    FrameWatch frames(*window);
    if (auto* ticker = window->property("clock").value<engine::DeskClock*>())
        QObject::connect(ticker, &engine::DeskClock::ticked, &frames, &FrameWatch::ticked);
    wall::WallControl control(
        layout, [&world, &frames] { return condition(world, frames); },
        [&world](const AlertId& alert) { return wall::mayShow(world, alert); });
    QObject::connect(&control, &wall::WallControl::showAsked, window,
                     [window](const QString& alert) { window->setProperty("shownAlert", alert); });
    QObject::connect(&control, &wall::WallControl::quitAsked, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    if (!options.control.isEmpty())
        if (const Result<> listening = control.listen(options.control); !listening)
            return complain(listening.error().detail, 4);
    if (options.reportStart)
        new FirstFrame(
            *window, world, FirstFrame::Of::Persons,
            [&sinceStart] {
                std::printf("wall ready ms=%lld\n", static_cast<long long>(sinceStart.elapsed()));
                std::fflush(stdout);
            },
            window);
    backend.open();
    logIn(backend, options);
    return QApplication::exec();
}
