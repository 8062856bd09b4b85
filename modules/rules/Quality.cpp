#include "rules/Quality.h"

#include <algorithm>

namespace zhihui::rules {

namespace {

/// Least speed that explains both fixes, m/s.
double impliedSpeed(const Entry& a, const Entry& b, const RuleFile::Quality& quality)
{
    const double metres = std::max(0.0, distance(a.where, b.where) - accuracyOf(a, quality) - accuracyOf(b, quality));
    const double seconds = std::chrono::duration<double>(b.at - a.at).count();
    if (metres == 0)
        return 0;
    return seconds > 0 ? metres / seconds : std::numeric_limits<double>::infinity();
}

} // namespace

bool Quality::mayBeSpike(const Entry& entry, const RuleFile::Quality& quality) const
{
    return m_last && entry.at - m_last->at < quality.spikeWindow &&
           distance(m_last->where, entry.where) > quality.spikeLeg;
}

bool Quality::isSpike(const Entry& outlier, const Entry& back, const RuleFile::Quality& quality) const
{
    return m_last && back.at - m_last->at < quality.spikeWindow &&
           distance(outlier.where, back.where) > quality.spikeLeg &&
           distance(m_last->where, back.where) < quality.spikeReturn;
}

std::vector<Entry> Quality::step(Entry& entry, const RuleFile::Quality& quality)
{
    entry.mark(Judged::Quality::Ok, Flaw::None);
    if (!passesSpeed(entry, quality) || isHeld(entry, quality))
        return {};
    if (entry.moving)
        m_moved = entry.at;
    entry.resting = m_locked && (!m_moved || entry.at - *m_moved > quality.motionMemory);
    std::vector<Entry> usable = std::exchange(m_held, {});
    usable.push_back(entry);
    m_last = entry;
    return usable;
}

bool Quality::passesSpeed(Entry& entry, const RuleFile::Quality& quality)
{
    const double speed = m_last ? impliedSpeed(*m_last, entry, quality) : 0;
    if (speed <= quality.groundSpeed) {
        m_suspects = 0;
        return true;
    }
    const bool agrees = m_suspects > 0 && impliedSpeed(*m_suspect, entry, quality) <= quality.groundSpeed;
    m_suspects = agrees ? m_suspects + 1 : 1;
    m_suspect = entry;
    if (m_suspects >= quality.speedResetFixes) {
        m_suspects = 0;
        return true; // what they are measured against was wrong, not they
    }
    entry.mark(speed > quality.impossibleSpeed ? Judged::Quality::Rejected : Judged::Quality::Suspect, Flaw::Speed);
    return false;
}

bool Quality::isHeld(Entry& entry, const RuleFile::Quality& quality)
{
    if (m_stay.fixes > 0 && entry.at - m_stay.last > quality.stayGap) {
        m_stay = {};
        m_locked = false;
        m_held.clear();
    }
    const bool coarse = accuracyOf(entry, quality) > quality.stayRadius;
    const double away = m_stay.fixes > 0 ? distance(m_stay.centre, entry.where) : 0;
    const bool outlying = m_stay.fixes > 0 && away > quality.stayRadius + sigmaOf(entry, quality);
    if (!outlying || !m_locked) {
        m_held.clear();
        if (outlying && !coarse)
            m_stay = {};
        if (!coarse)
            settle(entry, quality);
        return false;
    }
    const bool explained = entry.moving || away > quality.stayBreakDistance + sigmaOf(entry, quality);
    const bool insistent = static_cast<int>(m_held.size()) + 1 >= quality.stayBreakFixes &&
                           entry.at - m_held.front().at >= quality.stayBreakTime;
    if (explained || insistent) {
        m_stay = {};
        m_locked = false;
        if (!coarse)
            settle(entry, quality);
        return false;
    }
    entry.mark(Judged::Quality::Suspect, Flaw::StayLock);
    m_held.push_back(entry);
    return true;
}

void Quality::settle(const Entry& entry, const RuleFile::Quality& quality)
{
    if (m_stay.fixes == 0)
        m_stay.from = entry.at;
    ++m_stay.fixes;
    m_stay.centre.lat += (entry.where.lat - m_stay.centre.lat) / m_stay.fixes;
    m_stay.centre.lon += (entry.where.lon - m_stay.centre.lon) / m_stay.fixes;
    m_stay.last = entry.at;
    m_locked = entry.at - m_stay.from >= quality.stayTime;
}

} // namespace zhihui::rules
