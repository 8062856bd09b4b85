#include "province/Judge.h"

#include "province/Grants.h"
#include "province/ProvinceLogging.h"

#include <algorithm>

namespace zhihui::province {

namespace {

constexpr double borderSnap = 20; ///< metres: neighbouring counties of two sources differ by less

/// The positioning that holds at `now`: consecutive decisions (an extension) count as one span.
void setBasis(rules::Subject& subject, const PersonFile& file, Instant now, Instant& ends)
{
    const contract::Decision current = file.decisionAt(now);
    for (const auto& decision : file.decisions) {
        for (const Instant edge : {decision.from, decision.to, decision.lifted.value_or(decision.to)}) {
            if (edge > now)
                ends = std::min(ends, edge);
        }
    }
    if (current.id.isEmpty())
        return;
    subject.basis = current.id.text;
    subject.basisFrom = current.from;
    subject.basisTo = std::min(current.to, current.lifted.value_or(current.to));
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& decision : file.decisions) {
            const Instant to = std::min(decision.to, decision.lifted.value_or(decision.to));
            if (decision.from < subject.basisFrom && to >= subject.basisFrom) {
                subject.basisFrom = decision.from;
                grown = true;
            }
        }
    }
}

} // namespace

std::optional<geo::Area> Judge::united(const QList<geo::Area>& parts, const QString& key)
{
    if (const auto known = m_unions.constFind(key); known != m_unions.cend())
        return *known;
    auto united = parts.size() == 1 ? Result<geo::Area>(parts.first()) : geo::Area::unite(parts, borderSnap);
    if (!united) {
        qCWarning(lcProvince) << "no union of" << key << united.error().detail;
        return std::nullopt;
    }
    m_unions.insert(key, *united);
    return *united;
}

/// The area of the person and what is granted on top of it. Without a shape of the destination no area is judged
/// meanwhile: an approved leave is nobody's exit.
void Judge::approve(rules::Subject& subject, const Books& books, const PersonFile& file,
                    const QList<GrantedSpan>& granted)
{
    QStringList ids = file.areas;
    ids.sort();
    QStringList names{file.areaName};
    QStringList ways;
    const auto home = boxOf(books, ids);
    for (const GrantedSpan& span : granted) {
        if (span.org.text.isEmpty())
            continue;
        const QStringList there = regionsOf(books, span.org);
        if (there.isEmpty())
            return;
        const auto goal = boxOf(books, there);
        if (span.span == QStringLiteral("leave") && home && goal)
            ways << wayBetween(*home, *goal, m_corridor);
        names << QStringLiteral("%1（至%2）").arg(books.nameOf(span.org), dayAndTime(span.to));
        ids << there;
    }
    ids.removeDuplicates();
    QList<geo::Area> parts;
    QString key;
    for (const QString& id : std::as_const(ids)) {
        const auto region = books.regions.constFind(id);
        if (region == books.regions.cend())
            return;
        parts << region->area;
        key += id + u'@' + QString::number(region->region.version) + u'@' + region->area.hash() + u' ';
        subject.approvedVersion = std::max(subject.approvedVersion, region->region.version);
        subject.approvedBoundaryError = std::max(subject.approvedBoundaryError, region->region.boundaryError);
    }
    if (parts.isEmpty())
        return;
    for (const QString& way : std::as_const(ways)) {
        if (const auto area = areaOf(way))
            parts << *area;
        key += way;
    }
    const auto all = united(parts, key);
    if (!all)
        return;
    if (names.first().isEmpty())
        names.first() = books.regions.value(ids.first()).region.name;
    subject.approved = *all;
    subject.approvedId = ids.join(u'+');
    subject.approvedName = names.join(u'、');
    subject.approvedHash = subject.approved.hash();
}

void Judge::renew(Watched& watched, const Books& books, const QString& person, Instant now)
{
    const PersonFile file = books.persons.value(person);
    rules::Subject subject;
    subject.person = PersonId(person);
    subject.maskedName = file.maskedName;
    subject.strict = file.supervision == QStringLiteral("strict");
    subject.device = file.device;
    if (const auto device = books.devices.constFind(file.device.text); device != books.devices.cend()) {
        subject.interval = device->interval;
        subject.feed = device->feed;
    }
    watched.subjectEnds = Instant::max();
    setBasis(subject, file, now, watched.subjectEnds);
    const QList<GrantedSpan> granted = grantedAt(books, person, now, watched.subjectEnds);
    approve(subject, books, file, granted);
    for (const QString& id : books.fencesOf(person)) {
        if (std::ranges::find(granted, id, &GrantedSpan::fence) == granted.end())
            subject.forbidden << books.fences.value(id).zone;
    }
    std::ranges::sort(subject.forbidden, {}, &rules::Zone::id);
    watched.subject = std::move(subject);
}

Judge::Watched& Judge::watched(const Books& books, const QString& person, Instant now)
{
    const auto [entry, isNew] = m_people.try_emplace(person);
    if (isNew || now >= entry->second.subjectEnds)
        renew(entry->second, books, person, now);
    return entry->second;
}

/// The newest position for as long as its legal basis lasts; without one it is taken off the map.
void Judge::show(Writing& writing, const QString& person, const Watched& watched) const
{
    const rules::Subject& subject = watched.subject;
    if (subject.basis.isEmpty() || writing.now >= subject.basisTo) {
        writing.liveGone << person;
        return;
    }
    if (!watched.newest || watched.newest->at < subject.basisFrom)
        return;
    const PersonFile& file = *writing.books.persons.constFind(person);
    const Fix& fix = *watched.newest;
    writing.liveGone.removeAll(person);
    writing.live.append({{fix.person, fix.at, fix.where, fix.accuracy, fix.speed, fix.battery, 0},
                         file.org,
                         file.minor,
                         subject.basisTo});
}

Result<> Judge::take(Writing& writing, const QString& person, const QList<Fix>& fixes)
{
    Watched& watch = watched(writing.books, person, writing.now);
    const rules::Verdict verdict = watch.track.take(watch.subject, m_rules, fixes, writing.now);
    bool isNewer = false;
    for (const rules::Judged& judged : verdict.fixes) {
        if (judged.quality != rules::Judged::Quality::Ok)
            ZH_TRY(writing.store.setVerdict(judged.fix, static_cast<int>(judged.quality), judged.reason));
        if (judged.quality == rules::Judged::Quality::Rejected || !judged.fix.fromDecision ||
            (watch.newest && watch.newest->at >= judged.fix.at))
            continue;
        watch.newest = judged.fix;
        isNewer = true;
    }
    if (isNewer)
        show(writing, person, watch);
    return write(writing, person, watch.subject, verdict.changes);
}

Result<> Judge::write(Writing& writing, const QString& person, const rules::Subject& subject,
                      const QList<rules::Change>& changes)
{
    for (const rules::Change& change : changes)
        ZH_TRY(m_alerts.apply(writing, person, subject, change));
    return {};
}

/// A feed's devices are those whose wearers are under a decision; silence begins two intervals after the last sign of
/// life.
void Judge::countFeeds(Instant now)
{
    m_outages.begin();
    for (const auto& [person, watch] : m_people) {
        const auto seen = watch.track.lastSeen();
        if (!watch.subject.basis.isEmpty() && seen)
            m_outages.count(watch.subject.feed, person, *seen + 2 * watch.subject.interval, now, m_rules);
    }
    m_outages.finish(m_rules);
}

Result<> Judge::tick(Writing& writing)
{
    countFeeds(writing.now);
    const bool starting = writing.now < m_start + m_rules.offline.startGrace;
    for (auto& [person, watch] : m_people) {
        rules::Verdict verdict;
        if (writing.now >= watch.subjectEnds) {
            renew(watch, writing.books, person, writing.now);
            show(writing, person, watch);
            verdict = watch.track.reconsider(watch.subject, m_rules, writing.now);
            ZH_TRY(write(writing, person, watch.subject, verdict.changes));
        }
        const bool silenced = starting || m_outages.isDown(watch.subject.feed);
        verdict = watch.track.tick(watch.subject, m_rules, writing.now, silenced);
        ZH_TRY(write(writing, person, watch.subject, verdict.changes));
    }
    return {};
}

Result<> Judge::reconsider(Writing& writing, const QSet<QString>& persons)
{
    for (const QString& person : persons) {
        const auto watch = m_people.find(person);
        const auto file = writing.books.persons.constFind(person);
        if (file == writing.books.persons.cend())
            continue;
        if (watch == m_people.end()) {
            // Somebody who is to be positioned is watched from the decision on: silence counts too.
            if (!file->decisions.isEmpty())
                watched(writing.books, person, writing.now);
            continue;
        }
        renew(watch->second, writing.books, person, writing.now);
        const auto verdict = watch->second.track.reconsider(watch->second.subject, m_rules, writing.now);
        ZH_TRY(write(writing, person, watch->second.subject, verdict.changes));
        show(writing, person, watch->second);
    }
    return {};
}

void Judge::forget(const QString& person)
{
    m_people.erase(person);
}

Result<> Judge::restore(Writing& writing)
{
    m_people.clear();
    for (auto file = writing.books.persons.cbegin(); file != writing.books.persons.cend(); ++file) {
        if (file->decisions.isEmpty())
            continue;
        Watched& watch = watched(writing.books, file.key(), writing.now);
        QList<Fix> history;
        // The newest one, however old, says since when nothing was heard.
        ZH_TRY(
            writing.store.newestFixes(file.key(), Instant(), m_rules.replayFixes, [&](const store::StoredFix& stored) {
                if (!watch.newest && stored.quality != int(rules::Judged::Quality::Rejected))
                    watch.newest = stored.fix;
                history.append(stored.fix);
                return history.first().at - stored.fix.at < m_rules.restoreWindow;
            }));
        std::ranges::reverse(history);
        watch.track.restore(watch.subject, m_rules, history, writing.now);
        ZH_TRY(m_alerts.adopt(writing, file.key(), watch.track.episodes()));
        show(writing, file.key(), watch);
    }
    return {};
}

} // namespace zhihui::province
