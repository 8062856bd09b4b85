#include "CameraProcess.h"
#include "Clips.h"
#include "Wall.h"

#include <QDir>
#include <QTcpServer>

using namespace zhihui;
using namespace zhihui::video;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000; ///< ms; how long a test waits at most, never how long something may take

qsizetype entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}
qsizetype descriptors()
{
    return entries(u"/proc/self/fd"_s);
}
qsizetype threads()
{
    return entries(u"/proc/self/task"_s);
}
QString memory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(status.readAll());
    return text.section(u"VmRSS:"_s, 1).section(u'\n', 0, 0).simplified();
}

Options network()
{
    Options options = Wall::quick();
    options.files = false;
    return options;
}

} // namespace

class tst_VideoRtsp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_clip = m_clips.make({.name = u"camera.ts"_s, .options = Clips::h264(25)});
        QVERIFY2(!m_clip.isEmpty(), qPrintable(m_clips.failure()));
    }

    void cameraIsShown_data()
    {
        QTest::addColumn<bool>("udp");
        QTest::addColumn<bool>("hevc");
        QTest::addColumn<QString>("password");
        QTest::newRow("inside the connection") << false << false << QString();
        QTest::newRow("over UDP") << true << false << QString();
        QTest::newRow("H.265") << false << true << QString();
        QTest::newRow("with a password") << false << false << u"p@ss:w/rd%"_s;
    }
    void cameraIsShown()
    {
        QFETCH(bool, udp);
        QFETCH(bool, hevc);
        QFETCH(QString, password);
        const QString clip = hevc ? m_clips.make({.name = u"hevc.ts"_s, .options = Clips::h265()}) : m_clip;
        QVERIFY2(!clip.isEmpty(), qPrintable(m_clips.failure()));
        CameraProcess camera;
        QVERIFY(camera.start(clip, password.isEmpty()
                                       ? QStringList()
                                       : QStringList{u"--user"_s, u"admin"_s, u"--password"_s, password}));
        Options options = network();
        options.udp = udp;
        Wall wall(options);
        VideoTile* tile =
            wall.add({.main = camera.url(), .user = password.isEmpty() ? QString() : u"admin"_s, .password = password});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 10, patience);
        QCOMPARE(tile->tileState(), VideoTile::Live);
        QCOMPARE(tile->sourceSize(), QSize(640, 360));
    }
    /// Nobody has to say which camera speaks what: TCP first, UDP where the camera wants nothing else.
    void transportFollowsTheCamera_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("UDP alone") << u"udp"_s;
        QTest::newRow("TCP alone") << u"tcp"_s;
    }
    void transportFollowsTheCamera()
    {
        QFETCH(QString, transport);
        CameraProcess camera;
        QVERIFY(camera.start(m_clip, {u"--transport"_s, transport}));
        Wall wall(network());
        VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 10, patience);
        QCOMPARE(tile->tileState(), VideoTile::Live);
    }
    void wrongPasswordIsRefusedAndNotTriedAgain()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip, {u"--user"_s, u"admin"_s, u"--password"_s, u"right"_s}));
        Wall wall(network());
        VideoTile* tile = wall.add({.main = camera.url(), .user = u"admin"_s, .password = u"wrong"_s});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Refused, patience);
        QCOMPARE(tile->cause(), u"refused-401"_s);
        QCOMPARE(tile->retryInMs(), -1);
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
        tile->setGrant(
            Granted{.main = camera.url(), .user = u"admin"_s, .password = u"right"_s}.at(wall.clock().now()));
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }
    void unknownStreamIsNotFound()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Wall wall(network());
        VideoTile* tile = wall.add({.main = camera.url(u"/nothing"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::NoSignal, patience);
        QCOMPARE(tile->cause(), u"not-found"_s);
    }
    void closedPortIsUnreachableAndTriedAgain()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        camera.kill();
        Options options = network();
        options.retry = {200ms};
        Wall wall(options);
        VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::NoSignal, patience);
        QCOMPARE(tile->cause(), u"unreachable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(tile->retryInMs() >= 0, patience);
        QVERIFY(camera.restart());
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }
    void cameraThatCameBackIsShownAgain()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Options options = network();
        options.stale = 300ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
        camera.kill();
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Stale, patience);
        QVERIFY(camera.restart());
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }
    void cameraThatCameBackAsAnotherIsShown_data()
    {
        QTest::addColumn<Clips::Recipe>("other");
        QTest::newRow("another size") << Clips::Recipe{
            .name = u"size.ts"_s, .options = Clips::h264(25), .size = u"320x240"_s};
        QTest::newRow("another codec") << Clips::Recipe{
            .name = u"codec.ts"_s, .options = Clips::h265(25), .size = u"320x240"_s};
    }
    void cameraThatCameBackAsAnotherIsShown()
    {
        QFETCH(Clips::Recipe, other);
        const QString clip = m_clips.make(other);
        QVERIFY2(!clip.isEmpty(), qPrintable(m_clips.failure()));
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Wall wall(network());
        const VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(640, 360), patience);
        QVERIFY(camera.restart(clip));
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(320, 240), patience);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }
    void frozenCameraIsLeftAndTakenUpAgain()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Options options = network();
        options.stale = 300ms;
        options.read = 1000ms;
        options.open = 1000ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 5, patience);
        QVERIFY(camera.tell("freeze"));
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Stale, patience);
        QTRY_COMPARE_WITH_TIMEOUT(tile->cause(), u"timeout"_s, patience);
        QVERIFY(camera.tell("thaw"));
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }

    void silentPeerTimesOut()
    {
        QTcpServer silent; // the system accepts, and nobody ever answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Options options = network();
        options.open = 1000ms;
        options.retry = {10s};
        Wall wall(options);
        VideoTile* tile = wall.add({.main = u"rtsp://127.0.0.1:%1/main"_s.arg(silent.serverPort())});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Connecting, patience);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::NoSignal, patience);
        QCOMPARE(tile->cause(), u"timeout"_s);
        QVERIFY(tile->retryInMs() > 0);
    }
    void stoppingASilentPeerDoesNotWait()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Options options = network();
        options.open = 1h; // only the stop can end it
        options.warm = 0ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = u"rtsp://127.0.0.1:%1/main"_s.arg(silent.serverPort())});
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), patience);
        QCOMPARE(wall.pictures().sourceThreads(), 1);
        tile->setRunning(false);
        QCOMPARE(wall.pictures().streams(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
    }
    void stoppingAFrozenCameraDoesNotWait()
    {
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Options options = network();
        options.read = 1h;
        options.warm = 0ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = camera.url()});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 5, patience);
        QVERIFY(camera.tell("freeze"));
        tile->setRunning(false);
        QCOMPARE(wall.pictures().streams(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
    }
    void endingTheProgramDoesNotWaitForASilentPeer()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Options options = network();
        options.open = 1h;
        const qsizetype before = threads();
        {
            Wall wall(options);
            wall.add({.main = u"rtsp://127.0.0.1:%1/main"_s.arg(silent.serverPort())});
            QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(threads() <= before + 1, patience); // the scene graph may keep one of its own
    }

    void reconnectsLeakNothing()
    {
        const int count = qEnvironmentVariableIsSet("ZHIHUI_LONG") ? 500 : 200;
        CameraProcess camera;
        QVERIFY(camera.start(m_clip));
        Wall wall(network());
        VideoTile* tile = wall.add({.main = camera.url()});
        const auto reconnect = [&] {
            const qint64 before = tile->presented();
            QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > before, patience);
            QVERIFY(camera.tell("kick"));
        };
        for (int i = 0; i < 5; ++i)
            reconnect();
        // Between two connections there is one descriptor less: both figures are taken when pictures have come for a
        // while.
        const auto settle = [&] {
            const qint64 before = tile->presented();
            QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > before + 50, patience);
        };
        settle();
        const qsizetype descriptorsBefore = descriptors(), threadsBefore = threads();
        const QString memoryBefore = memory();
        for (int i = 0; i < count; ++i)
            reconnect();
        qInfo().noquote() << count << "reconnects: RSS" << memoryBefore << "→" << memory();
        settle();
        QTRY_COMPARE_WITH_TIMEOUT(descriptors(), descriptorsBefore, patience);
        QCOMPARE(threads(), threadsBefore);
    }

private:
    Clips m_clips;
    QString m_clip;
};

QTEST_MAIN(tst_VideoRtsp)
#include "tst_videortsp.moc"
