#include "Arguments.h"
#include "Cameras.h"
#include "Say.h"
#include "drill/Gpx.h"
#include "drill/LiveRun.h"
#include "drill/Loader.h"
#include "drill/Watch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>
#include <span>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

QString countsText(const Poster::Counts& counts)
{
    qint64 refused = 0;
    for (const qint64 count : counts.refused)
        refused += count;
    return u"%1 fixes taken, %2 duplicates, %3 refused"_s.arg(counts.accepted).arg(counts.duplicates).arg(refused);
}

int load(Arguments& arguments)
{
    const World world{.seed = static_cast<quint64>(arguments.number(u"seed"_s, 0, 1e15)),
                      .persons = static_cast<int>(arguments.number(u"persons"_s, 1, 100'000)),
                      .loadedAt = SystemClock().now(),
                      .border = arguments.number(u"border"_s, 0, 1),
                      .boundaryError = arguments.number(u"boundary-error"_s, 0, 1000)};
    const QString directory = arguments.need(u"directory"_s);
    const QString password = arguments.secretIn(u"registrar-password-file"_s);
    Client client(arguments.province(), arguments.need(u"ca"_s));
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    const auto places = Places::load(arguments.regions(), world.seed);
    if (!places)
        return fail(places.error().detail);
    const Roster roster(*places, world);
    QElapsedTimer timer;
    timer.start();
    Loader loader(client, roster, directory, password);
    QObject::connect(&loader, &Loader::progressed, &loader,
                     [](qint64 given, qint64 total) { say(u"registered %1 %"_s.arg(100 * given / total)); });
    QObject::connect(&loader, &Loader::finished, &loader, [&](const QString& trouble) {
        if (trouble.isEmpty())
            say(u"%1 persons registered in %2 s"_s.arg(world.persons)
                    .arg(static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1));
        QCoreApplication::exit(trouble.isEmpty() ? 0 : fail(trouble));
    });
    loader.start();
    return QCoreApplication::exec();
}

LiveOptions liveOptions(Arguments& arguments)
{
    LiveOptions options;
    options.seed = static_cast<quint64>(arguments.number(u"seed"_s, 0, 1e15));
    options.noise = arguments.number(u"noise"_s, 0, 20);
    options.speed = arguments.number(u"speed"_s, 0.1, 1000);
    options.incidents = arguments.number(u"incidents"_s, 0, 1000);
    options.phones = static_cast<int>(arguments.number(u"phones"_s, 0, 100000));
    options.quickStart = arguments.flag(u"quick-start"_s);
    options.from = arguments.instant(u"from"_s);
    options.hours = arguments.number(u"hours"_s, 0, 24 * 90);
    options.fast = arguments.has(u"fast"_s);
    return options;
}

int live(Arguments& arguments)
{
    const LiveOptions options = liveOptions(arguments);
    const QString directory = arguments.need(u"directory"_s);
    Client client(arguments.province(), arguments.need(u"ca"_s));
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    if (options.fast && options.hours <= 0)
        return fail(u"--fast needs --hours"_s);
    const auto world = readWorld(directory);
    const auto accounts = readAccounts(directory);
    if (!world || !accounts)
        return fail(world ? accounts.error().detail : world.error().detail);
    const auto places = Places::load(arguments.regions(), world->seed);
    if (!places)
        return fail(places.error().detail);
    const Roster roster(*places, *world);
    const SystemClock clock;
    LiveRun run(client, clock, roster, *accounts, directory, options);
    QObject::connect(&run, &LiveRun::progressed, &run, [&](Instant at) {
        say(u"%1  %2, %3 incidents"_s.arg(dayAndTime(at), countsText(run.counts())).arg(run.planted()));
    });
    QObject::connect(&run, &LiveRun::finished, &run, [&] {
        say(u"ended: %1, %2 incidents"_s.arg(countsText(run.counts())).arg(run.planted()));
        QCoreApplication::quit();
    });
    say(u"%1 devices"_s.arg(run.devices()));
    run.start();
    return QCoreApplication::exec();
}

QList<Fix> fixesOf(const Track& track, const Resident& wearer)
{
    QList<Fix> fixes;
    for (const Track::Point& point : track.points) {
        Fix fix;
        fix.person = wearer.id;
        fix.device = wearer.device;
        fix.at = point.at;
        fix.where = point.where;
        fix.accuracy = point.accuracy;
        fix.speed = point.speed;
        fixes << fix;
    }
    return fixes;
}

int replay(Arguments& arguments)
{
    const QString directory = arguments.need(u"directory"_s);
    const QString person = arguments.need(u"person"_s);
    const Coordinate to = arguments.coordinate(u"at"_s);
    const auto start = arguments.instant(u"start"_s).value_or(SystemClock().now());
    Client client(arguments.province(), arguments.need(u"ca"_s));
    QFile file(arguments.need(u"gpx"_s));
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.fileName() + u": "_s + file.errorString());
    const auto track = readGpx(file.readAll());
    const auto accounts = readAccounts(directory);
    if (!track || !accounts)
        return fail(track ? accounts.error().detail : track.error().detail);
    Resident wearer;
    wearer.id = PersonId(person);
    wearer.device = DeviceId(u"D-"_s + person.sliced(std::min<qsizetype>(2, person.size())));
    Poster poster(client, accounts->gateway);
    QObject::connect(&poster, &Poster::drained, &poster, [&] {
        say(u"%1; %2 points skipped, %3 given a time"_s.arg(countsText(poster.counts()))
                .arg(track->skipped)
                .arg(track->timed));
        QCoreApplication::quit();
    });
    poster.post(fixesOf(moved(*track, to, start), wearer));
    return QCoreApplication::exec();
}

int report(const Truth& truth, const QList<Shown>& shown, Seconds late, const QString& json)
{
    const ScoreReport report = score(truth, shown, late);
    say(tableOf(report));
    if (json.isEmpty())
        return 0;
    QFile file(json);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson(report)).toJson()) < 0)
        return fail(json + u": "_s + file.errorString());
    return 0;
}

int scoreShown(Arguments& arguments)
{
    const QString directory = arguments.need(u"directory"_s);
    const auto late = Seconds(static_cast<qint64>(arguments.number(u"late"_s, 0, 86400)));
    const QString json = arguments.text(u"json"_s);
    const bool hasFile = arguments.has(u"shown"_s);
    const QUrl province = hasFile ? QUrl() : arguments.province();
    Client client(province, hasFile ? QString() : arguments.need(u"ca"_s));
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    const auto truth = readTruth(directory + u"/truth.jsonl"_s);
    if (!truth)
        return fail(truth.error().detail);
    if (hasFile) {
        const auto shown = readShownFile(arguments.text(u"shown"_s));
        return shown ? report(*truth, *shown, late, json) : fail(shown.error().detail);
    }
    const QString user = arguments.text(u"user"_s);
    const SystemClock clock;
    Watch watch(client, clock, user, readAccounts(directory).value_or(Accounts()).users.value(user));
    QObject::connect(&watch, &Watch::failed, &watch, [](const QString& why) { QCoreApplication::exit(fail(why)); });
    QObject::connect(&watch, &Watch::caughtUp, &watch,
                     [&] { QCoreApplication::exit(report(*truth, watch.shown(), late, json)); });
    watch.start(false);
    return QCoreApplication::exec();
}

int watchShown(Arguments& arguments)
{
    const QString directory = arguments.need(u"directory"_s);
    const QString user = arguments.text(u"user"_s);
    Client client(arguments.province(), arguments.need(u"ca"_s));
    QFile file(arguments.need(u"shown"_s));
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return fail(file.fileName() + u": "_s + file.errorString());
    const SystemClock clock;
    Watch watch(client, clock, user, readAccounts(directory).value_or(Accounts()).users.value(user));
    QObject::connect(&watch, &Watch::failed, &watch, [](const QString& why) { QCoreApplication::exit(fail(why)); });
    QObject::connect(&watch, &Watch::caughtUp, &watch, [] { say(u"watching"_s); });
    QObject::connect(&watch, &Watch::lineShown, &watch, [&](const Shown& line) {
        file.write(QJsonDocument(toJson(line)).toJson(QJsonDocument::Compact) + '\n');
        file.flush();
    });
    watch.start(true);
    return QCoreApplication::exec();
}

int run()
{
    QCoreApplication::setApplicationName(u"zhihui-drill"_s);
    Arguments arguments(QCoreApplication::arguments());
    if (arguments.has(u"help"_s)) {
        say(arguments.help());
        return 0;
    }
    if (!arguments.complaint().isEmpty())
        return fail(arguments.complaint());
    using Verb = int (*)(Arguments&);
    static const QHash<QString, Verb> verbs{{u"load"_s, load},           {u"live"_s, live},
                                            {u"cameras"_s, showCameras}, {u"replay"_s, replay},
                                            {u"score"_s, scoreShown},    {u"watch"_s, watchShown}};
    const Verb verb = verbs.value(arguments.verb());
    return verb ? verb(arguments) : fail(u"what to do? load, live, cameras, replay, score or watch (--help)"_s);
}

} // namespace

int main(int argc, char* argv[])
{
    const bool paintsText =
        std::ranges::contains(std::span(argv, static_cast<size_t>(argc)), std::string_view("cameras"));
    if (!paintsText) {
        QCoreApplication app(argc, argv);
        return run();
    }
    // Fonts, and nothing else of a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    return run();
}
