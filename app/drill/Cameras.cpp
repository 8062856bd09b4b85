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
    if (line == "frames"_L1)
        return u"frames %1"_s.arg(server.delivered());
    const auto turned = server.turn(line);
    return turned ? u"done "_s + line : u"refused "_s + turned.error().detail;
}

/// What is filmed: the loaded world's cameras, or some for tests.
struct Shown {
    World world;
    Places places;
    Outlooks outlooks;
    QString password;
};

Result<Shown> shownFrom(Arguments& arguments, const QString& directory)
{
    Shown shown;
    auto password = passwordIn(directory);
    ZH_TRY(password);
    shown.password = *password;
    if (!arguments.has(u"province"_s)) {
        shown.outlooks = testCameras(static_cast<int>(arguments.number(u"streams"_s, 1, 1000)));
        return shown;
    }
    const auto world = readWorld(directory);
    ZH_TRY(world);
    auto places = Places::load(arguments.regions(), world->seed);
    ZH_TRY(places);
    shown.world = *world;
    shown.places = std::move(*places);
    shown.outlooks = outlooksOf(shown.places, world->seed);
    return shown;
}

/// The rest of the program's life: the province is told where the cameras are, then orders are taken.
int serve(Arguments& arguments, CameraServer& server, const Shown& shown, const QString& directory)
{
    const bool isWorld = arguments.has(u"province"_s);
    const auto port = server.listen();
    if (!port)
        return fail(port.error().detail);
    ControlLines control([&server](const QString& line) { return obey(server, line); });
    if (arguments.has(u"control"_s) && !control.listen(arguments.text(u"control"_s)))
        return fail(u"%1: no socket can be made there"_s.arg(arguments.text(u"control"_s)));
    const QString address = u"rtsp://127.0.0.1:%1"_s.arg(*port);
    Client client(QUrl(arguments.text(u"province"_s)), arguments.text(u"ca"_s));
    CameraRows rows(shown.places, shown.world.seed, QUrl(address), cameraUser, shown.password);
    RegistryPost post(client, isWorld ? arguments.secretIn(u"registrar-password-file"_s) : QString(),
                      [&rows](qsizetype limit) { return rows.chunk(limit); });
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

} // namespace

int showCameras(Arguments& arguments)
{
    CameraServer::Options options = optionsOf(arguments);
    const QString directory = arguments.need(u"directory"_s);
    if (arguments.has(u"province"_s)) {
        arguments.province();
        arguments.need(u"ca"_s);
        arguments.secretIn(u"registrar-password-file"_s);
    }
    const auto shown = arguments.complaint().isEmpty() ? shownFrom(arguments, directory) : Shown();
    if (!arguments.complaint().isEmpty() || !shown)
        return fail(shown ? arguments.complaint() : shown.error().detail);
    options.password = shown->password;
    const SystemClock clock;
    CameraServer server(clock, options, [&outlooks = shown->outlooks](const QString& camera) {
        const auto found = outlooks.constFind(camera);
        return found == outlooks.cend() ? std::nullopt : std::optional(*found);
    });
    if (!arguments.has(u"province"_s))
        server.prerecord(shown->outlooks.keys());
    return serve(arguments, server, *shown, directory);
}

} // namespace zhihui
