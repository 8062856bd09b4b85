#include "province/AlertBook.h"

#include "province/Secrets.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

contract::LogEntry entry(const QString& kind, Instant now, const QString& text)
{
    return {{}, kind, now, now, {}, u"系统"_s, text};
}

QString legalOf(const QJsonObject& rule)
{
    QStringList cited;
    const QJsonArray legal = rule.value("legal"_L1).toArray();
    for (const QJsonValue& item : legal)
        cited << u"《%1》%2"_s.arg(item["source"_L1].toString(), item["article"_L1].toString());
    return cited.join(u"；"_s);
}

QJsonObject valuesOf(const QJsonObject& rule)
{
    QJsonObject values;
    const QJsonObject parameters = rule.value("parameters"_L1).toObject();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it)
        values.insert(it.key(), it->toObject().value("value"_L1));
    return values;
}

/// Late data moved the first accusing fix: the alert's beginning follows, where it was that one's.
void moveBeginning(contract::Alert& alert, const rules::Change& change)
{
    if (change.formerKey.isEmpty())
        return;
    const bool wasFirst = change.formerKey.section(u'|', -1).toLongLong() == toMillis(alert.began);
    if (wasFirst || change.episode.began < alert.began)
        alert.began = change.episode.began;
}

} // namespace

Result<qint64> putAlert(Writing& writing, const contract::Alert& alert, bool guarded)
{
    writing.books.fold(alert);
    return writing.put(u"alert", alert.id.text, {{alert.org}, alert.minor, alert.person.text, guarded},
                       contract::toJson(alert));
}

Result<> endAlert(Writing& writing, contract::Alert& alert, const QString& why)
{
    alert.state = contract::AlertState::Closed;
    alert.cause = u"unverifiable"_s;
    alert.heldUntil.reset();
    alert.log.append(entry(u"closed"_s, writing.now, why));
    ZH_TRY(putAlert(writing, alert, true));
    return {};
}

/// An open alert of the same kind and zone that this episode continues: it lasts, or ended within the re-open window
/// before. What began earlier is another situation, however late it is heard of.
const OpenAlert* AlertBook::sameSituation(const Books& books, const QString& person,
                                          const rules::Episode& episode) const
{
    const auto all = books.openAlerts.constFind(person);
    if (all == books.openAlerts.cend())
        return nullptr;
    const OpenAlert* newest = nullptr;
    for (const OpenAlert& open : *all) {
        if (open.retracted || open.kind != episode.kind || open.zone != episode.zone || episode.began < open.began)
            continue;
        const Milliseconds gap = open.cleared ? episode.began - *open.cleared : Milliseconds(0);
        if (gap >= 0ms && gap <= m_rules.reopenWindow && (!newest || newest->began < open.began))
            newest = &open;
    }
    return newest;
}

/// The alert an episode belongs to: the one it raised, or an open one of the same situation.
Result<AlertBook::Match> AlertBook::alertFor(Writing& writing, const QString& person, const rules::Change& change) const
{
    const rules::Episode& episode = change.episode;
    if (!change.formerKey.isEmpty()) {
        const auto former = writing.store.alertOfEpisode(change.formerKey);
        ZH_TRY(former);
        if (!former->isEmpty()) {
            ZH_TRY(writing.store.putEpisode(episode.key, *former));
            return Match{*former};
        }
    }
    const auto known = writing.store.alertOfEpisode(episode.key);
    ZH_TRY(known);
    if (!known->isEmpty())
        return Match{*known};
    if (const OpenAlert* open = sameSituation(writing.books, person, episode)) {
        const QString id = open->id.text;
        ZH_TRY(writing.store.putEpisode(episode.key, id));
        return Match{id, true};
    }
    return Match();
}

Result<> AlertBook::adopt(Writing& writing, const QString& person, const QList<rules::Episode>& episodes) const
{
    for (const rules::Episode& episode : episodes) {
        const auto known = writing.store.alertOfEpisode(episode.key);
        ZH_TRY(known);
        if (!known->isEmpty())
            continue;
        std::optional<contract::Alert> newest;
        ZH_TRY(writing.store.eachOfPerson(person, [&](const store::EntityRow& row) {
            if (row.kind != kindOf(u"alert") || row.body.isEmpty())
                return true;
            const auto alert = contract::readBytes<contract::Alert>(row.body);
            if (alert && alert->kind == episode.kind && alert->evidence.geometryId == episode.zone &&
                alert->began <= episode.began && (!alert->cleared || *alert->cleared >= episode.began) &&
                (!newest || std::pair(newest->began, newest->raised) < std::pair(alert->began, alert->raised)))
                newest = *alert;
            return true;
        }));
        if (newest)
            ZH_TRY(writing.store.putEpisode(episode.key, newest->id.text));
    }
    return {};
}

Result<> AlertBook::apply(Writing& writing, const QString& person, const rules::Subject& subject,
                          const rules::Change& change)
{
    const auto match = alertFor(writing, person, change);
    ZH_TRY(match);
    const bool over = change.kind == rules::Change::Kind::Cleared || change.kind == rules::Change::Kind::Retracted;
    if (match->alert.isEmpty())
        return over ? Result<>() : raise(writing, person, subject, change.episode);
    auto alert = writing.read<contract::Alert>(u"alert", match->alert);
    ZH_TRY(alert);
    if (!*alert)
        return {};
    if ((*alert)->state == contract::AlertState::Closed) {
        // Somebody decided on what was known then. Worse than that is a new matter.
        const bool worse = !over && isMoreUrgent(change.episode.level, (*alert)->level);
        return worse ? raise(writing, person, subject, change.episode, &**alert) : Result<>();
    }
    return update(writing, std::move(**alert), subject, change, match->joined);
}

contract::Evidence AlertBook::evidence(const rules::Subject& subject, const rules::Episode& episode) const
{
    const QJsonObject rule = m_rules.raw.value("rules"_L1).toObject().value(episode.rule).toObject();
    contract::Evidence e;
    e.rule = episode.rule;
    e.ruleVersion = m_rules.version;
    e.parameters = valuesOf(rule);
    e.legal = legalOf(rule);
    e.geometryId = episode.zone;
    e.geometryVersion = episode.zoneVersion;
    e.geometryHash = episode.zoneHash;
    e.geometryName = episode.zoneName;
    e.basis = subject.basis;
    e.doubt = episode.doubt;
    for (const rules::Ground& ground : episode.grounds)
        e.fixes.append({ground.fix.at, ground.fix.where, ground.fix.accuracy, ground.fix.source, ground.distance,
                        ground.probability});
    return e;
}

void AlertBook::describe(contract::Alert& alert, const Books& books, const rules::Episode& episode) const
{
    alert.level = episode.level;
    alert.last = episode.last;
    alert.sentenceZh = episode.sentenceZh;
    alert.sentenceEn = episode.sentenceEn;
    alert.distance = episode.maxDistance;
    alert.lead = episode.lead;
    if (!episode.grounds.isEmpty()) {
        alert.where = episode.grounds.constLast().fix.where;
        alert.placeName = books.placeName(*alert.where);
    }
}

Result<> AlertBook::raise(Writing& writing, const QString& person, const rules::Subject& subject,
                          const rules::Episode& episode, const contract::Alert* closed)
{
    const auto file = writing.books.persons.constFind(person);
    if (file == writing.books.persons.cend())
        return {};
    contract::Alert alert;
    // Its identity follows from the situation's: judged again after a crash it is the same alert.
    // One after a closed one is told apart by its level, which is more urgent each time.
    const QString identity = closed ? episode.key + u'#' + QString::number(number(episode.level)) : episode.key;
    alert.id = AlertId(u"A-"_s + digest(identity.toUtf8()).left(20));
    alert.kind = episode.kind;
    alert.org = file->org;
    alert.person = PersonId(person);
    alert.maskedName = file->maskedName;
    alert.supervision = file->supervision;
    alert.minor = file->minor;
    alert.device = subject.device;
    alert.began = episode.began;
    alert.raised = writing.now;
    alert.cleared = episode.cleared;
    alert.late = writing.now - (closed ? episode.last : episode.decided) > m_rules.lateSiren;
    alert.evidence = evidence(subject, episode);
    describe(alert, writing.books, episode);
    alert.log.append(entry(u"raised"_s, writing.now,
                           closed ? u"前一预警 %1 办结后情形加重。%2"_s.arg(closed->id.text, episode.sentenceZh)
                                  : episode.sentenceZh));
    // The judge's own time: evidence may be replaced later, the moment of the first decision stays readable.
    alert.log.last().said = episode.decided;
    ZH_TRY(writing.store.putEpisode(episode.key, alert.id.text));
    ZH_TRY(putAlert(writing, alert, true));
    return {};
}

/// The situation lasts, or has come back. True when an operator must have seen it before deciding.
bool AlertBook::goOn(contract::Alert& alert, const rules::Subject& subject, const rules::Change& change, bool joined,
                     Instant now) const
{
    const rules::Episode& episode = change.episode;
    const bool again = alert.cleared && (joined || !episode.cleared);
    const bool believed = !alert.retracted.isEmpty();
    const bool otherLevel = alert.level != episode.level;
    if (again)
        ++alert.episodes;
    if (again || believed)
        alert.log.append(entry(u"raised"_s, now, episode.sentenceZh));
    else if (otherLevel)
        alert.log.append(entry(u"amended"_s, now, episode.sentenceZh));
    if (again || believed || otherLevel || !change.formerKey.isEmpty())
        alert.evidence = evidence(subject, episode);
    if (again)
        alert.cleared.reset();
    alert.retracted.clear();
    return again || believed || otherLevel;
}

Result<> AlertBook::update(Writing& writing, contract::Alert alert, const rules::Subject& subject,
                           const rules::Change& change, bool joined)
{
    const rules::Episode& episode = change.episode;
    bool guarded = false;
    moveBeginning(alert, change);
    if (change.kind == rules::Change::Kind::Cleared) {
        alert.cleared = episode.cleared.value_or(episode.last);
        alert.log.append(entry(u"cleared"_s, writing.now, u"情形已消除，待核"_s));
    } else if (change.kind == rules::Change::Kind::Retracted) {
        alert.retracted = change.reason.isEmpty() ? u"后到定位数据表明情形不成立"_s : change.reason;
        alert.log.append(entry(u"retracted"_s, writing.now, alert.retracted));
        guarded = true;
    } else {
        guarded = goOn(alert, subject, change, joined, writing.now);
    }
    describe(alert, writing.books, episode);
    ZH_TRY(putAlert(writing, alert, guarded));
    return {};
}

} // namespace zhihui::province
