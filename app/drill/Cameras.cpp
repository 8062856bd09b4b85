#include "Cameras.h"

#include "Say.h"
#include "drill/Accounts.h"
#include "drill/CameraRows.h"
#include "drill/CameraServer.h"
#include "drill/Centres.h"
#include "drill/ControlLines.h"
#include "drill/RegistryPost.h"
#include "drill/Roster.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace zhihui {

using namespace drill;
using namespace Qt::StringLiterals;

namespace {

const QString cameraUser = u"camera"_s;

using Outlooks = QMap<QString, Outlook>;

/// T-1…T-N, each another picture.
Outlooks testCameras(int count)
{
    static const QStringList settings{u"command"_s,        u"street"_s,       u"registration"_s, u"crossing"_s,
                                      u"admonition"_s,     u"gate"_s,         u"announcement"_s, u"plaza"_s,
                                      u"training"_s,       u"self-service"_s, u"reading"_s,      u"shop"_s,
                                      u"skills"_s,         u"duty"_s,         u"liaison"_s,      u"archive"_s,
                                      u"office-meeting"_s, u"enrolment"_s,    u"equipment"_s,    u"police-liaison"_s};
    Outlooks outlooks;
    for (int i = 0; i < count; ++i) {
        const QString id = u"T-%1"_s.arg(i + 1);
        outlooks.insert(
            id, {id, u"测试%1"_s.arg(i + 1), settings.at(i % settings.size()), i / 20 % 2, static_cast<quint64>(i)});
    }
    return outlooks;
}

/// The clips beside the checkout, wherever in it the program was built.
QString footageBesideCheckout()
{
    QDir directory(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 6 && directory.cdUp(); ++up) {
        const QString clips = directory.filePath(u"shared/data/video"_s);
        if (QDir(clips).exists())
            return clips;
    }
    return {};
}

/// One password for all cameras of a drill, kept beside its accounts.
Result<QString> passwordIn(const QString& directory)
{
    const QString name = directory + u"/camera-password"_s;
    QFile there(name);
    if (there.open(QIODevice::ReadOnly))
        return QString::fromUtf8(there.readLine()).trimmed();
    QSaveFile file(name);
    const QString password = newSecret();
    if (!QDir().mkpath(directory) || !file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(password.toUtf8() + '\n') < 0 || !file.commit())
        return failure(Error::Code::Disk, name + u": "_s + file.errorString());
    return password;
}

CameraServer::Options optionsOf(Arguments& arguments)
{
    CameraServer::Options options;
    options.port = static_cast<quint16>(arguments.number(u"port"_s, 0, 65535));
    options.user = cameraUser;
    Filming& filming = options.filming;
    filming.coding.codec = arguments.oneOf(u"codec"_s, {u"h264"_s, u"h265"_s});
    filming.coding.fps = static_cast<int>(arguments.number(u"fps"_s, 1, 60));
    filming.coding.gop = static_cast<int>(arguments.number(u"gop"_s, 1, 1000));
    filming.coding.bFrames = static_cast<int>(arguments.number(u"bframes"_s, 0, 8));
    filming.footage = arguments.has(u"footage"_s) ? arguments.text(u"footage"_s) : footageBesideCheckout();
    filming.prerecorded = arguments.number(u"prerecorded"_s, 0, 600);
    return options;
}

QString obey(CameraServer& server, const QString& line)
{
    if (line == "list"_L1)
        return u"watched %1"_s.arg(server.watched().join(u' ')).trimmed();
    const auto turned = server.turn(line);
    return turned ? u"done "_s + line : u"refused "_s + turned.error().detail;
}

} // namespace

int showCameras(Arguments& arguments)
{
    CameraServer::Options options = optionsOf(arguments);
    const QString directory = arguments.need(u"directory"_s);
    const bool isWorld = arguments.has(u"province"_s);
    Outlooks outlooks = testCameras(static_cast<int>(arguments.number(u"streams"_s, isWorld ? 0 : 1, 1000)));
    const QUrl province = isWorld ? arguments.province() : QUrl();
    const QString registrar = isWorld ? arguments.secretIn(u"registrar-password-file"_s) : QString();
    Client client(province, isWorld ? arguments.need(u"ca"_s) : QString());
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    const auto password = passwordIn(directory);
    const auto world = isWorld ? readWorld(directory) : World();
    if (!password || !world)
        return fail(password ? world.error().detail : password.error().detail);
    const auto places = isWorld ? Places::load(arguments.regions(), world->seed) : Places();
    if (!places)
        return fail(places.error().detail);
    if (isWorld)
        outlooks.insert(outlooksOf(*places, world->seed));
    options.password = *password;
    const SystemClock clock;
    CameraServer server(clock, options, [&outlooks](const QString& camera) {
        const auto found = outlooks.constFind(camera);
        return found == outlooks.cend() ? std::nullopt : std::optional(*found);
    });
    if (!isWorld)
        server.prerecord(outlooks.keys());
    ControlLines control([&server](const QString& line) { return obey(server, line); });
    if (arguments.has(u"control"_s) && !control.listen(arguments.text(u"control"_s)))
        return fail(u"%1: no socket can be made there"_s.arg(arguments.text(u"control"_s)));
    const auto port = server.listen();
    if (!port)
        return fail(port.error().detail);
    const QString address = u"rtsp://127.0.0.1:%1"_s.arg(*port);
    CameraRows rows(*places, world->seed, QUrl(address), cameraUser, *password);
    RegistryPost post(client, registrar, [&rows](qsizetype limit) { return rows.chunk(limit); });
    const auto ready = [&](const QString& trouble) {
        if (!trouble.isEmpty())
            return QCoreApplication::exit(fail(trouble));
        say(u"user %1"_s.arg(cameraUser));
        say(u"password-file %1/camera-password"_s.arg(directory));
        say(u"ready "_s + address);
        control.readInput();
    };
    QObject::connect(&post, &RegistryPost::finished, &post, ready);
    isWorld ? post.start() : ready({});
    return QCoreApplication::exec();
}

} // namespace zhihui
