#pragma once

#include <QLocalServer>
#include <QSocketNotifier>
#include <functional>

namespace zhihui::drill {

/// Orders to a running drill, a line each, from its standard input or from a local socket; every line gets an answer
/// back the way it came. Lives on the main thread.
class ControlLines : public QObject {
    Q_OBJECT
public:
    using Obey = std::function<QString(const QString& line)>;

    explicit ControlLines(Obey obey);

    /// Lines of the standard input too, until it ends; answers go to the standard output.
    void readInput();
    /// False when the socket cannot be made.
    bool listen(const QString& socket);

private:
    void inputReady();

    Obey m_obey;
    QSocketNotifier m_input{QSocketNotifier::Read};
    QByteArray m_begun;
    QLocalServer m_server;
};

} // namespace zhihui::drill
