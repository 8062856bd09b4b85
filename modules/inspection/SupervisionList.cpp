#include "inspection/SupervisionList.h"

#include "inspection/OrderText.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

void SupervisionList::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &InspectionDesk::ordersChanged, this, &SupervisionList::reload);
        connect(m_desk, &InspectionDesk::languageChanged, this, &SupervisionList::reload);
    }
    Q_EMIT deskChanged();
    reload();
}

void SupervisionList::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
    reload();
}

void SupervisionList::reload()
{
    using Key = std::tuple<bool, bool, QString, QString>;
    QList<std::pair<Key, SupervisionId>> rows;
    m_mine = m_running = m_over = 0;
    if (m_desk) {
        const engine::Account& account = m_desk->world()->account();
        for (const OrderState& state : m_desk->book().orders()) {
            const bool over = isOver(state.row);
            const bool mine = isWaitingFor(account, state.row);
            ++(over ? m_over : m_running);
            m_mine += mine;
            if ((m_mode == Mine && !mine) || (m_mode == Over && !over))
                continue;
            rows.append({Key(over, !mine, state.row.deadline, state.row.id.text), state.row.id});
        }
    }
    std::ranges::sort(rows);
    QList<SupervisionId> order;
    for (const auto& row : std::as_const(rows))
        order.append(row.second);
    if (order == m_rows) {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(order);
        endResetModel();
    }
    Q_EMIT countsChanged();
}

QString SupervisionList::orderAt(int row) const
{
    return m_rows.value(row).text;
}

int SupervisionList::rowOf(const QString& order) const
{
    return static_cast<int>(m_rows.indexOf(SupervisionId(order)));
}

QString SupervisionList::dueText(const contract::SupervisionOrder& order) const
{
    // Before the signature nobody has to put anything right yet, afterwards nobody has to any more.
    if (isOver(order) || !order.signedAt)
        return {};
    return daysLeft(order.deadline, m_desk->world()->clock().now());
}

int SupervisionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SupervisionList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrderState* state = m_desk->book().order(m_rows.at(index.row()));
    if (!state)
        return {};
    const contract::SupervisionOrder& row = state->row;
    const QString place = tr("%1 · %2").arg(shortCentreName(row.centreName), row.roomName);
    switch (role) {
    case OrderRole:
        return row.id.text;
    case Qt::DisplayRole:
    case TitleRole:
        return orderTitle(row);
    case PlaceRole:
        return place;
    case FindingRole:
        return row.text.isEmpty() ? tr("未写发现问题") : row.text;
    case StateTextRole:
        return stateName(row.state);
    case DueRole:
        return dueText(row);
    case OverdueRole:
        return !dueText(row).isEmpty() && isOverdue(row.deadline, m_desk->world()->clock().now());
    case MineRole:
        return isWaitingFor(m_desk->world()->account(), row);
    case OverRole:
        return isOver(row);
    case PendingRole:
        return state->pending;
    case RefusalRole:
        return state->refusal;
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return tr("%1，%2，%3").arg(orderTitle(row), place, stateName(row.state));
    default:
        return {};
    }
}

QHash<int, QByteArray> SupervisionList::roleNames() const
{
    return {{OrderRole, "order"},         {TitleRole, "title"},     {PlaceRole, "place"},     {FindingRole, "finding"},
            {StateTextRole, "stateText"}, {DueRole, "due"},         {OverdueRole, "overdue"}, {MineRole, "mine"},
            {OverRole, "over"},           {PendingRole, "pending"}, {RefusalRole, "refusal"}, {SpokenRole, "spoken"}};
}

} // namespace zhihui::inspection
