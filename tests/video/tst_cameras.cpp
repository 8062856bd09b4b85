#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "video/CameraTree.h"
#include "video/NearCameras.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using video::CameraTree;
using video::NearCameras;

/// Which cameras there are to choose from: the tree, and those near somebody.
class tst_Cameras : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTreeGoesFromCityToRoom();
    void foldingShowsAndHides();
    void aRoomThatMustNotBeWatchedHasNoCameras();
    void aSearchUnfoldsWhatItFinds_data();
    void aSearchUnfoldsWhatItFinds();
    void byDistanceTheNearestIsFirst();
    void aFailingCameraIsCountedAbove();
    void aRoomInUseSaysSo();
    void aNewCameraKeepsTheFolds();
    void tenThousandCamerasAreQuick();
    void theNearestCamerasWithinTheRange();
    void aRoomThatMustNotBeWatchedIsNotNear();
    void whoMovesALittleMovesNothing();
    void aCameraThatStaysKeepsItsPlace();
    void anotherAlertStartsAnew();
    void aCameraFromTheMapComesFirst();
    void withoutAnAlertThereAreNone();

private:
    void apply(const engine::ChangeSet& changes) { m_world->apply(std::make_shared<const engine::ChangeSet>(changes)); }
    static contract::Camera camera(const QString& id, const QString& org, double north, const QString& room = {})
    {
        contract::Camera c = samples::camera();
        c.id = CameraId(id);
        c.name = u"机位 "_s + id;
        c.org = OrgCode(org);
        c.where = {samples::shamian.lat + north / 111'195, samples::shamian.lon};
        c.room = room;
        c.kind = room.isEmpty() ? u"public"_s : u"room"_s;
        return c;
    }
    /// Two districts of one city; a centre with a room of two cameras and a room for counselling in the first.
    void fill()
    {
        engine::ChangeSet changes;
        for (const auto& [code, name] :
             {std::pair(u"4401"_s, u"广州市"_s), {u"440103"_s, u"荔湾区"_s}, {u"440106"_s, u"天河区"_s}})
            changes.orgs.append({.code = OrgCode(code), .name = name, .level = 3, .where = {}});
        changes.centres.append(samples::centre());
        contract::Room room = samples::room(), closed = room;
        room.uses.clear();
        closed.id = u"M-1-9"_s;
        closed.kind = u"counselling"_s;
        changes.rooms = {room, closed};
        changes.cameras = {camera(u"1"_s, u"440103"_s, 900),
                           camera(u"2"_s, u"440103001"_s, 300),
                           camera(u"3"_s, u"440103"_s, 50, u"M-1-3"_s),
                           camera(u"4"_s, u"440103"_s, 51, u"M-1-3"_s),
                           camera(u"5"_s, u"440106"_s, 4000),
                           camera(u"9"_s, u"440103"_s, 52, u"M-1-9"_s)};
        apply(changes);
    }
    static QStringList names(const QAbstractItemModel& model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row, 0).data().toString();
        return list;
    }
    static int rowOf(const QAbstractItemModel& model, const QString& name)
    {
        return static_cast<int>(names(model).indexOf(name));
    }
    static QString at(const CameraTree& tree, const QString& name, CameraTree::Role role)
    {
        return tree.index(rowOf(tree, name)).data(role).toString();
    }
    void unfold(CameraTree& tree, const QString& name) { tree.fold(at(tree, name, CameraTree::KeyRole), false); }
    void raise(const QString& id, double north)
    {
        engine::ChangeSet changes;
        contract::Alert alert = samples::alert();
        alert.id = AlertId(id);
        alert.where = Coordinate{samples::shamian.lat + north / 111'195, samples::shamian.lon};
        changes.alerts = {alert};
        apply(changes);
    }

    FakeClock m_clock{samples::noon};
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<CameraTree> m_tree;
};

void tst_Cameras::init()
{
    m_world = std::make_unique<engine::World>(m_clock);
    m_tree = std::make_unique<CameraTree>();
    new QAbstractItemModelTester(m_tree.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_tree.get());
    m_tree->setWorld(m_world.get());
    m_tree->setUnwatched({u"counselling"_s});
    fill();
    m_tree->settle();
}

void tst_Cameras::theTreeGoesFromCityToRoom()
{
    QCOMPARE(names(*m_tree), (QStringList{u"广州市"_s, u"荔湾区"_s, u"天河区"_s}));
    unfold(*m_tree, u"荔湾区"_s);
    unfold(*m_tree, u"荔湾区社区矫正中心"_s);
    unfold(*m_tree, u"宣告室"_s);
    unfold(*m_tree, u"公共视频"_s);
    QCOMPARE(names(*m_tree), (QStringList{u"广州市"_s, u"荔湾区"_s, u"荔湾区社区矫正中心"_s, u"宣告室"_s, u"机位 3"_s,
                                          u"机位 4"_s, u"公共视频"_s, u"机位 1"_s, u"机位 2"_s, u"天河区"_s}));
    QCOMPARE(at(*m_tree, u"荔湾区"_s, CameraTree::NoteRole), u"4 路"_s);
    QCOMPARE(m_tree->camerasUnder(rowOf(*m_tree, u"宣告室"_s)), (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(m_tree->parentOf(rowOf(*m_tree, u"机位 3"_s)), rowOf(*m_tree, u"宣告室"_s));
}

void tst_Cameras::foldingShowsAndHides()
{
    unfold(*m_tree, u"荔湾区"_s);
    unfold(*m_tree, u"公共视频"_s);
    const QString key = at(*m_tree, u"荔湾区"_s, CameraTree::KeyRole);
    m_tree->fold(key, true);
    QCOMPARE(names(*m_tree), (QStringList{u"广州市"_s, u"荔湾区"_s, u"天河区"_s}));
    m_tree->fold(key, false);
    QVERIFY(rowOf(*m_tree, u"机位 1"_s) > 0); // as it was left
}

void tst_Cameras::aRoomThatMustNotBeWatchedHasNoCameras()
{
    m_tree->setQuery(u"机位"_s);
    m_tree->settle();
    QCOMPARE(rowOf(*m_tree, u"机位 9"_s), -1);
    m_tree->setMode(CameraTree::ByDistance);
    m_tree->settle();
    QCOMPARE(rowOf(*m_tree, u"机位 9"_s), -1);
}

void tst_Cameras::aSearchUnfoldsWhatItFinds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("camera") << u"机位 2"_s << QStringList{u"广州市"_s, u"荔湾区"_s, u"公共视频"_s, u"机位 2"_s};
    QTest::newRow("room") << u"宣告"_s << QStringList{u"广州市"_s, u"荔湾区"_s, u"荔湾区社区矫正中心"_s,
                                                      u"宣告室"_s, u"机位 3"_s, u"机位 4"_s};
    QTest::newRow("district") << u"天河"_s << QStringList{u"广州市"_s, u"天河区"_s, u"公共视频"_s, u"机位 5"_s};
    QTest::newRow("nothing") << u"白云山"_s << QStringList();
}

void tst_Cameras::aSearchUnfoldsWhatItFinds()
{
    QFETCH(QString, query);
    m_tree->setQuery(query);
    m_tree->settle();
    QTEST(names(*m_tree), "shown");
    m_tree->setQuery({});
    m_tree->settle();
    QCOMPARE(names(*m_tree).size(), 3);
}

void tst_Cameras::byDistanceTheNearestIsFirst()
{
    m_tree->setMode(CameraTree::ByDistance);
    m_tree->setLat(samples::shamian.lat);
    m_tree->setLon(samples::shamian.lon);
    m_tree->settle();
    QCOMPARE(names(*m_tree), (QStringList{u"机位 3"_s, u"机位 4"_s, u"机位 2"_s, u"机位 1"_s, u"机位 5"_s}));
    QCOMPARE(at(*m_tree, u"机位 2"_s, CameraTree::NoteRole), u"300 m"_s);
}

void tst_Cameras::aFailingCameraIsCountedAbove()
{
    m_tree->report(u"1"_s, CameraTree::Failing);
    QCOMPARE(at(*m_tree, u"荔湾区"_s, CameraTree::NoteRole), u"4 路 · 1 路无画面"_s);
    QCOMPARE(m_tree->failing(), 1);
    m_tree->report(u"1"_s, CameraTree::Live);
    QCOMPARE(at(*m_tree, u"荔湾区"_s, CameraTree::NoteRole), u"4 路"_s);
}

void tst_Cameras::aRoomInUseSaysSo()
{
    unfold(*m_tree, u"荔湾区"_s);
    unfold(*m_tree, u"荔湾区社区矫正中心"_s);
    engine::ChangeSet changes;
    contract::Room room = samples::room();
    room.uses = {{samples::noon, std::nullopt, u"训诫"_s}};
    changes.rooms = {room};
    apply(changes);
    QCOMPARE(at(*m_tree, u"宣告室"_s, CameraTree::NoteRole), u"2 路 · 使用中"_s);
}

void tst_Cameras::aNewCameraKeepsTheFolds()
{
    unfold(*m_tree, u"荔湾区"_s);
    unfold(*m_tree, u"公共视频"_s);
    engine::ChangeSet changes;
    changes.cameras = {camera(u"0"_s, u"440103"_s, 10)};
    apply(changes);
    m_tree->settle();
    QCOMPARE(rowOf(*m_tree, u"机位 0"_s), rowOf(*m_tree, u"公共视频"_s) + 1);
    QVERIFY(rowOf(*m_tree, u"机位 2"_s) > 0);
}

void tst_Cameras::tenThousandCamerasAreQuick()
{
    engine::ChangeSet changes;
    for (int i = 0; i < 10'000; ++i)
        changes.cameras.append(
            camera(u"k%1"_s.arg(i),
                   u"44%1%2"_s.arg(i % 20 + 1, 2, 10, QChar(u'0')).arg(i / 20 % 10 + 1, 2, 10, QChar(u'0')), i));
    apply(changes);
    CameraTree tree;
    tree.setWorld(m_world.get());
    const auto timed = [&](const char* what, auto act) {
        QElapsedTimer timer;
        timer.start();
        act();
        tree.settle();
        qInfo("%s: %.1f ms, %d rows", what, double(timer.nsecsElapsed()) / 1e6, tree.rowCount());
    };
    timed("10,000 cameras by organisation", [] {});
    const int folded = tree.rowCount();
    timed("unfolding a city", [&] { tree.fold(u"o:4405"_s, false); });
    QCOMPARE(tree.rowCount(), folded + 10);
    timed("searching", [&] { tree.setQuery(u"k77"_s); });
    timed("by distance", [&] {
        tree.setMode(CameraTree::ByDistance);
        tree.setQuery({});
        tree.setLat(23);
        tree.setLon(113);
    });
    QCOMPARE(tree.rowCount(), 10'006);
    timed("one state", [&] { tree.report(u"k5000"_s, CameraTree::Failing); });
}

void tst_Cameras::theNearestCamerasWithinTheRange()
{
    raise(u"A-1"_s, 0);
    NearCameras near;
    near.setWorld(m_world.get());
    near.setMost(3);
    near.setRange(1000);
    near.setAlert(u"A-1"_s);
    QCOMPARE(near.cameras(), (QStringList{u"3"_s, u"4"_s, u"9"_s}));
    QCOMPARE(near.total(), 5);
    QCOMPARE(near.index(0).data(NearCameras::DistanceRole).toString(), u"50 m"_s);
}

void tst_Cameras::aRoomThatMustNotBeWatchedIsNotNear()
{
    raise(u"A-1"_s, 0);
    NearCameras near;
    near.setWorld(m_world.get());
    near.setRange(1000);
    near.setAlert(u"A-1"_s);
    near.setUnwatched({u"counselling"_s});
    QVERIFY(!near.cameras().contains(u"9"_s));
    QCOMPARE(near.total(), 4);
    QVERIFY(!near.bring(u"9"_s));
}

void tst_Cameras::whoMovesALittleMovesNothing()
{
    raise(u"A-1"_s, 0);
    NearCameras near;
    near.setWorld(m_world.get());
    near.setAlert(u"A-1"_s);
    QSignalSpy changed(&near, &NearCameras::dataChanged);
    raise(u"A-1"_s, 10);
    QCOMPARE(changed.size(), 0);
    raise(u"A-1"_s, 60);
    QVERIFY(changed.size() > 0);
}

void tst_Cameras::aCameraThatStaysKeepsItsPlace()
{
    raise(u"A-1"_s, 0);
    NearCameras near;
    const QAbstractItemModelTester tester(&near, QAbstractItemModelTester::FailureReportingMode::QtTest);
    near.setWorld(m_world.get());
    near.setMost(4);
    near.setRange(1000);
    near.setAlert(u"A-1"_s);
    QCOMPARE(near.cameras(), (QStringList{u"3"_s, u"4"_s, u"9"_s, u"2"_s}));
    raise(u"A-1"_s, 700); // now 1 is nearest, then 2
    QCOMPARE(near.cameras(), (QStringList{u"1"_s, u"4"_s, u"9"_s, u"2"_s}));
    raise(u"A-1"_s, 1200); // the rooms are out of range
    QCOMPARE(near.cameras(), (QStringList{u"1"_s, u"2"_s}));
}

void tst_Cameras::anotherAlertStartsAnew()
{
    raise(u"A-1"_s, 0);
    raise(u"A-2"_s, 900);
    NearCameras near;
    near.setWorld(m_world.get());
    near.setMost(3);
    near.setRange(1000);
    near.setAlert(u"A-1"_s);
    near.setAlert(u"A-2"_s);
    QCOMPARE(near.cameras(), (QStringList{u"1"_s, u"2"_s, u"9"_s}));
}

void tst_Cameras::aCameraFromTheMapComesFirst()
{
    raise(u"A-1"_s, 0);
    NearCameras near;
    near.setWorld(m_world.get());
    near.setMost(2);
    near.setRange(1000);
    near.setAlert(u"A-1"_s);
    QVERIFY(near.bring(u"1"_s));
    QVERIFY(near.cameras().contains(u"1"_s));
    QVERIFY(!near.bring(u"5"_s)); // out of range
}

void tst_Cameras::withoutAnAlertThereAreNone()
{
    NearCameras near;
    near.setWorld(m_world.get());
    QCOMPARE(near.count(), 0);
    QVERIFY(!near.isLocated());
    near.setAlert(u"A-9"_s);
    QCOMPARE(near.count(), 0);
}

QTEST_GUILESS_MAIN(tst_Cameras)
#include "tst_cameras.moc"
