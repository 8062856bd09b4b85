#include "wall/LevelOne.h"

#include "alerts/AlertText.h"
#include "alerts/Siren.h"
#include "wall/WallWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

constexpr Seconds lingers{120}; ///< after it was accepted

const contract::LogEntry* acceptance(const contract::Alert& alert)
{
    const auto found =
        std::ranges::find_if(alert.log, [](const contract::LogEntry& entry) { return entry.kind == "accepted"_L1; });
    return found == alert.log.cend() ? nullptr : &*found;
}

} // namespace

void LevelOne::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::alertsChanged, this, &LevelOne::choose);
    choose();
    Q_EMIT worldChanged();
}

void LevelOne::setNow(double milliseconds)
{
    if (m_now == milliseconds)
        return;
    m_now = milliseconds;
    Q_EMIT changed();
}

void LevelOne::setLimitSeconds(int seconds)
{
    if (m_limitSeconds == seconds)
        return;
    m_limitSeconds = seconds;
    Q_EMIT changed();
}

void LevelOne::choose()
{
    const contract::Alert* best = nullptr;
    int going = 0;
    if (m_world)
        for (const engine::AlertState& state : m_world->alerts()) {
            if (!alerts::isLevelOne(state.row))
                continue;
            ++going;
            if (!best || alerts::standsBefore(state.row, *best))
                best = &state.row;
        }
    m_more = std::max(0, going - 1);
    const AlertId id = best ? best->id : AlertId();
    if (id != m_id) {
        m_id = id;
        Q_EMIT alertChanged();
    }
    Q_EMIT changed();
}

const contract::Alert* LevelOne::row() const
{
    const engine::AlertState* state = m_world && !m_id.isEmpty() ? m_world->alert(m_id) : nullptr;
    return state ? &state->row : nullptr;
}

Seconds LevelOne::elapsed(const contract::Alert& alert) const
{
    const contract::LogEntry* accepted = acceptance(alert);
    const Instant until = accepted ? accepted->at : fromMillis(static_cast<qint64>(m_now));
    return std::max(Seconds(0), std::chrono::duration_cast<Seconds>(until - alert.raised));
}

bool LevelOne::isAccepted() const
{
    const contract::Alert* alert = row();
    return alert && alert->state != contract::AlertState::New;
}

bool LevelOne::isPressing() const
{
    const contract::Alert* alert = row();
    if (!alert)
        return false;
    const contract::LogEntry* accepted = acceptance(*alert);
    return !accepted || fromMillis(static_cast<qint64>(m_now)) - accepted->at < lingers;
}

QString LevelOne::kind() const
{
    const contract::Alert* alert = row();
    return alert ? alerts::kindName(alert->kind) : QString();
}

QString LevelOne::place() const
{
    const contract::Alert* alert = row();
    return alert ? placeOf(*m_world, *alert) : QString();
}

QString LevelOne::state() const
{
    const contract::Alert* alert = row();
    if (!alert)
        return {};
    return stateWord(*alert);
}

QString LevelOne::clock() const
{
    const contract::Alert* alert = row();
    return alert ? clockText(elapsed(*alert)) : QString();
}

bool LevelOne::isOver() const
{
    const contract::Alert* alert = row();
    return alert && elapsed(*alert) > Seconds(m_limitSeconds);
}

QString LevelOne::limit() const
{
    const QString limit = clockText(Seconds(m_limitSeconds));
    return isOver() ? tr("已超 %1").arg(limit) : tr("限 %1").arg(limit);
}

QStringList LevelOne::told() const
{
    QStringList out;
    const contract::Alert* alert = row();
    if (!alert)
        return out;
    for (const contract::LogEntry& entry : alert->log) {
        if (entry.kind == "told"_L1)
            out.prepend(tr("已提示 %1 %2").arg(seatName(entry.text.section(u' ', -1)), timeOfDay(entry.at)));
        else if (entry.kind == "accepted"_L1)
            out.prepend(tr("已受理 %1").arg(timeOfDay(entry.at)));
        else if (entry.kind == "dispatched"_L1)
            out.prepend(tr("已派员 %1").arg(timeOfDay(entry.at)));
    }
    return out;
}

} // namespace zhihui::wall
