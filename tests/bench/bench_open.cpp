#include "engine/Engine.h"
#include "fakes/FakeClock.h"
#include "fakes/Samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace zhihui;

namespace {

constexpr int persons = 50'000;

QByteArray bodyOf(int n)
{
    contract::Person row = samples::person();
    row.id = PersonId(QStringLiteral("P-%1").arg(n, 6, 10, QChar(u'0')));
    return QJsonDocument(contract::toJson(row)).toJson(QJsonDocument::Compact);
}

engine::Batch snapshot(const QList<QByteArray>& bodies)
{
    engine::Batch batch;
    batch.kind = engine::Batch::Kind::Snapshot;
    batch.snapshotFirst = batch.snapshotLast = true;
    batch.page.feed = QStringLiteral("reg");
    batch.page.epoch = batch.page.view = batch.page.next = QStringLiteral("bench");
    batch.page.seq = batch.page.head = bodies.size();
    QList<contract::Row>& rows = batch.page.groups.emplaceBack();
    for (const QByteArray& body : bodies)
        rows.append({contract::Row::Kind::Put, QStringLiteral("person"),
                     QStringLiteral("P-%1").arg(rows.size(), 6, 10, QChar(u'0')), rows.size() + 1,
                     QStringLiteral("440103001"), body});
    return batch;
}

/// Microseconds a person, of the best of five rounds.
template <class Work>
double best(const QList<QByteArray>& bodies, Work work)
{
    double least = 1e9;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray& body : bodies)
            work(body);
        least = std::min(least, double(timer.nsecsElapsed()) / 1000.0 / double(bodies.size()));
    }
    return least;
}

} // namespace

/// What the start of a console with a full replica costs: prints microseconds to parse and to read one person, then the
/// milliseconds to open a profile of 50,000, best of five.
int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QList<QByteArray> bodies;
    for (int n = 0; n < persons; ++n)
        bodies.append(bodyOf(n));
    qsizetype good = 0;
    const double parse =
        best(bodies, [&good](const QByteArray& body) { good += QJsonDocument::fromJson(body).isObject(); });
    const double read = best(
        bodies, [&good](const QByteArray& body) { good += contract::readBytes<contract::Person>(body).has_value(); });

    const QTemporaryDir directory;
    const FakeClock clock(samples::noon);
    const engine::Engine::Config config{.directory = directory.path(), .key = QByteArray(32, 'b')};
    qint64 least = -1;
    for (int round = 0; round <= 5; ++round) {
        QThread data;
        auto* engine = new engine::Engine(config, clock);
        engine->moveToThread(&data);
        QObject::connect(&data, &QThread::finished, engine, &QObject::deleteLater);
        data.start();
        QElapsedTimer timer;
        timer.start();
        const bool opened = engine->open().result().has_value();
        const qint64 took = timer.elapsed();
        if (round == 0 && (!opened || !engine->ingest(snapshot(bodies)).result()))
            return 1;
        if (round > 0)
            least = least < 0 ? took : std::min(least, took);
        data.quit();
        data.wait();
    }
    std::printf("parse %.2f read %.2f open %lld of %lld\n", parse, read, static_cast<long long>(least),
                static_cast<long long>(good));
    return 0;
}
