#include "Seats.h"
#include "province/Secrets.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

/// Bytes that begin as a JPEG file does.
QByteArray jpeg(qsizetype size, char fill = 'x')
{
    return "\xff\xd8\xff\xe0" + QByteArray(size - 4, fill);
}

} // namespace

/// Pictures of a finding: from the drafter's own registered look, whole, kept once, shown to whoever sees the order.
class tst_ProvinceStills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_town = std::make_unique<Town>();
        seats::settle(*m_town);
        m_chains.clear();
        m_at = m_town->clock.now();
        const QString inspection = seats::openInspection(*m_town, chain(u"inspector"_s), u"inspector"_s, {u"M-106"_s});
        m_view = look(u"inspector"_s, inspection);
        m_foreign = look(u"inspector2"_s, inspection);
        m_draft = {{u"inspection"_s, inspection},
                   {u"room"_s, u"M-106-1"_s},
                   {u"text"_s, u"仅一人"_s},
                   {u"deadline"_s, u"2026-12-30"_s}};
        QCOMPARE(send(u"inspector"_s, u"draft"_s, m_draft).kind, Outcome::Kind::Applied);
    }

    void aPictureIsKeptAndShown()
    {
        const QByteArray picture = jpeg(300'000);
        QVERIFY(add(picture).seq > 0);
        QCOMPARE(add(picture).seq, 0); // it is there already
        const auto order = read();
        QCOMPARE(order.stills.size(), 1);
        QCOMPARE(order.stills.first().cameraName, u"镜头V-room"_s);
        QCOMPARE(order.log.last().kind, u"still"_s);
        Client inspector = m_town->as(u"inspector2"_s);
        const Reply reply = inspector.get(path(picture));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-type"), "image/jpeg");
        QCOMPARE(reply.body, picture);
        m_town->restart();
        inspector = m_town->as(u"inspector2"_s);
        QCOMPARE(inspector.get(path(picture)).body, picture);
    }

    void aPictureIsShownToWhoSeesTheOrder()
    {
        const QByteArray picture = jpeg(1000);
        add(picture);
        const auto status = [&](const QString& user) {
            Client client = m_town->as(user);
            return client.get(path(picture)).status;
        };
        for (const QString& user : {u"centre106"_s, u"centre103"_s, u"duty106"_s, u"wall"_s})
            QCOMPARE(status(user), 404);
        send(u"inspector"_s, u"submit"_s);
        send(u"inspector2"_s, u"review"_s, {{u"pass"_s, true}});
        QCOMPARE(status(u"centre106"_s), 404);
        send(u"leader"_s, u"sign"_s);
        QCOMPARE(status(u"centre106"_s), 200);
        QCOMPARE(status(u"centre103"_s), 404);
        QCOMPARE(status(u"wall"_s), 404);
        Client leader = m_town->as(u"leader"_s);
        QCOMPARE(leader.get(path(jpeg(1001))).status, 404);
        QCOMPARE(leader.get("/v1/stills/x").status, 404);
        m_town->stop();
        QStringList readers;
        auto opened = store();
        const auto log = accessLogOf(*opened);
        for (const auto& row : log) {
            if (row.act == u"still")
                readers << row.user;
        }
        QCOMPARE(readers, QStringList{u"centre106"_s});
    }

    void whatIsNotAWholePictureIsRefused_data()
    {
        QTest::addColumn<QString>("base64");
        QTest::addColumn<QString>("sha256");
        const auto text = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
        const QByteArray good = jpeg(1000), png = "\x89PNG" + QByteArray(1000, 'x');
        const QByteArray large = jpeg(3 * mebibyte + 1);
        QTest::newRow("another hash") << text(good) << province::digest(good + 'x');
        QTest::newRow("no hash") << text(good) << QString();
        QTest::newRow("not a JPEG") << text(png) << province::digest(png);
        QTest::newRow("not base64") << u"!"_s + text(good) << province::digest(good);
        QTest::newRow("its own mark") << u"sha256:"_s + province::digest(good) << province::digest(good);
        QTest::newRow("nothing") << QString() << province::digest(QByteArray());
        QTest::newRow("too large") << text(large) << province::digest(large);
    }
    void whatIsNotAWholePictureIsRefused()
    {
        QFETCH(QString, base64);
        QFETCH(QString, sha256);
        const auto outcome =
            send(u"inspector"_s, u"still"_s, {{u"still"_s, still(sha256, m_view)}, {u"jpeg"_s, base64}});
        QCOMPARE(outcome.code, u"bad-picture"_s);
        QVERIFY(read().stills.isEmpty());
    }

    void theLargestPictureFits()
    {
        const QByteArray picture = jpeg(3 * mebibyte);
        QCOMPARE(add(picture).kind, Outcome::Kind::Applied);
        Client inspector = m_town->as(u"inspector"_s);
        QCOMPARE(inspector.get(path(picture)).body, picture);
        QCOMPARE(inspector.post("/v1/ops", QByteArray(6 * mebibyte + 1, ' ')).status, 413);
    }

    void aPictureIsOfTheDraftersOwnLook_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("camera");
        QTest::addColumn<int>("view"); // 0 own, 1 foreign, 2 none
        QTest::addColumn<QString>("code");
        QTest::newRow("own") << u"inspector"_s << u"V-room"_s << 0 << QString();
        QTest::newRow("foreign") << u"inspector"_s << u"V-room"_s << 1 << u"no-view"_s;
        QTest::newRow("none") << u"inspector"_s << u"V-room"_s << 2 << u"no-view"_s;
        QTest::newRow("another camera") << u"inspector"_s << u"V-near"_s << 0 << u"no-view"_s;
        QTest::newRow("not the drafter") << u"inspector2"_s << u"V-room"_s << 1 << u"forbidden"_s;
    }
    void aPictureIsOfTheDraftersOwnLook()
    {
        QFETCH(QString, user);
        QFETCH(QString, camera);
        QFETCH(int, view);
        const QByteArray picture = jpeg(1000);
        auto one = still(province::digest(picture), QList{m_view, m_foreign, u"nothing"_s}.at(view));
        one.insert("camera"_L1, camera);
        const QJsonObject body{{u"still"_s, one}, {u"jpeg"_s, QString::fromLatin1(picture.toBase64())}};
        QTEST(send(user, u"still"_s, body).code, "code");
    }

    void aPictureOfAnOldLookIsOneToo()
    {
        m_town->clock.advance(40min);
        QCOMPARE(add(jpeg(1000)).kind, Outcome::Kind::Applied);
    }

    void aPictureIsTakenWhileTheLookGoesOn_data()
    {
        QTest::addColumn<int>("seconds"); // after the beginning of a look of half an hour
        QTest::addColumn<QString>("code");
        QTest::newRow("clocks differ") << -59 << QString();
        QTest::newRow("before") << -61 << u"bad-time"_s;
        QTest::newRow("at the end") << 1859 << QString();
        QTest::newRow("after") << 1861 << u"bad-time"_s;
    }
    void aPictureIsTakenWhileTheLookGoesOn()
    {
        QFETCH(int, seconds);
        m_at += Seconds(seconds);
        QTEST(add(jpeg(1000)).code, "code");
    }

    void anOrderDoesNotGoUpWithoutItsPictures()
    {
        m_at -= 2min;
        QCOMPARE(add(jpeg(1000)).code, u"bad-time"_s);
        m_at += 2min;
        QCOMPARE(add(jpeg(1001)).kind, Outcome::Kind::Applied);
        const Outcome outcome = send(u"inspector"_s, u"submit"_s);
        QCOMPARE(outcome.code, u"refused-before"_s);
        QCOMPARE(outcome.title, u"所附截图未被接受：截图时间不在该次调看期间"_s);
        QCOMPARE(read().state, contract::SupervisionState::Draft);
        // Written anew without it, it goes.
        QCOMPARE(send(u"inspector"_s, u"draft"_s, m_draft).kind, Outcome::Kind::Applied);
        QCOMPARE(send(u"inspector"_s, u"submit"_s).kind, Outcome::Kind::Applied);
    }

    void aPictureIsOfThisInspectionAndThisRoom()
    {
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client inspector = m_town->as(u"inspector"_s);
        const auto taken = [&](const QString& kind, const QString& id, const QString& camera) {
            const QByteArray picture = jpeg(1000);
            const auto grants = seats::look(inspector, u"inspection"_s, {kind, id, u"训诫程序"_s}, {camera}).grants;
            auto one = still(province::digest(picture), grants.first().id.text);
            one.insert("camera"_L1, camera);
            return send(u"inspector"_s, u"still"_s,
                        {{u"still"_s, one}, {u"jpeg"_s, QString::fromLatin1(picture.toBase64())}})
                .code;
        };
        const QString other = seats::openInspection(*m_town, chain(u"inspector"_s), u"inspector"_s, {u"M-106"_s});
        QCOMPARE(taken(u"vieworder"_s, u"VO-1"_s, u"V-room"_s), u"no-view"_s);
        QCOMPARE(taken(u"inspection"_s, other, u"V-room"_s), u"no-view"_s);
        m_town->upload(
            {Town::line(u"room"_s, u"M-106-3"_s, u"440106"_s,
                        contract::toJson(contract::Room{
                            u"M-106-3"_s, u"M-106"_s, OrgCode(u"440106"_s), u"宣告室"_s, u"announcement"_s, {}})),
             seats::camera(u"V-next"_s, u"440106"_s, {23.15, 113.35}, u"room"_s, u"M-106-3"_s)});
        QCOMPARE(taken(u"inspection"_s, read().inspection.text, u"V-next"_s), u"bad-camera"_s);
    }

    void onlyPicturesMakeABatchLarge()
    {
        const QJsonObject body{{u"text"_s, QString(qsizetype(mebibyte), u'x')}};
        Client inspector = m_town->as(u"inspector"_s);
        Chain console(u"console-x"_s);
        const auto command = console.next(m_town->clock, u"inspector"_s, u"supervision.submit"_s, u"S-1"_s, body);
        QCOMPARE(inspector.post("/v1/ops", contract::toJson(console.batch({command}))).status, 413);
    }

    void afterTheDraftNoPictureIsAddedOrTaken()
    {
        const QByteArray picture = jpeg(1000);
        add(picture);
        send(u"inspector"_s, u"submit"_s);
        QCOMPARE(add(jpeg(1001)).code, u"supervision-state"_s);
        QCOMPARE(send(u"inspector"_s, u"unstill"_s, {{u"sha256"_s, province::digest(picture)}}).code,
                 u"supervision-state"_s);
    }

    void aPictureThatNobodyCitesIsGone()
    {
        const QByteArray picture = jpeg(1000);
        add(picture);
        QCOMPARE(send(u"inspector"_s, u"unstill"_s, {{u"sha256"_s, province::digest(picture)}}).kind,
                 Outcome::Kind::Applied);
        QCOMPARE(send(u"inspector"_s, u"unstill"_s, {{u"sha256"_s, province::digest(picture)}}).code, u"no-picture"_s);
        QVERIFY(read().stills.isEmpty());
        Client inspector = m_town->as(u"inspector"_s);
        QCOMPARE(inspector.get(path(picture)).status, 404);
        m_town->stop();
        QVERIFY(store()->picture(province::digest(picture))->isEmpty());
    }

    void twentyPicturesAreEnough()
    {
        for (int i = 0; i < 20; ++i)
            QCOMPARE(add(jpeg(1000 + i)).kind, Outcome::Kind::Applied);
        QCOMPARE(add(jpeg(2000)).code, u"too-many-pictures"_s);
    }

    /// The kept command is short, and the chain can still be computed from it; a repetition is known as one.
    void theCommandIsKeptWithoutThePicture()
    {
        Client inspector = m_town->as(u"inspector"_s);
        const QByteArray picture = jpeg(500'000);
        const QJsonObject body{{u"still"_s, still(province::digest(picture), m_view)},
                               {u"jpeg"_s, QString::fromLatin1(picture.toBase64())}};
        Chain console(u"console-x"_s), restored(u"console-x"_s, 2);
        const auto command = console.next(m_town->clock, u"inspector"_s, u"supervision.still"_s, u"S-1"_s, body);
        const auto deliver = [&](const Chain& by, const contract::Command& what) {
            const Reply reply = inspector.post("/v1/ops", contract::toJson(by.batch({what})));
            return contract::readCommandResults(reply.json()).value().outcomes.first().kind;
        };
        QCOMPARE(deliver(console, command), Outcome::Kind::Applied);
        QCOMPARE(deliver(console, command), Outcome::Kind::Duplicate);
        QCOMPARE(deliver(restored, command), Outcome::Kind::Duplicate); // another incarnation gives it again
        m_town->stop();
        const auto kept = store()->command(u"console-x"_s, 1, 1).value();
        QVERIFY(kept->command.size() < 2000);
        const auto again = contract::readCommand(QJsonDocument::fromJson(kept->command).object());
        QCOMPARE(contract::hashOf(*again), kept->hash);
        QCOMPARE(contract::hashOf(*again), contract::hashOf(command));
    }

private:
    Chain& chain(const QString& user)
    {
        if (!m_chains.contains(user))
            m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
        return *m_chains.value(user);
    }
    QString look(const QString& user, const QString& inspection)
    {
        Client client = m_town->as(user);
        const auto answer =
            seats::look(client, u"inspection"_s, {u"inspection"_s, inspection, u"训诫程序"_s}, {u"V-room"_s});
        return answer.grants.first().id.text;
    }
    QJsonObject still(const QString& sha256, const QString& view) const
    {
        return contract::toJson(contract::Still{
            sha256, CameraId(u"V-room"_s), {}, u"main h264 1920x1080"_s, m_at, 1920, 1080, ViewId(view)});
    }
    Outcome send(const QString& user, const QString& act, const QJsonObject& body = {})
    {
        Client client = m_town->as(user);
        return chain(user).send(client, m_town->clock, user, u"supervision."_s + act, u"S-1"_s, body);
    }
    Outcome add(const QByteArray& picture)
    {
        return send(u"inspector"_s, u"still"_s,
                    {{u"still"_s, still(province::digest(picture), m_view)},
                     {u"jpeg"_s, QString::fromLatin1(picture.toBase64())}});
    }
    contract::SupervisionOrder read()
    {
        Client client = m_town->as(u"inspector2"_s);
        return *seats::row<contract::SupervisionOrder>(client, "ops", u"supervision"_s, u"S-1"_s);
    }
    static QByteArray path(const QByteArray& picture) { return "/v1/stills/" + province::digest(picture).toLatin1(); }
    std::unique_ptr<store::PlatformStore> store()
    {
        QFile key(m_town->directory() + u"/key"_s);
        if (!key.open(QIODevice::ReadOnly))
            return nullptr;
        auto opened = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                                 store::Database::Role::Writer);
        return std::make_unique<store::PlatformStore>(std::move(opened.value()));
    }

    std::unique_ptr<Town> m_town;
    QHash<QString, std::shared_ptr<Chain>> m_chains;
    QString m_view, m_foreign;
    QJsonObject m_draft;
    Instant m_at; ///< when the pictures were taken
};

QTEST_GUILESS_MAIN(tst_ProvinceStills)
#include "tst_ProvinceStills.moc"
