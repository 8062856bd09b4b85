#include "Town.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// The real program, killed at random moments: what it acknowledged is there afterwards, once.
class tst_ProvinceKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { end(); }

    void nothingAcknowledgedIsLostOrDoubled()
    {
        begin();
        settle();
        int acknowledged = 0;
        for (int round = 0; round < rounds; ++round) {
            QRandomGenerator random(static_cast<quint32>(round));
            const int before = random.bounded(1, 6);
            for (int i = 0; i < before; ++i)
                acknowledged += upload(m_next++) ? 1 : 0;
            // One more is on its way when the program dies.
            Client client = connection();
            QVERIFY(client.connectNow());
            const QByteArray body = line(m_next++);
            client.write("POST /v1/registry HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token +
                         "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            client.readReply("POST", {}, random.bounded(0, 4));
            m_process.kill();
            QVERIFY(m_process.waitForFinished(10'000));
            begin();
        }
        QVERIFY(acknowledged >= rounds);
        Client client = connection();
        client.token = m_reader;
        const auto rows = snapshot(client, "reg");
        const QStringList persons = idsOf(rows, u"person"_s);
        for (const QString& id : std::as_const(m_acknowledged))
            QVERIFY2(persons.contains(id), qPrintable(id));
        QSet<qint64> seqs;
        for (const auto& row : rows)
            seqs << row.seq;
        QCOMPARE(seqs.size(), rows.size());
        QCOMPARE(QSet<QString>(persons.begin(), persons.end()).size(), persons.size());
    }

    void aCommandSentAgainAfterEachCrashActsOnce()
    {
        begin();
        settle();
        Chain chain(u"console-1"_s);
        QList<contract::Command> sent;
        HeldClock clock;
        for (int round = 0; round < 10; ++round) {
            auto command = chain.next(clock, u"duty"_s, u"check.open"_s, u"C-%1"_s.arg(round),
                                      {{u"person"_s, u"P-0"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}});
            sent << command;
            Client client = connection();
            client.token = m_reader;
            QVERIFY(client.connectNow());
            const QByteArray body =
                QJsonDocument(contract::toJson(chain.batch({command}))).toJson(QJsonDocument::Compact);
            client.write("POST /v1/ops HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_reader +
                         "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            client.readReply("POST", {}, round % 4);
            m_process.kill();
            QVERIFY(m_process.waitForFinished(10'000));
            begin();
            Client again = connection();
            again.token = m_reader;
            const auto results =
                contract::readCommandResults(again.post("/v1/ops", contract::toJson(chain.batch(sent))).json());
            QVERIFY(results);
            QCOMPARE(results->ackedThrough, round + 1);
        }
        Client client = connection();
        client.token = m_reader;
        QCOMPARE(idsOf(snapshot(client, "ops"), u"check"_s).size(), 10);
    }

    void aTerminatedProgramEndsInOrder()
    {
        begin();
        settle();
        QVERIFY(upload(m_next++));
        m_process.terminate();
        QVERIFY(m_process.waitForFinished(10'000));
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 0);
    }

private:
    static constexpr int rounds = 25;

    void begin()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ZHIHUI_PROVINCE),
                        {u"--directory"_s, m_directory.path(), u"--print-ready"_s, u"--regulations"_s, regulations()});
        QVERIFY(m_process.waitForReadyRead(20'000));
        const QByteArray said = m_process.readLine().trimmed();
        QVERIFY2(said.startsWith("ready https://127.0.0.1:"), said.constData());
        m_port = said.sliced(said.lastIndexOf(':') + 1).toUShort();
    }
    /// Checks at any hour and as many as it takes: these tests run on the real clock.
    QString regulations() const
    {
        const QString name = m_directory.filePath(u"platform.json"_s);
        QFile given(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/platform-2026-11.json"));
        QFile own(name);
        if (!given.open(QIODevice::ReadOnly) || !own.open(QIODevice::WriteOnly))
            qFatal("no regulations");
        QJsonObject law = QJsonDocument::fromJson(given.readAll()).object();
        law.insert(u"checksPerDay"_s, 1000);
        law.insert(u"checkQuietFromMinute"_s, 1);
        law.insert(u"checkQuietToMinute"_s, 1);
        own.write(QJsonDocument(law).toJson());
        return name;
    }
    void end()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Client connection() const { return Client(m_port, m_directory.filePath(u"ca.pem"_s)); }
    void settle()
    {
        QFile file(m_directory.filePath(u"registrar-password"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Client client = connection();
        QCOMPARE(client.logIn(u"registrar"_s, QString::fromLatin1(file.readAll())).status, 200);
        m_token = client.token;
        contract::User user{UserId(u"duty"_s), u"duty"_s, u"陈*"_s, {OrgCode(u"44"_s)}, {u"duty"_s}, true};
        auto account = Town::line(u"user"_s, u"duty"_s, u"44"_s, contract::toJson(user));
        account.secret = {{u"password"_s, u"secret"_s}};
        QCOMPARE(client.post("/v1/registry", contract::toBytes(account)).json().value("stored"_L1).toInt(), 1);
        QVERIFY(upload(0));
        m_next = std::max(m_next, 1);
        Client reader = connection();
        QCOMPARE(reader.logIn(u"duty"_s, u"secret"_s).status, 200);
        m_reader = reader.token;
    }
    static QByteArray line(int n)
    {
        return contract::toBytes(Town::person(u"P-%1"_s.arg(n), u"440106001"_s, false, {}));
    }
    bool upload(int n)
    {
        Client client = connection();
        client.token = m_token;
        const bool stored = client.post("/v1/registry", line(n)).json().value("stored"_L1).toInt() == 1;
        if (stored)
            m_acknowledged << u"P-%1"_s.arg(n);
        return stored;
    }

    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_token, m_reader;
    int m_next = 1;
    QStringList m_acknowledged;
};

QTEST_GUILESS_MAIN(tst_ProvinceKill)
#include "tst_ProvinceKill.moc"
