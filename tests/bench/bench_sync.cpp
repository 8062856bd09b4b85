#include "sync/Sync.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QThread>

#include <cstdio>

using namespace zhihui;

namespace {

/// Counts what reaches the GUI thread, as World would get it.
class Arrivals : public QObject {
public:
    void take(const engine::ChangeSetPtr& changes) { m_persons += changes->persons.size(); }
    qsizetype persons() const { return m_persons; }

private:
    qsizetype m_persons = 0;
};

QString line(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()).trimmed() : QString();
}

} // namespace

/// One initial load of a province into a fresh profile, as the console does it: prints "persons milliseconds", from the
/// start of the dialogue to every row on disk and announced.
int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    for (const auto* name : {"province", "ca", "user", "password-file", "profile"})
        parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("value")});
    parser.process(app);
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };

    const SystemClock clock;
    engine::Engine engine({.directory = value("profile"), .key = QByteArray(32, 'b')}, clock);
    QThread data;
    QThread net;
    engine.moveToThread(&data);
    sync::Config config;
    config.province = QUrl(value("province"));
    config.caFile = value("ca");
    config.user = value("user");
    config.password = line(value("password-file"));
    auto sync = std::make_unique<sync::Sync>(config, engine, clock);
    sync->moveToThread(&net);

    Arrivals arrivals;
    QElapsedTimer timer;
    int status = 1;
    QObject::connect(&engine, &engine::Engine::changed, &arrivals,
                     [&](const engine::ChangeSetPtr& c) { arrivals.take(c); });
    QObject::connect(sync.get(), &sync::Sync::credentialsRefused, &app, [](const QString& why) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        QCoreApplication::exit(1);
    });
    QObject::connect(sync.get(), &sync::Sync::caughtUp, &app, [&](const QString& feed) {
        if (feed != u"reg" || arrivals.persons() == 0)
            return;
        std::printf("%lld %lld\n", static_cast<long long>(arrivals.persons()), static_cast<long long>(timer.elapsed()));
        status = 0;
        QCoreApplication::quit();
    });
    data.start();
    net.start();
    engine.open().then(&app, [&](const Result<>& opened) {
        if (!opened)
            return QCoreApplication::exit(1);
        timer.start();
        sync->start();
    });
    const int ended = QCoreApplication::exec();
    sync->stop().waitForFinished();
    net.quit();
    net.wait();
    sync.reset();
    data.quit();
    data.wait();
    return status == 0 ? ended : status;
}
