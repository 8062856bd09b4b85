#include "wall/WallRemote.h"

#include "wall/WallLine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

constexpr int beatEvery = 500; ///< ms
constexpr int silence = 3000;  ///< ms without an answer after which it is taken for dead

} // namespace

WallRemote::WallRemote(const QString& control, QObject* parent) : QObject(parent), m_control(control)
{
    m_beat.setInterval(beatEvery);
    connect(&m_beat, &QTimer::timeout, this, &WallRemote::beat);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_heard.start();
        send({{u"do"_s, u"ping"_s}});
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &WallRemote::read);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { setAlive(false); });
    m_beat.start();
    beat();
}

WallRemote::~WallRemote()
{
    m_socket.disconnect(this);
}

QStringList WallRemote::cameras() const
{
    QStringList out;
    for (const QJsonValue& camera : m_state.value("cameras"_L1).toArray())
        out.append(camera.toString());
    return out;
}

void WallRemote::setTemplate(const QString& name)
{
    send({{u"do"_s, u"layout"_s}, {u"template"_s, name}});
}

void WallRemote::setCameras(const QStringList& cameras)
{
    send({{u"do"_s, u"layout"_s}, {u"cameras"_s, QJsonArray::fromStringList(cameras)}});
}

void WallRemote::setPage(int page)
{
    send({{u"do"_s, u"layout"_s}, {u"page"_s, page}});
}

void WallRemote::showAlert(const QString& alert)
{
    send({{u"do"_s, u"show"_s}, {u"alert"_s, alert}});
}

void WallRemote::fitMap()
{
    send({{u"do"_s, u"map"_s}, {u"fit"_s, true}});
}

void WallRemote::look(double lat, double lon, double zoom)
{
    send({{u"do"_s, u"map"_s}, {u"lat"_s, lat}, {u"lon"_s, lon}, {u"zoom"_s, zoom}});
}

void WallRemote::quit()
{
    send({{u"do"_s, u"quit"_s}});
    m_socket.flush();
}

void WallRemote::beat()
{
    switch (m_socket.state()) {
    case QLocalSocket::UnconnectedState:
        m_socket.connectToServer(m_control);
        break;
    case QLocalSocket::ConnectedState:
        if (m_heard.hasExpired(silence))
            drop();
        else
            send({{u"do"_s, u"ping"_s}});
        break;
    default:
        break;
    }
}

void WallRemote::send(const QJsonObject& command)
{
    if (m_socket.state() == QLocalSocket::ConnectedState)
        m_socket.write(toLine(command));
}

void WallRemote::read()
{
    for (;;) {
        const auto line = takeLine(m_socket);
        if (!line)
            return drop();
        if (!*line)
            return;
        const Result<QJsonObject> answer = fromLine(**line);
        if (!answer)
            return drop();
        m_heard.restart();
        take(*answer);
        setAlive(true);
    }
}

void WallRemote::take(const QJsonObject& answer)
{
    const bool done = answer.value("ok"_L1).toBool();
    const QString before = m_refusal;
    if (answer.value("re"_L1) != "pong"_L1)
        m_refusal = done ? QString() : answer.value("error"_L1).toString();
    QJsonObject state = done ? answer.value("state"_L1).toObject() : m_state;
    for (const QLatin1StringView counter : {"ticks"_L1, "missed"_L1, "frames"_L1})
        state.remove(counter); // they always move, and nobody here looks at them
    if (state == m_state && m_refusal == before)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void WallRemote::drop()
{
    m_socket.abort();
    setAlive(false);
}

void WallRemote::setAlive(bool alive)
{
    if (m_alive == alive)
        return;
    m_alive = alive;
    Q_EMIT aliveChanged();
}

} // namespace zhihui::wall
