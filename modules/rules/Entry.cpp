#include "rules/Entry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhihui::rules {

QString wireName(Flaw flaw)
{
    switch (flaw) {
    case Flaw::None:
        return {};
    case Flaw::Invalid:
        return QStringLiteral("invalid");
    case Flaw::Clock:
        return QStringLiteral("clock");
    case Flaw::Duplicate:
        return QStringLiteral("duplicate");
    case Flaw::Conflict:
        return QStringLiteral("conflict");
    case Flaw::Speed:
        return QStringLiteral("speed");
    case Flaw::Spike:
        return QStringLiteral("spike");
    case Flaw::StayLock:
        return QStringLiteral("stay-lock");
    case Flaw::Old:
        break;
    }
    return QStringLiteral("old");
}

quint16 Names::numberOf(const QString& text)
{
    auto index = m_texts.indexOf(text);
    if (index < 0) {
        index = m_texts.size();
        m_texts.append(text);
    }
    return static_cast<quint16>(index);
}

bool isSame(const Entry& a, const Entry& b)
{
    return a.at == b.at && a.where == b.where && a.device == b.device && a.signOnly == b.signOnly &&
           a.accuracy == b.accuracy && a.source == b.source;
}

bool isBefore(const Entry& a, const Entry& b, const RuleFile::Quality& quality, const Names& names)
{
    if (a.at != b.at)
        return a.at < b.at;
    if (a.signOnly != b.signOnly)
        return b.signOnly;
    const auto rank = [&](const Entry& e) {
        return std::tuple(accuracyOf(e, quality), e.where.lat, e.where.lon, std::cref(names.at(e.device)));
    };
    return rank(a) < rank(b);
}

double accuracyOf(const Entry& entry, const RuleFile::Quality& quality)
{
    if (entry.accuracy > 0)
        return entry.accuracy;
    switch (entry.source) {
    case FixSource::Wifi:
        return quality.accuracyWifi;
    case FixSource::Cell:
        return quality.accuracyCell;
    case FixSource::Gnss:
        break;
    }
    return quality.accuracyGnss;
}

double sigmaOf(const Entry& entry, const RuleFile::Quality& quality)
{
    return std::max(quality.sigmaFloor, accuracyOf(entry, quality) / quality.accuracyToSigma);
}

double normal(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

Sight sightOf(const Entry& entry, double distance, double boundaryError, const RuleFile::Quality& quality)
{
    const double sigma = std::hypot(sigmaOf(entry, quality), boundaryError);
    return {entry, distance, sigma, normal(distance / sigma)};
}

Ground Context::groundOf(const Sight& sight) const
{
    const Entry& e = sight.entry;
    Ground ground;
    ground.fix.person = subject.person;
    ground.fix.device = DeviceId(names.at(e.device));
    ground.fix.at = e.at;
    ground.fix.received = e.received;
    ground.fix.where = e.where;
    ground.fix.accuracy = accuracyOf(e, rules.quality);
    ground.fix.source = e.source;
    ground.fix.speed = static_cast<double>(e.speed);
    ground.fix.moving = e.moving;
    ground.fix.battery = e.battery;
    ground.fix.basis = names.at(e.basis);
    ground.distance = sight.distance;
    ground.probability = sight.probability;
    return ground;
}

Episode Context::begin(const QString& rule, const QString& kind, const QString& zone, Instant first) const
{
    Episode episode;
    episode.key = QStringList{rule, kind, subject.person.text, zone, QString::number(toMillis(first))}.join(u'|');
    episode.rule = rule;
    episode.kind = kind;
    episode.zone = zone;
    episode.began = episode.last = episode.decided = first;
    touched = true;
    return episode;
}

void Context::support(Episode& episode, const Sight& sight) const
{
    if (episode.grounds.size() >= rules.evidenceFixes)
        episode.grounds.removeLast();
    episode.grounds.append(groundOf(sight));
    episode.last = std::max(episode.last, sight.entry.at);
    episode.maxDistance = std::max(episode.maxDistance, sight.distance);
    touched = true;
}

Seconds Context::staleness() const
{
    return std::max(rules.offline.minimum, subject.interval * rules.offline.intervals);
}

Level Context::levelFor(Level base, bool precise) const
{
    return clampedLevel(number(base) - (subject.strict ? 1 : 0) + (precise ? 0 : 1));
}

} // namespace zhihui::rules
