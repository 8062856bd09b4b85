// The three seats as they are to look, against pictures kept beside this file:
//
//   zhihui-golden --seat duty|inspection|wall --size WxH --kept DIR --out DIR
//
// Invented data, a clock that stands still and cameras that show one drawn room; Chinese, then English. A picture is
// kept at 960 by 540 in few colours; what differs is left in the out folder, with a picture of the differences.
// ZHIHUI_GOLDEN=keep keeps what is seen instead of comparing: look at it before it is committed.
#include "Recorder.h"
#include "fakes/SampleInspection.h"
#include "fakes/SampleWorld.h"
#include "inspection/CentreTree.h"
#include "inspection/SheetKeeper.h"
#include "seat/Language.h"
#include "video/Clips.h"
#include "video/VideoTile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace zhihui;
using fakes::SampleInspection;
using fakes::SampleWorld;

namespace {

constexpr QSize kept{960, 540};
constexpr int block = 12;          ///< pixels of the kept picture
constexpr double mostOfABlock = 4; ///< mean difference of a channel, of 255
constexpr int settledFor = 400;    ///< ms without a change on the screen

struct Wanted {
    QString seat;
    QSize size;    ///< of the window, in units of the screen's scale
    int width = 0; ///< in pixels
    QDir keptIn;
    QDir out;
};

/// A room, so that the tiles are not empty.
QImage room()
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(QColor(0x5a, 0x64, 0x70));
    QPainter painter(&image);
    painter.fillRect(0, 230, 640, 130, QColor(0x3a, 0x33, 0x2c));
    painter.fillRect(180, 40, 280, 90, QColor(0x8c, 0x1c, 0x1c));
    painter.fillRect(150, 200, 340, 50, QColor(0x6b, 0x4a, 0x2b));
    painter.setBrush(QColor(0xd8, 0xc0, 0xa8));
    painter.setPen(Qt::NoPen);
    for (const int x : {230, 320, 410})
        painter.drawEllipse(QPoint(x, 170), 16, 16);
    return image;
}

/// Blackens what differs from run to run: how old a camera's picture is and when a still was taken.
void blank(const QQuickItem* item, bool pictures, QPainter& painter)
{
    static const QRegularExpression age(u"\\d ms\\b|\\d\\d:\\d\\d:\\d\\d"_s);
    constexpr int widest = 170; ///< of such a text, from its right edge
    const QByteArrayView type(item->metaObject()->className());
    pictures = pictures || type.startsWith("CameraTile") || type.startsWith("StillStrip");
    if (pictures && item->property("text").toString().contains(age)) {
        const QRectF box = item->mapRectToScene(item->boundingRect());
        painter.fillRect(QRectF(box.right() - widest, box.top(), widest, box.height()), Qt::black);
    }
    for (const QQuickItem* child : item->childItems())
        if (child->isVisible())
            blank(child, pictures, painter);
}

/// Until the screen has not changed for a while; false when it never rests.
bool settle(QQuickWindow* window, QImage& picture)
{
    QElapsedTimer looked, rest;
    looked.start();
    rest.start();
    return QTest::qWaitFor(
        [&] {
            if (looked.elapsed() < 100)
                return false;
            looked.restart();
            if (QImage now = window->grabWindow(); now != picture) {
                picture = std::move(now);
                rest.restart();
            }
            return rest.elapsed() >= settledFor;
        },
        60'000);
}

/// As it is kept: small, and of five bits a channel, which halves the file.
QImage reduced(const QImage& picture)
{
    QImage small =
        picture.convertToFormat(QImage::Format_RGB32).scaled(kept, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            small.setPixel(x, y, small.pixel(x, y) & 0xfff8f8f8);
    return small;
}

/// Mean difference of the channels of one block.
double difference(const QImage& a, const QImage& b, QPoint at)
{
    int sum = 0;
    for (int y = at.y(); y < at.y() + block; ++y)
        for (int x = at.x(); x < at.x() + block; ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    return sum / 3.0 / (block * block);
}

/// How many blocks differ; they are framed in MARKED.
int differing(const QImage& seen, const QImage& golden, QImage& marked)
{
    QPainter painter(&marked);
    painter.setPen(Qt::magenta);
    int count = 0;
    for (int y = 0; y < kept.height(); y += block)
        for (int x = 0; x < kept.width(); x += block)
            if (difference(seen, golden, {x, y}) > mostOfABlock) {
                ++count;
                painter.drawRect(x, y, block, block);
            }
    return count;
}

/// Whether PICTURE is as it was kept under NAME; says what is not.
bool compare(const QImage& picture, const QString& name, const Wanted& wanted)
{
    const QImage seen = reduced(picture);
    const QString file = wanted.keptIn.filePath(name);
    if (qEnvironmentVariable("ZHIHUI_GOLDEN") == "keep"_L1) {
        wanted.keptIn.mkpath(u"."_s);
        std::printf("%s %s\n", qPrintable(name), seen.save(file) ? "kept" : "NOT KEPT");
        return picture.save(wanted.out.filePath(name));
    }
    const QImage golden = QImage(file).convertToFormat(QImage::Format_RGB32);
    if (golden.size() != kept) {
        std::printf("%s: no picture of %dx%d is kept\n", qPrintable(file), kept.width(), kept.height());
        return false;
    }
    QImage marked = seen;
    const int count = differing(seen, golden, marked);
    std::printf("%s: %d of %d blocks differ\n", qPrintable(name), count,
                kept.width() / block * (kept.height() / block));
    if (count == 0)
        return true;
    picture.save(wanted.out.filePath(name));
    marked.save(wanted.out.filePath(u"differs-"_s + name));
    std::printf("seen: %s\n", qPrintable(wanted.out.filePath(name)));
    return false;
}

void press(QQuickWindow* window, Qt::Key key)
{
    QTest::keyClick(window, key);
}

/// Whether every camera's picture that is in sight is live.
bool isLive(const QQuickItem* item)
{
    const auto* tile = qobject_cast<const video::VideoTile*>(item);
    return (!tile || tile->tileState() == video::VideoTile::Live) &&
           std::ranges::all_of(item->childItems(),
                               [](const QQuickItem* child) { return !child->isVisible() || isLive(child); });
}

QQuickWindow* load(QQmlApplicationEngine& ui, const char* module, const char* type, const QVariantMap& properties)
{
    ui.setInitialProperties(properties);
    ui.loadFromModule(module, type);
    auto* window = ui.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(ui.rootObjects().constFirst());
    if (window && !QTest::qWaitForWindowExposed(window))
        return nullptr;
    return window;
}

/// The seat of one language, as far as it has to be led.
class Seat {
public:
    Seat(const Wanted& wanted, const QString& clip)
        : m_sample(wanted.seat == "inspection"_L1 ? m_inspection.world() : nullptr)
    {
        m_sample.setCameraAddress(clip);
        if (wanted.seat == "wall"_L1)
            m_window = wall(wanted.size);
        else
            m_window = load(m_ui, "Zhihui.Shell", "Main", m_sample.shell(m_inspection.desk(), wanted.size));
        if (m_window && wanted.seat == "duty"_L1)
            duty();
        else if (m_window && wanted.seat == "inspection"_L1)
            inspect();
    }
    QQuickWindow* window() const { return m_window; }

private:
    QQuickWindow* wall(QSize size)
    {
        m_sample.fill();
        m_sample.letWallLook(true);
        m_sample.layOut(u"map"_s);
        return load(m_ui, "Zhihui.Wall", "WallWindow",
                    {{u"world"_s, QVariant::fromValue(m_sample.world())},
                     {u"views"_s, QVariant::fromValue(m_sample.views())},
                     {u"pictures"_s, QVariant::fromValue(m_sample.pictures())},
                     {u"wallLayout"_s, QVariant::fromValue(m_sample.wallLayout())},
                     {u"limitSeconds"_s, 180},
                     {u"diagonal"_s, 158},
                     {u"distance"_s, 5},
                     {u"width"_s, size.width()},
                     {u"height"_s, size.height()}});
    }

    /// The keyboard is here, and the page has come up.
    bool ready()
    {
        QImage picture;
        m_window->requestActivate();
        return QTest::qWaitForWindowActive(m_window) && settle(m_window, picture);
    }

    /// The second alert in hand, its cameras under the map.
    void duty()
    {
        m_sample.fill();
        if (!ready())
            return;
        press(m_window, Qt::Key_J);
        press(m_window, Qt::Key_L);
    }

    /// An inspection being held: a room's check list half answered, a finding written, a still taken.
    void inspect()
    {
        m_sample.session()->open();
        m_inspection.fill();
        m_inspection.openInspection();
        m_window->setProperty("page", u"inspection"_s);
        if (!ready())
            return;
        auto* tree = m_window->findChild<inspection::CentreTree*>();
        if (!tree)
            return;
        tree->fold(tree->rowOf(u"city:4401"_s), false);
        tree->openRoom(u"M-1-admonition"_s);
        press(m_window, Qt::Key_C);
        for (const Qt::Key key : {Qt::Key_N, Qt::Key_Y, Qt::Key_Y, Qt::Key_Y}) {
            press(m_window, key);
            press(m_window, Qt::Key_Down);
        }
        if (QTest::qWaitFor([this] { return isLive(m_window->contentItem()); }, 10'000))
            press(m_window, Qt::Key_K);
        m_inspection.desk()->sheets()->setText(u"M-1-admonition"_s, u"训诫时仅一名工作人员在场，未见见证人签字。"_s);
    }

    SampleInspection m_inspection;
    SampleWorld m_sample;
    QQmlApplicationEngine m_ui;
    QQuickWindow* m_window = nullptr;
};

bool show(const Wanted& wanted, const QString& language, const QString& clip)
{
    Language words;
    words.use(language);
    const Seat seat(wanted, clip);
    if (!seat.window()) {
        std::printf("the seat does not come up\n");
        return false;
    }
    QImage picture;
    if (!settle(seat.window(), picture)) {
        std::printf("the screen does not come to rest\n");
        return false;
    }
    QPainter painter(&picture);
    painter.scale(seat.window()->devicePixelRatio(), seat.window()->devicePixelRatio());
    blank(seat.window()->contentItem(), false, painter);
    painter.end();
    return compare(picture, u"%1-%2-%3.png"_s.arg(wanted.seat).arg(wanted.width).arg(language), wanted);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    QCommandLineParser parser;
    parser.addOptions({{u"seat"_s, u"duty, inspection or wall"_s, u"seat"_s, u"duty"_s},
                       {u"size"_s, u"window, in pixels"_s, u"WxH"_s, u"1920x1080"_s},
                       {u"kept"_s, u"where the pictures are kept"_s, u"folder"_s, u"."_s},
                       {u"out"_s, u"for what differs"_s, u"folder"_s, u"."_s}});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QSize pixels(size.value(0).toInt(), size.value(1).toInt());
    const Wanted wanted{parser.value(u"seat"_s), pixels / app.devicePixelRatio(), pixels.width(),
                        QDir(parser.value(u"kept"_s)), QDir(parser.value(u"out"_s))};
    wanted.out.mkpath(u"."_s);

    video::Clips clips;
    const QString still = clips.path(u"room.png"_s);
    const QString clip =
        room().save(still)
            ? clips.make({.name = u"room.mp4"_s, .options = video::Clips::h264(), .frames = 250, .still = still})
            : QString();
    if (clip.isEmpty()) {
        std::printf("no clip: %s\n", qPrintable(clips.failure()));
        return 2;
    }
    const Recorder recorder;
    bool right = true;
    for (const QString& language : {u"zh_CN"_s, u"en"_s})
        right = show(wanted, language, u"file://%1?camera=%2"_s.arg(clip, u"%1"_s)) && right;
    for (const QString& complaint : Recorder::complaints())
        std::printf("COMPLAINT %s\n", qPrintable(complaint));
    return right && Recorder::complaints().isEmpty() ? 0 : 1;
}
