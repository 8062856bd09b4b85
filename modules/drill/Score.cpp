#include "drill/Score.h"

#include <algorithm>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto slack = 5min; ///< by which an alert's own times may differ from the physical ones
constexpr auto leadTime = 30min;
constexpr auto ending = 3min; ///< before the end of a run, in which a silence cannot be told from the end

/// All that was shown of one alert, oldest first.
struct Story {
    QList<Shown> lines;
    QString incident; ///< the one it was counted for
    bool isTaken = false;

    bool isLead() const { return std::ranges::all_of(lines, &Shown::lead); }
    bool isWithdrawn() const { return lines.constLast().withdrawn; }
    Instant began() const { return std::ranges::min(lines, {}, &Shown::began).began; }
    Instant last() const { return std::ranges::max(lines, {}, &Shown::last).last; }
    const PersonId& person() const { return lines.constFirst().person; }
    /// The kind of what it is about: a hint is about what it hints at.
    QString kind() const
    {
        const QString& kind = lines.constLast().kind;
        if (kind == "leaving-area"_L1)
            return u"out-of-area"_s;
        return kind == "approaching-zone"_L1 ? u"forbidden-zone"_s : kind;
    }
    /// When it was first shown as at least that urgent.
    std::optional<Shown> shownAs(int level) const
    {
        const auto found = std::ranges::find_if(
            lines, [level](const Shown& s) { return !s.lead && !s.withdrawn && s.level <= level; });
        return found == lines.cend() ? std::nullopt : std::optional(*found);
    }
};

bool isAbout(const Story& story, const Incident& incident, Milliseconds early)
{
    return story.person() == incident.person && story.kind() == incident.kind && story.began() <= incident.to + slack &&
           std::max(story.last(), story.began()) >= incident.from - early;
}

QList<Story> storiesOf(const QList<Shown>& shown)
{
    QMap<QString, Story> stories;
    for (const Shown& line : shown)
        stories[line.alert].lines << line;
    for (Story& story : stories)
        std::ranges::stable_sort(story.lines, {}, &Shown::at);
    return stories.values();
}

/// The run that went on longest after it began.
std::optional<Run> runOf(const Truth& truth, const Incident& incident)
{
    std::optional<Run> last;
    for (const Run& run : truth.runs) {
        if (run.from <= incident.from + 10min && run.through >= incident.from && (!last || run.through > last->through))
            last = run;
    }
    return last;
}

/// Of other times the truth says nothing. When the devices stop, everybody falls silent: that is none of theirs.
bool isSpokenOf(const Truth& truth, const Story& story)
{
    return std::ranges::any_of(truth.runs, [&](const Run& run) {
        return story.began() <= run.through - ending && std::max(story.began(), story.last()) >= run.from;
    });
}

class Scoring {
public:
    Scoring(const Truth& truth, const QList<Shown>& shown, Seconds late)
        : m_truth(truth), m_late(late), m_stories(storiesOf(shown))
    {
    }

    ScoreReport run()
    {
        auto incidents = m_truth.incidents;
        std::ranges::stable_sort(incidents, {}, &Incident::from);
        for (const Incident& incident : std::as_const(incidents)) {
            const Fate fate = fateOf(incident);
            m_report.fates.insert(incident.id, fate);
            for (const QString& kind : {incident.kind, QString()}) {
                m_report.kinds[kind].planted += fate != Fate::NotDue;
                ++m_report.kinds[kind].fates[fate];
            }
        }
        countShown();
        for (const Run& one : m_truth.runs)
            m_report.personDays +=
                one.devices * std::chrono::duration<double, std::ratio<86400>>(one.through - one.from).count();
        return std::move(m_report);
    }

private:
    /// The alert that tells it best: one not yet counted for another incident, full before hint, earliest first.
    Story* storyOf(const Incident& incident, bool& isMerged)
    {
        Story* best = nullptr;
        for (Story& story : m_stories) {
            if (!isAbout(story, incident, slack) || story.isLead())
                continue;
            if (story.isTaken) {
                isMerged = isMerged || !best;
                continue;
            }
            if (!best || story.lines.constFirst().at < best->lines.constFirst().at)
                best = &story;
        }
        return best;
    }

    Fate fateOf(const Incident& incident)
    {
        const auto run = runOf(m_truth, incident);
        bool isMerged = false;
        Story* story = storyOf(incident, isMerged);
        if (!story && (!run || incident.due > run->through))
            return Fate::NotDue;
        if (!story)
            return isMerged ? Fate::Merged : Fate::Missed;
        story->isTaken = true;
        story->incident = incident.id;
        if (story->isWithdrawn())
            return Fate::Withdrawn;
        const auto shown = story->shownAs(incident.level);
        if (!shown)
            return isUndecided(incident, run) ? Fate::NotDue : Fate::Demoted;
        if (incident.kind == "offline"_L1)
            return Fate::Found; // a silence has no moment at which it could first be known
        const Instant at = run && run->fast ? shown->decided : shown->at;
        const double delay = std::chrono::duration<double>(at - incident.from).count();
        m_report.kinds[incident.kind].delays << delay;
        m_report.kinds[QString()].delays << delay;
        return incident.level <= 2 && at > incident.from + m_late ? Fate::Late : Fate::Found;
    }

    /// A silence deserves its level only by its length: it may not have lasted so long when the run ended.
    bool isUndecided(const Incident& incident, const std::optional<Run>& run) const
    {
        return incident.kind == "offline"_L1 && run && incident.to > run->through;
    }

    void countShown()
    {
        for (const Story& story : std::as_const(m_stories)) {
            if (!story.isTaken && !isSpokenOf(m_truth, story)) {
                ++m_report.outside;
                continue;
            }
            const bool isLead = story.isLead();
            const bool isTrue =
                isLead ? std::ranges::any_of(m_truth.incidents,
                                             [&](const Incident& i) { return isAbout(story, i, leadTime); })
                       : story.isTaken;
            for (const QString& kind : {story.kind(), QString()}) {
                KindScore& sum = m_report.kinds[kind];
                (isLead ? sum.leads : sum.shown) += 1;
                if (!isTrue)
                    (isLead ? sum.falseLeads : sum.falseAlerts) += 1;
                else if (!isLead)
                    ++sum.trueAlerts;
            }
            if (!isTrue)
                m_report.falseAlerts << story.lines.constFirst().alert;
        }
    }

    const Truth& m_truth;
    Seconds m_late;
    QList<Story> m_stories;
    ScoreReport m_report;
};

} // namespace

QString wireName(Fate fate)
{
    static const QStringList names{u"found"_s,     u"late"_s,   u"demoted"_s, u"merged"_s,
                                   u"withdrawn"_s, u"missed"_s, u"not-due"_s};
    return names.at(static_cast<qsizetype>(fate));
}

/// A P3 that was shown too mildly was shown; a P1 or P2 is found or it is not, and its fate is kept for the table.
double KindScore::recall() const
{
    return planted == 0 ? 1 : static_cast<double>(fates.value(Fate::Found)) / planted;
}

double KindScore::precision() const
{
    return shown == 0 ? 1 : static_cast<double>(trueAlerts) / shown;
}

double KindScore::delay(double quantile) const
{
    if (delays.isEmpty())
        return std::nan("");
    auto sorted = delays;
    std::ranges::sort(sorted);
    const auto rank = static_cast<qsizetype>(std::ceil(quantile * static_cast<double>(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

ScoreReport score(const Truth& truth, const QList<Shown>& shown, Seconds late)
{
    return Scoring(truth, shown, late).run();
}

} // namespace zhihui::drill
