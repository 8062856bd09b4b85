#include "drill/CounterStrip.h"
#include "drill/Encoder.h"

#include <QImage>
#include <QTest>

extern "C" {
#include <libavcodec/avcodec.h>
}

using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

/// A picture with something in it, and the counter.
Canvas pictureWith(quint16 counter, int width = 640, int height = 360)
{
    Canvas canvas(width, height);
    canvas.fill(Ink::rgb(90, 110, 100));
    for (int i = 0; i < 12; ++i)
        canvas.ellipse({60.0 + i * 48, 330.0 - 9 * i}, 40, 30, 15 * i, Ink::rgb(20 * i, 255 - 20 * i, 128));
    counterStrip::draw(canvas.luma().data, width, width, height, counter);
    return canvas;
}

QImage lumaOf(const Canvas& canvas)
{
    return QImage(canvas.luma().data, canvas.pixelWidth(), canvas.pixelHeight(), canvas.pixelWidth(),
                  QImage::Format_Grayscale8)
        .copy();
}

/// What a decoder makes of the coded pictures: the counters in the order in which they are shown.
QList<int> countersIn(const QList<AccessUnit>& units, AVCodecID codec)
{
    QList<int> counters;
    AVCodecContext* context = avcodec_alloc_context3(avcodec_find_decoder(codec));
    AVFrame* frame = av_frame_alloc();
    AVPacket* packet = av_packet_alloc();
    avcodec_open2(context, nullptr, nullptr);
    const auto receive = [&] {
        while (avcodec_receive_frame(context, frame) == 0)
            counters
                << counterStrip::read({frame->data[0], frame->linesize[0], frame->width, frame->height}).value_or(9);
    };
    for (const AccessUnit& unit : units) {
        av_new_packet(packet, static_cast<int>(unit.bytes.size()));
        std::copy(unit.bytes.cbegin(), unit.bytes.cend(), packet->data);
        avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        receive();
    }
    avcodec_send_packet(context, nullptr);
    receive();
    av_packet_free(&packet);
    av_frame_free(&frame);
    avcodec_free_context(&context);
    return counters;
}

} // namespace

class tst_CounterStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadAsDrawn_data();
    void isReadAsDrawn();
    void isReadFromAScaledPicture_data();
    void isReadFromAScaledPicture();
    void isReadFromAPartOfAScreen();
    void isReadFromADarkPicture();
    void isNotSeenWhereThereIsNone();
    void survivesCompression_data();
    void survivesCompression();
    void wraps();
};

void tst_CounterStrip::isReadAsDrawn_data()
{
    QTest::addColumn<int>("counter");
    for (const int counter : {0, 1, 2, 255, 256, 12345, 32767, 32768, 65534, 65535})
        QTest::addRow("%d", counter) << counter;
}

void tst_CounterStrip::isReadAsDrawn()
{
    QFETCH(int, counter);
    const Canvas canvas = pictureWith(static_cast<quint16>(counter));
    QCOMPARE(counterStrip::read({canvas.luma().data, 640, 640, 360}).value_or(0), counter);
}

void tst_CounterStrip::isReadFromAScaledPicture_data()
{
    QTest::addColumn<QSize>("from");
    QTest::addColumn<QSize>("to");
    for (const QSize from : {QSize(640, 360), QSize(1280, 720)}) {
        for (const QSize to : {QSize(320, 180), QSize(480, 270), QSize(472, 266), QSize(960, 540), QSize(1920, 1080)})
            QTest::addRow("%d to %d", from.width(), to.width()) << from << to;
    }
}

void tst_CounterStrip::isReadFromAScaledPicture()
{
    QFETCH(QSize, from);
    QFETCH(QSize, to);
    for (int counter = 7; counter < 65536; counter += 4099) {
        const QImage image = lumaOf(pictureWith(static_cast<quint16>(counter), from.width(), from.height()));
        const QImage scaled = image.scaled(to, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QCOMPARE(counterStrip::read(scaled).value_or(0), counter);
    }
}

void tst_CounterStrip::isReadFromAPartOfAScreen()
{
    QImage screen(1000, 700, QImage::Format_RGB32);
    screen.fill(Qt::darkGray);
    const QImage tile = lumaOf(pictureWith(4711)).scaled(320, 180, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage colour = tile.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < colour.height(); ++y)
        std::copy_n(colour.constScanLine(y), colour.width() * 4, screen.scanLine(y + 200) + 4 * 333);
    QCOMPARE(counterStrip::read(screen, QRect(333, 200, 320, 180)).value_or(0), 4711);
}

void tst_CounterStrip::isReadFromADarkPicture()
{
    QImage image = lumaOf(pictureWith(60000));
    for (int y = 0; y < image.height(); ++y)
        std::transform(image.constScanLine(y), image.constScanLine(y) + image.width(), image.scanLine(y),
                       [](uchar value) { return static_cast<uchar>(30 + value / 3); });
    QCOMPARE(counterStrip::read(image).value_or(0), 60000);
}

void tst_CounterStrip::isNotSeenWhereThereIsNone()
{
    QImage plain(640, 360, QImage::Format_Grayscale8);
    plain.fill(120);
    QVERIFY(!counterStrip::read(plain));
    QVERIFY(!counterStrip::read(QImage()));
    QVERIFY(!counterStrip::read(plain.scaled(64, 36)));
}

void tst_CounterStrip::survivesCompression_data()
{
    QTest::addColumn<QString>("codec");
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("bFrames");
    QTest::newRow("h264") << u"h264"_s << static_cast<int>(AV_CODEC_ID_H264) << 0;
    QTest::newRow("h264 with B frames") << u"h264"_s << static_cast<int>(AV_CODEC_ID_H264) << 2;
    QTest::newRow("h265") << u"h265"_s << static_cast<int>(AV_CODEC_ID_HEVC) << 0;
    QTest::newRow("h265 with B frames") << u"h265"_s << static_cast<int>(AV_CODEC_ID_HEVC) << 2;
}

void tst_CounterStrip::survivesCompression()
{
    QFETCH(QString, codec);
    QFETCH(int, id);
    QFETCH(int, bFrames);
    Coding coding;
    coding.codec = codec;
    coding.gop = 10;
    coding.bFrames = bFrames;
    Encoder encoder(640, 360, coding);
    QList<AccessUnit> units;
    QList<int> sent;
    for (int counter = 32750; counter < 32780; ++counter) {
        sent << counter;
        units << encoder.encode(pictureWith(static_cast<quint16>(counter)), counter == 32750);
    }
    units << encoder.flush();
    QVERIFY(units.constFirst().isKey);
    QCOMPARE(countersIn(units, static_cast<AVCodecID>(id)), sent);
}

void tst_CounterStrip::wraps()
{
    QCOMPARE(counterStrip::framesBetween(65530, 4), 10);
    QCOMPARE(counterStrip::framesBetween(4, 4), 0);
}

QTEST_GUILESS_MAIN(tst_CounterStrip)
#include "tst_CounterStrip.moc"
