#include "wall/WallQueue.h"

#include "alerts/AlertText.h"
#include "wall/WallWords.h"

#include <algorithm>
#include <tuple>

namespace zhihui::wall {

namespace {

bool isCleared(const contract::Alert& alert)
{
    return alert.cleared || !alert.retracted.isEmpty();
}

/// As in the duty officer's queue: by level, what goes on first, newest first.
auto key(const contract::Alert* alert)
{
    return std::tuple(number(alert->level), isCleared(*alert), -toMillis(alert->raised), alert->id.text);
}

} // namespace

void WallQueue::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::alertsChanged, this, &WallQueue::choose);
    choose();
    Q_EMIT worldChanged();
}

void WallQueue::setNow(double milliseconds)
{
    if (m_now == milliseconds)
        return;
    m_now = milliseconds;
    Q_EMIT nowChanged();
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ClockRole, TitleRole});
}

void WallQueue::setAbove(const QString& alert)
{
    if (m_above.text == alert)
        return;
    m_above = AlertId(alert);
    choose();
    Q_EMIT aboveChanged();
}

void WallQueue::setMost(int lines)
{
    if (m_most == lines)
        return;
    m_most = lines;
    choose();
    Q_EMIT mostChanged();
}

void WallQueue::choose()
{
    QList<const contract::Alert*> open;
    if (m_world)
        for (const engine::AlertState& state : m_world->alerts())
            if (state.row.state != contract::AlertState::Closed)
                open.append(&state.row);
    m_open = static_cast<int>(open.size());
    open.removeIf([this](const contract::Alert* alert) { return alert->id == m_above; });
    std::ranges::sort(open, {}, key);
    QList<AlertId> lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(open.size(), m_most); ++i)
        lines.append(open.at(i)->id);
    m_rest = static_cast<int>(open.size() - lines.size());
    m_restLevels = {0, 0, 0, 0};
    for (qsizetype i = lines.size(); i < open.size(); ++i)
        ++m_restLevels[number(open.at(i)->level) - 1];
    if (lines == m_lines) {
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_lines = lines;
        endResetModel();
    }
    Q_EMIT countsChanged();
}

QString WallQueue::restText() const
{
    QStringList parts;
    for (int level = 1; level <= 4; ++level)
        if (m_restLevels.at(level - 1) > 0)
            parts.append(tr("%1 %2 条").arg(alerts::levelName(clampedLevel(level))).arg(m_restLevels.at(level - 1)));
    return parts.join(QStringLiteral(" · "));
}

int WallQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant WallQueue::data(const QModelIndex& index, int role) const
{
    const engine::AlertState* state =
        checkIndex(index, CheckIndexOption::IndexIsValid) ? m_world->alert(m_lines.at(index.row())) : nullptr;
    if (!state)
        return {};
    const Instant now = fromMillis(static_cast<qint64>(m_now));
    switch (role) {
    case LevelRole:
        return number(state->row.level);
    case TitleRole:
        return lineTitle(state->row, now);
    case PlaceRole:
        return placeOf(*m_world, state->row);
    case StateRole:
        return stateWord(state->row);
    case ClockRole:
        return clockText(std::max(Seconds(0), std::chrono::duration_cast<Seconds>(now - state->row.raised)));
    default:
        return {};
    }
}

QHash<int, QByteArray> WallQueue::roleNames() const
{
    return {{LevelRole, "level"},
            {TitleRole, "title"},
            {PlaceRole, "place"},
            {StateRole, "stateText"},
            {ClockRole, "clock"}};
}

} // namespace zhihui::wall
