#include "fakes/FakeClock.h"
#include "wall/WallControl.h"
#include "wall/WallKeeper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::wall;
using namespace Qt::StringLiterals;

/// The wall is there again by itself, and somebody is told when that is hopeless.
class TestWallKeeper : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    FakeClock m_clock{fromMillis(1'795'406'400'000)};
    QList<qint64> m_started, m_killed;
    QSet<qint64> m_alive;
    std::unique_ptr<WallLayout> m_layout;
    std::unique_ptr<WallControl> m_wall; ///< of the process that lives
    std::unique_ptr<WallRemote> m_remote;
    std::unique_ptr<WallKeeper> m_keeper;
    bool m_answers = true; ///< a wall that is started answers

    QString socket() const { return m_folder.filePath(u"wall"_s); }
    void answer(qint64 pid)
    {
        m_wall = std::make_unique<WallControl>(*m_layout, [pid] { return QJsonObject{{u"pid"_s, pid}}; });
        QVERIFY(m_wall->listen(socket()));
    }
    qint64 start()
    {
        const qint64 pid = 1000 + m_started.size();
        m_started.append(pid);
        m_alive.insert(pid);
        if (m_answers)
            answer(pid);
        return pid;
    }
    void die()
    {
        m_alive.clear();
        m_wall.reset();
    }

private Q_SLOTS:
    void init()
    {
        m_started.clear();
        m_killed.clear();
        m_alive.clear();
        m_answers = true;
        m_layout = std::make_unique<WallLayout>(m_folder.filePath(u"layout.ini"_s), u"map"_s);
        m_remote = std::make_unique<WallRemote>(socket());
        m_keeper = std::make_unique<WallKeeper>(
            *m_remote,
            WallKeeper::Processes{[this] { return start(); }, [this](qint64 pid) { return m_alive.contains(pid); },
                                  [this](qint64 pid) {
                                      m_killed.append(pid);
                                      die();
                                  }},
            m_clock);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_remote.reset();
        m_wall.reset();
    }

    void delaysGrow()
    {
        WallRestarts restarts;
        QList<qint64> waits;
        for (int i = 0; i < 5; ++i)
            waits.append(restarts.died(m_clock.now())->count());
        QCOMPARE(waits, QList<qint64>({500, 1000, 2000, 4000, 4000}));
        QVERIFY(!restarts.died(m_clock.now()));
    }
    void aQuietMinuteForgives()
    {
        WallRestarts restarts;
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(restarts.died(m_clock.now())->count(), 500);
            m_clock.advance(61s);
        }
    }
    void startsOne()
    {
        m_keeper->start();
        QCOMPARE(m_keeper->state(), WallKeeper::Seeking);
        m_clock.advance(2s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        QCOMPARE(m_started.size(), 1);
    }
    void takesOverOneThatLives()
    {
        m_alive.insert(77);
        answer(77);
        m_keeper->start();
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        m_clock.advance(1min);
        QVERIFY(m_started.isEmpty());
    }
    void startsItAgainWhenItDied()
    {
        m_keeper->start();
        m_clock.advance(2s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        die();
        QTRY_COMPARE(m_started.size(), 2);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        QCOMPARE(m_keeper->restarts(), 1);
    }
    void killsOneThatNeverAnswers()
    {
        m_answers = false;
        m_keeper->start();
        m_clock.advance(2s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Starting);
        m_clock.advance(1min);
        QTRY_COMPARE(m_killed.size(), 1);
    }
    void givesUpInWords()
    {
        m_keeper->start();
        m_clock.advance(2s);
        for (int i = 0; i < WallRestarts::most; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(m_keeper->state(), WallKeeper::Running, 9000);
            die();
            QTRY_VERIFY(m_keeper->state() != WallKeeper::Running);
        }
        QCOMPARE(m_keeper->state(), WallKeeper::GivenUp);
        QVERIFY(m_keeper->message().contains(u"已停止自动重启"_s));
        m_keeper->restart();
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
    }
    void stopEndsIt()
    {
        m_keeper->start();
        m_clock.advance(2s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        bool quit = false;
        connect(m_wall.get(), &WallControl::quitAsked, this, [&quit] { quit = true; });
        m_keeper->stop();
        QTRY_VERIFY(quit);
        QCOMPARE(m_keeper->state(), WallKeeper::Off);
    }
};

QTEST_GUILESS_MAIN(TestWallKeeper)
#include "tst_wallkeeper.moc"
