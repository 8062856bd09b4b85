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

} // namespace

Result<qint64> putAlert(Writing& writing, const contract::Alert& alert, bool guarded)
{
    writing.books.fold(alert);
    return writing.put(u"alert", alert.id.text, {{alert.org}, alert.minor, alert.person.text, guarded},
                       contract::toJson(alert));
}

/// The alert an episode belongs to: the one it raised, or an open one of the same situation (a new episode within the
/// re-open window, or the same one under another key because its first fix has left the replay window). Empty: none.
Result<QString> AlertBook::alertFor(Writing& writing, const QString& person, const rules::Change& change) const
{
    const rules::Episode& episode = change.episode;
    if (!change.formerKey.isEmpty()) {
        const auto former = writing.store.alertOfEpisode(change.formerKey);
        ZH_TRY(former);
        if (!former->isEmpty()) {
            ZH_TRY(writing.store.putEpisode(episode.key, *former));
            return *former;
        }
    }
    const auto known = writing.store.alertOfEpisode(episode.key);
    ZH_TRY(known);
    if (!known->isEmpty())
        return *known;
    for (const OpenAlert& open : writing.books.openAlerts.value(person)) {
        const bool recent = !open.cleared || episode.began - *open.cleared <= m_rules.reopenWindow;
        if (open.kind == episode.kind && open.zone == episode.zone && recent) {
            ZH_TRY(writing.store.putEpisode(episode.key, open.id.text));
            return open.id.text;
        }
    }
    return QString();
}

Result<> AlertBook::apply(Writing& writing, const QString& person, const rules::Subject& subject,
                          const rules::Change& change)
{
    const auto id = alertFor(writing, person, change);
    ZH_TRY(id);
    if (id->isEmpty()) {
        const bool over = change.kind == rules::Change::Kind::Cleared || change.kind == rules::Change::Kind::Retracted;
        return over ? Result<>() : raise(writing, person, subject, change.episode);
    }
    auto alert = writing.read<contract::Alert>(u"alert", *id);
    ZH_TRY(alert);
    if (!*alert || (*alert)->state == contract::AlertState::Closed)
        return {};
    return update(writing, std::move(**alert), subject, change);
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
                          const rules::Episode& episode)
{
    const auto file = writing.books.persons.constFind(person);
    if (file == writing.books.persons.cend())
        return {};
    contract::Alert alert;
    // Its identity follows from the situation's: judged again after a crash it is the same alert.
    alert.id = AlertId(u"A-"_s + digest(episode.key.toUtf8()).left(20));
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
    alert.late = writing.now - episode.decided > m_rules.lateSiren;
    alert.evidence = evidence(subject, episode);
    describe(alert, writing.books, episode);
    alert.log.append(entry(u"raised"_s, writing.now, episode.sentenceZh));
    ZH_TRY(writing.store.putEpisode(episode.key, alert.id.text));
    ZH_TRY(putAlert(writing, alert, true));
    return {};
}

Result<> AlertBook::update(Writing& writing, contract::Alert alert, const rules::Subject& subject,
                           const rules::Change& change)
{
    const rules::Episode& episode = change.episode;
    bool guarded = false;
    if (change.kind == rules::Change::Kind::Cleared) {
        alert.cleared = episode.cleared.value_or(episode.last);
        alert.log.append(entry(u"cleared"_s, writing.now, u"情形已消除，待核"_s));
    } else if (change.kind == rules::Change::Kind::Retracted) {
        alert.retracted = change.reason.isEmpty() ? u"后到定位数据表明情形不成立"_s : change.reason;
        alert.log.append(entry(u"retracted"_s, writing.now, alert.retracted));
        guarded = true;
    } else {
        if (alert.cleared) {
            alert.cleared.reset();
            ++alert.episodes;
            alert.log.append(entry(u"raised"_s, writing.now, episode.sentenceZh));
            guarded = true;
        }
        if (alert.level != episode.level) {
            alert.log.append(entry(u"amended"_s, writing.now, episode.sentenceZh));
            alert.evidence = evidence(subject, episode);
            guarded = true;
        }
        alert.retracted.clear();
    }
    describe(alert, writing.books, episode);
    ZH_TRY(putAlert(writing, alert, guarded));
    return {};
}

} // namespace zhihui::province
