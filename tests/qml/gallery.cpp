// Shows the duty workspace on invented data and saves pictures of it: gallery --out DIR [--size WxH] [--theme light].
// With --wall: the three templates of the wall, at --diagonal inches and --distance metres.
#include "Recorder.h"
#include "fakes/SampleInspection.h"
#include "fakes/SampleWorld.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>

using namespace Qt::StringLiterals;
using zhihui::fakes::SampleWorld;

namespace {

void shoot(QQuickWindow* window, const QString& file)
{
    if (!QTest::qWaitFor([window] { return window->isExposed(); }, 5000))
        return;
    // The map loads its ground in another thread: let it come.
    QElapsedTimer timer;
    timer.start();
    if (!QTest::qWaitFor([&timer] { return timer.hasExpired(1200); }, 5000))
        return;
    const QImage picture = window->grabWindow();
    std::printf("%s %dx%d %s\n", qPrintable(file), picture.width(), picture.height(),
                picture.save(file) ? "saved" : "not saved");
}

void press(QQuickWindow* window, Qt::Key key)
{
    QTest::keyClick(window, key);
}

void type(QQuickWindow* window, const char* text)
{
    for (; *text; ++text)
        QTest::keyClick(window, *text);
}

/// The templates of the wall with and without a level-1 alert; answers the exit status.
int shootWall(SampleWorld& sample, QSize size, double diagonal, double distance, const QString& out)
{
    sample.fill();
    sample.letWallLook(true);
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{u"world"_s, QVariant::fromValue(sample.world())},
                                 {u"wallLayout"_s, QVariant::fromValue(sample.wallLayout())},
                                 {u"limitSeconds"_s, 180},
                                 {u"diagonal"_s, diagonal},
                                 {u"distance"_s, distance},
                                 {u"width"_s, size.width()},
                                 {u"height"_s, size.height()}});
    engine.loadFromModule("Zhihui.Wall", "WallWindow");
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window)
        return 1;
    const QString size1 = u"%1x%2-%3in"_s.arg(size.width()).arg(size.height()).arg(diagonal);
    for (const QString& name : {u"map"_s, u"matrix"_s, u"figures"_s}) {
        sample.layOut(name);
        shoot(window, u"%1wall-%2-%3.png"_s.arg(out, size1, name));
    }
    sample.closeElsewhere(u"a-1"_s);
    sample.layOut(u"map"_s);
    shoot(window, u"%1wall-%2-calm.png"_s.arg(out, size1));
    for (const QString& complaint : zhihui::Recorder::complaints())
        std::printf("COMPLAINT %s\n", qPrintable(complaint));
    return zhihui::Recorder::complaints().isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(14);
    app.setFont(font);
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, u"folder"_s, u"dir"_s, u"."_s},
                       {u"size"_s, u"window"_s, u"WxH"_s, u"1920x1080"_s},
                       {u"cameras"_s, u"where they answer, rtsp://127.0.0.1:8554/cam-%1"_s, u"address"_s},
                       {u"theme"_s, u"dark or light"_s, u"theme"_s, u"dark"_s},
                       {u"wall"_s, u"the wall instead"_s},
                       {u"diagonal"_s, u"inches of the wall"_s, u"inches"_s, u"158"_s},
                       {u"distance"_s, u"metres of its readers"_s, u"metres"_s, u"5"_s}});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QString out = parser.value(u"out"_s) + u"/"_s;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const zhihui::Recorder recorder;

    SampleWorld sample;
    zhihui::fakes::SampleInspection inspection;
    if (parser.isSet(u"cameras"_s))
        sample.setCameraAddress(parser.value(u"cameras"_s));
    if (parser.isSet(u"wall"_s))
        return shootWall(sample, QSize(size.value(0).toInt(), size.value(1).toInt()),
                         parser.value(u"diagonal"_s).toDouble(), parser.value(u"distance"_s).toDouble(), out);
    sample.preferences()->setTheme(parser.value(u"theme"_s));
    QQmlApplicationEngine engine;
    engine.setInitialProperties(sample.shell(inspection.desk(), QSize(size.value(0).toInt(), size.value(1).toInt())));
    engine.loadFromModule("Zhihui.Shell", "Main");
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window)
        return 1;
    if (!QTest::qWaitForWindowActive(window))
        return 2;
    shoot(window, out + u"1-login.png"_s);
    sample.logInNow();
    shoot(window, out + u"2-loading.png"_s);
    sample.fill();
    shoot(window, out + u"3-duty-empty-case.png"_s);
    press(window, Qt::Key_J);
    press(window, Qt::Key_L);
    shoot(window, out + u"4-duty.png"_s);
    press(window, Qt::Key_1);
    shoot(window, out + u"16-enlarged.png"_s);
    press(window, Qt::Key_Escape);
    press(window, Qt::Key_V);
    shoot(window, out + u"5-verify.png"_s);
    type(window, "call answered");
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    shoot(window, out + u"6-verified.png"_s);
    press(window, Qt::Key_D);
    shoot(window, out + u"7-dispatch.png"_s);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    sample.refuse(u"该人员已在另一任务中"_s);
    press(window, Qt::Key_C);
    shoot(window, out + u"8-close.png"_s);
    press(window, Qt::Key_Escape);
    press(window, Qt::Key_I);
    shoot(window, out + u"9-reveal.png"_s);
    press(window, Qt::Key_Escape);
    sample.setLink(2, u"连接被拒绝"_s);
    QTest::keyClick(window, Qt::Key_Question, Qt::ShiftModifier);
    shoot(window, out + u"10-lost-help.png"_s);
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    type(window, "WD-2");
    shoot(window, out + u"11-search.png"_s);
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
    type(window, "1005");
    shoot(window, out + u"13-search-person.png"_s);
    QTest::keyClick(window, Qt::Key_Return);
    shoot(window, out + u"14-person.png"_s);
    sample.orderToLook(u"夜间值守巡查"_s);
    window->setProperty("page", u"video"_s);
    shoot(window, out + u"17-video-list.png"_s);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right,
                              Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Down, Qt::Key_Return,
                              Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Down, Qt::Key_Return})
        press(window, key);
    shoot(window, out + u"15-video.png"_s);
    window->setProperty("page", u"settings"_s);
    shoot(window, out + u"12-settings.png"_s);
    for (const QString& complaint : zhihui::Recorder::complaints())
        std::printf("COMPLAINT %s\n", qPrintable(complaint));
    return zhihui::Recorder::complaints().isEmpty() ? 0 : 1;
}
