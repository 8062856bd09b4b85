// Shows the inspector's seat and 督办 on invented data and saves pictures: gallery-inspection --out DIR [--size WxH].
#include "Recorder.h"
#include "fakes/SampleInspection.h"
#include "inspection/SheetKeeper.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto page = R"(
import QtQuick
import Zhihui.Controls
import Zhihui.Fakes
import Zhihui.Shell
Window {
    id: root
    visible: true
    color: Theme.bg0
    property bool supervising: false
    readonly property SampleInspection sample: SampleInspection {}
    readonly property InspectionWorkspace seat: seat
    readonly property SupervisionWorkspace orders: orders
    InspectionWorkspace {
        id: seat
        anchors.fill: parent
        anchors.leftMargin: 56
        anchors.topMargin: 48
        visible: !root.supervising
        keysOn: visible
        desk: root.sample.desk
        cameraStates: root.sample.cameraStates
        focus: true
        matrix: MatrixSlot {
            id: slot
            onStillAsked: stillTaken(root.sample.jpeg(), root.sample.stillOf(selectedCamera))
            Grid {
                columns: 3
                Repeater {
                    model: slot.cameras
                    Rectangle {
                        required property string modelData
                        width: slot.width / 3
                        height: slot.height / 3
                        color: Theme.bg2
                        border.width: modelData === slot.selectedCamera ? 2 : 1
                        border.color: modelData === slot.selectedCamera ? Theme.accent : Theme.line
                        Fine { text: slot.rooms.nameOf(slot.rooms.roomOf(parent.modelData)) }
                    }
                }
            }
        }
    }
    SupervisionWorkspace {
        id: orders
        anchors.fill: parent
        anchors.leftMargin: 56
        anchors.topMargin: 48
        visible: root.supervising
        keysOn: visible
        desk: root.sample.desk
    }
}
)";

void shoot(QQuickWindow* window, const QString& file)
{
    QElapsedTimer timer;
    timer.start();
    if (!QTest::qWaitFor([&timer] { return timer.hasExpired(700); }, 5000))
        return;
    const QImage picture = window->grabWindow();
    std::printf("%s %s\n", qPrintable(file), picture.save(file) ? "saved" : "not saved");
}

void type(QQuickWindow* window, const char* text)
{
    for (; *text; ++text)
        QTest::keyClick(window, *text);
}

void shootSeat(QQuickWindow* window, zhihui::fakes::SampleInspection& sample, const QString& out)
{
    shoot(window, out + u"i1-nothing.png"_s);
    sample.fill();
    shoot(window, out + u"i2-no-inspection.png"_s);
    QTest::keyClick(window, Qt::Key_N);
    type(window, "procedure");
    shoot(window, out + u"i3-open.png"_s);
    QTest::keyClick(window, Qt::Key_Escape);
    sample.openInspection();
    auto* tree = window->property("seat").value<QQuickItem*>()->property("tree").value<QObject*>();
    QMetaObject::invokeMethod(tree, "openRoom", u"M-1-admonition"_s);
    for (const char* city : {"city:4401"}) {
        int row = -1;
        QMetaObject::invokeMethod(tree, "rowOf", Q_RETURN_ARG(int, row), QString::fromLatin1(city));
        QMetaObject::invokeMethod(tree, "fold", row, false);
    }
    QTest::keyClick(window, Qt::Key_C);
    for (const char* answer : {"n", "y", "y", "y", "y", "y"}) {
        type(window, answer);
        QTest::keyClick(window, Qt::Key_Down);
    }
    QTest::keyClick(window, Qt::Key_K);
    sample.desk()->sheets()->setText(u"M-1-admonition"_s, u"训诫时仅一名工作人员在场，未见见证人签字。"_s);
    shoot(window, out + u"i4-seat.png"_s);
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Return);
    shoot(window, out + u"i5-saved.png"_s);
    QMetaObject::invokeMethod(tree, "openRoom", u"M-1-counselling"_s);
    shoot(window, out + u"i6-unwatched.png"_s);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    shoot(window, out + u"i7-submitted.png"_s);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    QCommandLineParser parser;
    parser.addOptions({{u"out"_s, u"folder"_s, u"dir"_s, u"."_s}, {u"size"_s, u"window"_s, u"WxH"_s, u"1920x1080"_s}});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QString out = parser.value(u"out"_s) + u"/"_s;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const zhihui::Recorder recorder;
    QQmlApplicationEngine engine;
    engine.loadData(page);
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window)
        return 1;
    window->resize(size.value(0).toInt(), size.value(1).toInt());
    window->requestActivate();
    if (!QTest::qWaitForWindowActive(window))
        return 2;
    auto* sample = window->property("sample").value<zhihui::fakes::SampleInspection*>();
    shootSeat(window, *sample, out);
    window->setProperty("supervising", true);
    window->property("orders").value<QQuickItem*>()->forceActiveFocus();
    shoot(window, out + u"s1-own.png"_s);
    sample->fillOrders();
    sample->seat(u"u-lin"_s, u"林*"_s, u"leader"_s, u"44"_s);
    QTest::keyClick(window, Qt::Key_J);
    shoot(window, out + u"s2-review.png"_s);
    QTest::keyClick(window, Qt::Key_J);
    QTest::keyClick(window, Qt::Key_S);
    shoot(window, out + u"s3-sign.png"_s);
    for (const QString& complaint : zhihui::Recorder::complaints())
        std::printf("COMPLAINT %s\n", qPrintable(complaint));
    return zhihui::Recorder::complaints().isEmpty() ? 0 : 1;
}
