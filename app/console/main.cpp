#include "Options.h"
#include "Outcry.h"
#include "Scale.h"
#include "Teller.h"
#include "WallArguments.h"
#include "administration/AdminDesk.h"
#include "alerts/Desk.h"
#include "inspection/InspectionDesk.h"
#include "people/RegisterDesk.h"
#include "people/Reveal.h"
#include "seat/Backend.h"
#include "seat/DeskRules.h"
#include "seat/Dress.h"
#include "seat/FirstFrame.h"
#include "seat/Graphics.h"
#include "seat/InspectionRules.h"
#include "seat/Language.h"
#include "seat/LogSink.h"
#include "seat/Password.h"
#include "shell/Preferences.h"
#include "shell/Session.h"
#include "video/Pictures.h"
#include "video/ViewDesk.h"
#include "video/Views.h"
#include "wall/WallKeeper.h"
#include "wall/WallSetup.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <cstdio>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

void introduce(Backend& backend, shell::Session& session, alerts::Desk& desk)
{
    QObject::connect(&session, &shell::Session::logInAsked, &backend, &Backend::logIn);
    QObject::connect(&backend, &Backend::opened, &session, &shell::Session::open);
    QObject::connect(&backend, &Backend::refused, &session, &shell::Session::refuse);
    QObject::connect(&backend, &Backend::linkChanged, &session, &shell::Session::linkIs);
    QObject::connect(&backend, &Backend::failed, &desk, &alerts::Desk::block);
}

} // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const Scale scale = Scale::choose(argc, argv);
    QApplication app(argc, argv);
    scale.fitScreen();
    chooseGraphics();
    dress(app, u"zhihui"_s);
    const Options options = Options::read(app);
    if (!options.problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(options.problem));
        return 2;
    }
    const LogSink log(options.profile + u"/log"_s, u"console"_s);
    const SystemClock clock;
    shell::Preferences preferences(shell::Preferences::fileIn(options.profile),
                                   !QApplication::isEffectEnabled(Qt::UI_General));
    if (!options.language.isEmpty())
        preferences.setLanguage(options.language);
    if (!options.theme.isEmpty())
        preferences.setTheme(options.theme);
    Language language;
    language.use(preferences.language());

    engine::World world(clock);
    shell::Session session(options.province, options.user);
    Backend backend(options.profile, options.caFile, clock, world);
    alerts::Desk desk(world, [&backend](const engine::Draft& draft) { return backend.submit(draft); }, deskRules());
    people::Reveal reveal([&backend](const PersonId& person,
                                     const contract::RevealReason& reason) { return backend.reveal(person, reason); },
                          clock, desk.file().reveal);
    people::RegisterDesk registerDesk(
        world,
        {.submit = [&backend](const engine::Draft& draft) { return backend.submit(draft); },
         .dismiss = [&backend](const CommandId& refused) { return backend.dismiss(refused); },
         .open = [&backend](const PersonId& person,
                            const contract::FileReason& reason) { return backend.file(person, reason); },
         .photo = [&backend](const PersonId& person,
                             const contract::FileReason& reason) { return backend.photo(person, reason); },
         .print = [&backend](const contract::PrintRequest& request) { return backend.print(request); },
         .search = [&backend](const contract::SearchRequest& request) { return backend.search(request); },
         .readLog = [&backend](Instant from, Instant to) { return backend.accessLog(from, to); },
         .bringIn = [&backend](const contract::ImportHead& head,
                               const QList<contract::RegistryLine>& lines) { return backend.bringIn(head, lines); },
         .imports = [&backend] { return backend.imports(); },
         .undoImport = [&backend](const QString& id) { return backend.undoImport(id); },
         .administer = [&backend](const contract::AdminCall& call) { return backend.administer(call); },
         .checkMedia = [&backend](const CheckId& check,
                                  const contract::FileReason& reason) { return backend.checkMedia(check, reason); }},
        statutes());
    administration::AdminDesk adminDesk(
        world, [&backend](const contract::AdminCall& call) { return backend.administer(call); },
        registerDesk.law().policy);
    registerDesk.setKinds(importKinds(registerDesk.law()));
    inspection::InspectionDesk inspectionDesk(
        world, [&backend](const engine::Draft& draft) { return backend.submit(draft); },
        [&backend](const QString& sha256) { return backend.still(sha256); }, checklists(), roomDictionary());
    video::Views views(
        world, [&backend](const contract::ViewRequest& request) { return backend.views(request); },
        [&backend](const contract::ViewEnd& end) { return backend.endViews(end); });
    QObject::connect(&backend, &Backend::closing, &views, &video::Views::endAll);
    video::Pictures pictures(clock);
    video::ViewDesk viewDesk(world, [&backend](const engine::Draft& draft) { return backend.submit(draft); });
    alerts::AlarmBell bell(world);
    alerts::Told told(world, [&backend](const engine::Draft& draft) { return backend.submit(draft); });
    Outcry outcry(bell, world, preferences);
    introduce(backend, session, desk);
    QObject::connect(&backend, &Backend::failed, &inspectionDesk, &inspection::InspectionDesk::block);
    QObject::connect(&backend, &Backend::failed, &registerDesk, &people::RegisterDesk::block);
    QObject::connect(&backend, &Backend::seated, &preferences, [&](const QString& user) {
        preferences.setOperatorFile(shell::Preferences::fileIn(backend.directoryOf(user)));
    });
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &world, &engine::World::tick);
    second.start(1000);

    wall::WallSetup wallSetup(wall::WallSetup::fileIn(options.profile));
    const WallArguments wallArguments(options, wallSetup);
    wall::WallRemote wallRemote(wallArguments.control());
    wall::WallKeeper wallKeeper(wallRemote, wallArguments.processes(), clock);
    QObject::connect(
        &wallSetup, &wall::WallSetup::passwordGiven, &wallKeeper, [&](const QString& user, const QString& password) {
            keepPassword(wallArguments.profile(), user, password).then(&wallKeeper, [&](const Result<>& kept) {
                wallSetup.passwordKept(kept.has_value());
                if (kept && wallSetup.isEnabled())
                    wallKeeper.restart();
            });
        });
    if (wallSetup.isEnabled())
        wallKeeper.start();

    QQmlApplicationEngine ui;
    logWarnings(ui);
    QObject::connect(&preferences, &shell::Preferences::languageChanged, &ui, [&] {
        language.use(preferences.language(), &ui);
        Q_EMIT desk.languageChanged();
        Q_EMIT inspectionDesk.languageChanged();
        Q_EMIT registerDesk.languageChanged();
        Q_EMIT adminDesk.languageChanged();
    });
    ui.setInitialProperties({{u"world"_s, QVariant::fromValue(&world)},
                             {u"desk"_s, QVariant::fromValue(&desk)},
                             {u"reveal"_s, QVariant::fromValue(&reveal)},
                             {u"session"_s, QVariant::fromValue(&session)},
                             {u"preferences"_s, QVariant::fromValue(&preferences)},
                             {u"wallSetup"_s, QVariant::fromValue(&wallSetup)},
                             {u"wallRemote"_s, QVariant::fromValue(&wallRemote)},
                             {u"wallKeeper"_s, QVariant::fromValue(&wallKeeper)},
                             {u"views"_s, QVariant::fromValue(&views)},
                             {u"pictures"_s, QVariant::fromValue(&pictures)},
                             {u"viewDesk"_s, QVariant::fromValue(&viewDesk)},
                             {u"inspectionDesk"_s, QVariant::fromValue(&inspectionDesk)},
                             {u"registerDesk"_s, QVariant::fromValue(&registerDesk)},
                             {u"adminDesk"_s, QVariant::fromValue(&adminDesk)},
                             {u"bell"_s, QVariant::fromValue(&bell)},
                             {u"page"_s, options.page},
                             {u"width"_s, scale.logical(options.size).width()},
                             {u"height"_s, scale.logical(options.size).height()}});
    ui.loadFromModule("Zhihui.Shell", "Main");
    auto* window = ui.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(ui.rootObjects().constFirst());
    if (!window)
        return 1;
    Teller teller(told, bell, session, *window);
    QObject::connect(&outcry, &Outcry::called, window, [window](const QString& alert) {
        QMetaObject::invokeMethod(window, "bringAlert", QVariant::fromValue(alert));
    });
    if (options.selfTest)
        new FirstFrame(*window, world, FirstFrame::Of::Anything, [] { QCoreApplication::quit(); }, window);
    if (options.reportStart)
        new FirstFrame(
            *window, world, FirstFrame::Of::Persons,
            [&sinceStart] {
                std::printf("window ready ms=%lld\n", static_cast<long long>(sinceStart.elapsed()));
                std::fflush(stdout);
            },
            window);
    backend.open();
    if (!options.password.isEmpty())
        session.logIn(options.province.toString(), options.user, options.password, true);
    const int code = QApplication::exec();
    if (!wallSetup.staysOn())
        wallKeeper.stop();
    return code == 0 && log.criticals() > 0 && options.selfTest ? 1 : code;
}
