#include "rules/TrackState.h"

#include "rules/Sentence.h"

#include <algorithm>
#include <cmath>

namespace zhihui::rules {

namespace {

bool isSame(const Zone& a, const Zone& b)
{
    return a.id == b.id && a.hash == b.hash && a.version == b.version && a.fromBanOrder == b.fromBanOrder;
}

bool isSame(const Subject& a, const Subject& b)
{
    const auto key = [](const Subject& s) {
        return std::tie(s.strict, s.approvedHash, s.approvedVersion, s.interval, s.basis, s.basisFrom, s.basisTo,
                        s.device);
    };
    return key(a) == key(b) &&
           std::ranges::equal(a.forbidden, b.forbidden, [](const Zone& x, const Zone& y) { return isSame(x, y); });
}

Instant endOf(const Episode& e)
{
    return std::max(e.last, e.cleared.value_or(e.last));
}

Change changeOf(Change::Kind kind, Episode episode)
{
    Change change;
    change.kind = kind;
    change.episode = std::move(episode);
    return change;
}

} // namespace

void Track::State::adopt(const Subject& subject, Instant now)
{
    if (!fold.hasEdition() || !isSame(fold.subject(), subject))
        fold.addEdition(subject, now);
}

Entry Track::State::entryOf(const Fix& fix, Instant now)
{
    Entry e;
    e.at = fix.at;
    e.received = fix.received == Instant() ? now : fix.received;
    e.where = fix.where;
    e.accuracy = fix.accuracy;
    e.speed = static_cast<float>(fix.speed);
    e.battery = static_cast<qint16>(fix.battery);
    e.device = fold.names.numberOf(fix.device.text);
    e.basis = fold.names.numberOf(fix.basis);
    e.source = fix.source;
    e.moving = fix.moving;
    return e;
}

Judged Track::State::keep(const Fix& fix, const RuleFile& rules, Instant now)
{
    if (!fix.fromDecision)
        return {fix, Judged::Quality::Ok, {}}; // one check, one fix, no trail
    Entry entry = entryOf(fix, now);
    const auto aliveOnly = [&](Judged::Quality quality, Flaw flaw) {
        entry.at = entry.received;
        entry.signOnly = true;
        entry.mark(quality, flaw);
        fold.insert(entry, rules);
        return Judged{fix, quality, wireName(flaw)};
    };
    lastArrival = std::max(lastArrival.value_or(entry.received), entry.received);
    if (!std::isfinite(fix.where.lat) || !std::isfinite(fix.where.lon) || !fix.where.isValid())
        return aliveOnly(Judged::Quality::Rejected, Flaw::Invalid);
    if (const auto skew = entry.at - entry.received; skew > rules.quality.futureSuspect)
        return aliveOnly(skew > rules.quality.futureRejected ? Judged::Quality::Rejected : Judged::Quality::Suspect,
                         Flaw::Clock);
    switch (fold.insert(entry, rules)) {
    case Fold::Insertion::Known:
    case Fold::Insertion::Improved:
        return {fix, Judged::Quality::Rejected, wireName(Flaw::Duplicate)};
    case Fold::Insertion::Old:
        return aliveOnly(Judged::Quality::Suspect, Flaw::Old);
    case Fold::Insertion::Added:
        break;
    }
    return {fix, Judged::Quality::Ok, {}};
}

void Track::State::hear(const RuleFile& rules, Instant now, bool silenced)
{
    if (silenced) {
        if (wasSilenced)
            fold.excuses.back().to = now;
        else
            fold.excuses.push_back({now, now});
    }
    wasSilenced = silenced;
    std::erase_if(fold.excuses, [&](const Excuse& e) { return e.to < now - rules.replayWindow; });
    const Instant since = fold.offline().since(fold.subject());
    if (silenced || Offline::isExcused(fold.excuses, since, now, rules.offline.startGrace))
        return;
    auto lasting = fold.offline().silence(fold.present(rules), lastArrival, now);
    if (!lasting)
        return;
    dormant.reset();
    silentSince = since;
    unheard = !fold.offline().sign();
    if (!silence || silence->key != lasting->key || isMoreUrgent(lasting->level, silence->level))
        silence = std::move(lasting);
}

void Track::State::clear(QList<Change>& changes, Episode episode, Instant at)
{
    reported.removeIf([&](const Episode& e) { return e.key == episode.key; });
    episode.cleared = at;
    changes.append(changeOf(Change::Kind::Cleared, std::move(episode)));
}

void Track::State::lapse(QList<Change>& changes, Instant now)
{
    if (!silentSince || Offline::inForce(fold.subject(), now))
        return;
    if (auto& ending = silence ? silence : dormant) {
        describeLapse(*ending, now);
        clear(changes, *ending, now);
    }
    dormant.reset();
    silence.reset();
    silentSince.reset();
}

void Track::State::endSilence(const RuleFile& rules, QList<Change>& changes)
{
    const auto& sign = fold.offline().sign();
    if (!silentSince || !sign || sign->at <= *silentSince)
        return;
    if (dormant) {
        clear(changes, *dormant, sign->at);
    } else if (silence && unheard) {
        silence->cleared = sign->at;
        describe(*silence, fold.subject(), rules);
        clear(changes, *silence, sign->at);
    }
    dormant.reset();
    silence.reset();
    silentSince.reset();
}

QList<Episode> Track::State::current() const
{
    QList<Episode> all = fold.episodes();
    if (silence)
        all.append(*silence);
    return all;
}

bool Track::State::isMaterial(const Episode& told, const Episode& now, const RuleFile& rules) const
{
    const auto facts = [](const Episode& e) {
        return std::tie(e.key, e.level, e.began, e.cleared, e.lead, e.fast, e.zoneHash, e.zoneVersion);
    };
    return facts(told) != facts(now) || now.last - told.last >= rules.amendEvery ||
           now.maxDistance > told.maxDistance + rules.amendShare * std::abs(told.maxDistance);
}

QString Track::State::whyRetracted(const Episode& episode, const RuleFile& rules) const
{
    if (episode.rule == u"R11")
        return Offline::isExcused(fold.excuses, episode.began, endOf(episode), rules.offline.startGrace)
                   ? QStringLiteral("上游平台中断期间，不计设备离线")
                   : QStringLiteral("补传数据表明设备在此期间仍在定位");
    if (fold.foundSpike())
        return QStringLiteral("后续定位点表明先前一点为漂移");
    return fold.wasRewound() ? QStringLiteral("被迟到的定位数据更正") : QStringLiteral("区域或依据已变更");
}

/// The told episode that this one continues: the same key, else the same situation at an overlapping time.
qsizetype Track::State::toldOf(const Episode& episode, const QList<Episode>& all, const QList<bool>& met) const
{
    for (qsizetype i = 0; i < all.size(); ++i)
        if (!met[i] && all[i].key == episode.key)
            return i;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (!met[i] &&
            std::tie(all[i].rule, all[i].kind, all[i].zone) == std::tie(episode.rule, episode.kind, episode.zone) &&
            all[i].began <= endOf(episode) && episode.began <= endOf(all[i]))
            return i;
    return -1;
}

QList<Change> Track::State::report(const RuleFile& rules)
{
    QList<Change> changes;
    endSilence(rules, changes);
    QList<Episode> now = current(), told;
    QList<bool> met(reported.size(), false);
    std::ranges::stable_partition(now,
                                  [&](const Episode& e) { // exact keys first, so that they are not taken by an overlap
                                      return std::ranges::find(reported, e.key, &Episode::key) != reported.end();
                                  });
    for (Episode& episode : now) {
        const auto before = toldOf(episode, reported, met);
        if (before >= 0)
            met[before] = true;
        if (before >= 0 && !isMaterial(reported[before], episode, rules)) {
            told.append(reported[before]);
            continue;
        }
        describe(episode, fold.subject(), rules);
        told.append(episode);
        if (before < 0)
            changes.append(changeOf(Change::Kind::Opened, episode));
        if (before < 0 && !episode.cleared)
            continue;
        changes.append(changeOf(episode.cleared ? Change::Kind::Cleared : Change::Kind::Amended, episode));
        if (before >= 0 && reported[before].key != episode.key)
            changes.back().formerKey = reported[before].key;
    }
    for (qsizetype i = 0; i < reported.size(); ++i) {
        if (met[i] || (reported[i].cleared && reported[i].began <= fold.horizon()))
            continue;
        changes.append(changeOf(Change::Kind::Retracted, reported[i]));
        changes.back().reason = whyRetracted(reported[i], rules);
    }
    reported = std::move(told);
    return changes;
}

} // namespace zhihui::rules
