#include "Room.h"

#include "wall/WallCameras.h"
#include "wall/WallOrder.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::wall;
using namespace Qt::StringLiterals;

/// Which cameras stand on the wall, and the order without which there is no picture.
class TestWallOrder : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Room> m_room;

    static contract::Camera camera(const QString& id, const QString& org, const QString& room = {})
    {
        contract::Camera camera;
        camera.id = CameraId(id);
        camera.name = u"门前"_s;
        camera.org = OrgCode(org);
        camera.kind = room.isEmpty() ? u"public"_s : u"room"_s;
        camera.room = room;
        return camera;
    }
    contract::ViewOrder order() const
    {
        contract::ViewOrder order;
        order.id = ViewOrderId(u"O-1"_s);
        order.number = u"调看〔2026〕1号"_s;
        order.org = OrgCode(u"4401"_s);
        order.seats = {u"wall"_s};
        order.kinds = {u"room"_s};
        order.from = m_room->clock.now() - 1h;
        order.to = m_room->clock.now() + 1h;
        return order;
    }
    void fill()
    {
        engine::ChangeSet changes;
        for (const auto& [code, name] : {std::pair(u"440103"_s, u"荔湾区"_s), {u"440106"_s, u"天河区"_s}}) {
            contract::Org org;
            org.code = OrgCode(code);
            org.name = name;
            changes.orgs.append(org);
            for (const QString& kind : {u"宣告室"_s, u"报到登记"_s}) {
                contract::Room room;
                room.id = code + kind;
                room.centre = u"C-"_s + code;
                room.name = kind;
                changes.rooms.append(room);
                changes.cameras.append(camera(u"V-"_s + room.id, code, room.id));
            }
        }
        changes.cameras.append(camera(u"V-street"_s, u"440103"_s));
        m_room->apply(std::move(changes));
    }

private Q_SLOTS:
    void init() { m_room = std::make_unique<Room>(); }

    void allows_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("in force") << u""_s << true;
        QTest::newRow("another seat") << u"seat"_s << false;
        QTest::newRow("another kind") << u"kind"_s << false;
        QTest::newRow("another city") << u"org"_s << false;
        QTest::newRow("over") << u"over"_s << false;
        QTest::newRow("lifted") << u"lifted"_s << false;
        QTest::newRow("not at this hour") << u"hour"_s << false;
        QTest::newRow("named camera") << u"named"_s << true;
        QTest::newRow("other cameras named") << u"others"_s << false;
    }
    void allows()
    {
        QFETCH(QString, change);
        QFETCH(bool, allowed);
        contract::ViewOrder given = order();
        if (change == "seat"_L1)
            given.seats = {u"duty"_s};
        else if (change == "kind"_L1)
            given.kinds = {u"vehicle"_s};
        else if (change == "org"_L1)
            given.org = OrgCode(u"4403"_s);
        else if (change == "over"_L1)
            given.to = m_room->clock.now();
        else if (change == "lifted"_L1)
            given.lifted = m_room->clock.now() - 1min;
        else if (change == "hour"_L1)
            std::tie(given.dayFrom, given.dayTo) = std::pair(0, 60);
        else if (change == "named"_L1)
            given.cameras = {CameraId(u"V"_s)};
        else if (change == "others"_L1)
            given.cameras = {CameraId(u"W"_s)};
        QCOMPARE(wall::allows(given, camera(u"V"_s, u"440103"_s, u"R"_s), m_room->clock.now()), allowed);
    }

    void withoutAnOrderThereIsNone()
    {
        fill();
        WallOrder found;
        found.setWorld(&m_room->world);
        found.setCamera(u"V-440103宣告室"_s);
        found.setNow(m_room->now());
        QVERIFY(!found.isValid());
        engine::ChangeSet changes;
        changes.viewOrders.append(order());
        m_room->apply(std::move(changes));
        QCOMPARE(found.order(), u"O-1"_s);
        m_room->clock.advance(2h);
        found.setNow(m_room->now());
        QVERIFY(!found.isValid());
    }
    void oneRoomOfEachCentreInTurn()
    {
        fill();
        WallCameras cameras;
        cameras.setWorld(&m_room->world);
        cameras.setPerPage(3);
        QCOMPARE(cameras.total(), 4);
        QStringList captions;
        for (const QVariant& tile : cameras.tiles())
            captions.append(tile.value<WallTile>().caption);
        QCOMPARE(captions.size(), 3);
        QVERIFY(captions.at(0).startsWith(u"荔湾 "));
        QVERIFY(captions.at(1).startsWith(u"天河 "));
        QVERIFY(captions.at(2).startsWith(u"荔湾 "));
    }
    void chosenOnesStandInTheirOrder()
    {
        fill();
        WallCameras cameras;
        cameras.setWorld(&m_room->world);
        cameras.setChosen({u"V-street"_s, u"V-gone"_s, u"V-440106宣告室"_s});
        QCOMPARE(cameras.total(), 2);
        QCOMPARE(cameras.tiles().at(0).value<WallTile>().caption, u"荔湾 门前"_s);
        QCOMPARE(cameras.tiles().at(1).value<WallTile>().caption, u"天河 宣告室"_s);
    }
    void pagesGoRound()
    {
        fill();
        WallCameras cameras;
        cameras.setWorld(&m_room->world);
        cameras.setPerPage(3);
        cameras.setPage(1);
        QCOMPARE(cameras.tiles().size(), 1);
        cameras.setPage(2);
        QCOMPARE(cameras.tiles().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestWallOrder)
#include "tst_wallorder.moc"
