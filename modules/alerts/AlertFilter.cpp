#include "alerts/AlertFilter.h"

namespace zhihui::alerts {

AlertFilter::AlertFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &AlertFilter::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &AlertFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &AlertFilter::countChanged);
}

void AlertFilter::setQueue(AlertModel* queue)
{
    if (m_queue == queue)
        return;
    m_queue = queue;
    setSourceModel(queue);
    Q_EMIT queueChanged();
}

void AlertFilter::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    invalidateFilter();
    Q_EMIT modeChanged();
}

void AlertFilter::setFolded(const QList<int>& levels)
{
    if (m_folded == levels)
        return;
    m_folded = levels;
    invalidateFilter();
    Q_EMIT foldedChanged();
}

void AlertFilter::fold(int level, bool away)
{
    QList<int> levels = m_folded;
    levels.removeAll(level);
    if (away)
        levels.append(level);
    setFolded(levels);
}

QString AlertFilter::alertAt(int row) const
{
    return index(row, 0).data(AlertModel::IdRole).toString();
}

int AlertFilter::rowOf(const QString& alert) const
{
    const int source = m_queue ? m_queue->rowOf(alert) : -1;
    return source < 0 ? -1 : mapFromSource(m_queue->index(source)).row();
}

bool AlertFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    switch (m_mode) {
    case Mine:
        return at.data(AlertModel::MineRole).toBool();
    case Unaccepted:
        return at.data(AlertModel::UnacceptedRole).toBool();
    case Cleared:
        return at.data(AlertModel::ClearedRole).toBool();
    case All:
        break;
    }
    return !m_folded.contains(at.data(AlertModel::LevelRole).toInt());
}

} // namespace zhihui::alerts
