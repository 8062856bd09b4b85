#include "Scene.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <cmath>
#include <numbers>

namespace zhihui::scene {

namespace {
constexpr double originLat = 23.1, originLon = 113.3, metresPerDegree = 111195.0;
}

const rules::RuleFile& ruleFile()
{
    static const rules::RuleFile file = [] {
        QFile source(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json"));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("the shipped rule file is not there");
        const auto read = rules::readRuleFile(source.readAll());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }();
    return file;
}

Coordinate at(double east, double north)
{
    return {originLat + north / metresPerDegree,
            originLon + east / (metresPerDegree * std::cos(originLat * std::numbers::pi / 180))};
}

geo::Area box(double west, double south, double east, double north)
{
    QJsonArray ring;
    for (const Coordinate c : {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)})
        ring.append(QJsonArray{c.lon, c.lat});
    const QJsonObject polygon{{QStringLiteral("type"), QStringLiteral("Polygon")},
                              {QStringLiteral("coordinates"), QJsonArray{ring}}};
    const auto area = geo::Area::fromGeoJson(polygon, u"WGS-84");
    if (!area)
        qFatal("%s", qPrintable(area.error().detail));
    return *area;
}

rules::Subject somebody()
{
    rules::Subject s;
    s.person = PersonId(QStringLiteral("P-1"));
    s.maskedName = QStringLiteral("周*明");
    s.approved = box(-5000, -5000, 5000, 5000);
    s.approvedId = QStringLiteral("R-1");
    s.approvedName = QStringLiteral("示例市市区");
    s.approvedHash = s.approved.hash();
    s.approvedBoundaryError = 10;
    s.device = DeviceId(QStringLiteral("D-1"));
    s.feed = QStringLiteral("feed-1");
    s.basis = QStringLiteral("B-1");
    s.basisFrom = start - 24h;
    s.basisTo = start + 24h * 60;
    return s;
}

rules::Zone zone(const QString& id, double west, double south, double east, double north, bool ban)
{
    rules::Zone z;
    z.id = id;
    z.name = QStringLiteral("示例禁入区");
    z.area = box(west, south, east, north);
    z.hash = z.area.hash();
    z.fromBanOrder = ban;
    return z;
}

Fix fix(double seconds, double east, double north, double accuracy)
{
    Fix f;
    f.person = PersonId(QStringLiteral("P-1"));
    f.device = DeviceId(QStringLiteral("D-1"));
    f.at = start + Milliseconds(std::llround(seconds * 1000));
    f.received = f.at + 800ms;
    f.where = at(east, north);
    f.accuracy = accuracy;
    f.basis = QStringLiteral("B-1");
    return f;
}

rules::Verdict Bench::note(rules::Verdict verdict)
{
    changes += verdict.changes;
    return verdict;
}

rules::Verdict Bench::feed(const QList<Fix>& fixes)
{
    Instant now = start;
    for (const Fix& f : fixes)
        now = std::max(now, f.received);
    return note(track.take(subject, ruleFile(), fixes, now));
}

rules::Verdict Bench::tick(double seconds, bool silenced)
{
    return note(track.tick(subject, ruleFile(), start + Milliseconds(std::llround(seconds * 1000)), silenced));
}

rules::Verdict Bench::reconsider(double seconds)
{
    return note(track.reconsider(subject, ruleFile(), start + Milliseconds(std::llround(seconds * 1000))));
}

void Bench::stay(double from, double to, double east, double north, bool moving)
{
    for (double t = from; t <= to; t += static_cast<double>(subject.interval.count())) {
        Fix f = fix(t, east, north);
        f.moving = moving;
        feed(f);
    }
}

QList<rules::Episode> Bench::episodes(QStringView kind) const
{
    QList<rules::Episode> found;
    for (const auto& episode : track.episodes())
        if (kind.isEmpty() || episode.kind == kind)
            found.append(episode);
    return found;
}

int Bench::reported(rules::Change::Kind kind, QStringView episodeKind) const
{
    return static_cast<int>(std::ranges::count_if(changes, [&](const rules::Change& c) {
        return c.kind == kind && (episodeKind.isEmpty() || c.episode.kind == episodeKind);
    }));
}

} // namespace zhihui::scene
