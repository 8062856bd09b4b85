#include "fakes/FakeClock.h"
#include "wall/WallControl.h"
#include "wall/WallKeeper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::wall;
using namespace Qt::StringLiterals;

/// The wall is there again by itself, and the duty seat hears when it is dark for long.
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
        m_wall = std::make_unique<WallControl>(
            *m_layout, [pid] { return QJsonObject{{u"pid"_s, pid}}; }, [](const AlertId&) { return Result<>(); });
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
    void giveUp()
    {
        m_keeper->start();
        m_clock.advance(2s);
        for (int i = 0; i < WallRestarts::most; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(m_keeper->state(), WallKeeper::Running, 9000);
            die();
            QTRY_VERIFY(m_keeper->state() != WallKeeper::Running);
        }
        QCOMPARE(m_keeper->state(), WallKeeper::GivenUp);
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
        QCOMPARE(waits, QList<qint64>({500, 1000, 2000, 2000, 2000}));
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
        giveUp();
        QVERIFY(m_keeper->message().contains(u"每分钟自动重试一次"_s));
        m_keeper->restart();
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
    }
    void triesAgainEveryMinute()
    {
        giveUp();
        const qsizetype before = m_started.size();
        m_clock.advance(61s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        QCOMPARE(m_started.size(), before + 1);
        QVERIFY(!m_keeper->isDark());
    }
    void isDarkAfterFiveSeconds()
    {
        m_keeper->start();
        m_clock.advance(2s);
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Running);
        m_answers = false;
        die();
        QTRY_COMPARE(m_keeper->state(), WallKeeper::Starting);
        QVERIFY(!m_keeper->isDark());
        m_clock.advance(6s);
        QTRY_VERIFY(m_keeper->isDark());
        m_keeper->stop(); // nobody wants it
        QVERIFY(!m_keeper->isDark());
    }
    void whatEarlierOnesSaidIsKept()
    {
        const QString log = m_folder.filePath(u"log/wall.out"_s);
        const WallKeeper::Processes shell = detached(u"/bin/echo"_s, [] { return QStringList(u"ended"_s); }, log);
        const auto said = [](const QString& path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().count("ended") : 0;
        };
        for (int i = 1; i <= 2; ++i) {
            QVERIFY(shell.start() > 0);
            QTRY_COMPARE(said(log), i);
        }
        QFile full(log);
        QVERIFY(full.resize(2'000'000));
        QVERIFY(shell.start() > 0);
        QTRY_COMPARE(said(log), 1);
        QCOMPARE(said(log + u".1"_s), 2);
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
