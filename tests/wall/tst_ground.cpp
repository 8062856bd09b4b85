#include "Ground.h"

#include <QFile>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Where the wall stands, on two screens of different size.
class TestGround : public QObject {
    Q_OBJECT
private:
    static WallOptions on(const QList<int>& screens)
    {
        WallOptions options;
        options.screens = screens;
        return options;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(QGuiApplication::screens().size(), 2); }

    void oneScreenIsFilled()
    {
        QQuickWindow window;
        Ground::of(on({1})).cover(window);
        QCOMPARE(window.visibility(), QWindow::FullScreen);
        QCOMPARE(window.geometry(), QRect(1920, 0, 3840, 2160));
        QVERIFY(!window.flags().testFlag(Qt::X11BypassWindowManagerHint));
    }
    void severalAreCoveredAsOne()
    {
        QQuickWindow window;
        window.setFlags(Qt::FramelessWindowHint);
        Ground::of(on({0, 1})).cover(window);
        QCOMPARE(window.visibility(), QWindow::Windowed);
        QCOMPARE(window.geometry(), QRect(0, 0, 5760, 2160));
        QVERIFY(window.flags().testFlag(Qt::X11BypassWindowManagerHint));
    }
    void typeFollowsTheScreenThatIsLeft()
    {
        QQuickWindow window;
        Ground::of(on({0, 1})).cover(window);
        QCOMPARE(window.property("screenPixels").toSizeF(), QSizeF(1920, 1080));
        Ground::of(on({1, 7})).cover(window);
        QCOMPARE(window.property("screenPixels").toSizeF(), QSizeF(3840, 2160));
        QCOMPARE(window.visibility(), QWindow::FullScreen);
        QCOMPARE(window.geometry(), QRect(1920, 0, 3840, 2160));
    }
    void withoutItsScreenItStandsOnTheFirst()
    {
        const Ground ground = Ground::of(on({7}));
        QCOMPARE(ground.one, QGuiApplication::primaryScreen());
        QCOMPARE(ground.screen, QSizeF(1920, 1080));
    }
    void aGivenGeometryIsTaken()
    {
        WallOptions options = on({0});
        options.geometry = QRect(10, 20, 800, 600);
        QQuickWindow window;
        Ground::of(options).cover(window);
        QCOMPARE(window.geometry(), options.geometry);
        QCOMPARE(window.visibility(), QWindow::Windowed);
    }
};

int main(int argc, char* argv[])
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [{"name": "left", "x": 0, "y": 0, "width": 1920, "height": 1080},
                                  {"name": "right", "x": 1920, "y": 0, "width": 3840, "height": 2160}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QGuiApplication app(argc, argv);
    TestGround test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ground.moc"
