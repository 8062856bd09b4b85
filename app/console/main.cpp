#include "Backend.h"
#include "FirstFrame.h"
#include "Language.h"
#include "LogSink.h"
#include "Options.h"
#include "Scale.h"
#include "people/Reveal.h"
#include "shell/Preferences.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFont>
#include <QIcon>
#include <QLoggingCategory>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <cstdio>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcQml, "zhihui.qml")

void dress(QApplication& app)
{
    QApplication::setApplicationName(u"zhihui"_s);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    QApplication::setDesktopFileName(u"zhihui"_s);
    QApplication::setWindowIcon(QIcon(u":/zhihui/icons/zhihui.svg"_s));
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(14);
    app.setFont(font);
}

alerts::DeskFile deskFile()
{
    QFile file(u":/zhihui/rules/desk-2026-11.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the desk's rule file is not in the program");
    const auto read = alerts::readDeskFile(file.readAll());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

} // namespace

int main(int argc, char* argv[])
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const Scale scale = Scale::choose(argc, argv);
    QApplication app(argc, argv);
    scale.fitScreen();
    dress(app);
    const Options options = Options::read(app);
    if (!options.problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(options.problem));
        return 2;
    }
    const LogSink log(options.profile + u"/log"_s);
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
    Backend backend(options, clock, world, session);
    alerts::Desk desk(world, [&backend](const engine::Draft& draft) { return backend.submit(draft); }, deskFile());
    people::Reveal reveal([&backend](const PersonId& person,
                                     const contract::RevealReason& reason) { return backend.reveal(person, reason); },
                          clock, desk.file().reveal);
    QObject::connect(&backend, &Backend::failed, &desk, &alerts::Desk::block);
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &world, &engine::World::tick);
    second.start(1000);

    QQmlApplicationEngine ui;
    ui.setOutputWarningsToStandardError(false);
    QObject::connect(&ui, &QQmlEngine::warnings, &app, [](const QList<QQmlError>& errors) {
        for (const QQmlError& error : errors)
            qCWarning(lcQml).noquote() << error.toString();
    });
    QObject::connect(&preferences, &shell::Preferences::languageChanged, &ui, [&] {
        language.use(preferences.language(), &ui);
        Q_EMIT desk.languageChanged();
    });
    ui.setInitialProperties({{u"world"_s, QVariant::fromValue(&world)},
                             {u"desk"_s, QVariant::fromValue(&desk)},
                             {u"reveal"_s, QVariant::fromValue(&reveal)},
                             {u"session"_s, QVariant::fromValue(&session)},
                             {u"preferences"_s, QVariant::fromValue(&preferences)},
                             {u"page"_s, options.page},
                             {u"width"_s, scale.logical(options.size).width()},
                             {u"height"_s, scale.logical(options.size).height()}});
    ui.loadFromModule("Zhihui.Shell", "Main");
    auto* window = ui.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(ui.rootObjects().constFirst());
    if (!window)
        return 1;
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
    return code == 0 && log.criticals() > 0 && options.selfTest ? 1 : code;
}
