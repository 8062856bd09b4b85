#include "drill/Gpx.h"
#include "drill/Metres.h"

#include <QDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

QByteArray gpx(const QByteArray& points)
{
    return "<?xml version=\"1.0\"?><gpx version=\"1.1\"><trk><trkseg>" + points + "</trkseg></trk></gpx>";
}

QByteArray point(const QByteArray& lat, const QByteArray& lon, const QByteArray& time = {})
{
    return "<trkpt lat=\"" + lat + "\" lon=\"" + lon + "\">" + (time.isEmpty() ? "" : "<time>" + time + "</time>") +
           "</trkpt>";
}

} // namespace

class tst_Gpx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNoTrack_data();
    void refusesWhatIsNoTrack();
    void toleratesDefects_data();
    void toleratesDefects();
    void missingTimesLieBetweenTheirNeighbours();
    void withoutAnyTimePeopleWalk();
    void aMovedTrackKeepsItsShape();
    void realRecordingsAreUsable_data();
    void realRecordingsAreUsable();
};

void tst_Gpx::refusesWhatIsNoTrack_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not xml") << QByteArray("hello");
    QTest::newRow("other xml") << QByteArray("<kml><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1\" lon=\"3\"/></kml>");
    QTest::newRow("no points") << gpx({});
    QTest::newRow("one point") << gpx(point("23", "113"));
    QTest::newRow("no positions") << gpx(point("x", "113") + point("95", "113") + point("nan", "113") +
                                         point("0", "0"));
}

void tst_Gpx::refusesWhatIsNoTrack()
{
    QFETCH(QByteArray, xml);
    QVERIFY(!readGpx(xml));
}

void tst_Gpx::toleratesDefects_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("skipped");
    const QByteArray a = point("23.1", "113.1", "2020-01-01T00:00:00Z"),
                     b = point("23.2", "113.1", "2020-01-01T00:01:00Z"),
                     c = point("23.3", "113.1", "2020-01-01T00:02:00Z");
    QTest::newRow("clean") << gpx(a + b + c) << 3 << 0;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + gpx(a + b) << 2 << 0;
    QTest::newRow("empty segment") << gpx(a + "</trkseg><trkseg></trkseg><trkseg>" + b) << 2 << 0;
    QTest::newRow("bad position between") << gpx(a + point("north", "113.1") + b) << 2 << 1;
    QTest::newRow("back in time") << gpx(a + c + b) << 2 << 1;
    QTest::newRow("twice the same") << gpx(a + a + b) << 2 << 1;
    QTest::newRow("breaks off") << gpx(a + b).first(gpx(a + b).size() - 20) << 2 << 0;
    QTest::newRow("time without a zone") << gpx(a + point("23.2", "113.1", "2020-01-01T00:01:00")) << 2 << 0;
    QTest::newRow("stopped clock") << gpx(a + point("23.2", "113.1", "2020-01-01T00:00:00.4Z") +
                                          point("23.3", "113.1", "2020-01-01T00:00:00Z"))
                                   << 3 << 0;
    QTest::newRow("unreadable time") << gpx(a + point("23.2", "113.1", "yesterday") + c) << 3 << 0;
}

void tst_Gpx::toleratesDefects()
{
    QFETCH(QByteArray, xml);
    const auto track = readGpx(xml);
    QVERIFY(track);
    QTEST(static_cast<int>(track->points.size()), "points");
    QTEST(track->skipped, "skipped");
}

void tst_Gpx::missingTimesLieBetweenTheirNeighbours()
{
    const auto track = readGpx(gpx(point("23.1", "113.1", "2020-01-01T00:00:00Z") + point("23.11", "113.1") +
                                   point("23.14", "113.1", "2020-01-01T00:04:00Z")));
    QVERIFY(track);
    QCOMPARE(track->timed, 1);
    const auto after = std::chrono::round<Seconds>(track->points.at(1).at - track->points.at(0).at);
    QCOMPARE(after.count(), 60);
}

void tst_Gpx::withoutAnyTimePeopleWalk()
{
    const auto track = readGpx(gpx(point("23.1", "113.1") + point("23.11", "113.1") + point("23.12", "113.1")));
    QVERIFY(track);
    QCOMPARE(track->timed, 3);
    for (qsizetype i = 1; i < 3; ++i) {
        const auto& a = track->points.at(i - 1);
        const auto& b = track->points.at(i);
        const double speed = distance(a.where, b.where) / std::chrono::duration<double>(b.at - a.at).count();
        QVERIFY(speed > 1.2 && speed < 1.4);
    }
}

void tst_Gpx::aMovedTrackKeepsItsShape()
{
    const auto track =
        readGpx(gpx(point("45.1", "14.1", "2020-01-01T00:00:00Z") + point("45.11", "14.12", "2020-01-01T00:10:00Z") +
                    point("45.10", "14.15", "2020-01-01T00:30:00Z")));
    const Instant start = *fromWire(u"2026-11-20T01:00:00Z");
    const Track there = moved(*track, {23.1, 113.25}, start);
    QCOMPARE(there.points.at(0).at, start);
    QVERIFY((there.points.at(0).where == Coordinate{23.1, 113.25}));
    QCOMPARE(there.points.at(2).at - start, Milliseconds(30min));
    for (qsizetype i = 1; i < 3; ++i) {
        const double was = distance(track->points.at(i - 1).where, track->points.at(i).where);
        const double is = distance(there.points.at(i - 1).where, there.points.at(i).where);
        QVERIFY(std::abs(was - is) < 0.01 * was);
    }
}

void tst_Gpx::realRecordingsAreUsable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("points");
    QTest::newRow("with times") << u"cerknicko-jezero.gpx"_s << qsizetype(200);
    QTest::newRow("without times") << u"cerknicko-without-times.gpx"_s << qsizetype(200);
    QTest::newRow("partly without times") << u"korita-zbevnica.gpx"_s << qsizetype(800);
    QTest::newRow("empty segment") << u"track-with-empty-segment.gpx"_s << qsizetype(5);
    QTest::newRow("stopped clock") << u"Mojstrovka.gpx"_s << qsizetype(100);
}

void tst_Gpx::realRecordingsAreUsable()
{
    QFETCH(QString, file);
    QFETCH(qsizetype, points);
    const QDir tracks(QStringLiteral(ZHIHUI_TEST_DATA) + u"/tracks"_s);
    if (!tracks.exists())
        QSKIP("the recorded tracks are not beside the checkout");
    QFile recording(tracks.filePath(file));
    QVERIFY(recording.open(QIODevice::ReadOnly));
    const auto track = readGpx(recording.readAll());
    QVERIFY2(track, track ? "" : qPrintable(track.error().detail));
    QVERIFY2(track->points.size() >= points, qPrintable(QString::number(track->points.size())));
    for (qsizetype i = 1; i < track->points.size(); ++i)
        QVERIFY(track->points.at(i).at > track->points.at(i - 1).at);
}

QTEST_GUILESS_MAIN(tst_Gpx)
#include "tst_Gpx.moc"
