#include "Scale.h"

#include "Options.h"
#include "shell/Preferences.h"

#include <QGuiApplication>
#include <QScreen>
#include <vector>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

constexpr char variable[] = "QT_SCALE_FACTOR";

/// Asks the screen by a short-lived application of its own: the factor must be set before the real one.
int byScreen(int argc, char** argv)
{
    std::vector<char*> arguments(argv, argv + argc); // it takes out those of Qt
    arguments.push_back(nullptr);
    const QGuiApplication probe(argc, arguments.data());
    const QScreen* screen = QGuiApplication::primaryScreen();
    const bool dense = screen && screen->size().width() >= 3840 && qFuzzyCompare(screen->devicePixelRatio(), 1.0);
    return dense ? 200 : 100;
}

} // namespace

Scale Scale::choose(int argc, char** argv)
{
    Scale scale;
    if (qEnvironmentVariableIsSet(variable) || qEnvironmentVariableIsSet("QT_SCREEN_SCALE_FACTORS"))
        return scale;
    const QString profile = Options::profileOf(argc, argv);
    const int wanted = shell::Preferences(shell::Preferences::fileIn(profile), false).scale();
    scale.m_percent = wanted > 0 ? wanted : byScreen(argc, argv);
    if (scale.m_percent != 100)
        qputenv(variable, QByteArray::number(scale.m_percent / 100.0));
    return scale;
}

} // namespace zhihui
