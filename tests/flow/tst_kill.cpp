#include "contract/Page.h"
#include "flow/LoopbackProvince.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace zhihui;
using namespace zhihui::flow;

struct Tally {
    qsizetype lost = 0, doubled = 0;
};

Tally tally(const QSet<QString>& saved, const QHash<QString, int>& applied)
{
    Tally result;
    for (const auto& id : saved)
        result.lost += applied.value(id) == 0;
    for (const int times : applied)
        result.doubled += times > 1;
    return result;
}

/// Console and province are killed at random moments; no decision that was called saved is lost, none is doubled.
class Kill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tallySeesALostAndADoubledDecision();
    void savedDecisionsSurviveKilling();

private:
    bool startConsole(const QString& mode);
    void endConsole();
    void collect();
    QHash<QString, int> appliedByProvince();

    QTemporaryDir m_directory;
    LoopbackProvince m_province{m_directory.filePath(u"province"_s)};
    std::unique_ptr<QProcess> m_console;
    QSet<QString> m_saved;
    QByteArray m_output;
    bool m_settled = false;
};

bool Kill::startConsole(const QString& mode)
{
    m_console = std::make_unique<QProcess>();
    m_console->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_console->start(QStringLiteral(ZHIHUI_DECIDING_CONSOLE),
                     {m_province.url().toString(), m_province.caFile(), m_directory.filePath(u"console"_s), mode});
    return m_console->waitForStarted();
}

void Kill::collect()
{
    m_output += m_console->readAllStandardOutput();
    qsizetype stop = 0;
    while ((stop = m_output.indexOf('\n')) >= 0) {
        const auto line = m_output.first(stop);
        m_output.remove(0, stop + 1);
        if (line.startsWith("saved "))
            m_saved << QString::fromLatin1(line.sliced(6));
        m_settled = m_settled || line == "settled";
    }
}

void Kill::endConsole()
{
    m_console->kill();
    m_console->waitForFinished();
    collect();
    // A line that was cut by the kill was not shown to anybody.
    m_output.clear();
}

QHash<QString, int> Kill::appliedByProvince()
{
    QHash<QString, int> seen;
    const QString token = m_province.logIn(u"duty"_s, u"duty-password"_s);
    const auto reply = m_province.request("GET", u"/v1/sync/ops/snapshot?limit=1000"_s, {}, token);
    const auto page = contract::readPage(reply.body);
    if (!page)
        return seen;
    for (const auto& group : page->groups) {
        for (const auto& row : group) {
            const auto alert = contract::readBytes<contract::Alert>(row.body);
            if (row.type != u"alert"_s || !alert)
                continue;
            for (const auto& entry : alert->log) {
                if (entry.kind == u"step"_s)
                    ++seen[entry.op];
            }
        }
    }
    return seen;
}

void Kill::tallySeesALostAndADoubledDecision()
{
    QCOMPARE(tally({u"a"_s, u"b"_s}, {{u"a"_s, 1}}).lost, 1);
    QCOMPARE(tally({u"a"_s}, {{u"a"_s, 2}}).doubled, 1);
    QCOMPARE(tally({u"a"_s}, {{u"a"_s, 1}, {u"unacknowledged"_s, 1}}).lost, 0);
}

void Kill::savedDecisionsSurviveKilling()
{
    const int kills = qEnvironmentVariableIsSet("ZHIHUI_LONG") ? 500 : 100;
    const quint32 seed =
        qEnvironmentVariableIntValue("ZHIHUI_SEED") ? quint32(qEnvironmentVariableIntValue("ZHIHUI_SEED")) : 20261123U;
    qInfo("%d kills, seed %u (ZHIHUI_SEED)", kills, seed);
    QRandomGenerator random(seed);
    const SystemClock clock;
    QVERIFY(m_province.start());
    QVERIFY(m_province.furnish(30, clock.now()));
    QList<Fix> fixes;
    for (int i = 0; i < 30; ++i)
        fixes << fixOf(i, clock.now() - 50min, insideSquare) << fixOf(i, clock.now(), outsideSquare);
    QCOMPARE(m_province.post(fixes).accepted, 60);

    int consoleKills = 0, provinceKills = 0;
    QVERIFY(startConsole(u"decide"_s));
    while (consoleKills + provinceKills < kills) {
        const QDeadlineTimer end(random.bounded(20, 500));
        while (!end.hasExpired()) {
            if (m_console->waitForReadyRead(int(end.remainingTime()) + 1))
                collect();
        }
        if (random.bounded(3) == 0) {
            m_province.kill();
            QVERIFY(m_province.start());
            ++provinceKills;
        } else {
            endConsole();
            QVERIFY(startConsole(u"decide"_s));
            // Most of the kills shall hit a console that is at work, not one that is starting.
            if (random.bounded(4) != 0 && m_console->waitForReadyRead(5000))
                collect();
            ++consoleKills;
        }
    }
    endConsole();
    QVERIFY(startConsole(u"settle"_s));
    QTRY_VERIFY_WITH_TIMEOUT((collect(), m_settled), 120000);

    const auto applied = appliedByProvince();
    const auto [lost, doubled] = tally(m_saved, applied);
    qInfo("console killed %d times, province %d times: %lld saved, %lld applied, %lld lost, %lld doubled", consoleKills,
          provinceKills, qlonglong(m_saved.size()), qlonglong(applied.size()), qlonglong(lost), qlonglong(doubled));
    QVERIFY(m_saved.size() > kills);
    QCOMPARE(lost, 0);
    QCOMPARE(doubled, 0);
}

QTEST_GUILESS_MAIN(Kill)
#include "tst_kill.moc"
