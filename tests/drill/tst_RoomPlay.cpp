#include "Sample.h"

#include "drill/Centres.h"
#include "drill/RoomPlay.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

RoomPlay playOf(quint64 seed)
{
    return RoomPlay(siteOf(samplePlaces(), samplePlaces().countyOf(OrgCode(u"440103"_s)), 5).rooms, Random(seed));
}

} // namespace

class tst_RoomPlay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalRoomsAreUsedAtOnce();
    void noRoomIsUsedTwiceAtATime();
    void businessFitsTheRoom();
    void aRefusedBeginningIsEndedLater();
    void nothingIsDoneByAppointmentInSomeRooms();
};

void tst_RoomPlay::severalRoomsAreUsedAtOnce()
{
    RoomPlay play = playOf(1);
    QCOMPARE(play.until(sampleDay).size(), 4);
    QCOMPARE(play.used(), 4);
}

void tst_RoomPlay::noRoomIsUsedTwiceAtATime()
{
    for (quint64 seed = 0; seed < 20; ++seed) {
        RoomPlay play = playOf(seed);
        QSet<QString> used;
        int begun = 0;
        for (Instant now = sampleDay; now < sampleDay + 12h; now += 20s) {
            for (const RoomPlay::Act& act : play.until(now)) {
                QCOMPARE(used.contains(act.room), act.business.isEmpty());
                if (act.business.isEmpty()) {
                    used.remove(act.room);
                } else {
                    used.insert(act.room);
                    ++begun;
                }
            }
        }
        QVERIFY(begun > 50);
    }
}

void tst_RoomPlay::businessFitsTheRoom()
{
    const auto rooms = siteOf(samplePlaces(), samplePlaces().countyOf(OrgCode(u"440103"_s)), 5).rooms;
    RoomPlay play = playOf(3);
    for (Instant now = sampleDay; now < sampleDay + 6h; now += 1min) {
        for (const RoomPlay::Act& act : play.until(now)) {
            const auto room = std::ranges::find(rooms, act.room, &contract::Room::id);
            QVERIFY(room != rooms.cend());
            QVERIFY(act.business.isEmpty() || businessesOf(room->kind).contains(act.business));
        }
    }
}

void tst_RoomPlay::aRefusedBeginningIsEndedLater()
{
    RoomPlay play = playOf(4);
    const auto first = play.until(sampleDay).constFirst();
    play.correct(first.room, true);
    QList<RoomPlay::Act> next;
    for (Instant now = sampleDay; next.isEmpty(); now += 1min) {
        for (const RoomPlay::Act& act : play.until(now)) {
            if (act.room == first.room)
                next << act;
        }
    }
    QCOMPARE(next.constFirst(), (RoomPlay::Act{first.room, {}}));
}

void tst_RoomPlay::nothingIsDoneByAppointmentInSomeRooms()
{
    QVERIFY(businessesOf(u"procurator"_s).isEmpty());
    QVERIFY(businessesOf(u"equipment"_s).isEmpty());
    QVERIFY(businessesOf(u"release"_s).isEmpty());
    QCOMPARE(businessesOf(u"admonition"_s), QStringList{u"训诫"_s});
}

QTEST_GUILESS_MAIN(tst_RoomPlay)
#include "tst_RoomPlay.moc"
