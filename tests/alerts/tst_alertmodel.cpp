#include "Evening.h"
#include "alerts/AlertFilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using alerts::AlertFilter;
using alerts::AlertModel;

class tst_AlertModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void urgentFirstThenNewest();
    void theModelKeepsTheRulesOfModels();
    void anUnacceptedLevelOneIsPinnedAndNotInTheList();
    void theOldestOfSeveralLevelOnesIsPinned();
    void aLateLevelOneStaysInTheList();
    void thePinnedClockSaysWhenTheLimitIsPast_data();
    void thePinnedClockSaysWhenTheLimitIsPast();
    void anAcceptedLevelOneGoesIntoTheList();
    void newCardsWaitWhileSomebodyReads();
    void nothingGoesWhileSomebodyReads();
    void aRemovedRowGoesEvenWhileSomebodyReads();
    void whatIsTakenByThisDeskDoesNotWait();
    void clearedCardsStandLastInTheirLevel();
    void filtersShowTheirPart_data();
    void filtersShowTheirPart();
    void foldedLevelsAreLeftOut();
    void countsAddUp();
    void todayBeginsAtMidnightInShanghai();
    void anotherAccountChangesWhatIsMine();

private:
    static QStringList ids(const QAbstractItemModel& model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row, 0).data(AlertModel::IdRole).toString();
        return list;
    }
};

void tst_AlertModel::urgentFirstThenNewest()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"p3"_s, Level::P3, 10s);
    evening.put(u"p2-old"_s, Level::P2, 300s);
    evening.put(u"p4"_s, Level::P4, 1s);
    evening.put(u"p2-new"_s, Level::P2, 20s);
    QCOMPARE(ids(model), QStringList({u"p2-new"_s, u"p2-old"_s, u"p3"_s, u"p4"_s}));
}

void tst_AlertModel::theModelKeepsTheRulesOfModels()
{
    Evening evening;
    AlertModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AlertFilter filter;
    filter.setQueue(&model);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDesk(&evening.desk);
    for (int i = 0; i < 60; ++i)
        evening.put(u"a%1"_s.arg(i % 23), clampedLevel(1 + i * 7 % 4), Seconds(i * 13 % 300));
    model.setHeld(true);
    for (int i = 0; i < 40; ++i)
        evening.put(u"b%1"_s.arg(i % 17), clampedLevel(1 + i * 5 % 4), Seconds(i * 11 % 300));
    evening.remove(u"a3"_s);
    model.setHeld(false);
    filter.setMode(AlertFilter::Unaccepted);
    for (int i = 0; i < 23; ++i)
        evening.remove(u"a%1"_s.arg(i));
    QCOMPARE(model.rowCount() + (model.pinned().alert.isEmpty() ? 0 : 1), 17);
}

void tst_AlertModel::anUnacceptedLevelOneIsPinnedAndNotInTheList()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"one"_s, Level::P1, 48s);
    evening.put(u"two"_s, Level::P2, 5s);
    QCOMPARE(model.pinned().alert, u"one"_s);
    QCOMPARE(model.pinned().clock, u"0:48"_s);
    QCOMPARE(model.pinned().limit, u"3:00"_s);
    QCOMPARE(ids(model), QStringList({u"two"_s}));
}

void tst_AlertModel::theOldestOfSeveralLevelOnesIsPinned()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"new"_s, Level::P1, 5s);
    evening.put(u"old"_s, Level::P1, 90s);
    QCOMPARE(model.pinned().alert, u"old"_s);
    QCOMPARE(model.pinned().more, 1);
    QCOMPARE(ids(model), QStringList({u"new"_s}));
}

void tst_AlertModel::aLateLevelOneStaysInTheList()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    const QSignalSpy arrived(&model, &AlertModel::arrived);
    contract::Alert late = evening.make(u"late"_s, Level::P1, 20min);
    late.late = true;
    evening.put(late);
    QVERIFY(model.pinned().alert.isEmpty());
    QCOMPARE(ids(model), QStringList({u"late"_s}));
    QCOMPARE(arrived.constLast().at(1).toBool(), false);
}

void tst_AlertModel::thePinnedClockSaysWhenTheLimitIsPast_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("over");
    QTest::newRow("at the limit") << 180 << false;
    QTest::newRow("a second later") << 181 << true;
}

void tst_AlertModel::thePinnedClockSaysWhenTheLimitIsPast()
{
    QFETCH(int, age);
    QFETCH(bool, over);
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"one"_s, Level::P1, Seconds(age));
    QCOMPARE(model.pinned().over, over);
}

void tst_AlertModel::anAcceptedLevelOneGoesIntoTheList()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    contract::Alert one = evening.make(u"one"_s, Level::P1, 48s);
    evening.put(one);
    one.state = contract::AlertState::Accepted;
    evening.put(one);
    QVERIFY(model.pinned().alert.isEmpty());
    QCOMPARE(ids(model), QStringList({u"one"_s}));
}

void tst_AlertModel::newCardsWaitWhileSomebodyReads()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"a"_s, Level::P2, 60s);
    model.setHeld(true);
    evening.put(u"b"_s, Level::P2, 1s);
    QCOMPARE(ids(model), QStringList({u"a"_s}));
    QCOMPARE(model.waiting(), 1);
    QCOMPARE(model.count(), 2);
    model.showWaiting();
    QCOMPARE(ids(model), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(model.waiting(), 0);
}

void tst_AlertModel::nothingGoesWhileSomebodyReads()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    contract::Alert a = evening.make(u"a"_s, Level::P2, 60s);
    evening.put(a);
    model.setHeld(true);
    a.state = contract::AlertState::Closed;
    evening.put(a);
    QCOMPARE(ids(model), QStringList({u"a"_s}));
    QVERIFY(model.index(0).data(AlertModel::DoneRole).toBool());
    model.setHeld(false);
    QCOMPARE(model.rowCount(), 0);
}

void tst_AlertModel::aRemovedRowGoesEvenWhileSomebodyReads()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"a"_s, Level::P2, 60s);
    model.setHeld(true);
    evening.remove(u"a"_s);
    QCOMPARE(model.rowCount(), 0);
}

void tst_AlertModel::whatIsTakenByThisDeskDoesNotWait()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    contract::Alert one = evening.make(u"one"_s, Level::P1, 48s);
    evening.put(one);
    model.setHeld(true);
    one.state = contract::AlertState::Accepted;
    one.claimedBy = UserId(u"me"_s);
    evening.put(one);
    QCOMPARE(ids(model), QStringList({u"one"_s}));
}

void tst_AlertModel::clearedCardsStandLastInTheirLevel()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    contract::Alert gone = evening.make(u"gone"_s, Level::P2, 5s);
    gone.cleared = evening.clock.now();
    evening.put(gone);
    evening.put(u"going-on"_s, Level::P2, 500s);
    evening.put(u"lower"_s, Level::P3, 1s);
    QCOMPARE(ids(model), QStringList({u"going-on"_s, u"gone"_s, u"lower"_s}));
}

void tst_AlertModel::filtersShowTheirPart_data()
{
    QTest::addColumn<AlertFilter::Mode>("mode");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("all") << AlertFilter::All << QStringList({u"new"_s, u"mine"_s, u"cleared"_s});
    QTest::newRow("mine") << AlertFilter::Mine << QStringList({u"mine"_s});
    QTest::newRow("not accepted") << AlertFilter::Unaccepted << QStringList({u"new"_s, u"cleared"_s});
    QTest::newRow("cleared") << AlertFilter::Cleared << QStringList({u"cleared"_s});
}

void tst_AlertModel::filtersShowTheirPart()
{
    QFETCH(AlertFilter::Mode, mode);
    QFETCH(QStringList, shown);
    Evening evening;
    AlertModel model;
    AlertFilter filter;
    filter.setQueue(&model);
    model.setDesk(&evening.desk);
    evening.put(u"new"_s, Level::P2, 1s);
    contract::Alert mine = evening.make(u"mine"_s, Level::P2, 2s);
    mine.state = contract::AlertState::Accepted;
    mine.claimedBy = UserId(u"me"_s);
    evening.put(mine);
    contract::Alert cleared = evening.make(u"cleared"_s, Level::P2, 3s);
    cleared.cleared = evening.clock.now();
    evening.put(cleared);
    filter.setMode(mode);
    QCOMPARE(ids(filter), shown);
}

void tst_AlertModel::foldedLevelsAreLeftOut()
{
    Evening evening;
    AlertModel model;
    AlertFilter filter;
    filter.setQueue(&model);
    filter.setFolded({4});
    model.setDesk(&evening.desk);
    evening.put(u"p3"_s, Level::P3, 1s);
    evening.put(u"p4"_s, Level::P4, 1s);
    QCOMPARE(ids(filter), QStringList({u"p3"_s}));
    QCOMPARE(filter.rowOf(u"p4"_s), -1);
    filter.setFolded({});
    QCOMPARE(filter.rowOf(u"p4"_s), 1);
}

void tst_AlertModel::countsAddUp()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"one"_s, Level::P1, 1s);
    for (int i = 0; i < 4; ++i)
        evening.put(u"p2-%1"_s.arg(i), Level::P2, 1s);
    evening.put(u"p4"_s, Level::P4, 1s);
    QCOMPARE(model.count(), 5);
    QCOMPARE(model.levels(), QList<int>({0, 4, 0, 1}));
    QCOMPARE(model.today(), 6);
}

void tst_AlertModel::todayBeginsAtMidnightInShanghai()
{
    Evening evening; // noon
    AlertModel model;
    model.setDesk(&evening.desk);
    evening.put(u"this-morning"_s, Level::P3, 12h - 1s);
    evening.put(u"last-night"_s, Level::P3, 12h + 1s);
    QCOMPARE(model.today(), 1);
}

void tst_AlertModel::anotherAccountChangesWhatIsMine()
{
    Evening evening;
    AlertModel model;
    model.setDesk(&evening.desk);
    contract::Alert mine = evening.make(u"a"_s, Level::P2, 2s);
    mine.state = contract::AlertState::Accepted;
    mine.claimedBy = UserId(u"me"_s);
    evening.put(mine);
    QCOMPARE(model.mine(), 1);
    engine::Account other;
    other.user = UserId(u"other"_s);
    evening.world.setAccount(other);
    QCOMPARE(model.mine(), 0);
}

QTEST_GUILESS_MAIN(tst_AlertModel)
#include "tst_alertmodel.moc"
