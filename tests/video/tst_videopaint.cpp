#include "Granted.h"
#include "video/FramePainter.h"
#include "video/Greyed.h"
#include "video/QualityChoice.h"
#include "video/StillJob.h"

#include <QFuture>
#include <QPainter>
#include <QTest>
#include <random>

using namespace zhihui;
using namespace zhihui::video;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant noon = fromMillis(1795406400000);

/// A frame of one colour.
FramePtr plain(QSize size, uchar y, uchar u, uchar v, AVPixelFormat format = AV_PIX_FMT_YUV420P)
{
    FramePtr frame(av_frame_alloc());
    frame->width = size.width();
    frame->height = size.height();
    frame->format = format;
    av_frame_get_buffer(frame.get(), 0);
    memset(frame->data[0], y, static_cast<size_t>(frame->linesize[0]) * static_cast<size_t>(size.height()));
    for (const auto& [plane, value] : {std::pair(1, u), std::pair(2, v)})
        memset(frame->data[plane], value,
               static_cast<size_t>(frame->linesize[plane]) * static_cast<size_t>((size.height() + 1) / 2));
    return frame;
}

/// The frame with everything inside a polygon in a shouting colour: what a mask must not let through anywhere.
FramePtr withSecret(QSize size, const contract::Mask& mask)
{
    FramePtr frame = plain(size, 60, 128, 128);
    QImage inside(size, QImage::Format_Alpha8);
    inside.fill(0);
    QPainter painter(&inside);
    painter.setBrush(Qt::black);
    painter.setPen(Qt::NoPen);
    QPolygonF polygon;
    for (const contract::MaskPoint& p : mask)
        polygon.append({p.x * size.width(), p.y * size.height()});
    painter.drawPolygon(polygon, Qt::WindingFill);
    painter.end();
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            if (inside.constScanLine(y)[x]) {
                frame->data[0][y * frame->linesize[0] + x] = 210;
                frame->data[1][y / 2 * frame->linesize[1] + x / 2] = 16;
                frame->data[2][y / 2 * frame->linesize[2] + x / 2] = 240;
            }
    return frame;
}

/// Much redder than grey: of the secret, or mixed with it.
bool isSecret(QRgb pixel)
{
    return qRed(pixel) - qBlue(pixel) > 24;
}

int secrets(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isSecret(image.pixel(x, y));
    return count;
}

/// What would be seen of it without a mask.
int secretsInTheOpen(const AVFrame& frame)
{
    QImage image = Buffers().take({frame.width, frame.height});
    return Scaler().scale(frame, image) ? secrets(image) : 0;
}

contract::Mask randomMask(std::mt19937& random)
{
    std::uniform_real_distribution<double> centre(-0.1, 1.1), reach(0.02, 0.5), angle(0, 6.283);
    const int corners = 3 + static_cast<int>(random() % 6);
    const double x = centre(random), y = centre(random);
    contract::Mask mask;
    for (int i = 0; i < corners; ++i) {
        const double a = angle(random), r = reach(random);
        mask.append({x + r * std::cos(a), y + r * std::sin(a)});
    }
    return mask;
}

Still stillOf(const AVFrame& frame, const Grant& grant, Watermarks& watermarks)
{
    QPromise<Result<Still>> promise;
    promise.start();
    auto future = promise.future();
    StillJob(frame, noon, u"main h264 %1x%2"_s.arg(frame.width).arg(frame.height), grant, watermarks,
             std::move(promise))
        .run();
    return future.result().value();
}

int differing(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

} // namespace

class tst_VideoPaint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void grantNeedsAnEntryAnAddressAndTime_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("given");
        QTest::newRow("all three") << u"v"_s << u"rtsp://127.0.0.1/a"_s << 1 << true;
        QTest::newRow("no register entry") << QString() << u"rtsp://127.0.0.1/a"_s << 1 << false;
        QTest::newRow("no address") << u"v"_s << QString() << 1 << false;
        QTest::newRow("over now") << u"v"_s << u"rtsp://127.0.0.1/a"_s << 0 << false;
        QTest::newRow("over long ago") << u"v"_s << u"rtsp://127.0.0.1/a"_s << -3600 << false;
    }
    void grantNeedsAnEntryAnAddressAndTime()
    {
        QFETCH(QString, view);
        QFETCH(QString, address);
        QFETCH(int, seconds);
        const Granted granted{.main = address, .view = view, .lasts = Seconds(seconds)};
        const auto grant = Grant::from(granted.row(noon), u"训诫室"_s, noon);
        QTEST(grant.has_value(), "given");
        if (!grant)
            QCOMPARE(grant.error().code, Error::Code::Denied);
    }
    void defaultGrantIsNone()
    {
        QVERIFY(!Grant().isValid());
        QVERIFY(Grant().isOver(noon));
    }
    void addressCarriesCredentialsEncodedAndOnlyWhenAsked()
    {
        const contract::CameraAccess access{u"rtsp://10.0.0.1:554/a?x=1"_s, {}, u"admin"_s, u"p@ss:w/ö"_s};
        const Address address = Address::of(access, Quality::Sub);
        QVERIFY(!address.url.toString().contains(u"admin"_s));
        QCOMPARE(address.withCredentials(), QByteArray("rtsp://admin:p%40ss%3Aw%2F%C3%B6@10.0.0.1:554/a?x=1"));
    }

    /// No pixel of what a mask covers gets out, at any size, by any way out.
    void masksLeakNothing_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void masksLeakNothing()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto sized = [&](int least, int most) {
            return least + static_cast<int>(random() % unsigned(most - least));
        };
        const QSize source(sized(32, 700) & ~1, sized(32, 500) & ~1);
        const QSize box(sized(16, 900), sized(16, 700));
        contract::Mask mask = randomMask(random);
        while (secretsInTheOpen(*withSecret(source, mask)) == 0) // the control: there is something to hide
            mask = randomMask(random);
        const Grant grant = Granted{.main = u"rtsp://127.0.0.1/a"_s, .masks = {mask}}.at(noon);
        const FramePtr frame = withSecret(source, mask);
        Watermarks watermarks;
        const QImage tile = FramePainter(watermarks).paint(*frame, box, grant, noon);
        QVERIFY2(secrets(tile) == 0, qPrintable(u"source %1x%2"_s.arg(source.width()).arg(source.height())));
        QCOMPARE(secrets(greyed(tile)), 0);
        const Still still = stillOf(*frame, grant, watermarks);
        QCOMPARE(still.image.size(), source);
        QCOMPARE(secrets(still.image), 0);
        QCOMPARE(secrets(QImage::fromData(still.jpeg)), 0); // what goes into a finding
    }
    void maskWithoutAnAreaHidesEverything_data()
    {
        QTest::addColumn<contract::Mask>("mask");
        QTest::newRow("empty") << contract::Mask{};
        QTest::newRow("two corners") << contract::Mask{{0.1, 0.1}, {0.2, 0.2}};
        QTest::newRow("not a number") << contract::Mask{{0.1, 0.1}, {0.2, 0.2}, {qQNaN(), 0.5}};
    }
    void maskWithoutAnAreaHidesEverything()
    {
        QFETCH(contract::Mask, mask);
        const Blackout blackout({mask}, {40, 30}, {40, 30});
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 40; ++x)
                QVERIFY(blackout.covers({x, y}));
    }
    void maskLeavesTheRestAlone()
    {
        const Blackout blackout({{{0.25, 0.25}, {0.75, 0.25}, {0.75, 0.75}, {0.25, 0.75}}}, {400, 400}, {400, 400});
        QVERIFY(blackout.covers({100, 100}));
        QVERIFY(blackout.covers({299, 299}));
        QVERIFY(!blackout.covers({88, 200}));
        QVERIFY(!blackout.covers({312, 200}));
    }
    void newMasksApplyToTheNextPicture()
    {
        const contract::Mask all{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        Watermarks watermarks;
        FramePainter painter(watermarks);
        const FramePtr frame = withSecret({320, 180}, all);
        Granted granted{.main = u"rtsp://127.0.0.1/a"_s};
        QVERIFY(secrets(painter.paint(*frame, {320, 180}, granted.at(noon), noon)) > 0);
        granted.masks = {all};
        QCOMPARE(secrets(painter.paint(*frame, {320, 180}, granted.at(noon), noon)), 0);
    }

    void watermarkIsInEveryWayOut_data()
    {
        QTest::addColumn<QSize>("box");
        QTest::newRow("thumbnail") << QSize(120, 68);
        QTest::newRow("tile") << QSize(480, 270);
        QTest::newRow("native") << QSize(1280, 720);
    }
    void watermarkIsInEveryWayOut()
    {
        QFETCH(QSize, box);
        const FramePtr frame = plain({1280, 720}, 110, 128, 128);
        const Grant grant = Granted{.main = u"rtsp://127.0.0.1/a"_s}.at(noon);
        Watermarks watermarks;
        QImage bare = Buffers().take(box);
        QVERIFY(Scaler().scale(*frame, bare));
        const QImage tile = FramePainter(watermarks).paint(*frame, box, grant, noon);
        const int least = box.width() * box.height() / 200;
        QVERIFY(differing(tile, bare) > least);
        QVERIFY(differing(greyed(tile), greyed(bare)) > least);
        const Still still = stillOf(*frame, grant, watermarks);
        QImage native = Buffers().take({1280, 720});
        QVERIFY(Scaler().scale(*frame, native));
        QVERIFY(differing(still.image, native) > 1280 * 720 / 200);
        const QImage decoded = QImage::fromData(still.jpeg, "JPEG");
        QCOMPARE(decoded.size(), QSize(1280, 720));
        QVERIFY(differing(decoded, native) > 1280 * 720 / 200);
    }
    void watermarkSaysTheMinute()
    {
        const FramePtr frame = plain({480, 270}, 110, 128, 128);
        const Grant grant = Granted{.main = u"rtsp://127.0.0.1/a"_s}.at(noon);
        Watermarks watermarks;
        FramePainter painter(watermarks);
        const QImage first = painter.paint(*frame, {480, 270}, grant, noon).copy();
        const QImage same = painter.paint(*frame, {480, 270}, grant, noon + 59s).copy();
        const QImage later = painter.paint(*frame, {480, 270}, grant, noon + 60s);
        QCOMPARE(differing(first, same), 0);
        QVERIFY(differing(first, later) > 0);
    }
    void watermarkShowsOnWhiteAndOnBlack_data()
    {
        QTest::addColumn<int>("luma");
        QTest::newRow("white") << 235;
        QTest::newRow("black") << 16;
    }
    void watermarkShowsOnWhiteAndOnBlack()
    {
        QFETCH(int, luma);
        const FramePtr frame = plain({480, 270}, static_cast<uchar>(luma), 128, 128);
        Watermarks watermarks;
        const QImage image =
            FramePainter(watermarks).paint(*frame, {480, 270}, Granted{.main = u"rtsp://127.0.0.1/a"_s}.at(noon), noon);
        int least = 255, most = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                least = std::min(least, qGray(image.pixel(x, y)));
                most = std::max(most, qGray(image.pixel(x, y)));
            }
        QVERIFY2(most - least >= 30, qPrintable(QString::number(most - least)));
    }
    void stillSaysWhatItIs()
    {
        const FramePtr frame = plain({640, 360}, 110, 128, 128);
        Watermarks watermarks;
        const Still still = stillOf(*frame, Granted{.main = u"rtsp://127.0.0.1/a"_s}.at(noon), watermarks);
        QCOMPARE(still.at, noon);
        QCOMPARE(still.source, u"main h264 640x360"_s);
        QCOMPARE(still.number, u"V-20261125-000123"_s);
        QCOMPARE(still.view, Granted{}.view);
        QCOMPARE(still.cameraName, u"训诫室"_s);
        QVERIFY(still.jpeg.startsWith("\xff\xd8"));
    }

    void rangeOfValuesIsHonoured_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("luma");
        QTest::addColumn<int>("grey");
        QTest::newRow("limited white") << int(AV_PIX_FMT_YUV420P) << int(AVCOL_RANGE_MPEG) << 235 << 255;
        QTest::newRow("limited black") << int(AV_PIX_FMT_YUV420P) << int(AVCOL_RANGE_MPEG) << 16 << 0;
        QTest::newRow("full white") << int(AV_PIX_FMT_YUVJ420P) << int(AVCOL_RANGE_JPEG) << 255 << 255;
        QTest::newRow("full grey") << int(AV_PIX_FMT_YUVJ420P) << int(AVCOL_RANGE_JPEG) << 100 << 100;
        QTest::newRow("full by flag") << int(AV_PIX_FMT_YUV420P) << int(AVCOL_RANGE_JPEG) << 100 << 100;
    }
    void rangeOfValuesIsHonoured()
    {
        QFETCH(int, format);
        QFETCH(int, range);
        QFETCH(int, luma);
        QFETCH(int, grey);
        const FramePtr frame = plain({64, 48}, static_cast<uchar>(luma), 128, 128, AVPixelFormat(format));
        frame->color_range = AVColorRange(range);
        for (const QSize size : {QSize(64, 48), QSize(48, 36), QSize(100, 75)}) {
            QImage image = Buffers().take(size);
            QVERIFY(Scaler().scale(*frame, image));
            QVERIFY(std::abs(qGray(image.pixel(size.width() / 2, size.height() / 2)) - grey) <= 2);
            QCOMPARE(qAlpha(image.pixel(0, 0)), 255);
        }
    }
    void pictureFitsWithItsAspectRatio()
    {
        const FramePtr frame = plain({720, 576}, 110, 128, 128);
        QCOMPARE(fitted(*frame, {1000, 288}), QSize(360, 288));
        frame->sample_aspect_ratio = {64, 45};
        QCOMPARE(fitted(*frame, {1024, 1000}), QSize(1024, 576));
        QCOMPARE(fitted(*frame, {1, 1}), QSize(1, 1));
    }
    void buffersComeBackWhenNobodyHoldsThem()
    {
        Buffers buffers;
        QImage held = buffers.take({64, 48});
        const uchar* bytes = held.constBits();
        buffers.keep(held);
        QVERIFY(buffers.take({64, 48}).constBits() != bytes);
        held = {};
        QCOMPARE(buffers.take({64, 48}).constBits(), bytes);
    }

    void qualityFollowsTheSize_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("tiles");
        QTest::addColumn<bool>("focus");
        QTest::addColumn<int>("now"); // 0 nothing yet, 1 main, 2 sub
        QTest::addColumn<int>("chosen");
        QTest::newRow("small") << 270 << 9 << false << 0 << 2;
        QTest::newRow("at the limit") << 482 << 4 << false << 0 << 2;
        QTest::newRow("above the limit") << 483 << 4 << false << 0 << 1;
        QTest::newRow("a little smaller keeps main") << 450 << 4 << false << 1 << 1;
        QTest::newRow("clearly smaller gives main up") << 430 << 4 << false << 1 << 2;
        QTest::newRow("sixteen tiles") << 1000 << 16 << false << 0 << 2;
        QTest::newRow("fifteen after sixteen") << 1000 << 15 << false << 2 << 2;
        QTest::newRow("fifteen") << 1000 << 15 << false << 0 << 1;
        QTest::newRow("focus") << 100 << 64 << true << 2 << 1;
    }
    void qualityFollowsTheSize()
    {
        QFETCH(int, height);
        QFETCH(int, tiles);
        QFETCH(bool, focus);
        QFETCH(int, now);
        QFETCH(int, chosen);
        QualityWish wish{.focus = focus, .height = height, .tiles = tiles, .now = {}};
        if (now)
            wish.now = now == 1 ? Quality::Main : Quality::Sub;
        QCOMPARE(chooseQuality(wish), chosen == 1 ? Quality::Main : Quality::Sub);
    }
};

QTEST_MAIN(tst_VideoPaint)
#include "tst_videopaint.moc"
