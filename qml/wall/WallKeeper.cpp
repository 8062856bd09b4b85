#include "wall/WallKeeper.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <csignal>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

Q_LOGGING_CATEGORY(lcWall, "zhihui.wall")

constexpr int lookEvery = 250;             ///< ms
constexpr Milliseconds seekAtMost{1500};   ///< a wall that lives answers sooner
constexpr Milliseconds startAtMost{25000}; ///< of a loaded machine
constexpr Milliseconds darkAfter{5000};
constexpr Milliseconds tryEvery{60000}; ///< after it was given up
constexpr qint64 fullLog = 1'000'000;   ///< bytes

/// What a wall said as it died stays to be read.
void makeRoom(const QString& log)
{
    QDir().mkpath(QFileInfo(log).path());
    if (QFileInfo(log).size() < fullLog)
        return;
    QFile::remove(log + u".1"_s);
    QFile::rename(log, log + u".1"_s);
}

} // namespace

WallKeeper::WallKeeper(WallRemote& remote, Processes processes, const Clock& clock, QObject* parent)
    : QObject(parent), m_remote(remote), m_processes(std::move(processes)), m_clock(clock)
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &WallKeeper::look);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &WallKeeper::launch);
    connect(&m_remote, &WallRemote::aliveChanged, this, &WallKeeper::look);
}

void WallKeeper::start()
{
    if (m_state != Off && m_state != GivenUp)
        return;
    m_deaths.forget();
    m_light = m_clock.now();
    become(Seeking);
    m_look.start();
    look();
}

void WallKeeper::stop()
{
    if (m_state == Off)
        return;
    m_look.stop();
    m_next.stop();
    if (m_remote.isAlive())
        m_remote.quit();
    else if (m_pid > 0 && m_processes.runs(m_pid))
        m_processes.kill(m_pid);
    m_pid = 0;
    become(Off);
    lookForLight();
}

void WallKeeper::restart()
{
    const qint64 pid = m_remote.isAlive() ? m_remote.pid() : m_pid;
    m_look.stop();
    m_next.stop();
    if (pid > 0 && m_processes.runs(pid))
        m_processes.kill(pid);
    m_deaths.forget();
    if (m_state == Off)
        m_light = m_clock.now();
    m_look.start();
    become(Waiting);
    m_next.start(500);
}

void WallKeeper::launch()
{
    m_pid = m_processes.start();
    if (m_pid <= 0)
        return died();
    become(Starting);
}

void WallKeeper::look()
{
    const Milliseconds since = m_clock.now() - m_since;
    switch (m_state) {
    case Seeking:
        if (m_remote.isAlive()) {
            m_pid = m_remote.pid();
            become(Running);
        } else if (since > seekAtMost) {
            launch();
        }
        break;
    case Starting:
        if (m_remote.isAlive())
            become(Running);
        else if (!m_processes.runs(m_pid) || since > startAtMost)
            died();
        break;
    case Running:
        if (!m_remote.isAlive())
            died();
        break;
    case GivenUp:
        if (m_remote.isAlive()) {
            m_pid = m_remote.pid();
            become(Running);
        } else if (since > tryEvery) {
            launch();
        }
        break;
    default:
        break;
    }
    lookForLight();
}

void WallKeeper::lookForLight()
{
    if (m_remote.isAlive())
        m_light = m_clock.now();
    const bool dark = m_state != Off && m_clock.now() - m_light > darkAfter;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
}

void WallKeeper::died()
{
    if (m_pid > 0 && m_processes.runs(m_pid))
        m_processes.kill(m_pid); // it lives and says nothing
    m_pid = 0;
    ++m_restarts;
    const std::optional<Milliseconds> wait = m_deaths.died(m_clock.now());
    if (!wait) {
        qCWarning(lcWall) << "the wall keeps ending; it is tried once a minute";
        become(GivenUp);
        return;
    }
    qCInfo(lcWall) << "the wall ended; it is started again in" << wait->count() << "ms";
    become(Waiting);
    m_next.start(*wait);
}

void WallKeeper::become(State state)
{
    m_state = state;
    m_since = m_clock.now();
    Q_EMIT stateChanged();
}

QString WallKeeper::message() const
{
    switch (m_state) {
    case Off:
        return tr("指挥屏未启动");
    case Seeking:
    case Starting:
        return tr("指挥屏正在启动");
    case Running:
        return tr("指挥屏运行中");
    case Waiting:
        return tr("指挥屏已中断，正在自动重启");
    case GivenUp:
        break;
    }
    return tr("指挥屏一分钟内中断 %1 次，每分钟自动重试一次；请查看指挥屏日志").arg(WallRestarts::most);
}

WallKeeper::Processes detached(const QString& program, std::function<QStringList()> arguments, const QString& log)
{
    return {.start = [program, arguments = std::move(arguments), log]() -> qint64 {
                makeRoom(log);
                QProcess process;
                process.setProgram(program);
                process.setArguments(arguments());
                // The console's own scale is not the wall's: WallType reckons in the screen's pixels.
                auto environment = QProcessEnvironment::systemEnvironment();
                environment.remove(u"QT_SCALE_FACTOR"_s);
                process.setProcessEnvironment(environment);
                process.setStandardOutputFile(log, QIODevice::Append);
                process.setStandardErrorFile(log, QIODevice::Append);
                qint64 pid = 0;
                return process.startDetached(&pid) ? pid : 0;
            },
            .runs = [](qint64 pid) { return ::kill(static_cast<pid_t>(pid), 0) == 0; },
            .kill = [](qint64 pid) { ::kill(static_cast<pid_t>(pid), SIGKILL); }};
}

} // namespace zhihui::wall
