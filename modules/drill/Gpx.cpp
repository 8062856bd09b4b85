#include "drill/Gpx.h"

#include "drill/Metres.h"

#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr double walking = 1.3;         ///< m/s
constexpr double metresPerDilution = 5; ///< a common receiver's error at a horizontal dilution of 1

struct Raw {
    Track::Point point;
    bool hasTime = false;
};

/// Times are written with a zone, without one, and with fractions of any length; without one they are UTC.
std::optional<Instant> timeOf(QString text)
{
    text = text.trimmed();
    if (const auto at = fromWire(text))
        return at;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return fromMillis(time.toMSecsSinceEpoch());
}

/// The element's text; nothing of what lies deeper.
QString textOf(QXmlStreamReader& xml)
{
    return xml.readElementText(QXmlStreamReader::SkipChildElements);
}

std::optional<Raw> readPoint(QXmlStreamReader& xml)
{
    Raw raw;
    bool hasLat = false, hasLon = false;
    raw.point.where.lat = xml.attributes().value("lat"_L1).trimmed().toDouble(&hasLat);
    raw.point.where.lon = xml.attributes().value("lon"_L1).trimmed().toDouble(&hasLon);
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        bool isNumber = false;
        if (name == "time"_L1) {
            const auto at = timeOf(textOf(xml));
            raw.hasTime = at.has_value();
            raw.point.at = at.value_or(Instant());
        } else if (name == "hdop"_L1) {
            const double dilution = textOf(xml).toDouble(&isNumber);
            raw.point.accuracy = isNumber && dilution > 0 ? dilution * metresPerDilution : 0;
        } else if (name == "speed"_L1) {
            const double speed = textOf(xml).toDouble(&isNumber);
            raw.point.speed = isNumber && std::isfinite(speed) ? speed : -1;
        } else {
            xml.skipCurrentElement();
        }
    }
    const bool isPosition = hasLat && hasLon && std::isfinite(raw.point.where.lat) &&
                            std::isfinite(raw.point.where.lon) && raw.point.where.isValid();
    return isPosition ? std::optional(raw) : std::nullopt;
}

/// A receiver without a clock writes the same time everywhere: that is none.
bool isClockStopped(const QList<Raw>& raw)
{
    const auto moves = [&](const Raw& item) {
        return item.hasTime && raw.constFirst().hasTime &&
               std::chrono::abs(item.point.at - raw.constFirst().point.at) >= 1s;
    };
    return raw.size() > 1 && raw.constFirst().hasTime && std::ranges::none_of(raw, moves);
}

/// Gives `raw[i]` a time between its neighbours that have one, by the way in between.
void giveTimes(QList<Raw>& raw)
{
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i).hasTime)
            continue;
        const auto next = std::find_if(raw.cbegin() + i, raw.cend(), [](const Raw& r) { return r.hasTime; });
        if (i == 0) {
            // Nothing before it: back from the first known time, or from an arbitrary one.
            double metres = 0;
            for (qsizetype k = 1; k <= next - raw.cbegin() && k < raw.size(); ++k)
                metres += distance(raw.at(k - 1).point.where, raw.at(k).point.where);
            const Instant base = next == raw.cend() ? Instant(std::chrono::days(1)) : next->point.at;
            raw[i].point.at = base - Milliseconds(std::llround(1000 * metres / walking));
            continue;
        }
        const Track::Point& before = raw.at(i - 1).point;
        const double leg = distance(before.where, raw.at(i).point.where);
        if (next == raw.cend() || next->point.at <= before.at) {
            raw[i].point.at =
                before.at + std::max(Milliseconds(1000), Milliseconds(std::llround(1000 * leg / walking)));
            continue;
        }
        double rest = leg;
        for (qsizetype k = i + 1; k <= next - raw.cbegin(); ++k)
            rest += distance(raw.at(k - 1).point.where, raw.at(k).point.where);
        const auto span = static_cast<double>((next->point.at - before.at).count());
        const double share = rest > 0 ? leg / rest : 1.0 / static_cast<double>(next - raw.cbegin() - i + 1);
        raw[i].point.at = before.at + Milliseconds(std::llround(span * share));
    }
}

} // namespace

Result<Track> readGpx(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QList<Raw> raw;
    Track track;
    bool isGpx = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        isGpx = isGpx || xml.name() == "gpx"_L1;
        if (xml.name() != "trkpt"_L1)
            continue;
        if (auto point = readPoint(xml))
            raw << *point;
        else
            ++track.skipped;
    }
    // A recording that breaks off is good as far as it goes.
    if (!isGpx || (xml.hasError() && raw.isEmpty()))
        return failure(Error::Code::Rejected, u"not a GPX track: "_s + xml.errorString());
    if (isClockStopped(raw)) {
        for (Raw& item : raw)
            item.hasTime = false;
    }
    track.timed = static_cast<int>(std::ranges::count(raw, false, &Raw::hasTime));
    giveTimes(raw);
    for (const Raw& item : std::as_const(raw)) {
        if (!track.points.isEmpty() && item.point.at <= track.points.constLast().at)
            ++track.skipped;
        else
            track.points << item.point;
    }
    if (track.points.size() < 2)
        return failure(Error::Code::Rejected, u"the track has fewer than two usable points"_s);
    return track;
}

Track moved(const Track& track, Coordinate to, Instant start)
{
    Track copy = track;
    for (qsizetype i = 0; i < track.points.size(); ++i) {
        const Track::Point& point = track.points.at(i);
        copy.points[i].at = start + (point.at - track.points.constFirst().at);
        if (i == 0) {
            copy.points[i].where = to;
            continue;
        }
        const Coordinate before = track.points.at(i - 1).where;
        copy.points[i].where =
            towards(copy.points.at(i - 1).where, bearing(before, point.where), distance(before, point.where));
    }
    return copy;
}

} // namespace zhihui::drill
