#include "Sample.h"

#include "contract/Registry.h"
#include "contract/Views.h"
#include "drill/CameraRows.h"
#include "drill/Centres.h"
#include "drill/Crew.h"
#include "drill/Metres.h"

#include <QSet>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

QList<Site> allSites()
{
    QList<Site> sites;
    for (qsizetype county = 0; county < samplePlaces().counties().size(); ++county)
        sites << siteOf(samplePlaces(), county, 5);
    return sites;
}

} // namespace

/// The nineteen rooms of every centre, the cameras, and the leaders' orders to look.
class tst_Centres : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCentreHasTheNineteenRooms();
    void nothingWatchesTheFourRooms();
    void camerasOfRoomsNameRoomsOfTheirCentre();
    void publicCamerasCarryNoAudioAndStandNearTheirCounty();
    void masksLieWithinThePicture();
    void idsAreNeverGivenTwice();
    void everyCameraHasAnOutlook();
    void addressesReachTheProvinceAsSecrets();
    void ordersToLookAreInForceForThirtyDays();
    void centresThatPlayHaveAccounts();
};

void tst_Centres::everyCentreHasTheNineteenRooms()
{
    for (const Site& site : allSites()) {
        QSet<QString> kinds;
        for (const contract::Room& room : site.rooms) {
            QCOMPARE(room.centre, site.centre.id);
            kinds.insert(room.kind);
        }
        QCOMPARE(site.rooms.size(), 19);
        QCOMPARE(kinds.size(), 19);
    }
}

void tst_Centres::nothingWatchesTheFourRooms()
{
    static const QSet<QString> unwatched{u"counselling"_s, u"release"_s, u"video-meeting"_s, u"procurator"_s};
    for (const Site& site : allSites()) {
        QMap<QString, int> cameras;
        for (const contract::Camera& camera : site.cameras)
            ++cameras[camera.room];
        for (const contract::Room& room : site.rooms) {
            const bool isDouble = QStringList{u"command"_s, u"registration"_s, u"announcement"_s}.contains(room.kind);
            QCOMPARE(cameras.value(room.id), unwatched.contains(room.kind) ? 0 : isDouble ? 2 : 1);
        }
    }
}

void tst_Centres::camerasOfRoomsNameRoomsOfTheirCentre()
{
    for (const Site& site : allSites()) {
        int publicOnes = 0;
        for (const contract::Camera& camera : site.cameras) {
            publicOnes += camera.kind == "public"_L1 ? 1 : 0;
            const bool isHere = std::ranges::contains(site.rooms, camera.room, &contract::Room::id);
            QCOMPARE(isHere, camera.kind == "room"_L1);
            QVERIFY(contract::read<contract::Camera>(contract::toJson(camera)));
        }
        QCOMPARE(publicOnes, 6);
    }
}

void tst_Centres::publicCamerasCarryNoAudioAndStandNearTheirCounty()
{
    for (const Site& site : allSites()) {
        for (const contract::Camera& camera : site.cameras) {
            QVERIFY(!camera.audio);
            QVERIFY(camera.where.isValid());
            if (camera.kind == "public"_L1)
                QVERIFY(QStringList({u"skynet"_s, u"xueliang"_s, u"own"_s}).contains(camera.network));
        }
    }
}

void tst_Centres::masksLieWithinThePicture()
{
    int masked = 0;
    for (const Site& site : allSites()) {
        for (const contract::Camera& camera : site.cameras) {
            masked += camera.masks.isEmpty() ? 0 : 1;
            const auto again = contract::read<contract::Camera>(contract::toJson(camera));
            QVERIFY2(again, qPrintable(camera.id.text));
            QCOMPARE(again->masks, camera.masks);
        }
    }
    QVERIFY(masked > 100);
}

void tst_Centres::idsAreNeverGivenTwice()
{
    QSet<QString> ids;
    qsizetype count = 0;
    for (const Site& site : allSites()) {
        for (const contract::Camera& camera : site.cameras)
            ids.insert(camera.id.text);
        for (const contract::Room& room : site.rooms)
            ids.insert(room.id);
        count += site.cameras.size() + site.rooms.size();
    }
    QCOMPARE(ids.size(), count);
    QVERIFY(ids.contains(u"M-440103-01"_s));
    QVERIFY(ids.contains(u"K-440103-24"_s));
}

void tst_Centres::everyCameraHasAnOutlook()
{
    const auto outlooks = outlooksOf(samplePlaces(), 5);
    for (const Site& site : allSites()) {
        for (const contract::Camera& camera : site.cameras)
            QVERIFY2(!outlooks.value(camera.id.text).setting.isEmpty(), qPrintable(camera.id.text));
    }
}

void tst_Centres::addressesReachTheProvinceAsSecrets()
{
    CameraRows rows(samplePlaces(), 5, QUrl(u"rtsp://127.0.0.1:8554"_s), u"camera"_s, u"secret"_s);
    QSet<QString> cameras;
    for (QByteArray chunk = rows.chunk(200000); !chunk.isEmpty(); chunk = rows.chunk(200000)) {
        QVERIFY(chunk.size() <= 200000);
        const auto lines = chunk.trimmed().split('\n');
        for (const QByteArray& text : lines) {
            const auto line = contract::readRegistryLine(text);
            QVERIFY2(line, text.constData());
            const auto access = contract::read<contract::CameraAccess>(line->secret);
            QCOMPARE(access->main, u"rtsp://127.0.0.1:8554/%1/main"_s.arg(line->id));
            QCOMPARE(access->sub, u"rtsp://127.0.0.1:8554/%1/sub"_s.arg(line->id));
            QVERIFY(!line->body.contains(u"secret"_s));
            cameras.insert(line->id);
        }
    }
    QCOMPARE(cameras.size(), 24 * samplePlaces().counties().size());
}

void tst_Centres::ordersToLookAreInForceForThirtyDays()
{
    const auto orders = viewOrders(samplePlaces(), sampleDay);
    QCOMPARE(orders.size(), 22);
    for (const contract::ViewOrder& order : orders) {
        const auto again = contract::read<contract::ViewOrder>(contract::toJson(order));
        QVERIFY2(again, qPrintable(order.id.text));
        QVERIFY(again->inForce(sampleDay));
        QVERIFY(again->inForce(sampleDay + 29 * 24h + 13h));
        QVERIFY(!again->inForce(sampleDay + 30 * 24h));
    }
}

void tst_Centres::centresThatPlayHaveAccounts()
{
    const auto staffed = staffedCounties(samplePlaces());
    QCOMPARE(staffed.size(), 12);
    QStringList logins;
    for (const qsizetype county : staffed) {
        const contract::User user = centreAccount(samplePlaces().counties().at(county).code);
        QCOMPARE(user.organisations, QList{samplePlaces().counties().at(county).code});
        QCOMPARE(user.roles, QStringList{u"officer"_s});
        logins << user.login;
    }
    QVERIFY(logins.contains(u"centre-liwan"_s));
    QVERIFY(logins.contains(u"centre-440106"_s));
}

QTEST_GUILESS_MAIN(tst_Centres)
#include "tst_Centres.moc"
