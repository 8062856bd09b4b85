#include "wall/WallControl.h"

#include "map/PersonOnMap.h"
#include "wall/WallLine.h"

#include <QJsonArray>
#include <QLocalSocket>
#include <cmath>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

constexpr int mostCameras = 64, lastPage = 99;

std::unexpected<Error> badField(const QString& name)
{
    return failure(Error::Code::Rejected, u"bad-field "_s + name);
}

/// Rejected with the name of a field that this command has not.
Result<> onlyHas(const QJsonObject& command, const QStringList& fields)
{
    for (const QString& key : command.keys())
        if (key != "v"_L1 && key != "do"_L1 && !fields.contains(key))
            return badField(key);
    return {};
}

Result<double> within(const QJsonObject& command, const QString& field, double low, double high)
{
    const QJsonValue value = command.value(field);
    if (!value.isDouble() || value.toDouble() < low || value.toDouble() > high)
        return badField(field);
    return value.toDouble();
}

Result<QStringList> cameraList(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > mostCameras)
        return badField(u"cameras"_s);
    QStringList out;
    for (const QJsonValue& camera : list) {
        if (!camera.isString() || camera.toString().isEmpty())
            return badField(u"cameras"_s);
        out.append(camera.toString());
    }
    return out;
}

} // namespace

WallControl::WallControl(WallLayout& layout, std::function<QJsonObject()> more,
                         std::function<Result<>(const AlertId&)> mayShow, QObject* parent)
    : QObject(parent), m_layout(layout), m_more(std::move(more)), m_mayShow(std::move(mayShow))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WallControl::greet);
}

Result<> WallControl::listen(const QString& name)
{
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return failure(Error::Code::Disk, u"%1: %2"_s.arg(name, m_server.errorString()));
    return {};
}

void WallControl::greet()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void WallControl::read(QLocalSocket* socket)
{
    for (;;) {
        const auto line = takeLine(*socket);
        if (!line) {
            socket->write(toLine({{u"ok"_s, false}, {u"error"_s, line.error().detail}}));
            socket->disconnectFromServer();
            return;
        }
        if (!*line)
            return;
        socket->write(toLine(answer(**line)));
    }
}

QJsonObject WallControl::answer(const QByteArray& line)
{
    const Result<QJsonObject> command = fromLine(line);
    if (!command)
        return {{u"ok"_s, false}, {u"error"_s, command.error().detail}};
    const QString name = command->value("do"_L1).toString();
    const QString re = name == "ping"_L1 ? u"pong"_s : name;
    if (const Result<> done = obey(*command); !done)
        return {{u"re"_s, re}, {u"ok"_s, false}, {u"error"_s, done.error().detail}};
    return {{u"re"_s, re}, {u"ok"_s, true}, {u"state"_s, state()}};
}

Result<> WallControl::obey(const QJsonObject& command)
{
    const QString name = command.value("do"_L1).toString();
    if (name == "layout"_L1)
        return layOut(command);
    if (name == "map"_L1)
        return moveMap(command);
    if (name == "show"_L1)
        return show(command);
    if (name == "ping"_L1 || name == "quit"_L1) {
        ZH_TRY(onlyHas(command, {}));
        if (name == "quit"_L1)
            Q_EMIT quitAsked();
        return {};
    }
    return failure(Error::Code::Rejected, u"unknown-command"_s);
}

/// On the map, which the other templates have not; an empty alert ends it.
Result<> WallControl::show(const QJsonObject& command)
{
    ZH_TRY(onlyHas(command, {u"alert"_s}));
    const QJsonValue asked = command.value("alert"_L1);
    if (!asked.isString() || asked.toString().size() > 64)
        return badField(u"alert"_s);
    const AlertId alert(asked.toString());
    if (!alert.isEmpty()) {
        ZH_TRY(m_mayShow(alert));
        m_layout.set(u"map"_s, m_layout.cameras(), m_layout.page());
    }
    Q_EMIT showAsked(alert.text);
    return {};
}

Result<> WallControl::layOut(const QJsonObject& command)
{
    ZH_TRY(onlyHas(command, {u"template"_s, u"cameras"_s, u"page"_s}));
    QString templateName = m_layout.templateName();
    QStringList cameras = m_layout.cameras();
    int page = m_layout.page();
    if (command.contains("template"_L1)) {
        templateName = command.value("template"_L1).toString();
        if (!WallLayout::isTemplate(templateName))
            return badField(u"template"_s);
    }
    if (command.contains("cameras"_L1)) {
        const Result<QStringList> asked = cameraList(command.value("cameras"_L1));
        ZH_TRY(asked);
        cameras = *asked;
        page = 0;
    }
    if (command.contains("page"_L1)) {
        const Result<double> asked = within(command, u"page"_s, 0, lastPage);
        ZH_TRY(asked);
        page = static_cast<int>(std::lround(*asked));
    }
    m_layout.set(templateName, cameras, page);
    return {};
}

Result<> WallControl::moveMap(const QJsonObject& command)
{
    if (command.value("fit"_L1).toBool()) {
        ZH_TRY(onlyHas(command, {u"fit"_s}));
        m_layout.fit();
        return {};
    }
    ZH_TRY(onlyHas(command, {u"lat"_s, u"lon"_s, u"zoom"_s}));
    const Result<double> lat = within(command, u"lat"_s, -85, 85);
    ZH_TRY(lat);
    const Result<double> lon = within(command, u"lon"_s, -180, 180);
    ZH_TRY(lon);
    const Result<double> zoom = within(command, u"zoom"_s, 3, 18);
    ZH_TRY(zoom);
    m_layout.look(*lat, *lon, *zoom);
    return {};
}

Result<> mayShow(engine::World& world, const AlertId& alert)
{
    if (!world.alert(alert))
        return failure(Error::Code::Rejected, u"not-here"_s);
    map::PersonOnMap place;
    place.setWorld(&world);
    place.setAlert(alert.text);
    if (!place.isValid())
        return failure(Error::Code::Rejected, u"no-place"_s);
    return {};
}

QJsonObject WallControl::state() const
{
    QJsonObject state = m_more();
    state.insert(u"template"_s, m_layout.templateName());
    state.insert(u"cameras"_s, QJsonArray::fromStringList(m_layout.cameras()));
    state.insert(u"page"_s, m_layout.page());
    state.insert(u"fit"_s, m_layout.isFitted());
    if (!m_layout.isFitted()) {
        state.insert(u"lat"_s, m_layout.lat());
        state.insert(u"lon"_s, m_layout.lon());
        state.insert(u"zoom"_s, m_layout.zoom());
    }
    return state;
}

} // namespace zhihui::wall
