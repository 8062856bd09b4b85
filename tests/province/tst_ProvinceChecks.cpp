#include "Media.h"
#include "Town.h"

#include "contract/CheckReply.h"
#include "contract/PersonFile.h"
#include "province/Secrets.h"
#include "store/PlatformStore.h"

#include <QFile>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Information checks that ask for a voice or a photo: who may answer, what is kept, and who may see it.
class tst_ProvinceChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aVoiceAnswersOnceAndBeforeTheDeadline();
    void whatDoesNotAnswerIsRefused_data();
    void whatDoesNotAnswerIsRefused();
    void aFixDoesNotAnswerForAVoice();
    void whatIsAskedForMustBeSaid();
    void theAnswerIsSeenForAReasonAndWrittenDown();
    void aSealedAnswerStaysSealed();
    void withThePersonTheAnswerGoes();

private:
    void ask(const QString& person, const QString& asks, const QString& user = u"duty106"_s);
    Reply answer(const QByteArray& media, const QString& device, Instant at, const QByteArray& token = {});
    Reply answer(const QByteArray& media, const QString& device) { return answer(media, device, m_town->clock.now()); }
    std::optional<contract::Check> check();
    Reply look(const QString& user, const QString& kind = u"supervision"_s);

    std::unique_ptr<Town> m_town;
    std::unique_ptr<Chain> m_chain;
};

void tst_ProvinceChecks::init()
{
    m_town = std::make_unique<Town>();
    m_chain = std::make_unique<Chain>(u"console-1"_s);
}

void tst_ProvinceChecks::ask(const QString& person, const QString& asks, const QString& user)
{
    Client client = m_town->as(user);
    const auto outcome = m_chain->send(client, m_town->clock, user, u"check.open"_s, u"C-1"_s,
                                       {{u"person"_s, person}, {u"asks"_s, asks}, {u"reason"_s, u"抽查"_s}});
    QCOMPARE(outcome.code, QString());
}

Reply tst_ProvinceChecks::answer(const QByteArray& media, const QString& device, Instant at, const QByteArray& token)
{
    Client app = m_town->anonymous();
    app.token = token.isEmpty() ? Town::gatewayToken() : token;
    return app.post("/v1/checks/C-1/answer", contract::toJson(contract::CheckReply{DeviceId(device), at, media}));
}

std::optional<contract::Check> tst_ProvinceChecks::check()
{
    Client duty = m_town->as(u"minors106"_s);
    const auto rows = snapshot(duty, "ops");
    for (const contract::Row& row : rows) {
        if (row.type != "check"_L1)
            continue;
        const auto read = contract::readBytes<contract::Check>(row.body);
        return read ? std::optional(*read) : std::nullopt;
    }
    return std::nullopt;
}

Reply tst_ProvinceChecks::look(const QString& user, const QString& kind)
{
    Client client = m_town->as(user);
    return client.post("/v1/checks/C-1/media", contract::toJson(contract::FileReason{kind, {}, u"核对应答"_s}));
}

void tst_ProvinceChecks::aVoiceAnswersOnceAndBeforeTheDeadline()
{
    ask(u"P4"_s, u"voice"_s);
    QCOMPARE(check()->asks, contract::CheckAnswer::Voice);
    QVERIFY(!check()->by.isEmpty());
    const QByteArray said = media::wave(3);
    m_town->clock.advance(1min);
    QCOMPARE(answer(said, u"D4"_s).status, 204);
    const auto kept = check();
    QCOMPARE(kept->sha256, province::digest(said));
    QCOMPARE(kept->answered, m_town->clock.now());
    QVERIFY(!kept->where);
    QCOMPARE(answer(said, u"D4"_s).status, 204); // the app did not hear the first answer
    QCOMPARE(answer(media::wave(2), u"D4"_s).code(), u"check-answered"_s);
    QCOMPARE(check()->sha256, province::digest(said));
}

void tst_ProvinceChecks::whatDoesNotAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("media");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("seconds"); // from the question to the recording
    QTest::addColumn<QString>("code");
    const QByteArray photo = media::jpeg(640, 480);
    const QByteArray exif = QByteArray("\xff\xe1\x00\x0a", 4) + "Exif\0\0\0\0";
    QTest::newRow("a voice for a photo") << media::wave(3) << u"D4"_s << 60 << u"no-check"_s;
    QTest::newRow("app of another") << photo << u"D1"_s << 60 << u"no-check"_s;
    QTest::newRow("an app that is not the gateway's") << photo << u"D9"_s << 60 << u"not-yours"_s;
    QTest::newRow("taken before the question") << photo << u"D4"_s << -60 << u"check-expired"_s;
    QTest::newRow("taken too late") << photo << u"D4"_s << 3600 << u"check-expired"_s;
    QTest::newRow("with the place where it was taken")
        << media::jpeg(640, 480, exif) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("half a picture") << photo.chopped(2) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("too large") << media::jpeg(640, 480, {}, QByteArray(1100 * 1024, 'x')) << u"D4"_s << 60
                               << u"bad-media"_s;
    QTest::newRow("too short a voice") << media::wave(0.2) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("too long a voice") << media::wave(61) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("in stereo") << media::wave(2, 8000, 2) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("of a rate that nobody has") << media::wave(2, 4000) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("a voice that is cut off") << media::wave(2).chopped(100) << u"D4"_s << 60 << u"bad-media"_s;
    QTest::newRow("something else") << QByteArray("%PDF-1.7 neither") << u"D4"_s << 60 << u"bad-media"_s;
}

void tst_ProvinceChecks::whatDoesNotAnswerIsRefused()
{
    QFETCH(QByteArray, media);
    QFETCH(QString, device);
    QFETCH(int, seconds);
    ask(u"P4"_s, u"photo"_s);
    const Instant at = m_town->clock.now() + std::chrono::seconds(seconds);
    m_town->clock.advance(1min);
    QTEST(answer(media, device, at).code(), "code");
    QVERIFY(!check()->answered);
    Client stranger = m_town->as(u"duty106"_s);
    QCOMPARE(answer(media::jpeg(), device, at, stranger.token).status, 401);
    QCOMPARE(answer(media::jpeg(640, 480), u"D4"_s).status, 204); // the question is still open
}

void tst_ProvinceChecks::aFixDoesNotAnswerForAVoice()
{
    ask(u"P4"_s, u"voice"_s);
    Fix fix = m_town->fix(u"P4"_s, {23.15, 113.35});
    fix.device = DeviceId(u"D4"_s);
    fix.fromDecision = false;
    fix.basis = u"C-1"_s;
    const auto receipt = m_town->send({fix});
    QCOMPARE(receipt.refused.first().code, u"no-check"_s);
    QVERIFY(!check()->where);
}

void tst_ProvinceChecks::whatIsAskedForMustBeSaid()
{
    Client client = m_town->as(u"duty106"_s);
    const auto outcome = m_chain->send(client, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                                       {{u"person"_s, u"P4"_s}, {u"reason"_s, u"抽查"_s}});
    QCOMPARE(outcome.code, u"bad-answer"_s);
}

void tst_ProvinceChecks::theAnswerIsSeenForAReasonAndWrittenDown()
{
    ask(u"P4"_s, u"photo"_s);
    QCOMPARE(look(u"duty106"_s).status, 404); // nothing is there yet
    const QByteArray photo = media::jpeg(640, 480);
    QCOMPARE(answer(photo, u"D4"_s).status, 204);
    QCOMPARE(look(u"duty106"_s).body, photo);
    QCOMPARE(look(u"duty106"_s, u"curiosity"_s).code(), u"no-reason"_s);
    QCOMPARE(look(u"duty103"_s).status, 404);
    QCOMPARE(look(u"officer106"_s).status, 403);
    Client leader = m_town->as(u"city"_s);
    const QByteArray span =
        "?from=" + toWire(m_town->clock.now() - 1h).toLatin1() + "&to=" + toWire(m_town->clock.now() + 1h).toLatin1();
    const QByteArray log = leader.get("/v1/access" + span).body;
    QVERIFY(log.contains(R"("check")"));
    QVERIFY(log.contains(R"("check-refused")"));
    QVERIFY(log.contains(R"("check.open")"));
}

void tst_ProvinceChecks::aSealedAnswerStaysSealed()
{
    ask(u"P3"_s, u"photo"_s, u"minors106"_s);
    QCOMPARE(answer(media::jpeg(), u"D3"_s).status, 204);
    QCOMPARE(look(u"minors106"_s).status, 200);
    QCOMPARE(look(u"duty106"_s).status, 404);
}

void tst_ProvinceChecks::withThePersonTheAnswerGoes()
{
    ask(u"P4"_s, u"photo"_s);
    QCOMPARE(answer(media::jpeg(), u"D4"_s).status, 204);
    auto gone = Town::person(u"P4"_s, u"440106001"_s, false, {});
    gone.deleted = true;
    gone.body = {};
    gone.secret = {};
    QVERIFY(m_town->upload({gone}).refused.isEmpty());
    QCOMPARE(look(u"duty106"_s).status, 404);
    QVERIFY(!check());
    m_town->stop();
    QFile key(m_town->directory() + u"/key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Writer);
    QVERIFY(store);
    QVERIFY(store->picture(province::digest(media::jpeg()))->isEmpty());
}

QTEST_GUILESS_MAIN(tst_ProvinceChecks)
#include "tst_ProvinceChecks.moc"
