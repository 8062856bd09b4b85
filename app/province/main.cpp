#include "province/Province.h"
#include "province/ProvinceLogging.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <sys/stat.h>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

/// A data file beside the installed program, or in the checkout the program was built in.
QString dataFile(const QString& name)
{
    const QDir home(QCoreApplication::applicationDirPath());
    for (const QString& place : {u"../share/zhihui/rules/"_s, u"../resources/rules/"_s, u"../../resources/rules/"_s,
                                 u"../../../resources/rules/"_s}) {
        if (const QString file = home.filePath(place + name); QFile::exists(file))
            return QDir::cleanPath(file);
    }
    return name;
}

QByteArray contents(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qCritical("cannot read %ls: %ls", qUtf16Printable(name), qUtf16Printable(file.errorString()));
    return file.readAll();
}

int fail(const Error& error)
{
    qCritical("zhihui-province: %ls", qUtf16Printable(error.detail));
    return 1;
}

/// SIGTERM and SIGINT are waited for here and handled nowhere else.
int waitForEnd(const sigset_t& signals)
{
    int received = 0;
    while (sigwait(&signals, &received) != 0) {
    }
    return received;
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Zhihui reference provincial platform"_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"directory"_s, u"Database, keys and certificates"_s, u"DIR"_s},
         {u"listen"_s, u"Address to listen on"_s, u"ADDRESS"_s, u"127.0.0.1"_s},
         {u"port"_s, u"Port; 0: any"_s, u"PORT"_s, u"0"_s},
         {u"host"_s, u"Further name or address of the certificate; may be repeated"_s, u"NAME"_s},
         {u"rules"_s, u"Rule file"_s, u"FILE"_s, dataFile(u"2026-11.json"_s)},
         {u"regulations"_s, u"Limits and periods of the platform"_s, u"FILE"_s, dataFile(u"platform-2026-11.json"_s)},
         {u"statutes"_s, u"Folder of legal periods, calendar, forms, dictionaries and policy"_s, u"DIR"_s,
          QFileInfo(dataFile(u"platform-2026-11.json"_s)).path()},
         {u"rooms"_s, u"Dictionary of function rooms"_s, u"FILE"_s, dataFile(u"rooms-2026-11.json"_s)},
         {u"imports"_s, u"Kinds of tables that may be brought in"_s, u"FILE"_s, dataFile(u"imports-2026-11.json"_s)},
         {u"inbox"_s, u"Folder of another platform's REST exports, KIND-*.json; see refused/ and done/ in it"_s,
          u"DIR"_s},
         {u"inbox-user"_s, u"Account in whose name they are brought in"_s, u"USER"_s, u"registrar"_s},
         {u"name"_s, u"Name of the platform"_s, u"NAME"_s, u"广东省社区矫正中心"_s},
         {u"root"_s, u"Organisation of the first account"_s, u"CODE"_s, u"44"_s},
         {u"print-ready"_s, u"Prints \"ready URL\" when requests are taken"_s}});
}

province::Province::Options optionsFrom(const QCommandLineParser& parser)
{
    province::Province::Options options;
    options.directory = parser.value(u"directory"_s);
    options.address = parser.value(u"listen"_s).toLatin1();
    options.port = parser.value(u"port"_s).toUShort();
    options.hostNames = parser.values(u"host"_s);
    options.inbox = parser.value(u"inbox"_s);
    options.inboxUser = parser.value(u"inbox-user"_s);
    options.name = parser.value(u"name"_s);
    options.root = OrgCode(parser.value(u"root"_s));
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    umask(0077);
    // Before any thread: all of them inherit the mask.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"zhihui-province"_s);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    if (!parser.isSet(u"directory"_s))
        return fail({Error::Code::Rejected, u"--directory is missing"_s});

    auto rules = rules::readRuleFile(contents(parser.value(u"rules"_s)));
    if (!rules)
        return fail(rules.error());
    auto statutes = law::readStatutes(QDir(parser.value(u"statutes"_s)));
    if (!statutes)
        return fail(statutes.error());
    const auto regulations = province::readRegulations(contents(parser.value(u"regulations"_s)),
                                                       std::make_shared<const law::Statutes>(*std::move(statutes)));
    if (!regulations)
        return fail(regulations.error());

    auto rooms = province::readRoomKinds(contents(parser.value(u"rooms"_s)));
    if (!rooms)
        return fail(rooms.error());

    auto kinds = intake::Kinds::read(contents(parser.value(u"imports"_s)), regulations->law->forms);
    if (!kinds)
        return fail(kinds.error());

    const SystemClock clock;
    province::Province::Options options = optionsFrom(parser);
    options.rules = std::move(*rules);
    options.regulations = *regulations;
    options.rooms = std::move(*rooms);
    options.kinds = *std::move(kinds);
    const auto province = province::Province::start(std::move(options), clock);
    if (!province)
        return fail(province.error());
    const QByteArray url =
        "https://" + parser.value(u"listen"_s).toLatin1() + ':' + QByteArray::number((*province)->port());
    if (parser.isSet(u"print-ready"_s)) {
        std::printf("ready %s\n", url.constData());
        std::fflush(stdout);
    }
    waitForEnd(signals);
    return 0;
}
