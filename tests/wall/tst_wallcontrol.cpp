#include "Room.h"

#include "wall/WallControl.h"
#include "wall/WallLine.h"
#include "wall/WallRemote.h"

#include <QJsonArray>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::wall;
using namespace Qt::StringLiterals;

/// The control line, from both ends, and the layout that is kept.
class TestWallControl : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<WallLayout> m_layout;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<WallControl> m_control;

    QString file() const { return m_folder.filePath(u"layout.ini"_s); }
    QString socket() const { return m_folder.filePath(u"wall"_s); }
    void make()
    {
        m_control.reset();
        m_layout = std::make_unique<WallLayout>(file(), u"map"_s);
        m_room = std::make_unique<Room>();
        m_control = std::make_unique<WallControl>(
            *m_layout, [] { return QJsonObject{{u"ready"_s, true}}; },
            [this](const AlertId& alert) { return mayShow(m_room->world, alert); });
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(file());
        make();
    }
    void cleanup()
    {
        m_control.reset();
        m_layout.reset();
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("error");
        QTest::newRow("no JSON") << QByteArray("hello") << u"not-json"_s;
        QTest::newRow("no version") << QByteArray(R"({"do":"ping"})") << u"wrong-version"_s;
        QTest::newRow("another version") << QByteArray(R"({"v":2,"do":"ping"})") << u"wrong-version"_s;
        QTest::newRow("unknown") << QByteArray(R"({"v":1,"do":"dance"})") << u"unknown-command"_s;
        QTest::newRow("unknown template")
            << QByteArray(R"({"v":1,"do":"layout","template":"x"})") << u"bad-field template"_s;
        QTest::newRow("cameras no list") << QByteArray(R"({"v":1,"do":"layout","cameras":"C"})")
                                         << u"bad-field cameras"_s;
        QTest::newRow("a camera no text")
            << QByteArray(R"({"v":1,"do":"layout","cameras":[1]})") << u"bad-field cameras"_s;
        QTest::newRow("page") << QByteArray(R"({"v":1,"do":"layout","page":-1})") << u"bad-field page"_s;
        QTest::newRow("more than it has") << QByteArray(R"({"v":1,"do":"layout","name":"x"})") << u"bad-field name"_s;
        QTest::newRow("no place") << QByteArray(R"({"v":1,"do":"map","lat":23})") << u"bad-field lon"_s;
        QTest::newRow("outside") << QByteArray(R"({"v":1,"do":"map","lat":99,"lon":1,"zoom":9})") << u"bad-field lat"_s;
        QTest::newRow("alert") << QByteArray(R"({"v":1,"do":"show","alert":7})") << u"bad-field alert"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, error);
        const QJsonObject answer = m_control->answer(line);
        QCOMPARE(answer["ok"_L1].toBool(), false);
        QCOMPARE(answer["error"_L1].toString(), error);
        QCOMPARE(m_layout->templateName(), u"map"_s);
    }
    void pingAnswersTheState()
    {
        const QJsonObject answer = m_control->answer(R"({"v":1,"do":"ping"})");
        QCOMPARE(answer["re"_L1].toString(), u"pong"_s);
        QCOMPARE(answer["state"_L1]["template"_L1].toString(), u"map"_s);
        QCOMPARE(answer["state"_L1]["ready"_L1].toBool(), true);
    }
    void layoutIsKept()
    {
        m_control->answer(R"({"v":1,"do":"layout","template":"matrix","cameras":["C-1","C-2"],"page":3})");
        m_control->answer(R"({"v":1,"do":"map","lat":23.1,"lon":113.2,"zoom":11})");
        make();
        QCOMPARE(m_layout->templateName(), u"matrix"_s);
        QCOMPARE(m_layout->cameras(), QStringList({u"C-1"_s, u"C-2"_s}));
        QCOMPARE(m_layout->page(), 3);
        QVERIFY(!m_layout->isFitted());
        QCOMPARE(m_layout->zoom(), 11);
    }
    void newCamerasBeginAtTheirFirstPage()
    {
        m_control->answer(R"({"v":1,"do":"layout","page":3})");
        m_control->answer(R"({"v":1,"do":"layout","cameras":["C-1"]})");
        QCOMPARE(m_layout->page(), 0);
    }
    void theRememberedTemplateIsStrongerThanTheFirst()
    {
        m_layout->set(u"figures"_s, {}, 0);
        const WallLayout again(file(), u"matrix"_s);
        QCOMPARE(again.templateName(), u"figures"_s);
    }

    void remoteSeesAndSets()
    {
        QVERIFY(m_control->listen(socket()));
        WallRemote remote(socket());
        QTRY_VERIFY(remote.isAlive());
        QVERIFY(remote.isReady());
        remote.setTemplate(u"figures"_s);
        QTRY_COMPARE(remote.templateName(), u"figures"_s);
        remote.setCameras({u"C-9"_s});
        QTRY_COMPARE(m_layout->cameras(), QStringList(u"C-9"_s));
        contract::Alert alert = m_room->make(u"a-1"_s, Level::P2, 60s);
        alert.where = Coordinate{23.1, 113.2};
        m_room->put(alert);
        QSignalSpy shown(m_control.get(), &WallControl::showAsked);
        remote.showAlert(u"a-1"_s);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.at(0).at(0).toString(), u"a-1"_s);
        QTRY_COMPARE(remote.templateName(), u"map"_s); // no other has a map
    }
    void whatCannotStandOnTheMapIsRefused()
    {
        m_layout->set(u"figures"_s, {}, 0);
        m_room->put(m_room->make(u"a-2"_s, Level::P2, 60s));
        QSignalSpy shown(m_control.get(), &WallControl::showAsked);
        QCOMPARE(m_control->answer(R"({"v":1,"do":"show","alert":"a-1"})")["error"_L1].toString(), u"not-here"_s);
        QCOMPARE(m_control->answer(R"({"v":1,"do":"show","alert":"a-2"})")["error"_L1].toString(), u"no-place"_s);
        QCOMPARE(shown.size(), 0);
        QCOMPARE(m_layout->templateName(), u"figures"_s);
        QVERIFY(m_control->answer(R"({"v":1,"do":"show","alert":""})")["ok"_L1].toBool());
        QCOMPARE(shown.size(), 1);
    }
    void remoteSaysWhatWasRefused()
    {
        QVERIFY(m_control->listen(socket()));
        WallRemote remote(socket());
        QTRY_VERIFY(remote.isAlive());
        remote.setTemplate(u"nonsense"_s);
        QTRY_COMPARE(remote.refusal(), u"bad-field template"_s);
    }
    void remoteNoticesDeathAndFindsTheNextOne()
    {
        QVERIFY(m_control->listen(socket()));
        WallRemote remote(socket());
        QTRY_VERIFY(remote.isAlive());
        m_control.reset();
        QTRY_VERIFY(!remote.isAlive());
        make();
        QVERIFY(m_control->listen(socket()));
        QTRY_VERIFY(remote.isAlive());
    }
    void whatADeadOneLeftIsInNobodysWay()
    {
        QFile left(socket());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(m_control->listen(socket()));
    }
    void endlessLinesAreCutOff()
    {
        QVERIFY(m_control->listen(socket()));
        QLocalSocket client;
        client.connectToServer(socket());
        QVERIFY(client.waitForConnected());
        client.write(QByteArray(longestLine + 10, 'x'));
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QVERIFY(client.readAll().contains("too-long"));
    }
};

QTEST_GUILESS_MAIN(TestWallControl)
#include "tst_wallcontrol.moc"
