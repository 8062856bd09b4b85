#include "Room.h"

#include "wall/LevelOne.h"
#include "wall/WallFigures.h"
#include "wall/WallQueue.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace zhihui::wall;
using namespace Qt::StringLiterals;

/// What the wall counts and which alert stands on it.
class TestWallCounts : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Room> m_room;

    void accept(const QString& id, Seconds age, Seconds after)
    {
        contract::Alert alert = m_room->make(id, Level::P2, age);
        alert.state = contract::AlertState::Accepted;
        alert.log.append(Room::entry(u"accepted"_s, alert.raised + after, u"陈*"_s));
        m_room->put(alert);
    }
    void close(const QString& id, const QString& cause, Seconds ago)
    {
        contract::Alert alert = m_room->make(id, Level::P2, ago + 10min);
        alert.state = contract::AlertState::Closed;
        alert.cause = cause;
        alert.log.append(Room::entry(u"closed"_s, m_room->clock.now() - ago, u"陈*"_s));
        m_room->put(alert);
    }
    void see(WallFigures& figures)
    {
        figures.setWorld(&m_room->world);
        figures.setNow(m_room->now());
    }
    void see(LevelOne& one)
    {
        one.setWorld(&m_room->world);
        one.setLimitSeconds(180);
        one.setNow(m_room->now());
    }

private Q_SLOTS:
    void init() { m_room = std::make_unique<Room>(); }

    void nothingKnownIsNotZero()
    {
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.response(), u"—"_s);
        QCOMPARE(figures.centres(), u"—"_s);
    }
    void responseIsTheMedianOfToday()
    {
        accept(u"a"_s, 30min, 60s);
        accept(u"b"_s, 40min, 112s);
        accept(u"c"_s, 50min, 900s);
        accept(u"yesterday"_s, 30h, 5s);
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.responseSeconds(), 112);
        QCOMPARE(figures.response(), u"1:52"_s);
    }
    void onlyTodaysTrueOnesCount()
    {
        close(u"a"_s, u"true-violation"_s, 1h);
        close(u"b"_s, u"drift"_s, 1h);
        close(u"c"_s, u"true-violation"_s, 30h);
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.trueToday(), 1);
    }
    void whatNobodyAcceptedIsCounted()
    {
        m_room->put(m_room->make(u"a"_s, Level::P2, 60s));
        m_room->put(m_room->make(u"b"_s, Level::P4, 60s));
        accept(u"c"_s, 30min, 60s);
        close(u"d"_s, u"drift"_s, 1h);
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.unaccepted(), 2);
    }
    void theDayEndsInShanghai()
    {
        close(u"a"_s, u"true-violation"_s, 0s);
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.trueToday(), 1);
        m_room->clock.advance(24h);
        figures.setNow(m_room->now());
        QCOMPARE(figures.trueToday(), 0);
    }
    void centresAreOnlineByTheirCameras()
    {
        engine::ChangeSet changes;
        for (const QString& centre : {u"1"_s, u"2"_s}) {
            contract::Room room;
            room.id = u"R-"_s + centre;
            room.centre = u"C-"_s + centre;
            changes.rooms.append(room);
            contract::Camera camera;
            camera.id = CameraId(u"V-"_s + centre);
            camera.kind = u"room"_s;
            camera.room = room.id;
            changes.cameras.append(camera);
        }
        m_room->apply(std::move(changes));
        WallFigures figures;
        see(figures);
        figures.setCameraStates({{u"V-1"_s, true}, {u"V-2"_s, false}});
        QCOMPARE(figures.centres(), u"1/2"_s);
    }
    void personsAreCountedByCounty()
    {
        engine::ChangeSet changes;
        for (const QString& org : {u"440103015"_s, u"440103014"_s, u"440106001"_s}) {
            contract::Person person;
            person.id = PersonId(org);
            person.org = OrgCode(org);
            changes.persons.append(person);
        }
        m_room->apply(std::move(changes));
        m_room->put(m_room->make(u"a"_s, Level::P2, 60s));
        WallFigures figures;
        see(figures);
        QCOMPARE(figures.orgs().size(), 2);
        const auto first = figures.orgs().constFirst().value<OrgCount>();
        QCOMPARE(first.supervised, 2);
        QCOMPARE(first.open, 1);
    }

    void levelOneStandsWithItsClock()
    {
        m_room->put(m_room->make(u"a"_s, Level::P1, 48s));
        LevelOne one;
        see(one);
        QCOMPARE(one.alert(), u"a"_s);
        QCOMPARE(one.clock(), u"0:48"_s);
        QCOMPARE(one.limit(), u"限 3:00"_s);
        QCOMPARE(one.state(), u"未受理"_s);
        QVERIFY(one.isPressing() && !one.isOver());
    }
    void pastItsLimitItSaysSo()
    {
        m_room->put(m_room->make(u"a"_s, Level::P1, 181s));
        LevelOne one;
        see(one);
        QVERIFY(one.isOver());
        QCOMPARE(one.limit(), u"已超 3:00"_s);
    }
    void whoHasBeenTold()
    {
        contract::Alert alert = m_room->make(u"a"_s, Level::P1, 48s);
        const Instant rang = *fromWire(u"2026-11-23T14:41:07.000Z"_s);
        alert.log.append(Room::entry(u"told"_s, rang, u"陈*"_s, u"已提示 值班席"_s));
        alert.log.append(Room::entry(u"accepted"_s, rang + 23s, u"陈*"_s));
        alert.state = contract::AlertState::Accepted;
        m_room->put(alert);
        LevelOne one;
        see(one);
        QCOMPARE(one.told(), QStringList({u"已受理 22:41:30"_s, u"已提示 值班席 22:41:07"_s}));
        QVERIFY(one.isAccepted());
    }
    void whatNobodyAcceptedComesFirst()
    {
        contract::Alert newest = m_room->make(u"newest"_s, Level::P1, 10s);
        newest.state = contract::AlertState::Accepted;
        m_room->put(newest);
        m_room->put(m_room->make(u"waits"_s, Level::P1, 90s));
        LevelOne one;
        see(one);
        QCOMPARE(one.alert(), u"waits"_s);
        QCOMPARE(one.more(), 1);
    }
    void theOldestThatWaitsStandsFirst()
    {
        m_room->put(m_room->make(u"newer"_s, Level::P1, 10s));
        m_room->put(m_room->make(u"older"_s, Level::P1, 90s));
        LevelOne one;
        see(one);
        QCOMPARE(one.alert(), u"older"_s); // as at the duty seat
    }
    void ofAcceptedOnesTheNewestStands()
    {
        for (const auto& [id, age] : {std::pair(u"older"_s, 90s), {u"newer"_s, 10s}}) {
            contract::Alert alert = m_room->make(id, Level::P1, age);
            alert.state = contract::AlertState::Accepted;
            m_room->put(alert);
        }
        LevelOne one;
        see(one);
        QCOMPARE(one.alert(), u"newer"_s);
    }
    void whatDoesNotRingDoesNotStand()
    {
        contract::Alert late = m_room->make(u"late"_s, Level::P1, 48s);
        late.late = true;
        m_room->put(late);
        contract::Alert lead = m_room->make(u"lead"_s, Level::P1, 48s);
        lead.lead = true;
        m_room->put(lead);
        LevelOne one;
        see(one);
        QVERIFY(!one.isShown());
        WallQueue queue;
        queue.setWorld(&m_room->world);
        QCOMPARE(queue.rowCount(), 2);
    }
    void whatEndedLeaves_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("closed") << u"closed"_s;
        QTest::newRow("cleared") << u"cleared"_s;
        QTest::newRow("retracted") << u"retracted"_s;
    }
    void whatEndedLeaves()
    {
        QFETCH(QString, how);
        contract::Alert alert = m_room->make(u"a"_s, Level::P1, 48s);
        m_room->put(alert);
        LevelOne one;
        see(one);
        QVERIFY(one.isShown());
        if (how == "closed"_L1)
            alert.state = contract::AlertState::Closed;
        else if (how == "cleared"_L1)
            alert.cleared = m_room->clock.now();
        else
            alert.retracted = u"漂移"_s;
        m_room->put(alert);
        QVERIFY(!one.isShown());
    }
    void acceptedItPressesForAWhile()
    {
        contract::Alert alert = m_room->make(u"a"_s, Level::P1, 60s);
        alert.state = contract::AlertState::Accepted;
        alert.log.append(Room::entry(u"accepted"_s, m_room->clock.now(), u"陈*"_s));
        m_room->put(alert);
        LevelOne one;
        see(one);
        QVERIFY(one.isPressing());
        m_room->clock.advance(3min);
        one.setNow(m_room->now());
        QVERIFY(one.isShown() && !one.isPressing());
        QCOMPARE(one.clock(), u"1:00"_s); // it stopped when somebody took it
    }

    void queueShowsTheFirstAndCountsTheRest()
    {
        m_room->put(m_room->make(u"one"_s, Level::P1, 30s));
        for (int i = 0; i < 3; ++i)
            m_room->put(m_room->make(u"two%1"_s.arg(i), Level::P2, Seconds(60 + i)));
        for (int i = 0; i < 5; ++i)
            m_room->put(m_room->make(u"three%1"_s.arg(i), Level::P3, Seconds(90 + i)));
        m_room->put(m_room->make(u"four"_s, Level::P4, 90s));
        WallQueue queue;
        queue.setWorld(&m_room->world);
        queue.setAbove(u"one"_s);
        queue.setNow(m_room->now());
        QCOMPARE(queue.rowCount(), 4);
        QCOMPARE(queue.open(), 10);
        QCOMPARE(queue.rest(), 5);
        QCOMPARE(queue.restText(), u"三级 4 条 · 四级 1 条"_s);
        QCOMPARE(queue.index(0).data(WallQueue::ClockRole).toString(), u"1:00"_s);
        QCOMPARE(queue.index(0).data(WallQueue::PlaceRole).toString(), u"荔湾区 桥中街道"_s);
    }
    void noLineNamesAPerson()
    {
        contract::Alert alert = m_room->make(u"a"_s, Level::P2, 60s);
        m_room->put(alert);
        WallQueue queue;
        queue.setWorld(&m_room->world);
        queue.setNow(m_room->now());
        const QList<int> roles = queue.roleNames().keys();
        for (const int role : roles) {
            const QString shown = queue.index(0).data(role).toString();
            QVERIFY2(!shown.contains(alert.maskedName) && !shown.contains(alert.person.text), qPrintable(shown));
        }
    }
};

QTEST_GUILESS_MAIN(TestWallCounts)
#include "tst_wallcounts.moc"
