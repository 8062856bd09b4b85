#include "Town.h"

#include <QElapsedTimer>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// What a bad client may stretch, and how far; and the log-in.
class tst_ProvinceLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        province::HttpServer::Limits limits;
        limits.headerTime = 400ms;
        limits.idleTime = 1500ms;
        limits.bodyTime = 1500ms;
        limits.connections = 20;
        m_town = std::make_unique<Town>(limits);
    }

    void aLongHeaderIs431()
    {
        Client client = m_town->anonymous();
        QVERIFY(client.connectNow());
        client.write("GET /v1/meta HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(17 * 1024, 'a') + "\r\n\r\n");
        const Reply reply = client.readReply("GET", "/v1/meta");
        QCOMPARE(reply.status, 431);
        QCOMPARE(reply.code(), u"header-too-large"_s);
        QVERIFY(client.isClosedWithin(5000));
    }

    void aLongBodyIs413_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("status");
        const qint64 mebibyte = 1024 * 1024;
        QTest::newRow("log-in") << QString() << QByteArray("/v1/auth/token") << 2 * mebibyte << 413;
        QTest::newRow("log-in at the limit") << QString() << QByteArray("/v1/auth/token") << mebibyte << 400;
        QTest::newRow("ops") << u"duty106"_s << QByteArray("/v1/ops") << 7 * mebibyte << 413;
        QTest::newRow("registry, operator") << u"duty106"_s << QByteArray("/v1/registry") << 2 * mebibyte << 413;
        QTest::newRow("registry, registrar") << u"registrar"_s << QByteArray("/v1/registry") << 2 * mebibyte << 200;
        QTest::newRow("registry, too much") << u"registrar"_s << QByteArray("/v1/registry") << 17 * mebibyte << 413;
        QTest::newRow("fixes, gateway") << u"gateway"_s << QByteArray("/v1/fixes") << 2 * mebibyte << 400;
        QTest::newRow("fixes, too much") << u"gateway"_s << QByteArray("/v1/fixes") << 5 * mebibyte << 413;
        QTest::newRow("fixes, nobody") << QString() << QByteArray("/v1/fixes") << 2 * mebibyte << 413;
    }
    void aLongBodyIs413()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, path);
        QFETCH(qint64, size);
        Client client = user.isEmpty() || user == u"gateway"_s ? m_town->anonymous() : m_town->as(user);
        if (user == u"gateway"_s)
            client.token = Town::gatewayToken();
        QTEST(client.post(path, QByteArray(size, '\n')).status, "status");
    }

    void aLongBodyInChunksIs413()
    {
        Client client = m_town->anonymous();
        QVERIFY(client.connectNow());
        client.write("POST /v1/auth/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray piece = "40000\r\n" + QByteArray(0x40000, 'a') + "\r\n";
        for (int i = 0; i < 5; ++i)
            client.write(piece);
        QCOMPARE(client.readReply().status, 413);
    }

    void aSlowHeaderIsCutOff()
    {
        Client client = m_town->anonymous();
        QVERIFY(client.connectNow());
        client.write("GET /v1/meta HTTP/1.1\r\nHo");
        QVERIFY(client.isClosedWithin(4000));
    }

    void aSlowBodyIsCutOff()
    {
        Client client = m_town->anonymous();
        QVERIFY(client.connectNow());
        client.write("POST /v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
        QVERIFY(client.isClosedWithin(6000));
    }

    void anIdleConnectionIsClosedAndAUsedOneIsKept()
    {
        Client client = m_town->anonymous();
        QCOMPARE(client.get("/v1/meta").status, 200);
        const QSslSocket* socket = &client.socket();
        QCOMPARE(client.get("/v1/meta").status, 200);
        QCOMPARE(&client.socket(), socket);
        QVERIFY(client.isClosedWithin(6000));
    }

    void tooManyConnectionsAreTurnedAway()
    {
        std::vector<std::unique_ptr<Client>> crowd;
        int connected = 0;
        for (int i = 0; i < 25; ++i) {
            crowd.push_back(std::make_unique<Client>(m_town->anonymous()));
            connected += crowd.back()->connectNow() ? 1 : 0;
        }
        QVERIFY(connected <= 20);
        crowd.clear();
        QTRY_COMPARE(m_town->anonymous().get("/v1/meta").status, 200);
    }

    void noiseIsAnswered400AndHarmsNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST /v1/ops HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\naa");
        QTest::newRow("length and chunks")
            << QByteArray("POST /v1/ops HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("POST /v1/ops HTTP/1.1\r\nContent-Length: -4\r\n\r\n");
    }
    void noiseIsAnswered400AndHarmsNobody()
    {
        QFETCH(QByteArray, bytes);
        Client client = m_town->anonymous();
        QVERIFY(client.connectNow());
        client.write(bytes);
        QCOMPARE(client.readReply().status, 400);
        QCOMPARE(m_town->anonymous().get("/v1/health").status, 200);
    }

    void unknownPathsAndMethodsAreProblems_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown") << QByteArray("/v1/nothing") << 404;
        QTest::newRow("up and down") << QByteArray("/v1/../etc/passwd") << 404;
        QTest::newRow("feed") << QByteArray("/v1/sync/all/snapshot") << 404;
        QTest::newRow("method") << QByteArray("/v1/ops") << 405;
        QTest::newRow("limit") << QByteArray("/v1/sync/reg/snapshot?limit=0") << 400;
        QTest::newRow("wait") << QByteArray("/v1/sync/reg/changes?wait=26") << 400;
        QTest::newRow("track without span") << QByteArray("/v1/persons/P1/tracks") << 400;
        QTest::newRow("track too long")
            << QByteArray("/v1/persons/P1/tracks?from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z") << 400;
    }
    void unknownPathsAndMethodsAreProblems()
    {
        QFETCH(QByteArray, path);
        Client client = m_town->as(u"duty106"_s);
        const Reply reply = client.get(path);
        QTEST(reply.status, "status");
        QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
    }

    void everythingButTheDoorNeedsALogIn_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path :
             {"/v1/sync/reg/snapshot", "/v1/sync/ops/changes", "/v1/live", "/v1/persons/P1/tracks", "/v1/ops/x"})
            QTest::newRow(path) << QByteArray(path);
    }
    void everythingButTheDoorNeedsALogIn()
    {
        QFETCH(QByteArray, path);
        Client client = m_town->anonymous();
        QCOMPARE(client.get(path).status, 401);
        client.token = "made-up";
        QCOMPARE(client.get(path).status, 401);
        client.token = Town::gatewayToken();
        QCOMPARE(client.get(path).status, 401);
    }

    void onlyARegistrarRegisters()
    {
        Client client = m_town->as(u"city"_s);
        QCOMPARE(client.post("/v1/registry", QByteArray("\n")).status, 403);
    }

    void tooManyRequestsAre429()
    {
        Client client = m_town->as(u"duty106"_s); // the clock stands still: no token comes back
        int last = 200;
        for (int i = 0; i < 260 && last == 200; ++i)
            last = client.get("/v1/meta").status;
        QCOMPARE(last, 429);
        m_town->clock.advance(2s);
        QCOMPARE(client.get("/v1/meta").status, 200);
    }

    void madeUpTokensShareTheAddressesBucket()
    {
        Client client = m_town->anonymous();
        int last = 401;
        for (int i = 0; i < 260 && last == 401; ++i) {
            client.token = "made-up-" + QByteArray::number(i);
            last = client.get("/v1/live").status;
        }
        QCOMPARE(last, 429);
    }

    void aLogInOfAbsurdLengthIsRefusedUnread_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("status");
        QTest::newRow("fits") << QString(64, u'u') << QString(256, u'p') << 401;
        QTest::newRow("user") << QString(65, u'u') << u"p"_s << 400;
        QTest::newRow("password") << u"duty106"_s << QString(257, u'p') << 400;
    }
    void aLogInOfAbsurdLengthIsRefusedUnread()
    {
        QFETCH(QString, user);
        QFETCH(QString, password);
        Client client = m_town->anonymous();
        QTEST(client.logIn(user, password).status, "status");
    }

    void aRefreshReplacesTheOlderTokenAfterAMoment()
    {
        Client older = m_town->anonymous();
        older.logIn(u"duty106"_s, Town::password(u"duty106"_s));
        Client newer = m_town->anonymous();
        newer.token = older.post("/v1/auth/refresh", QJsonObject()).json().value("token"_L1).toString().toLatin1();
        QCOMPARE(older.get("/v1/live").status, 200);
        m_town->clock.advance(31s);
        QCOMPARE(older.get("/v1/live").status, 401);
        QCOMPARE(older.post("/v1/auth/refresh", QJsonObject()).status, 401);
        QCOMPARE(newer.get("/v1/live").status, 200);
    }

    void fiveWrongPasswordsLockTheAccountForAWhile()
    {
        Client client = m_town->anonymous();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.logIn(u"duty106"_s, u"wrong"_s).status, 401);
        QCOMPARE(client.logIn(u"duty106"_s, Town::password(u"duty106"_s)).status, 429);
        m_town->clock.advance(16min);
        QCOMPARE(client.logIn(u"duty106"_s, Town::password(u"duty106"_s)).status, 200);
    }

    void aTokenEndsAndIsRefreshedAsLongAsTheLogInLasts()
    {
        Client client = m_town->anonymous();
        const Reply login = client.logIn(u"duty106"_s, Town::password(u"duty106"_s));
        QCOMPARE(login.json().value("expiresIn"_L1).toInt(), 600);
        QVERIFY(!login.json().value("user"_L1).toObject().contains("login"_L1));
        m_town->clock.advance(11min);
        QCOMPARE(client.get("/v1/live").status, 401);
        m_town->restart(); // the log-in is remembered
        client = [&] {
            Client fresh = m_town->anonymous();
            fresh.token = client.token;
            return fresh;
        }();
        const Reply refreshed = client.post("/v1/auth/refresh", QJsonObject());
        QCOMPARE(refreshed.status, 200);
        client.token = refreshed.json().value("token"_L1).toString().toLatin1();
        QCOMPARE(client.get("/v1/live").status, 200);
        m_town->clock.advance(13h);
        QCOMPARE(client.post("/v1/auth/refresh", QJsonObject()).status, 401);
    }

    void oldTlsIsRefused()
    {
        QSslSocket socket;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_town->directory() + u"/ca.pem"_s));
        tls.setProtocol(QSsl::TlsV1_2);
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(u"localhost"_s, m_town->port());
        QVERIFY2(socket.waitForEncrypted(5000), qPrintable(socket.errorString()));
        QSslSocket stranger; // without the authority
        stranger.connectToHostEncrypted(u"localhost"_s, m_town->port());
        QVERIFY(!stranger.waitForEncrypted(5000));
    }

    void keysAreReadableByTheirOwnerOnly_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto& file :
             {u"key"_s, u"ca-key.pem"_s, u"server-key.pem"_s, u"registrar-password"_s, u"province.db"_s})
            QTest::newRow(qPrintable(file)) << file;
    }
    void keysAreReadableByTheirOwnerOnly()
    {
        QFETCH(QString, file);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_town->directory() + u'/' + file) & others));
    }

private:
    std::unique_ptr<Town> m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceLimits)
#include "tst_ProvinceLimits.moc"
