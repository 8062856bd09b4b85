#include "Scene.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace zhihui;
using namespace zhihui::rules;
using namespace zhihui::scene;

namespace {

/// The timed points of a GPX file, in the order they are written.
QList<Fix> pointsOf(const QString& path)
{
    QFile file(path);
    QList<Fix> fixes;
    if (!file.open(QIODevice::ReadOnly))
        return fixes;
    QXmlStreamReader xml(&file);
    Fix f = fix(0, 0, 0);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && (xml.name() == u"trkpt" || xml.name() == u"wpt"))
            f.where = {xml.attributes().value(u"lat").toDouble(), xml.attributes().value(u"lon").toDouble()};
        if (!xml.isStartElement() || xml.name() != u"time")
            continue;
        if (const auto at = fromWire(xml.readElementText()); at && f.where.isValid()) {
            f.at = *at;
            f.received = f.at + 1s;
            fixes << f;
        }
    }
    return fixes;
}

QStringList tracks()
{
    const QDir folder(QStringLiteral(ZHIHUI_TEST_DATA "/tracks"));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("*.gpx")}))
        paths << folder.filePath(name);
    return paths;
}

/// A subject whose area is the half of the track's surroundings in which it begins.
Subject halfOf(const QList<Fix>& fixes)
{
    double west = 180, east = -180, south = 90, north = -90;
    for (const Fix& f : fixes) {
        west = std::min(west, f.where.lon), east = std::max(east, f.where.lon);
        south = std::min(south, f.where.lat), north = std::max(north, f.where.lat);
    }
    const double middle = (west + east) / 2;
    QJsonArray ring;
    for (const auto& [lat, lon] : {std::pair(south - 1, west - 1),
                                   {south - 1, middle},
                                   {north + 1, middle},
                                   {north + 1, west - 1},
                                   {south - 1, west - 1}})
        ring << QJsonArray{lon, lat};
    Subject who = somebody();
    who.approved = *geo::Area::fromGeoJson(
        {{QStringLiteral("type"), QStringLiteral("Polygon")}, {QStringLiteral("coordinates"), QJsonArray{ring}}},
        u"WGS-84");
    who.approvedHash = who.approved.hash();
    who.basisFrom = Instant::min();
    who.basisTo = Instant::max();
    return who;
}

} // namespace

/// Real receivers, with the defects of real files.
class RecordedTracksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFileIsJudgedAlikeInAnyOrder();
    void crossesFewerTimesThanTheFixesDo();
};

void RecordedTracksTest::initTestCase()
{
    if (tracks().isEmpty())
        QSKIP("no recorded tracks in " ZHIHUI_TEST_DATA "/tracks");
}

void RecordedTracksTest::everyFileIsJudgedAlikeInAnyOrder()
{
    int points = 0;
    for (const QString& path : tracks()) {
        QList<Fix> fixes = pointsOf(path);
        if (fixes.isEmpty())
            continue;
        std::ranges::sort(fixes, {}, &Fix::at);
        while (fixes.last().at - fixes.first().at > ruleFile().replayWindow)
            fixes.removeFirst();
        points += static_cast<int>(fixes.size());
        Bench forwards(halfOf(fixes)), backwards(halfOf(fixes));
        forwards.feed(fixes);
        std::ranges::reverse(fixes);
        for (const Fix& f : std::as_const(fixes))
            backwards.feed(f);
        QVERIFY2(forwards.episodes() == backwards.episodes(), qPrintable(path));
    }
    QVERIFY(points > 500);
}

void RecordedTracksTest::crossesFewerTimesThanTheFixesDo()
{
    int naive = 0, ours = 0;
    for (const QString& path : tracks()) {
        QList<Fix> fixes = pointsOf(path);
        if (fixes.size() < 50)
            continue;
        std::ranges::sort(fixes, {}, &Fix::at);
        Bench bench(halfOf(fixes));
        bool out = false;
        for (const Fix& f : std::as_const(fixes)) {
            const bool now = !bench.subject.approved.covers(f.where);
            naive += now && !out;
            out = now;
            bench.feed(f);
        }
        ours += static_cast<int>(bench.episodes(u"out-of-area").size());
    }
    QVERIFY2(naive > 0 && ours <= naive, qPrintable(QStringLiteral("%1 of %2").arg(ours).arg(naive)));
}

QTEST_APPLESS_MAIN(RecordedTracksTest)
#include "tst_recorded_tracks.moc"
