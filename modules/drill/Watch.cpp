#include "drill/Watch.h"

#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

/// The event time at which it was decided: what the judge's entry says, else as far as the evidence tells.
Instant decisionOf(const contract::Alert& alert)
{
    const auto raised = std::ranges::find(alert.log, u"raised"_s, &contract::LogEntry::kind);
    if (raised != alert.log.cend() && raised->said != raised->at)
        return raised->said;
    return alert.evidence.fixes.isEmpty() ? alert.last : std::min(alert.last, alert.evidence.fixes.constLast().at);
}

} // namespace

Shown shownOf(const contract::Alert& alert, Instant now, bool isLive)
{
    Shown shown;
    shown.alert = alert.id.text;
    shown.kind = alert.kind;
    shown.person = alert.person;
    shown.level = number(alert.level);
    shown.began = alert.began;
    shown.last = alert.cleared ? std::max(*alert.cleared, alert.last) : alert.last;
    shown.lead = alert.lead;
    shown.withdrawn = !alert.retracted.isEmpty();
    shown.at = isLive ? now : alert.raised;
    shown.decided = decisionOf(alert);
    return shown;
}

Watch::Watch(Client& client, const Clock& clock, const QString& login, const QString& password)
    : m_clock(clock), m_feed(client, login, password)
{
    connect(&m_feed, &FeedReader::rowsRead, this, [this](const QList<contract::Row>& rows) { read(rows); });
    connect(&m_feed, &FeedReader::caughtUp, this, [this] {
        m_isLive = true;
        Q_EMIT caughtUp();
    });
    connect(&m_feed, &FeedReader::failed, this, &Watch::failed);
}

void Watch::read(const QList<contract::Row>& rows)
{
    for (const contract::Row& row : rows) {
        if (row.kind != contract::Row::Kind::Put || row.type != "alert"_L1)
            continue;
        const auto alert = contract::readBytes<contract::Alert>(row.body);
        if (!alert)
            continue;
        const Shown line = shownOf(*alert, m_clock.now(), m_isLive);
        const auto known = m_known.constFind(line.alert);
        const bool isSame = known != m_known.cend() && known->level == line.level && known->lead == line.lead &&
                            known->withdrawn == line.withdrawn && known->last == line.last;
        if (isSame)
            continue;
        m_known.insert(line.alert, line);
        m_shown << line;
        Q_EMIT lineShown(line);
    }
}

} // namespace zhihui::drill
