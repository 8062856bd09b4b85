#include "rules/Sentence.h"
#include "rules/TrackState.h"

namespace zhihui::rules {

Track::Track() : m_state(std::make_unique<State>()) {}
Track::~Track() = default;
Track::Track(Track&&) noexcept = default;
Track& Track::operator=(Track&&) noexcept = default;

Verdict Track::take(const Subject& subject, const RuleFile& rules, const QList<Fix>& arrivals, Instant now)
{
    State& s = *m_state;
    s.adopt(subject, now);
    Verdict verdict;
    for (const Fix& fix : arrivals)
        verdict.fixes.append(s.keep(fix, rules, now));
    const bool touched = s.fold.advance(rules, now);
    for (Judged& judged : verdict.fixes) {
        if (judged.quality != Judged::Quality::Ok || !judged.fix.fromDecision)
            continue;
        if (const Entry* entry = s.find(judged.fix, now)) {
            judged.quality = entry->quality;
            judged.reason = wireName(entry->flaw);
        }
    }
    if (touched || s.silentSince)
        verdict.changes = s.report(rules);
    verdict.wantsBurst = s.fold.isSuspicious();
    return verdict;
}

Verdict Track::tick(const Subject& subject, const RuleFile& rules, Instant now, bool silenced)
{
    State& s = *m_state;
    s.adopt(subject, now);
    const bool touched = s.fold.advance(rules, now);
    Verdict verdict;
    s.lapse(verdict.changes, now);
    const auto before = s.silence;
    s.hear(rules, now, silenced);
    if (touched || (s.silence && (!before || before->key != s.silence->key || before->level != s.silence->level)))
        verdict.changes += s.report(rules);
    verdict.wantsBurst = s.fold.isSuspicious();
    return verdict;
}

Verdict Track::reconsider(const Subject& subject, const RuleFile& rules, Instant now)
{
    State& s = *m_state;
    s.adopt(subject, now);
    Verdict verdict;
    const bool touched = s.fold.advance(rules, now);
    s.lapse(verdict.changes, now);
    if (touched)
        verdict.changes += s.report(rules);
    return verdict;
}

void Track::restore(const Subject& subject, const RuleFile& rules, const QList<Fix>& history, Instant now)
{
    m_state = std::make_unique<State>();
    State& s = *m_state;
    s.adopt(subject, now);
    for (const Fix& fix : history)
        s.keep(fix, rules, now);
    s.fold.advance(rules, now);
    s.fold.closePast(rules);
    s.reported = s.current();
    s.fold.excuses.push_back({now, now});
    s.dormant = s.fold.offline().silence(s.fold.present(rules), s.lastArrival, now);
    if (s.dormant) {
        describe(*s.dormant, subject, rules);
        s.silentSince = s.fold.offline().since(subject);
    }
}

QList<Episode> Track::episodes() const
{
    return m_state->current();
}

std::optional<Instant> Track::lastSeen() const
{
    return m_state->lastArrival;
}

} // namespace zhihui::rules
