#pragma once

#include "wall/WallRemote.h"
#include "wall/WallRestarts.h"

#include <functional>

namespace zhihui::wall {

/// Keeps the wall's process alive from the console: finds one that lives already, starts it, starts it again within 5 s
/// when it died or fell silent, and says so when it keeps dying; then it tries once a minute. GUI thread.
class WallKeeper : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged) ///< what the operator should know of it
    Q_PROPERTY(bool dark READ isDark NOTIFY darkChanged)       ///< it is wanted, and has not answered for more than 5 s
    Q_PROPERTY(int restarts READ restarts NOTIFY stateChanged) ///< since the console started

public:
    enum State {
        Off,
        Seeking,  ///< looks whether one lives already
        Starting, ///< started, has not answered yet
        Running,
        Waiting, ///< it died; a moment until the next start
        GivenUp, ///< it died again and again; once a minute another try
    };
    Q_ENUM(State)

    /// The machine below, so that tests can be one.
    struct Processes {
        std::function<qint64()> start; ///< answers the pid; 0: it could not be started
        std::function<bool(qint64)> runs;
        std::function<void(qint64)> kill; ///< at once
    };
    WallKeeper(WallRemote& remote, Processes processes, const Clock& clock, QObject* parent = nullptr);

    State state() const { return m_state; }
    QString message() const;
    bool isDark() const { return m_dark; }
    int restarts() const { return m_restarts; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /// Ends the one there is, if there is, and starts it anew; forgets earlier deaths.
    Q_INVOKABLE void restart();

Q_SIGNALS:
    void stateChanged();
    void darkChanged();

private:
    void launch();
    void look();
    void died();
    void become(State state);
    void lookForLight();

    WallRemote& m_remote;
    Processes m_processes;
    const Clock& m_clock;
    WallRestarts m_deaths;
    QTimer m_look, m_next;
    Instant m_since; ///< of the state
    Instant m_light; ///< when it last answered, or began to be wanted
    qint64 m_pid = 0;
    State m_state = Off;
    int m_restarts = 0;
    bool m_dark = false;
};

/// Processes that outlive the console, so that the wall can: `program` with `arguments`, its output to `log`,
/// behind what earlier ones left there; a full one is kept beside it as `log`.1.
WallKeeper::Processes detached(const QString& program, std::function<QStringList()> arguments, const QString& log);

} // namespace zhihui::wall
