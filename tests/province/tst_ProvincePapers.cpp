#include "Media.h"
#include "Town.h"

#include "contract/Print.h"
#include "province/FileDesk.h"
#include "province/Secrets.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;

namespace {

QJsonObject photo(const QByteArray& jpeg, const QString& sha256 = {})
{
    return {{u"kind"_s, u"photo"_s},
            {u"key"_s, QString()},
            {u"entry"_s, QJsonObject{{u"sha256"_s, sha256.isEmpty() ? province::digest(jpeg) : sha256}}},
            {u"jpeg"_s, QString::fromLatin1(jpeg.toBase64())}};
}

QJsonObject reason(const QString& kind = u"supervision"_s)
{
    return contract::toJson(contract::FileReason{kind, {}, u"月度走访"_s});
}

QJsonObject print(const QString& what, const QStringList& persons, const QString& kind = u"supervision"_s,
                  const QString& text = u"会议材料"_s)
{
    contract::PrintRequest request{what, {}, kind, text};
    for (const QString& person : persons)
        request.persons.append(PersonId(person));
    return contract::toJson(request);
}

} // namespace

/// What leaves the file as a picture or on paper.
class tst_ProvincePapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPhotoIsKeptOnceAndShown();
    void aPhotoIsReplaced();
    void whatIsNoPortraitIsRefused_data();
    void whatIsNoPortraitIsRefused();
    void aRefusedPhotoLeavesNothing();
    void whoSeesAPhoto_data();
    void whoSeesAPhoto();
    void aPhotoIsInNoOtherPath();
    void everyLookAtAPhotoIsLogged();
    void aPrintIsNumberedAndLogged();
    void whoMayPrint_data();
    void whoMayPrint();

private:
    Outcome write(const QString& user, const QString& person, const QJsonObject& body, qint64 base = 0,
                  const QString& type = u"file.photo"_s);
    QList<store::AccessRow> log();
    QByteArray stored(const QString& sha256);
    std::unique_ptr<store::PlatformStore> opened();

    std::unique_ptr<Town> m_town;
    QMap<QString, std::shared_ptr<Chain>> m_chains;
};

void tst_ProvincePapers::init()
{
    m_town = std::make_unique<Town>();
    m_chains.clear();
}

Outcome tst_ProvincePapers::write(const QString& user, const QString& person, const QJsonObject& body, qint64 base,
                                  const QString& type)
{
    if (!m_chains.contains(user))
        m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
    Client client = m_town->as(user);
    return m_chains.value(user)->send(client, m_town->clock, user, type, person, body, base);
}

std::unique_ptr<store::PlatformStore> tst_ProvincePapers::opened()
{
    m_town->stop();
    QFile key(m_town->directory() + u"/key"_s);
    if (!key.open(QIODevice::ReadOnly))
        return nullptr;
    auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                            store::Database::Role::Writer);
    return store ? std::make_unique<store::PlatformStore>(std::move(*store)) : nullptr;
}

QList<store::AccessRow> tst_ProvincePapers::log()
{
    const auto store = opened();
    return store ? accessLogOf(*store) : QList<store::AccessRow>();
}

QByteArray tst_ProvincePapers::stored(const QString& sha256)
{
    const auto store = opened();
    return store ? store->picture(sha256).value_or(QByteArray()) : QByteArray();
}

void tst_ProvincePapers::aPhotoIsKeptOnceAndShown()
{
    const QByteArray jpeg = media::jpeg();
    const Outcome outcome = write(u"duty106"_s, u"P1"_s, photo(jpeg));
    QCOMPARE(outcome.code, QString());
    QCOMPARE(outcome.kind, Outcome::Kind::Applied);
    QCOMPARE(write(u"duty106"_s, u"P4"_s, photo(jpeg)).kind, Outcome::Kind::Applied);
    Client client = m_town->as(u"other106"_s);
    const Reply reply = client.post("/v1/persons/P1/photo", reason());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), "image/jpeg");
    QCOMPARE(reply.body, jpeg);
    QCOMPARE(client.post("/v1/persons/P4/photo", reason()).body, jpeg);
    m_town->restart();
    client = m_town->as(u"other106"_s);
    QCOMPARE(client.post("/v1/persons/P1/photo", reason()).body, jpeg);
}

void tst_ProvincePapers::aPhotoIsReplaced()
{
    write(u"duty106"_s, u"P1"_s, photo(media::jpeg()));
    const QByteArray other = media::jpeg(300, 400);
    QCOMPARE(write(u"duty106"_s, u"P1"_s, photo(other)).code, u"stale"_s);
    Client client = m_town->as(u"duty106"_s);
    const auto file = contract::readBytes<contract::PersonFile>(client.post("/v1/persons/P1/file", reason()).body);
    QVERIFY(file && file->entries.size() == 1);
    QCOMPARE(write(u"duty106"_s, u"P1"_s, photo(other), file->entries.constFirst().n).kind, Outcome::Kind::Applied);
    QCOMPARE(client.post("/v1/persons/P1/photo", reason()).body, other);
}

void tst_ProvincePapers::whatIsNoPortraitIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    const QByteArray exif("\xff\xe1\x00\x08"
                          "Exif\0\0",
                          10);
    const QByteArray comment("\xff\xfe\x00\x06home", 8);
    QTest::newRow("a PNG") << photo("\x89PNG\r\n\x1a\n0000") << u"bad-picture"_s;
    QTest::newRow("a text") << photo("周某") << u"bad-picture"_s;
    QTest::newRow("nothing") << photo({}) << u"bad-picture"_s;
    QTest::newRow("half of it") << photo(media::jpeg().chopped(2)) << u"bad-picture"_s;
    QTest::newRow("no picture in it") << photo("\xff\xd8\xff\xd9") << u"bad-picture"_s;
    QTest::newRow("too wide") << photo(media::jpeg(481, 640)) << u"too-large-picture"_s;
    QTest::newRow("too high") << photo(media::jpeg(480, 641)) << u"too-large-picture"_s;
    QTest::newRow("with the place where it was taken") << photo(media::jpeg(480, 640, exif)) << u"bad-picture"_s;
    QTest::newRow("with a comment") << photo(media::jpeg(480, 640, comment)) << u"bad-picture"_s;
    QTest::newRow("too many bytes") << photo(media::jpeg(480, 640, {}, QByteArray(1024 * 1024, 'x')))
                                    << u"bad-picture"_s;
    QTest::newRow("of another digest") << photo(media::jpeg(), QString(64, u'0')) << u"bad-picture"_s;
}

void tst_ProvincePapers::whatIsNoPortraitIsRefused()
{
    QFETCH(QJsonObject, body);
    const Outcome outcome = write(u"duty106"_s, u"P1"_s, body);
    QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
    QTEST(outcome.code, "code");
    Client client = m_town->as(u"duty106"_s);
    QCOMPARE(client.post("/v1/persons/P1/photo", reason()).status, 404);
}

void tst_ProvincePapers::aRefusedPhotoLeavesNothing()
{
    write(u"duty106"_s, u"P1"_s, photo(media::jpeg()));
    const QByteArray late = media::jpeg(200, 200);
    QCOMPARE(write(u"other106"_s, u"P1"_s, photo(late)).code, u"stale"_s);
    // A digest alone is no photo, even when somebody else's file has the picture.
    QJsonObject bare = photo(media::jpeg());
    bare.remove(u"jpeg"_s);
    QCOMPARE(write(u"duty106"_s, u"P4"_s, bare, 0, u"file.put"_s).code, u"no-picture"_s);
    QVERIFY(stored(province::digest(late)).isEmpty());
}

void tst_ProvincePapers::whoSeesAPhoto_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("duty of the county") << u"duty106"_s << u"P1"_s << u"supervision"_s << 200;
    QTest::newRow("for no reason of the list") << u"duty106"_s << u"P1"_s << u"curiosity"_s << 403;
    QTest::newRow("a field officer") << u"officer106"_s << u"P1"_s << u"supervision"_s << 403;
    QTest::newRow("an inspector") << u"inspector106"_s << u"P1"_s << u"inspection"_s << 200;
    QTest::newRow("another county") << u"duty103"_s << u"P1"_s << u"supervision"_s << 404;
    QTest::newRow("a minor") << u"duty106"_s << u"P3"_s << u"supervision"_s << 404;
    QTest::newRow("a minor with the grant") << u"minors106"_s << u"P3"_s << u"supervision"_s << 200;
    QTest::newRow("who has none") << u"duty106"_s << u"P4"_s << u"supervision"_s << 404;
}

void tst_ProvincePapers::whoSeesAPhoto()
{
    QFETCH(QString, user);
    QFETCH(QString, person);
    QFETCH(QString, kind);
    write(u"minors106"_s, u"P1"_s, photo(media::jpeg()));
    write(u"minors106"_s, u"P3"_s, photo(media::jpeg(100, 100)));
    QCOMPARE(write(u"inspector106"_s, u"P4"_s, photo(media::jpeg())).code, u"forbidden"_s);
    QCOMPARE(write(u"duty103"_s, u"P4"_s, photo(media::jpeg())).code, u"not-found"_s);
    Client client = m_town->as(user);
    QTEST(client.post("/v1/persons/" + person.toUtf8() + "/photo", reason(kind)).status, "status");
}

/// Not as a still by its digest, and in no feed.
void tst_ProvincePapers::aPhotoIsInNoOtherPath()
{
    const QByteArray jpeg = media::jpeg();
    write(u"duty106"_s, u"P1"_s, photo(jpeg));
    for (const char* user : {"duty106", "city", "inspector106"}) {
        Client client = m_town->as(QString::fromLatin1(user));
        QCOMPARE(client.get("/v1/stills/" + province::digest(jpeg).toUtf8()).status, 404);
        for (const QByteArray feed : {"reg", "ops"})
            for (const auto& row : snapshot(client, feed))
                QVERIFY(!row.body.contains(province::digest(jpeg).toUtf8()));
    }
}

void tst_ProvincePapers::everyLookAtAPhotoIsLogged()
{
    write(u"minors106"_s, u"P3"_s, photo(media::jpeg()));
    Client client = m_town->as(u"minors106"_s);
    client.post("/v1/persons/P3/photo", reason());
    client.post("/v1/persons/P3/photo", reason(u"curiosity"_s));
    QStringList acts;
    for (const auto& row : log())
        if (row.user == "minors106"_L1) {
            acts << row.act;
            QVERIFY(row.minor);
        }
    QCOMPARE(acts, (QStringList{u"file.photo"_s, u"photo"_s, u"photo-refused"_s}));
}

void tst_ProvincePapers::aPrintIsNumberedAndLogged()
{
    Client client = m_town->as(u"minors106"_s);
    const auto first = contract::readBytes<contract::PrintGrant>(
        client.post("/v1/prints", print(u"roster"_s, {u"P1"_s, u"P3"_s})).body);
    QVERIFY(first);
    QCOMPARE(first->number, u"D-20261123-000001"_s);
    QCOMPARE(first->at, m_town->clock.now());
    QCOMPARE(first->who, u"minors106"_s);
    QCOMPARE(first->org, u"天河区"_s);
    const auto second =
        contract::readBytes<contract::PrintGrant>(client.post("/v1/prints", print(u"file"_s, {u"P1"_s})).body);
    QCOMPARE(second->number, u"D-20261123-000002"_s);
    QCOMPARE(client.post("/v1/prints", print(u"file"_s, {u"P1"_s}, u"curiosity"_s)).status, 403);
    QStringList acts;
    for (const auto& row : log())
        if (row.user == "minors106"_L1) {
            acts << row.act + u' ' + row.subject + (row.minor ? u" sealed"_s : QString());
            QVERIFY(row.reason.contains(u"会议材料"_s));
        }
    QCOMPARE(acts, (QStringList{u"print P1"_s, u"print P3 sealed"_s, u"print P1"_s, u"print-refused P1"_s}));
}

void tst_ProvincePapers::whoMayPrint_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("a list") << u"duty106"_s << print(u"roster"_s, {u"P1"_s, u"P4"_s}) << 200;
    QTest::newRow("a list with a sealed one") << u"duty106"_s << print(u"roster"_s, {u"P1"_s, u"P3"_s}) << 404;
    QTest::newRow("a list with a neighbour's") << u"duty106"_s << print(u"roster"_s, {u"P1"_s, u"P2"_s}) << 404;
    QTest::newRow("a field officer") << u"officer106"_s << print(u"roster"_s, {u"P1"_s}) << 403;
    QTest::newRow("two files at once") << u"duty106"_s << print(u"file"_s, {u"P1"_s, u"P4"_s}) << 400;
    QTest::newRow("nobody") << u"duty106"_s << print(u"roster"_s, {}) << 400;
    QTest::newRow("in blanks") << u"duty106"_s << print(u"roster"_s, {u"P1"_s}, u"supervision"_s, u" "_s) << 400;
    QTest::newRow("the photo album") << u"duty106"_s << print(u"album"_s, {u"P1"_s}) << 400;
}

void tst_ProvincePapers::whoMayPrint()
{
    QFETCH(QString, user);
    QFETCH(QJsonObject, body);
    Client client = m_town->as(user);
    QTEST(client.post("/v1/prints", body).status, "status");
}

QTEST_GUILESS_MAIN(tst_ProvincePapers)
#include "tst_ProvincePapers.moc"
