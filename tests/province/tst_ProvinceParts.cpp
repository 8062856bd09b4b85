#include "province/AccessLog.h"
#include "province/Cursor.h"
#include "province/HttpText.h"
#include "province/Outages.h"
#include "province/Pool.h"
#include "province/RateLimit.h"
#include "province/Secrets.h"
#include "province/Tls.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <future>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;

/// The small parts of the platform, each alone.
class tst_ProvinceParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasswordMatchesItsVerifierOnly()
    {
        const QString verifier = *passwordVerifier(u"密码123"_s);
        QVERIFY(passwordMatches(u"密码123"_s, verifier));
        QVERIFY(!passwordMatches(u"密码124"_s, verifier));
        QVERIFY(!passwordMatches(u""_s, verifier));
        QVERIFY(!passwordMatches(u"密码123"_s, u"argon2id$1$1$zz$"_s));
        QVERIFY(!passwordMatches(u""_s, QString()));
        QVERIFY(*passwordVerifier(u"密码123"_s) != verifier);
    }

    void everyChangedByteOfACursorIsRefused()
    {
        const CursorCodec codec("key", "12345678");
        const QByteArray text = codec.seal({"12345678", "viewview", 0, 4711, 3, "P-1"}).toLatin1();
        QVERIFY(text.size() <= 512);
        const auto opened = codec.open(text, 0, "viewview");
        QVERIFY(opened);
        QCOMPARE(opened->seq, 4711);
        QCOMPARE(opened->kind, 3);
        QCOMPARE(opened->id, "P-1");
        for (qsizetype i = 0; i < text.size() - 1; ++i) {
            QByteArray changed = text;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!codec.open(changed, 0, "viewview"), QByteArray::number(i).constData());
        }
        QCOMPARE(CursorCodec("key", "87654321").open(text, 0, "viewview").error().code, u"epoch-changed"_s);
        QCOMPARE(CursorCodec("other", "12345678").open(text, 0, "viewview").error().code, u"cursor-invalid"_s);
        QCOMPARE(codec.open(text, 0, "weivweiv").error().code, u"view-changed"_s);
        QCOMPARE(codec.open(text, 1, "viewview").error().code, u"cursor-invalid"_s);
    }

    void wrongPasswordsAreCountedUntilTheyAreOld()
    {
        Regulations law;
        law.passwordTries = 3;
        law.passwordLock = 900s;
        Directory directory(law);
        Instant now = fromMillis(1'000'000'000);
        const auto fail = [&] {
            directory.noteLogin(u"a"_s, false, now);
            now += 10s;
            directory.dropEndedTickets(now);
        };
        fail();
        fail();
        QVERIFY(!directory.isLocked(u"a"_s, now));
        fail();
        QVERIFY(directory.isLocked(u"a"_s, now));
        QVERIFY(!directory.isLocked(u"b"_s, now));
        now += 901s;
        QVERIFY(!directory.isLocked(u"a"_s, now));
        fail();
        fail();
        now += 901s;
        directory.dropEndedTickets(now);
        fail();
        QVERIFY(!directory.isLocked(u"a"_s, now));
    }

    void aBucketFillsAgain()
    {
        RateLimit limit(2, 3);
        Instant now = fromMillis(1'000'000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.take("a", now));
        QVERIFY(!limit.take("a", now));
        QVERIFY(limit.take("b", now));
        now += 500ms;
        QVERIFY(limit.take("a", now));
        QVERIFY(!limit.take("a", now));
    }

    void theLongestIdleBucketMakesRoom()
    {
        RateLimit limit(1, 1, 3);
        const Instant now = fromMillis(1'000'000);
        for (const char* who : {"a", "b", "c"})
            QVERIFY(limit.take(who, now));
        QVERIFY(!limit.take("a", now)); // used again
        QVERIFY(limit.take("d", now));  // in the place of b
        QVERIFY(!limit.take("a", now));
        QVERIFY(!limit.take("c", now));
        QVERIFY(limit.take("b", now));
    }

    void aPoolTakesNoMoreThanItIsTold()
    {
        Pool<int> pool(1, [] { return 0; });
        std::promise<void> taken, gate;
        std::atomic<int> done = 0;
        pool.post([open = gate.get_future().share(), &taken, &done](int&) {
            taken.set_value();
            open.wait();
            ++done;
        });
        const auto count = [&done](int&) { ++done; };
        taken.get_future().wait();
        QVERIFY(pool.tryPost(count, 1));
        QVERIFY(!pool.tryPost(count, 1));
        QVERIFY(pool.tryPost(count, 2));
        gate.set_value();
        QTRY_COMPARE(done.load(), 3);
    }

    void aTicketEndsWithItsLogIn()
    {
        Regulations law;
        law.passwordLock = 900s;
        law.law = std::make_shared<const law::Statutes>(
            *law::readStatutes(QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules"))));
        Directory directory(law);
        const Instant now = fromMillis(1'000'000'000);
        directory.putUser({UserId(u"u"_s), u"u"_s, u"u"_s, {OrgCode(u"44"_s)}, {u"duty"_s}, false}, u"v"_s);
        directory.putTicket({digest("one"), u"u"_s, u"L"_s, now + 600s, now + 1h});
        QCOMPARE(directory.timeLeft(u"L"_s, now), 600s);
        directory.putTicket({digest("two"), u"u"_s, u"L"_s, now + 700s, now + 1h});
        directory.putTicket({digest("one"), u"u"_s, u"L"_s, now + 30s, now + 30s}); // refreshed
        QCOMPARE(directory.timeLeft(u"L"_s, now), 700s);
        QVERIFY(directory.caller("one", now + 29s));
        QVERIFY(!directory.caller("one", now + 30s));
        directory.dropEndedTickets(now + 31s);
        QVERIFY(!directory.ticket("one", now + 31s));
        QVERIFY(directory.isAlive(u"L"_s, now + 31s));
        directory.dropTicketsOf(u"u"_s);
        QVERIFY(!directory.isAlive(u"L"_s, now + 31s));
        QVERIFY(!directory.caller("two", now + 31s));
    }

    void anOutageLastsUntilFewAreStillSilent()
    {
        QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rules = *rules::readRuleFile(file.readAll());
        Outages outages;
        Instant now = fromMillis(1'000'000'000);
        const Instant cut = now;
        const auto count = [&](int silent, Instant since) {
            outages.begin();
            for (int i = 0; i < 100; ++i)
                outages.count(u"carrier"_s, QString::number(i), i < silent ? since : now + 60s, now, rules);
            outages.finish(rules);
        };
        now += 5min;
        count(3, cut);
        QVERIFY(!outages.isDown(u"carrier"_s));
        count(50, cut);
        QVERIFY(outages.isDown(u"carrier"_s));
        QVERIFY(!outages.isDown(u"other"_s));
        now += 2h; // they did not fall silent just now, but the outage lasts
        count(50, cut);
        QVERIFY(outages.isDown(u"carrier"_s));
        count(3, cut); // back, but for three: their own silence is held against them
        QVERIFY(!outages.isDown(u"carrier"_s));
    }

    void oldSilencesAreNoOutage()
    {
        QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rules = *rules::readRuleFile(file.readAll());
        Outages outages;
        const Instant now = fromMillis(1'000'000'000);
        outages.begin();
        for (int i = 0; i < 100; ++i)
            outages.count(u"carrier"_s, QString::number(i), now - 11min, now, rules);
        outages.finish(rules);
        QVERIFY(!outages.isDown(u"carrier"_s));
    }

    void anEntryOfTheAccessLogHangsOnTheOneBefore()
    {
        const store::AccessRow row{2, fromMillis(5), u"u"_s, u"reveal"_s, u"P1"_s, u"why"_s, {}};
        const QString hash = accessHash(row, u"before"_s);
        store::AccessRow other = row;
        other.reason = u"another"_s;
        QVERIFY(accessHash(other, u"before"_s) != hash);
        QVERIFY(accessHash(row, u"changed"_s) != hash);
    }

    void theCertificateIsKeptUntilANameIsNew()
    {
        QTemporaryDir directory;
        const Instant now = fromMillis(1'795'420'800'000);
        const auto read = [&] {
            QFile file(directory.filePath(u"server.pem"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(prepareTls(directory.path(), {}, now));
        const QByteArray first = read();
        QVERIFY(first.contains("BEGIN CERTIFICATE"));
        QVERIFY(prepareTls(directory.path(), {}, now + 24h * 400));
        QCOMPARE(read(), first);
        QVERIFY(prepareTls(directory.path(), {u"province.example"_s}, now));
        const QByteArray second = read();
        QVERIFY(second != first);
        QVERIFY(prepareTls(directory.path(), {u"province.example"_s}, now + 24h * 800));
        QVERIFY(read() != second);
    }

    void theAcceptedEncodingIsReadRight_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("zstd");
        QTest::newRow("Qt") << QByteArray("zstd, br, gzip, deflate") << true;
        QTest::newRow("none") << QByteArray("") << false;
        QTest::newRow("refused") << QByteArray("gzip, zstd;q=0") << false;
        QTest::newRow("other") << QByteArray("gzip, zstdx") << false;
    }
    void theAcceptedEncodingIsReadRight()
    {
        QFETCH(QByteArray, header);
        QTEST(acceptsZstd(header), "zstd");
    }
};

QTEST_GUILESS_MAIN(tst_ProvinceParts)
#include "tst_ProvinceParts.moc"
