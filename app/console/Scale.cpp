#include "Scale.h"

#include "Options.h"
#include "shell/Preferences.h"

#include <QGuiApplication>
#include <QScreen>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

constexpr char qtFactor[] = "QT_SCALE_FACTOR";
constexpr char byScreen[] = "ZHIHUI_SCALE_BY_SCREEN"; ///< percent; set by fitScreen() for the program it starts again

} // namespace

Scale Scale::choose(int argc, char** argv)
{
    Scale scale;
    scale.m_arguments = QByteArrayList(argv, argv + argc); // before Qt takes its own out
    if (qEnvironmentVariableIsSet(byScreen)) {
        scale.m_percent = qEnvironmentVariableIntValue(byScreen);
        return scale;
    }
    if (qEnvironmentVariableIsSet(qtFactor) || qEnvironmentVariableIsSet("QT_SCREEN_SCALE_FACTORS"))
        return scale;
    const QString profile = Options::profileOf(argc, argv);
    const int wanted = shell::Preferences(shell::Preferences::fileIn(profile), false).scale();
    scale.m_chosen = wanted > 0;
    if (scale.m_chosen)
        scale.m_percent = wanted;
    if (scale.m_percent != 100)
        qputenv(qtFactor, QByteArray::number(scale.m_percent / 100.0));
    return scale;
}

void Scale::fitScreen() const
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const bool isDense = screen && screen->size().width() >= 3840 && qFuzzyCompare(screen->devicePixelRatio(), 1.0);
    if (m_chosen || !isDense)
        return;
    qputenv(qtFactor, "2");
    qputenv(byScreen, "200");
    QByteArrayList arguments = m_arguments;
    std::vector<char*> words;
    for (QByteArray& argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    execv("/proc/self/exe", words.data());
    // It goes on, small, where a program cannot be started again.
}

} // namespace zhihui
