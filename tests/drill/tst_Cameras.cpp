#include "Viewer.h"

#include "drill/CameraKnobs.h"

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

/// The cameras as a program of their own, watched over real RTSP on 127.0.0.1.
class tst_Cameras : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void aStreamIsShownWithDigest_data();
    void aStreamIsShownWithDigest();
    void theCounterAdvancesByOne();
    void twoViewersSeeTheSame();
    void anUnwatchedPathIsTornDown();
    void aWrongPasswordIsRefused();
    void anUnknownCameraIsRefused();
    void killCutsAndRefuses();
    void killOfAllStopsListening();
    void freezeKeepsThePicture();
    void blackHoleTakesConnectionsAndSaysNothing();
    void slowSendsLess();
    void linesComeOverASocketToo();
    void linesNotUnderstoodAreRefused_data();
    void linesNotUnderstoodAreRefused();

private:
    QString url(const QString& path, const QString& password = {}) const
    {
        return u"rtsp://camera:%1@127.0.0.1:%2%3"_s.arg(password.isEmpty() ? m_password : password)
            .arg(m_port)
            .arg(path);
    }
    QString order(const QString& line);

    QTemporaryDir m_directory;
    QProcess m_process;
    QString m_password;
    int m_port = 0;
};

void tst_Cameras::initTestCase()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(ZHIHUI_DRILL),
                    {u"cameras"_s, u"--streams"_s, u"3"_s, u"--directory"_s, m_directory.path(), u"--fps"_s, u"20"_s,
                     u"--gop"_s, u"20"_s, u"--control"_s, m_directory.filePath(u"control"_s)});
    static const QRegularExpression ready(u"ready rtsp://127.0.0.1:(\\d+)"_s);
    QString output;
    while (m_port == 0 && m_process.waitForReadyRead(60000)) {
        output += QString::fromUtf8(m_process.readAllStandardOutput());
        m_port = ready.match(output).captured(1).toInt();
    }
    QVERIFY2(m_port > 0, qPrintable(output));
    QFile file(m_directory.filePath(u"camera-password"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_password = QString::fromUtf8(file.readAll()).trimmed();
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_Cameras::cleanup()
{
    QCOMPARE(order(u"restore"_s), u"done restore"_s);
}

void tst_Cameras::cleanupTestCase()
{
    m_process.terminate();
    QVERIFY(m_process.waitForFinished());
}

QString tst_Cameras::order(const QString& line)
{
    m_process.write(line.toUtf8() + '\n');
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20000))
        continue;
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void tst_Cameras::aStreamIsShownWithDigest_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("transport");
    QTest::addColumn<int>("width");
    QTest::newRow("sub over TCP") << u"/T-1/sub"_s << QByteArray("tcp") << 640;
    QTest::newRow("main over TCP") << u"/T-1/main"_s << QByteArray("tcp") << 1280;
    QTest::newRow("sub over UDP") << u"/T-2/sub"_s << QByteArray("udp") << 640;
}

void tst_Cameras::aStreamIsShownWithDigest()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, transport);
    Viewer viewer;
    QCOMPARE(viewer.open(url(path), transport.constData()), 0);
    QVERIFY(viewer.next() >= 0);
    QTEST(viewer.width(), "width");
    QCOMPARE(viewer.codec(), AV_CODEC_ID_H264);
}

void tst_Cameras::theCounterAdvancesByOne()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s)), 0);
    const int first = viewer.next();
    // On a loaded machine the cameras skip frames, and say so.
    int last = first, followed = 0;
    for (int i = 0; i < 60; ++i) {
        const int counter = viewer.next();
        QVERIFY(counter > last);
        followed += counter == last + 1 ? 1 : 0;
        last = counter;
    }
    QVERIFY2(followed >= 20, qPrintable(QString::number(followed)));
}

void tst_Cameras::twoViewersSeeTheSame()
{
    Viewer one, other;
    QCOMPARE(one.open(url(u"/T-3/sub"_s)), 0);
    const int first = one.next();
    QCOMPARE(other.open(url(u"/T-3/sub"_s)), 0);
    QVERIFY(other.next() > first);
    QCOMPARE(order(u"list"_s), u"watched /T-3/sub"_s);
}

void tst_Cameras::anUnwatchedPathIsTornDown()
{
    {
        Viewer viewer;
        QCOMPARE(viewer.open(url(u"/T-2/sub"_s)), 0);
        QVERIFY(viewer.next() >= 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(order(u"list"_s), u"watched"_s, 20000);
}

void tst_Cameras::aWrongPasswordIsRefused()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s, u"guessed"_s)), AVERROR_HTTP_UNAUTHORIZED);
}

void tst_Cameras::anUnknownCameraIsRefused()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-99/sub"_s)), AVERROR_HTTP_NOT_FOUND);
}

void tst_Cameras::killCutsAndRefuses()
{
    Viewer viewer, neighbour, later;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s)), 0);
    QCOMPARE(neighbour.open(url(u"/T-2/sub"_s)), 0);
    QVERIFY(viewer.next() >= 0);
    QCOMPARE(order(u"kill T-1"_s), u"done kill T-1"_s);
    int counter = 0;
    while (counter != -1)
        counter = viewer.next();
    QVERIFY(later.open(url(u"/T-1/sub"_s)) < 0);
    for (int i = 0; i < 10; ++i)
        QVERIFY(neighbour.next() >= 0);
    QCOMPARE(order(u"restore T-1"_s), u"done restore T-1"_s);
    Viewer again;
    QCOMPARE(again.open(url(u"/T-1/sub"_s)), 0);
    QVERIFY(again.next() >= 0);
}

void tst_Cameras::killOfAllStopsListening()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s)), 0);
    QCOMPARE(order(u"kill *"_s), u"done kill *"_s);
    int counter = 0;
    while (counter != -1)
        counter = viewer.next();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_port));
    QVERIFY(!socket.waitForConnected(5000));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(order(u"restore"_s), u"done restore"_s);
    Viewer again;
    QCOMPARE(again.open(url(u"/T-1/sub"_s)), 0);
}

void tst_Cameras::freezeKeepsThePicture()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s)), 0);
    QVERIFY(viewer.next() >= 0);
    QCOMPARE(order(u"freeze T-1"_s), u"done freeze T-1"_s);
    int same = 0, last = viewer.next();
    for (int i = 0; i < 200 && same < 20; ++i) {
        const int counter = viewer.next();
        QVERIFY(counter >= 0);
        same = counter == last ? same + 1 : 0;
        last = counter;
    }
    QCOMPARE(same, 20);
    QCOMPARE(order(u"restore T-1"_s), u"done restore T-1"_s);
    while (viewer.next() == last)
        continue;
    QVERIFY(viewer.next() > last);
}

void tst_Cameras::blackHoleTakesConnectionsAndSaysNothing()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s), "tcp", 3000), 0);
    QCOMPARE(order(u"black-hole"_s), u"done black-hole"_s);
    int counter = 0;
    while (counter != -1)
        counter = viewer.next();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_port));
    QVERIFY(socket.waitForConnected(5000));
    socket.write("OPTIONS rtsp://127.0.0.1/T-1/sub RTSP/1.0\r\nCSeq: 1\r\n\r\n");
    QVERIFY(!socket.waitForReadyRead(1500));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    Viewer later;
    QVERIFY(later.open(url(u"/T-1/sub"_s), "tcp", 1500) < 0);
}

void tst_Cameras::slowSendsLess()
{
    Viewer viewer;
    QCOMPARE(viewer.open(url(u"/T-1/sub"_s)), 0);
    QVERIFY(viewer.next() >= 0);
    QCOMPARE(order(u"slow 400 T-1"_s), u"done slow 400 T-1"_s);
    // Frames that were under way come first; then the gaps that the pictures' own times show.
    for (int i = 0; i < 6; ++i)
        QVERIFY(viewer.next() >= 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(viewer.next() >= 0);
    QVERIFY(viewer.next() >= 0);
    QVERIFY(timer.hasExpired(500));
}

void tst_Cameras::linesComeOverASocketToo()
{
    QLocalSocket socket;
    socket.connectToServer(m_directory.filePath(u"control"_s));
    QVERIFY(socket.waitForConnected(5000));
    socket.write("freeze T-3\nlist\n");
    QByteArray answer;
    while (answer.count('\n') < 2 && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    QVERIFY2(answer.startsWith("done freeze T-3\nwatched"), answer.constData());
}

void tst_Cameras::linesNotUnderstoodAreRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"", "explode", "slow", "slow x", "slow 99999", "kill T-1 T-2"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_Cameras::linesNotUnderstoodAreRefused()
{
    QFETCH(QString, line);
    CameraKnobs knobs;
    QVERIFY(!knobs.turn(line));
    QCOMPARE(knobs.ofAll(), CameraFault());
}

QTEST_GUILESS_MAIN(tst_Cameras)
#include "tst_Cameras.moc"
