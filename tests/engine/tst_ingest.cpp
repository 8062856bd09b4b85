#include "Pages.h"
#include "Profile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace zhihui;
using namespace zhihui::pages;

namespace {

const QString reg = u"reg"_s;
const QString ops = u"ops"_s;

/// What the World knows, in a form that can be compared.
QStringList people(const engine::World& world)
{
    QStringList list;
    for (const auto& state : world.persons())
        list.append(state.row.id.text + u'=' + state.row.maskedName);
    list.sort();
    return list;
}

/// A tail of four pages over the same few persons, with deletions and returns.
QList<Page> tail()
{
    return {page(reg, 10, {{personRow(u"P-1"_s, 11, u"a"_s), personRow(u"P-2"_s, 11)}}, 11),
            page(reg, 11, {{del(u"person"_s, u"P-2"_s, 12)}, {personRow(u"P-3"_s, 13)}}, 13),
            page(reg, 13, {{personRow(u"P-2"_s, 14, u"b"_s)}, {del(u"person"_s, u"P-3"_s, 15)}}, 15),
            page(reg, 15, {{personRow(u"P-1"_s, 16, u"c"_s)}}, 16)};
}

const QStringList afterTail{u"P-0=周*明"_s, u"P-1=c"_s, u"P-2=b"_s};

} // namespace

class TestIngest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Profile> m_profile;

    Result<> ingest(const Batch& batch) { return m_profile->engine().ingest(batch).result(); }
    engine::FeedState state(const QString& feed) { return m_profile->engine().feedState(feed).result().value(); }
    void loadSmallSnapshot() { QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-0"_s, 5)}}, 10), true, true))); }
    /// P-0 and P-1 under a decision, each with a position.
    void loadTwoPositioned()
    {
        QVERIFY(ingest(snapshot(
            page(reg, 0,
                 {{personRow(u"P-0"_s, 5), decisionRow(u"P-0"_s, 6), personRow(u"P-1"_s, 7), decisionRow(u"P-1"_s, 8)}},
                 10),
            true, true)));
        QVERIFY(ingest(live({pages::position(u"P-0"_s, 101), pages::position(u"P-1"_s, 102)})));
        QCOMPARE(positioned(), (QStringList{u"P-0"_s, u"P-1"_s}));
    }
    QStringList positioned()
    {
        m_profile->settle();
        QStringList list;
        for (const auto& state : m_profile->world->persons()) {
            if (state.position)
                list.append(state.row.id.text);
        }
        list.sort();
        return list;
    }
    QStringList shown()
    {
        m_profile->settle();
        return people(*m_profile->world);
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<Profile>();
        QVERIFY(m_profile->open());
    }
    void cleanup() { m_profile.reset(); }

    void aSnapshotThenTheTailIsShownAndSurvivesAStart()
    {
        loadSmallSnapshot();
        for (const Page& one : tail())
            QVERIFY(ingest(changes(one)));
        QCOMPARE(shown(), afterTail);
        QCOMPARE(state(reg).cursor, u"reg-tail-16"_s);
        QVERIFY(m_profile->reopen());
        QCOMPARE(shown(), afterTail);
        QCOMPARE(state(reg).cursor, u"reg-tail-16"_s);
    }

    void repeatedPagesChangeNothing()
    {
        loadSmallSnapshot();
        for (const Page& one : tail())
            QVERIFY(ingest(changes(one)));
        shown();
        int emitted = 0;
        connect(&m_profile->engine(), &engine::Engine::changed, this, [&emitted] { ++emitted; });
        for (const Page& one : tail())
            QVERIFY(ingest(changes(one)));
        QCOMPARE(shown(), afterTail);
        QCOMPARE(emitted, 0);
        QCOMPARE(state(reg).cursor, u"reg-tail-16"_s);
    }

    void pagesInAnyOrderWithRepeatsConverge()
    {
        loadSmallSnapshot();
        QRandomGenerator random(20261123);
        // As the console does it: whatever arrives is offered, and the cursor says what is still missing.
        for (int i = 0; i < 60; ++i)
            std::ignore = ingest(changes(tail().at(random.bounded(4))));
        for (const Page& one : tail())
            QVERIFY(ingest(changes(one)));
        QCOMPARE(shown(), afterTail);
    }

    void aGapIsRefusedAndTheCursorStays()
    {
        loadSmallSnapshot();
        const auto gap = ingest(changes(tail().at(2)));
        QVERIFY(!gap);
        QCOMPARE(gap.error().code, Error::Code::Corrupt);
        QCOMPARE(state(reg).cursor, u"reg-tail-10"_s);
        QCOMPARE(shown(), QStringList{u"P-0=周*明"_s});
    }

    void changesBeforeASnapshotAreRefused()
    {
        QVERIFY(!ingest(changes(tail().at(0))));
        QVERIFY(state(reg).cursor.isEmpty());
    }

    void changesOfAnotherEpochOrViewAreRefused()
    {
        loadSmallSnapshot();
        Page other = tail().at(0);
        other.epoch = u"epoch-2"_s;
        QVERIFY(!ingest(changes(other)));
        other = tail().at(0);
        other.view = u"view-2"_s;
        QVERIFY(!ingest(changes(other)));
        QCOMPARE(state(reg).cursor, u"reg-tail-10"_s);
    }

    void anEmptyPageMovesTheCursor()
    {
        loadSmallSnapshot();
        QVERIFY(ingest(changes(page(reg, 10, {}, 40))));
        QCOMPARE(state(reg).cursor, u"reg-tail-40"_s);
        QCOMPARE(state(reg).seq, 40);
    }

    void aCutSnapshotIsResumedByItsPageCursor()
    {
        QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-1"_s, 5)}}, 10, true), true, false)));
        QVERIFY(m_profile->reopen());
        QCOMPARE(state(reg).pageCursor, u"reg-more-10"_s);
        QVERIFY(state(reg).cursor.isEmpty());
        QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-2"_s, 7)}}, 10), false, true)));
        QCOMPARE(shown(), (QStringList{u"P-1=周*明"_s, u"P-2=周*明"_s}));
        QCOMPARE(state(reg).cursor, u"reg-tail-10"_s);
        QVERIFY(state(reg).pageCursor.isEmpty());
    }

    void aPageOfASnapshotThatWasNotBegunIsRefused()
    {
        QVERIFY(!ingest(snapshot(page(reg, 0, {{personRow(u"P-2"_s, 7)}}, 10), false, true)));
    }

    void aNewSnapshotSweepsWhatItDidNotMeetAndNotBefore()
    {
        loadSmallSnapshot();
        QVERIFY(m_profile->engine().forget(reg).result());
        QCOMPARE(shown(), QStringList{u"P-0=周*明"_s});
        QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-1"_s, 21)}}, 30, true), true, false)));
        QCOMPARE(shown(), (QStringList{u"P-0=周*明"_s, u"P-1=周*明"_s}));
        QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-2"_s, 22)}}, 30), false, true)));
        QCOMPARE(shown(), (QStringList{u"P-1=周*明"_s, u"P-2=周*明"_s}));
        QVERIFY(m_profile->reopen());
        QCOMPARE(shown(), (QStringList{u"P-1=周*明"_s, u"P-2=周*明"_s}));
    }

    void aRestoredProvinceWithLowerNumbersReplacesTheRows()
    {
        QVERIFY(ingest(snapshot(page(reg, 0, {{personRow(u"P-0"_s, 500, u"before"_s), personRow(u"P-9"_s, 501)}}, 600),
                                true, true)));
        Page restored = page(reg, 0, {{personRow(u"P-0"_s, 3, u"restored"_s)}}, 5);
        restored.epoch = u"epoch-2"_s;
        QVERIFY(ingest(snapshot(restored, true, true)));
        QCOMPARE(shown(), QStringList{u"P-0=restored"_s});
    }

    void theSnapshotOfOneFeedLeavesTheOtherAlone()
    {
        QVERIFY(ingest(snapshot(page(ops, 0, {{alertRow(freshAlert(), 2)}}, 10), true, true)));
        loadSmallSnapshot();
        m_profile->settle();
        QCOMPARE(m_profile->world->alerts().size(), 1);
        QCOMPARE(state(ops).cursor, u"ops-tail-10"_s);
    }

    void anUnreadableRowIsKeptButNotShown()
    {
        QVERIFY(ingest(snapshot(page(reg, 0,
                                     {{put(u"person"_s, u"P-bad"_s, 3, "{}"),
                                       put(u"drone"_s, u"X-1"_s, 4, R"({"a":1})"), personRow(u"P-0"_s, 5)}},
                                     10),
                                true, true)));
        QCOMPARE(shown(), QStringList{u"P-0=周*明"_s});
    }

    void theNewestPositionIsShownAfterAStart()
    {
        contract::Position position = samples::position();
        position.person = PersonId(u"P-0"_s);
        QVERIFY(ingest(snapshot(page(reg, 0,
                                     {{personRow(u"P-0"_s, 5), put(u"decision"_s, u"Z-1"_s, 6,
                                                                   [] {
                                                                       contract::Decision decision =
                                                                           samples::decision();
                                                                       decision.person = PersonId(u"P-0"_s);
                                                                       return body(decision);
                                                                   }())}},
                                     10),
                                true, true)));
        QVERIFY(ingest(live({position})));
        contract::Position older = position;
        older.pseq = position.pseq - 1;
        older.battery = 3;
        QVERIFY(ingest(live({older})));
        m_profile->settle();
        QCOMPARE(m_profile->world->person(PersonId(u"P-0"_s))->position->battery, 80);
        QVERIFY(m_profile->reopen());
        m_profile->settle();
        QCOMPARE(m_profile->world->person(PersonId(u"P-0"_s))->position->battery, 80);
        QCOMPARE(state(u"live"_s).seq, position.pseq);
    }

    void positionsOfAnotherEpochReplaceAll()
    {
        contract::Position position = samples::position();
        QVERIFY(ingest(live({position})));
        position.pseq = 1;
        QVERIFY(ingest(live({position}, u"epoch-2"_s)));
        QCOMPARE(state(u"live"_s).seq, 1);
    }

    void positionsOfAnotherViewReplaceAll_data()
    {
        QTest::addColumn<QString>("epoch");
        QTest::addColumn<QString>("view");
        QTest::newRow("view") << u"epoch-1"_s << u"view-2"_s;
        QTest::newRow("epoch") << u"epoch-2"_s << u"view-1"_s;
    }
    void positionsOfAnotherViewReplaceAll()
    {
        QFETCH(const QString, epoch);
        QFETCH(const QString, view);
        loadTwoPositioned();
        QVERIFY(ingest(live({pages::position(u"P-1"_s, 7)}, epoch, view)));
        QCOMPARE(positioned(), QStringList{u"P-1"_s});
        QCOMPARE(state(u"live"_s).view, view);
        QCOMPARE(state(u"live"_s).seq, 7);
        QVERIFY(m_profile->reopen());
        QCOMPARE(positioned(), QStringList{u"P-1"_s});
    }

    void aForgottenLiveFeedLeavesNoPositions()
    {
        loadTwoPositioned();
        QVERIFY(m_profile->engine().forget(u"live"_s).result());
        QCOMPARE(positioned(), QStringList());
        QVERIFY(m_profile->reopen());
        QCOMPARE(positioned(), QStringList());
    }

    void aPositionGoesWithItsPerson_data()
    {
        QTest::addColumn<Batch>("batch");
        QTest::newRow("out") << changes(page(reg, 10, {{out(u"person"_s, u"P-0"_s, 11)}}, 11));
        QTest::newRow("del") << changes(page(reg, 10, {{del(u"person"_s, u"P-0"_s, 11)}}, 11));
        QTest::newRow("sweep") << snapshot(
            page(reg, 0, {{personRow(u"P-1"_s, 7), decisionRow(u"P-0"_s, 6), decisionRow(u"P-1"_s, 8)}}, 11), true,
            true);
    }
    void aPositionGoesWithItsPerson()
    {
        QFETCH(const Batch, batch);
        loadTwoPositioned();
        QVERIFY(ingest(batch));
        QVERIFY(m_profile->reopen());
        // The person is seen again; where they were meanwhile forgotten must not be on the disk.
        QVERIFY(ingest(changes(page(reg, 11, {{personRow(u"P-0"_s, 12)}}, 12))));
        QCOMPARE(positioned(), QStringList{u"P-1"_s});
    }

    void aLateOutOfAnOlderRowLeavesThePosition()
    {
        loadTwoPositioned();
        QVERIFY(ingest(changes(page(reg, 4, {{out(u"person"_s, u"P-0"_s, 4)}}, 5))));
        QVERIFY(m_profile->reopen());
        QCOMPARE(positioned(), (QStringList{u"P-0"_s, u"P-1"_s}));
    }

    void aDamagedReplicaIsMovedAsideAndTheLedgerStays()
    {
        loadSmallSnapshot();
        QVERIFY(m_profile->engine().submit(draft(u"alert.accept"_s)).result());
        m_profile->close();
        QFile file(m_profile->directory.filePath(u"replica.db"_s));
        QVERIFY(file.open(QFile::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY(m_profile->open());
        QVERIFY(QFile::exists(m_profile->directory.filePath(u"replica.db.damaged"_s)));
        QVERIFY(state(reg).cursor.isEmpty());
        QCOMPARE(m_profile->engine().outbox().result()->commands.size(), 1);
        loadSmallSnapshot();
        QCOMPARE(shown(), QStringList{u"P-0=周*明"_s});
    }

    void aDamagedLedgerIsReportedAndNotTouched()
    {
        QVERIFY(m_profile->engine().submit(draft(u"alert.accept"_s)).result());
        m_profile->close();
        QFile file(m_profile->directory.filePath(u"ledger.db"_s));
        QVERIFY(file.open(QFile::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto opened = m_profile->open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Error::Code::Corrupt);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.read(4096), QByteArray(4096, 'x'));
    }

    void aSecondProgramOnTheProfileIsRefused()
    {
        engine::Engine second({.directory = m_profile->directory.path(), .key = QByteArray(32, 'k')}, m_profile->time);
        auto opened = second.open();
        QTRY_VERIFY(opened.isFinished());
        QCOMPARE(opened.result().error().code, Error::Code::Denied);
    }
};

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
