#include "Clips.h"
#include "Wall.h"
#include "video/Stream.h"

#include <QFile>
#include <QSignalSpy>

using namespace zhihui;
using namespace zhihui::video;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; ///< ms; how long a test waits at most, never how long something may take

int colours(const QImage& image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            seen.insert(image.pixel(x, y));
    return static_cast<int>(seen.size());
}

/// Pixels of a strong colour: the test pattern is full of them, a mask and a watermark have none.
int colourful(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += QColor(image.pixel(x, y)).hsvSaturation() > 128;
    return count;
}

bool isGrey(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QRgb p = image.pixel(x, y); qRed(p) != qGreen(p) || qGreen(p) != qBlue(p))
                return false;
    return true;
}

const contract::Mask everything{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

} // namespace

class tst_VideoTile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(make({.name = u"plain.mp4"_s, .options = Clips::h264(), .pattern = true}),
                 qPrintable(m_clips.failure()));
        QVERIFY2(make({.name = u"small.mp4"_s, .options = Clips::h264(), .size = u"320x180"_s, .pattern = true}),
                 qPrintable(m_clips.failure()));
    }

    void everyKindOfStreamIsShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("H.264") << u"a.mp4"_s << Clips::h264();
        QTest::newRow("B frames") << u"b.mp4"_s << Clips::h264(50, 2);
        QTest::newRow("long groups") << u"long.mp4"_s << Clips::h264(250);
        QTest::newRow("full range") << u"full.mp4"_s
                                    << u"-c:v libx264 -preset ultrafast -pix_fmt yuvj420p -g 25"_s.split(u' ');
        QTest::newRow("H.265") << u"hevc.mp4"_s << Clips::h265();
        QTest::newRow("transport stream") << u"a.ts"_s << Clips::h264();
    }
    void everyKindOfStreamIsShown()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        // With groups of 250 frames there are longer ones than the clip elsewhere has.
        QVERIFY2(make({.name = name, .options = options, .frames = name == u"long.mp4"_s ? 300 : 100}),
                 qPrintable(m_clips.failure()));
        Wall wall;
        VideoTile* tile = wall.add({.main = url(name)});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 10, patience);
        QCOMPARE(tile->tileState(), VideoTile::Live);
        QCOMPARE(tile->cause(), QString());
        QCOMPARE(tile->sourceSize(), QSize(640, 360));
        QCOMPARE(tile->image().size(), QSize(320, 180));
        QVERIFY(colours(tile->image()) > 100);
        QVERIFY(tile->latencyMs() >= 0);
    }
    void pictureIsOnTheScreen()
    {
        Wall wall;
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)}, {40, 60, 320, 180});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 2, patience);
        const QImage screen = wall.window().grabWindow();
        QVERIFY(colours(screen.copy(40, 60, 320, 180)) > 100);
        QCOMPARE(colours(screen.copy(0, 0, 640, 60)), 1);
        QCOMPARE(colours(screen.copy(0, 240, 640, 240)), 1);
    }
    void parametersMayChangeInTheStream()
    {
        QVERIFY(make({.name = u"first.ts"_s, .options = Clips::h264(), .frames = 30, .pattern = true}));
        QVERIFY(make(
            {.name = u"second.ts"_s, .options = Clips::h264(), .size = u"320x240"_s, .frames = 30, .pattern = true}));
        QFile both(m_clips.path(u"both.ts"_s));
        QVERIFY(both.open(QIODevice::WriteOnly));
        for (const QString& part : {u"first.ts"_s, u"second.ts"_s}) {
            QFile file(m_clips.path(part));
            QVERIFY(file.open(QIODevice::ReadOnly));
            both.write(file.readAll());
        }
        both.close();
        Wall wall;
        VideoTile* tile = wall.add({.main = url(u"both.ts"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(640, 360), patience);
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(320, 240), patience);
        QCOMPARE(tile->image().size(), QSize(240, 180));
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(640, 360), patience);
    }

    void withoutAGrantThereIsNothing()
    {
        Wall wall;
        VideoTile* tile = wall.add(Grant());
        QCOMPARE(tile->tileState(), VideoTile::Idle);
        QCOMPARE(wall.pictures().streams(), 0);
        QVERIFY(!wall.pictures().open(Grant(), Quality::Main, nullptr));
    }
    void grantThatIsOverOpensNothing()
    {
        Wall wall;
        const Grant grant = Granted{.main = url(u"plain.mp4"_s)}.at(wall.clock().now());
        wall.clock().advance(25h);
        VideoTile* tile = wall.add(grant);
        QCOMPARE(tile->tileState(), VideoTile::Idle);
        QCOMPARE(tile->cause(), u"ended-grant"_s);
        QCOMPARE(wall.pictures().streams(), 0);
    }
    void endOfTheGrantClearsThePicture()
    {
        Wall wall;
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 2, patience);
        wall.clock().advance(24h);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Idle, patience);
        QCOMPARE(tile->cause(), u"ended-grant"_s);
        QVERIFY(tile->image().isNull());
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(colours(wall.window().grabWindow()), 1, patience);
    }
    void grantTakenAwayClearsThePicture()
    {
        Wall wall;
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 2, patience);
        tile->setGrant(Grant());
        QCOMPARE(tile->tileState(), VideoTile::Idle);
        QVERIFY(tile->image().isNull());
        QCOMPARE(wall.pictures().streams(), 0);
    }
    void fileAddressIsRefusedByTheProduct()
    {
        Options options = Wall::quick();
        options.files = false;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(tile->cause(), u"unsupported"_s, patience);
        QCOMPARE(tile->presented(), 0);
    }

    void twoTilesShareOneStream()
    {
        Wall wall;
        VideoTile* one = wall.add({.main = url(u"plain.mp4"_s)});
        VideoTile* two =
            wall.add({.main = url(u"plain.mp4"_s), .masks = {everything}, .view = u"v-2"_s}, {320, 0, 160, 90});
        QTRY_VERIFY_WITH_TIMEOUT(one->presented() >= 5 && two->presented() >= 5, patience);
        QCOMPARE(wall.pictures().streams(), 1);
        QCOMPARE(wall.pictures().sourceThreads(), 1);
        QVERIFY(colourful(one->image()) > 1000);
        QCOMPARE(colourful(two->image()), 0); // the mask is of the look
        QVERIFY(colours(two->image()) > 1);   // and the watermark is over it
        delete one;
        const qint64 before = two->presented();
        QTRY_VERIFY_WITH_TIMEOUT(two->presented() > before, patience);
    }
    void lastTileEndsTheStream()
    {
        Wall wall;
        delete wall.add({.main = url(u"plain.mp4"_s)});
        QCOMPARE(wall.pictures().streams(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
    }

    void hiddenTileCausesNoRedraw_data()
    {
        QTest::addColumn<bool>("visible");
        QTest::addColumn<QRectF>("where");
        QTest::newRow("invisible") << false << QRectF(0, 0, 320, 180);
        QTest::newRow("without a size") << true << QRectF(0, 0, 0, 180);
    }
    void hiddenTileCausesNoRedraw()
    {
        QFETCH(bool, visible);
        QFETCH(QRectF, where);
        Options options = Wall::quick();
        options.warm = 60s;
        Wall wall(options);
        QVERIFY(QTest::qWaitForWindowExposed(&wall.window()));
        auto* tile = wall.add(Grant(), where);
        tile->setVisible(visible);
        tile->setGrant(Granted{.main = url(u"plain.mp4"_s)}.at(wall.clock().now()));
        QTRY_VERIFY_WITH_TIMEOUT(tile->received() > 5, patience);
        QSignalSpy swaps(&wall.window(), &QQuickWindow::frameSwapped);
        const qint64 before = tile->received();
        QTRY_VERIFY_WITH_TIMEOUT(tile->received() > before + 50, patience);
        QCOMPARE(swaps.size(), 0);
        QCOMPARE(tile->offered(), 0); // nothing was decoded for it either
        QVERIFY(tile->isReady());
    }
    void manyTilesAreOneRedraw()
    {
        Wall wall;
        QList<VideoTile*> tiles;
        for (int i = 0; i < 8; ++i) {
            const int row = i / 4;
            tiles.append(wall.add({.main = url(i % 2 ? u"plain.mp4"_s : u"small.mp4"_s), .camera = QString::number(i)},
                                  {i % 4 * 160.0, row * 90.0, 160, 90}));
        }
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(tiles, [](auto* t) { return t->presented() > 0; }), patience);
        QSignalSpy swaps(&wall.window(), &QQuickWindow::frameSwapped);
        qint64 before = 0, after = 0;
        for (const VideoTile* tile : std::as_const(tiles))
            before += tile->presented();
        QTRY_VERIFY_WITH_TIMEOUT(tiles[0]->presented() > 60, patience);
        for (const VideoTile* tile : std::as_const(tiles))
            after += tile->presented();
        QVERIFY2(after - before > 3 * swaps.size(),
                 qPrintable(u"%1 pictures in %2"_s.arg(after - before).arg(swaps.size())));
    }
    void warmTileShowsWithoutWaitingForAKeyFrame_data()
    {
        QTest::addColumn<Thrift>("thrift");
        QTest::newRow("all frames") << Thrift::None;
        QTest::newRow("key frames alone") << Thrift::KeyOnly;
    }
    void warmTileShowsWithoutWaitingForAKeyFrame()
    {
        QFETCH(Thrift, thrift);
        QVERIFY(make({.name = u"onekey.mp4"_s, .options = Clips::h264(400), .frames = 300, .pattern = true}));
        Options options = Wall::quick();
        options.warm = 60s;
        options.thrift = thrift;
        Wall wall(options);
        auto* tile = wall.add(Grant());
        tile->setVisible(false);
        tile->setGrant(Granted{.main = url(u"onekey.mp4"_s)}.at(wall.clock().now()));
        QTRY_VERIFY_WITH_TIMEOUT(tile->received() > 30, patience);
        tile->setVisible(true);
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 0, patience);
        QVERIFY(tile->received() < 300); // the next key frame is yet to come
        QCOMPARE(tile->tileState(), VideoTile::Live);
    }
    /// A machine that cannot keep up shows key frames alone: slowly, saying so, and neither stale nor grey in between.
    void keyFramesAloneAreLive()
    {
        QVERIFY(make({.name = u"slow.mp4"_s, .options = Clips::h264(25), .frames = 250, .pattern = true}));
        Options options = Wall::quick();
        options.thrift = Thrift::KeyOnly;
        options.stale = 500ms; // a key frame comes every second
        Wall wall(options);
        VideoTile* tile = wall.add({.main = url(u"slow.mp4"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
        QSignalSpy changes(tile, &VideoTile::conditionChanged);
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() >= 3, patience);
        QVERIFY(tile->isKeyFramesOnly());
        QVERIFY(tile->presented() * 10 < tile->received());
        QCOMPARE(changes.size(), 0);
        tile->setFocusTile(true); // enlarged: all frames again
        QTRY_VERIFY_WITH_TIMEOUT(!tile->isKeyFramesOnly(), patience);
        QCOMPARE(tile->tileState(), VideoTile::Live);
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 20, patience);
        QCOMPARE(changes.size(), 0);
    }
    void hiddenTileGoesCold()
    {
        Options options = Wall::quick();
        options.warm = 0ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 0, patience);
        tile->setVisible(false);
        QCOMPARE(wall.pictures().streams(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(wall.pictures().sourceThreads(), 0, patience);
        const qint64 before = tile->presented();
        tile->setVisible(true);
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > before, patience);
    }
    void stoppedTileGoesColdAndComesBack()
    {
        Options options = Wall::quick();
        options.warm = 0ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 0, patience);
        tile->setRunning(false);
        QCOMPARE(wall.pictures().streams(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Idle, patience);
        tile->setRunning(true);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Live, patience);
    }

    void picturesThatStopComingTurnGrey()
    {
        Options options = Wall::quick();
        options.loopFiles = false;
        options.stale = 300ms;
        options.noSignal = 2500ms;
        Wall wall(options);
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)});
        QList<int> states;
        connect(tile, &VideoTile::conditionChanged, this, [&] { states.append(tile->tileState()); });
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Stale, patience);
        QVERIFY(isGrey(tile->image()));
        QCOMPARE(tile->cause(), u"ended"_s);
        QVERIFY(tile->ageMs() >= 300);
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::NoSignal, patience);
        QVERIFY(isGrey(tile->image()));
        QCOMPARE(states.last(2), (QList<int>{VideoTile::Stale, VideoTile::NoSignal}));
    }
    void greyPictureKeepsMaskAndWatermark()
    {
        Options options = Wall::quick();
        options.loopFiles = false;
        options.stale = 300ms;
        Wall wall(options);
        const contract::Mask half{{0, 0}, {0.5, 0}, {0.5, 1}, {0, 1}};
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s), .masks = {half}});
        QTRY_COMPARE_WITH_TIMEOUT(tile->tileState(), VideoTile::Stale, patience);
        const QImage masked = tile->image().copy(0, 0, 160, 180);
        QVERIFY(colours(masked) > 1); // the watermark's ink
        QVERIFY(colours(masked) < 60);
    }

    void snapshotIsTheFrameItself()
    {
        Wall wall;
        VideoTile* tile = wall.add({.main = url(u"plain.mp4"_s)}, {0, 0, 160, 90});
        QSignalSpy ready(tile, &VideoTile::snapshotReady);
        QTRY_VERIFY_WITH_TIMEOUT(tile->presented() > 0, patience);
        tile->snapshot();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
        const auto still = ready.first().first().value<Still>();
        QCOMPARE(still.image.size(), QSize(640, 360));
        QCOMPARE(still.source, u"main h264 640x360"_s);
        QVERIFY(!still.jpeg.isEmpty());
        QVERIFY(still.at <= wall.clock().now());
    }
    void snapshotWithoutAPictureFails()
    {
        Wall wall;
        VideoTile* tile = wall.add(Grant());
        QSignalSpy failed(tile, &VideoTile::snapshotFailed);
        tile->snapshot();
        QCOMPARE(failed.size(), 1);
    }

    void streamChangesOverWithoutAGap()
    {
        Wall wall;
        VideoTile* tile =
            wall.add(Granted{.main = url(u"plain.mp4"_s), .sub = url(u"small.mp4"_s)}.at(wall.clock().now()),
                     {0, 0, 320, 180}, VideoTile::Auto);
        QTRY_COMPARE_WITH_TIMEOUT(tile->sourceSize(), QSize(320, 180), patience);
        QCOMPARE(tile->activeQuality(), VideoTile::Sub);
        bool gap = false;
        connect(tile, &VideoTile::conditionChanged, this, [&] { gap = gap || tile->tileState() != VideoTile::Live; });
        tile->setSize({640, 480});
        QTRY_COMPARE_WITH_TIMEOUT(tile->activeQuality(), VideoTile::Main, patience);
        QCOMPARE(tile->sourceSize(), QSize(640, 360));
        QVERIFY(!gap);
        QVERIFY(!tile->image().isNull());
        QCOMPARE(wall.pictures().streams(), 1);
        tile->setQuality(VideoTile::Sub);
        QTRY_COMPARE_WITH_TIMEOUT(tile->activeQuality(), VideoTile::Sub, patience);
        QVERIFY(!gap);
    }

private:
    bool make(const Clips::Recipe& recipe) { return !m_clips.make(recipe).isEmpty(); }
    QString url(const QString& name) const { return fileUrl(m_clips.path(name)); }

    Clips m_clips;
};

QTEST_MAIN(tst_VideoTile)
#include "tst_videotile.moc"
