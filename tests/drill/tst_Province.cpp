#include "Sample.h"

#include "contract/Fixes.h"
#include "drill/Crew.h"
#include "drill/LiveRun.h"
#include "drill/Loader.h"
#include "drill/Watch.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

/// Against a real province over real TLS: the world is loaded, devices live an hour, what they did is shown.
class tst_Province : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aWorldIsRegistered();
    void plantedIncidentsAreShown();
    void aWrongAuthorityIsNotTalkedTo();

private:
    QString secret(const QString& name) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
    }
    QString ca() const { return m_directory.filePath(u"ca.pem"_s); }

    QTemporaryDir m_directory, m_drill;
    QProcess m_process;
    QUrl m_url;
    SystemClock m_clock;
    World m_world{5, 200, SystemClock().now(), 0.05, 100};
};

void tst_Province::initTestCase()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(ZHIHUI_PROVINCE),
                    {u"--directory"_s, m_directory.path(), u"--port"_s, u"0"_s, u"--print-ready"_s, u"--regulations"_s,
                     QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/platform-2026-11.json"), u"--rules"_s,
                     QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json")});
    static const QRegularExpression ready(u"ready (https://\\S+)"_s);
    QString output;
    while (m_url.isEmpty() && m_process.waitForReadyRead(30000)) {
        output += QString::fromUtf8(m_process.readAll());
        m_url = QUrl(ready.match(output).captured(1));
    }
    QVERIFY2(!m_url.isEmpty(), qPrintable(output));
}

void tst_Province::cleanupTestCase()
{
    m_process.terminate();
    QVERIFY(m_process.waitForFinished());
}

void tst_Province::aWorldIsRegistered()
{
    Client client(m_url, ca());
    const Roster roster(samplePlaces(), m_world);
    Loader loader(client, roster, m_drill.path(), secret(u"registrar-password"_s));
    QSignalSpy finished(&loader, &Loader::finished);
    loader.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 70000);
    QCOMPARE(finished.at(0).at(0).toString(), QString());
    QCOMPARE(readWorld(m_drill.path())->persons, 200);
    QVERIFY(!(QFile(m_drill.filePath(u"accounts.json"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_Province::plantedIncidentsAreShown()
{
    Client client(m_url, ca());
    const Roster roster(samplePlaces(), m_world);
    const Accounts accounts = readAccounts(m_drill.path()).value_or(Accounts());
    QVERIFY(!accounts.gateway.isEmpty());
    LiveOptions options;
    options.seed = 5;
    options.fast = true;
    options.hours = 2;
    options.incidents = 3;
    LiveRun run(client, m_clock, roster, accounts, m_drill.path(), options);
    QSignalSpy finished(&run, &LiveRun::finished);
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 70000);
    QVERIFY(run.counts().accepted > 2000);
    QVERIFY(run.counts().refused.isEmpty());

    Watch watch(client, m_clock, u"duty-minors"_s, accounts.users.value(u"duty-minors"_s));
    QSignalSpy caughtUp(&watch, &Watch::caughtUp);
    watch.start(false);
    QTRY_COMPARE_WITH_TIMEOUT(caughtUp.size(), 1, 20000);
    const auto truth = readTruth(m_drill.filePath(u"truth.jsonl"_s));
    QVERIFY(truth);
    const auto report = score(*truth, watch.shown(), 300s);
    for (const Incident& incident : truth->incidents) {
        if (incident.kind == "offline"_L1)
            continue;
        const Fate fate = report.fates.value(incident.id);
        QVERIFY2(fate == Fate::Found || fate == Fate::NotDue, qPrintable(incident.kind + u' ' + wireName(fate)));
    }
}

void tst_Province::aWrongAuthorityIsNotTalkedTo()
{
    QFile nothing(m_drill.filePath(u"empty.pem"_s));
    QVERIFY(nothing.open(QIODevice::WriteOnly));
    Client client(m_url, nothing.fileName());
    int status = -1;
    client.logIn(u"duty"_s, u"x"_s, this,
                 [&](const Client::Answer& answer) { status = answer ? 200 : answer.error().status; });
    QTRY_COMPARE_WITH_TIMEOUT(status, 0, 20000);
}

QTEST_GUILESS_MAIN(tst_Province)
#include "tst_Province.moc"
