#include "contract/Command.h"
#include "store/LedgerStore.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace zhihui;

namespace {

/// Lets the writer run until it has begun and then for a random time; answers the ids it said were saved.
QList<QByteArray> runAndKill(const QString& profile, QRandomGenerator& random, QByteArray& errors)
{
    QProcess writer;
    writer.start(QStringLiteral(KILLED_WRITER), {profile});
    if (!writer.waitForReadyRead(30'000))
        errors += writer.readAllStandardError() + "the writer says nothing\n";
    QEventLoop loop;
    QTimer::singleShot(random.bounded(2, 61), &loop, &QEventLoop::quit);
    loop.exec();
    writer.kill();
    writer.waitForFinished();
    QList<QByteArray> saved = writer.readAllStandardOutput().split('\n');
    saved.removeLast(); // a line that was cut, or nothing
    return saved;
}

} // namespace

class TestKilled : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noDecisionThatWasSaidToBeSavedIsLostByAHundredKills()
    {
        const QTemporaryDir profile;
        QRandomGenerator random(20261123);
        QSet<QByteArray> saved;
        QByteArray errors;
        for (int i = 0; i < 100; ++i) {
            for (const QByteArray& id : runAndKill(profile.path(), random, errors))
                saved.insert(id);
        }
        QVERIFY2(errors.isEmpty(), errors.constData());
        QVERIFY(saved.size() > 1000);

        auto ledger = store::LedgerStore::open(profile.filePath(QStringLiteral("ledger.db")), QByteArray(32, 'k'), {});
        QVERIFY(ledger);
        const auto entries = (*ledger)->unsent(std::numeric_limits<int>::max());
        QVERIFY(entries);
        QString previous = contract::firstPrevious;
        for (qsizetype i = 0; i < entries->size(); ++i) {
            const store::LedgerEntry& entry = entries->at(i);
            const auto command = contract::readCommand(QJsonDocument::fromJson(entry.body).object());
            QVERIFY(command);
            QCOMPARE(command->n, i + 1);
            QCOMPARE(command->previous, previous);
            previous = contract::hashOf(*command);
            QCOMPARE(entry.hash, previous);
            saved.remove(entry.id.toLatin1());
        }
        QCOMPARE(saved.size(), 0);
        qInfo("%lld decisions, 100 kills, none lost", static_cast<long long>(entries->size()));
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
