#include "Office.h"
#include "domain/Initials.h"
#include "inspection/CentreTree.h"
#include "inspection/RoomState.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using inspection::CentreTree;

class tst_Tree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void citiesHoldTheirCentresWithOrWithoutCounties();
    void roomsStandInTheirZonesInTheOrderOfTheDictionary();
    void theModelKeepsTheRulesOfModels();
    void noPathOpensARoomThatMustNotBeWatched_data();
    void noPathOpensARoomThatMustNotBeWatched();
    void aClosedRoomSaysWhy();
    void openingARoomSelectsItsCameraAndCentre();
    void aPictureChosenSelectsItsRoom();
    void countsAddUp();
    void whatWasNotLookedAtIsNotOnline();
    void aFaultStandsAtRoomAndCentre();
    void aRoomInUseSaysSo();
    void theKeyboardFoldsAndWalks();
    void walkingOpensNothing();
    void typingFindsByInitials_data();
    void typingFindsByInitials();
    void theFilterShowsWhatIsMeantWithItsCentre();
    void anEmptyScopeIsEmpty();
    void aRoomThatIsClosedMeanwhileIsLeft();

private:
    static QString at(const CentreTree& tree, int row, int role = CentreTree::NameRole)
    {
        return tree.index(row).data(role).toString();
    }
    static QStringList names(const CentreTree& tree)
    {
        QStringList list;
        for (int row = 0; row < tree.rowCount(); ++row)
            list << at(tree, row);
        return list;
    }
    static QString note(const CentreTree& tree, const QString& key)
    {
        return at(tree, tree.rowOf(key), CentreTree::NoteRole);
    }
    static QVariantMap allOnline(const Office& office)
    {
        QVariantMap states;
        for (const auto& camera : office.world.cameras())
            states.insert(camera.id.text, u"online"_s);
        return states;
    }
};

void tst_Tree::citiesHoldTheirCentresWithOrWithoutCounties()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    QCOMPARE(names(tree), QStringList({u"广州市"_s, u"东莞市"_s}));
    tree.fold(1, false);
    tree.fold(0, false);
    QCOMPARE(names(tree),
             QStringList({u"广州市"_s, u"荔湾区中心"_s, u"黄埔区中心"_s, u"东莞市"_s, u"东莞市中心"_s, u"南城中心"_s}));
}

void tst_Tree::roomsStandInTheirZonesInTheOrderOfTheDictionary()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openCentre(u"M-1"_s);
    QCOMPARE(names(tree).mid(2, 12), QStringList({u"综合管理区"_s, u"值班室"_s, u"监督管理区"_s, u"报到登记室"_s,
                                                  u"训诫室"_s, u"驻检室"_s, u"教育帮扶区"_s, u"教育培训室"_s,
                                                  u"心理辅导室"_s, u"图书阅览室"_s, u"未登记类别"_s, u"桑拿室"_s}));
}

void tst_Tree::theModelKeepsTheRulesOfModels()
{
    Office office;
    CentreTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setDesk(&office.desk);
    tree.openRoom(u"M-3-admonition"_s);
    tree.openCentre(u"M-1"_s);
    tree.setFilter(u"登记"_s);
    tree.fold(tree.rowOf(u"city:4401"_s), true);
    tree.setFilter({});
    engine::ChangeSet changes;
    changes.removed.append({u"room"_s, u"M-1-duty"_s});
    office.apply(changes);
    QVERIFY(tree.rowCount() > 0);
}

void tst_Tree::noPathOpensARoomThatMustNotBeWatched_data()
{
    QTest::addColumn<QString>("room");
    QTest::newRow("counselling, with a camera in it") << u"M-1-counselling"_s;
    QTest::newRow("procurator") << u"M-1-procurator"_s;
    QTest::newRow("of a kind nobody registered") << u"M-1-sauna"_s;
}

void tst_Tree::noPathOpensARoomThatMustNotBeWatched()
{
    QFETCH(QString, room);
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    const auto closed = [&] {
        return tree.selectedRoom() != room && !tree.selectedCamera().contains(room) &&
               std::ranges::none_of(tree.cameras(), [&](const QString& camera) { return camera.contains(room); });
    };
    tree.openCentre(u"M-1"_s);
    QVERIFY(closed());
    tree.open(tree.rowOf(u"room:"_s + room));
    QVERIFY(closed());
    tree.openRoom(room);
    QVERIFY(closed());
    tree.openCamera(u"V-%1-1"_s.arg(room));
    QVERIFY(closed());
    tree.setCursor(tree.rowOf(u"room:"_s + room));
    tree.right();
    tree.open(tree.cursor());
    QVERIFY(closed());
}

void tst_Tree::aClosedRoomSaysWhy()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openRoom(u"M-1-counselling"_s);
    QVERIFY(tree.refusal().contains(u"涉及隐私和检察监督，不设监看"_s));
    QCOMPARE(note(tree, u"room:M-1-counselling"_s), u"不监看"_s);
    tree.openRoom(u"M-1-admonition"_s);
    QVERIFY(tree.refusal().isEmpty());
    tree.openRoom(u"M-1-reading"_s);
    QVERIFY(tree.refusal().contains(u"没有摄像机"_s));
    QCOMPARE(tree.selectedRoom(), u"M-1-admonition"_s);
}

void tst_Tree::openingARoomSelectsItsCameraAndCentre()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openRoom(u"M-1-registration"_s);
    QCOMPARE(tree.selectedCentre(), u"M-1"_s);
    QCOMPARE(tree.selectedCamera(), u"V-M-1-registration-1"_s);
    QCOMPARE(tree.cameras(), QStringList({u"V-M-1-duty-1"_s, u"V-M-1-registration-1"_s, u"V-M-1-registration-2"_s,
                                          u"V-M-1-admonition-1"_s, u"V-M-1-training-1"_s}));
}

void tst_Tree::aPictureChosenSelectsItsRoom()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openCentre(u"M-1"_s);
    tree.openCamera(u"V-M-1-registration-2"_s);
    QCOMPARE(tree.selectedRoom(), u"M-1-registration"_s);
    QCOMPARE(tree.selectedCamera(), u"V-M-1-registration-2"_s);
    QVERIFY(tree.index(tree.rowOf(u"room:M-1-registration"_s)).data(CentreTree::SelectedRole).toBool());
}

void tst_Tree::countsAddUp()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    QVariantMap states = allOnline(office);
    for (auto it = states.begin(); it != states.end(); ++it)
        if (it.key().startsWith(u"V-M-2"_s))
            *it = u"fault"_s;
    tree.setCameraStates(states);
    QCOMPARE(note(tree, u"city:4401"_s), u"1 / 2"_s);
    QCOMPARE(note(tree, u"city:4419"_s), u"2 / 2"_s);
    QCOMPARE(tree.summary(), u"3 / 4 在线"_s);
}

void tst_Tree::whatWasNotLookedAtIsNotOnline()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    QCOMPARE(tree.summary(), u"4 个中心"_s);
    tree.setCameraStates({{u"V-M-1-duty-1"_s, u"online"_s}});
    QCOMPARE(note(tree, u"city:4401"_s), u"1 在线 · 1 未查"_s);
    QCOMPARE(note(tree, u"city:4419"_s), u"2 个"_s);
    QCOMPARE(tree.summary(), u"1 在线 · 3 未查"_s);
}

void tst_Tree::aFaultStandsAtRoomAndCentre()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openCentre(u"M-1"_s);
    QVariantMap states = allOnline(office);
    states[u"V-M-1-duty-1"_s] = u"fault"_s;
    tree.setCameraStates(states);
    QCOMPARE(note(tree, u"centre:M-1"_s), u"1 路故障"_s);
    QCOMPARE(note(tree, u"room:M-1-duty"_s), u"1 路故障"_s);
    QCOMPARE(note(tree, u"centre:M-2"_s), u"在线"_s);
}

void tst_Tree::aRoomInUseSaysSo()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    inspection::RoomState state;
    state.setWorld(&office.world);
    tree.openCentre(u"M-1"_s);
    QCOMPARE(note(tree, u"room:M-1-registration"_s), u"2 路"_s);
    const int before = state.revision();
    contract::Room room = office.world.rooms().value(u"M-1-registration"_s);
    room.uses = {{office.clock.now() - 20min, std::nullopt, u"入矫报到"_s}};
    engine::ChangeSet changes;
    changes.rooms.append(room);
    office.apply(changes);
    QCOMPARE(note(tree, u"room:M-1-registration"_s), u"2 路 · 使用中"_s);
    QCOMPARE(state.businessOf(room.id), u"入矫报到"_s);
    QCOMPARE(state.sinceOf(room.id), u"11:40"_s);
    QCOMPARE_GT(state.revision(), before);
    QVERIFY(state.businessOf(u"M-1-duty"_s).isEmpty());
}

void tst_Tree::theKeyboardFoldsAndWalks()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.move(1);
    QCOMPARE(at(tree, tree.cursor()), u"广州市"_s);
    tree.right();
    tree.right();
    QCOMPARE(at(tree, tree.cursor()), u"荔湾区中心"_s);
    tree.right();
    tree.move(1);
    // The zone is only a heading.
    QCOMPARE(at(tree, tree.cursor()), u"值班室"_s);
    tree.move(-1);
    QCOMPARE(at(tree, tree.cursor()), u"荔湾区中心"_s);
    tree.move(1);
    tree.left();
    QCOMPARE(at(tree, tree.cursor()), u"荔湾区中心"_s);
    tree.left();
    QCOMPARE(tree.rowCount(), 4);
    tree.left();
    QCOMPARE(at(tree, tree.cursor()), u"广州市"_s);
}

void tst_Tree::walkingOpensNothing()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.fold(0, false);
    tree.fold(1, false);
    for (int step = 0; step < 8; ++step)
        tree.move(1);
    QVERIFY(tree.selectedCentre().isEmpty());
    QVERIFY(tree.cameras().isEmpty());
}

void tst_Tree::typingFindsByInitials_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("characters") << u"黄埔"_s << u"黄埔区中心"_s;
    QTest::newRow("initials") << u"xjs"_s << u"训诫室"_s;
    QTest::newRow("initials of a centre") << u"hpq"_s << u"黄埔区中心"_s;
    QTest::newRow("in the middle") << u"pxs"_s << u"教育培训室"_s;
}

void tst_Tree::typingFindsByInitials()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openCentre(u"M-1"_s);
    tree.setCursor(0);
    tree.typeAhead(typed);
    QCOMPARE(at(tree, tree.cursor()), name);
}

void tst_Tree::theFilterShowsWhatIsMeantWithItsCentre()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.setFilter(u"训诫"_s);
    QCOMPARE(names(tree).mid(0, 4), QStringList({u"广州市"_s, u"荔湾区中心"_s, u"监督管理区"_s, u"训诫室"_s}));
    QCOMPARE(names(tree).count(u"训诫室"_s), 4);
    tree.setFilter(u"没有的"_s);
    QCOMPARE(tree.rowCount(), 0);
    tree.setFilter({});
    QCOMPARE(tree.rowCount(), 2);
}

void tst_Tree::anEmptyScopeIsEmpty()
{
    Office office;
    office.world.clear();
    CentreTree tree;
    tree.setDesk(&office.desk);
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(tree.centres(), 0);
    tree.move(1);
    tree.right();
    tree.left();
    tree.typeAhead(u"x"_s);
    QCOMPARE(tree.cursor(), -1);
}

void tst_Tree::aRoomThatIsClosedMeanwhileIsLeft()
{
    Office office;
    CentreTree tree;
    tree.setDesk(&office.desk);
    tree.openRoom(u"M-1-admonition"_s);
    contract::Room room = office.world.rooms().value(u"M-1-admonition"_s);
    room.kind = u"counselling"_s;
    engine::ChangeSet changes;
    changes.rooms.append(room);
    office.apply(changes);
    QVERIFY(tree.selectedRoom().isEmpty());
    QVERIFY(tree.selectedCamera().isEmpty());
    QCOMPARE(tree.selectedCentre(), u"M-1"_s);
}

QTEST_GUILESS_MAIN(tst_Tree)
#include "tst_tree.moc"
