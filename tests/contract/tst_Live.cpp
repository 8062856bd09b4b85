#include "fakes/Samples.h"

#include <QElapsedTimer>
#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

class tst_Live : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrameSurvivesTheRoundTrip();
    void unknownValuesStayUnknown();
    void aCutAnywhereIsRefused();
    void aMalformedFrameIsRefused_data();
    void aMalformedFrameIsRefused();
    void tenThousandRowsAreReadInMilliseconds();
};

void tst_Live::aFrameSurvivesTheRoundTrip()
{
    const LiveFrame frame{u"7c1e"_s, 101, {samples::position(0), samples::position(1)}};
    const auto again = readLiveFrame(toBytes(frame));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(again->epoch, frame.epoch);
    QCOMPARE(again->pseq, frame.pseq);
    QCOMPARE(again->rows, frame.rows);
    QCOMPARE(toBytes(LiveFrame{u"e"_s, 0, {}}), R"({"epoch":"e","pseq":0,"rows":[]})");
}

void tst_Live::unknownValuesStayUnknown()
{
    Position position = samples::position();
    position.speed = -1;
    position.battery = -1;
    position.person = PersonId(u"P-\"引号\""_s);
    const auto frame = readLiveFrame(toBytes(LiveFrame{u"e"_s, 1, {position}}));
    QVERIFY(frame);
    QCOMPARE(frame->rows, QList{position});
}

void tst_Live::aCutAnywhereIsRefused()
{
    const QByteArray whole = toBytes(LiveFrame{u"7c1e"_s, 101, {samples::position(0), samples::position(1)}});
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!readLiveFrame(whole.first(length)), qPrintable(QString::number(length)));
}

void tst_Live::aMalformedFrameIsRefused_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("good");
    QTest::newRow("control") << QByteArray(R"(["P-1",1,1132399000,231075000,125,-1,-1,7])") << true;
    QTest::newRow("seven fields") << QByteArray(R"(["P-1",1,1132399000,231075000,125,-1,-1])") << false;
    QTest::newRow("nine fields") << QByteArray(R"(["P-1",1,1132399000,231075000,125,-1,-1,7,8])") << false;
    QTest::newRow("no fields") << QByteArray("[]") << false;
    QTest::newRow("object") << QByteArray("{}") << false;
    QTest::newRow("no person") << QByteArray(R"(["",1,1132399000,231075000,125,-1,-1,7])") << false;
    QTest::newRow("person is a number") << QByteArray(R"([1,1,1132399000,231075000,125,-1,-1,7])") << false;
    QTest::newRow("fraction") << QByteArray(R"(["P-1",1,1132399000.5,231075000,125,-1,-1,7])") << false;
    QTest::newRow("off the earth") << QByteArray(R"(["P-1",1,1132399000,931075000,125,-1,-1,7])") << false;
    QTest::newRow("null island") << QByteArray(R"(["P-1",1,0,0,125,-1,-1,7])") << false;
}

void tst_Live::aMalformedFrameIsRefused()
{
    QFETCH(const QByteArray, row);
    QFETCH(const bool, good);
    const auto frame = readLiveFrame("{\"epoch\":\"e\",\"pseq\":7,\"rows\":[" + row + "]}");
    QCOMPARE(frame.has_value(), good);
    if (!good)
        QCOMPARE(frame.error().code, Error::Code::Corrupt);
}

void tst_Live::tenThousandRowsAreReadInMilliseconds()
{
    LiveFrame frame{u"7c1e"_s, 10'100, {}};
    for (int i = 0; i < 10'000; ++i)
        frame.rows.append(samples::position(i));
    const QByteArray bytes = toBytes(frame);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto again = readLiveFrame(bytes);
        best = qMin(best, timer.nsecsElapsed());
        QVERIFY(again);
        QCOMPARE(again->rows.size(), 10'000);
    }
    qInfo("10,000 rows, %lld bytes: %.2f ms", qint64(bytes.size()), double(best) / 1e6);
    // A few milliseconds; the bound leaves room for sanitizers and a busy machine.
    QVERIFY(best < 200'000'000);
}

QTEST_GUILESS_MAIN(tst_Live)
#include "tst_Live.moc"
