#include "alerts/AlertModel.h"

#include "alerts/AlertText.h"
#include "alerts/Siren.h"
#include "engine/PersonWords.h"

#include <QTimeZone>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {

bool isOpen(const contract::Alert& alert)
{
    return alert.state != contract::AlertState::Closed;
}

bool isClearedUnreviewed(const contract::Alert& alert)
{
    return isOpen(alert) && (alert.cleared || !alert.retracted.isEmpty());
}

std::chrono::seconds ageOf(const contract::Alert& alert, Instant now)
{
    return std::chrono::duration_cast<std::chrono::seconds>(now - alert.raised);
}

Instant midnight(Instant now)
{
    const QTimeZone zone(8 * 3600);
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMillis(now), zone).date();
    return fromMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

} // namespace

AlertModel::AlertModel(QObject* parent) : QAbstractListModel(parent)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &AlertModel::passTime);
}

void AlertModel::setDesk(Desk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        for (QObject* from : {static_cast<QObject*>(m_desk), static_cast<QObject*>(m_desk->world())})
            from->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::alertsChanged, this, &AlertModel::take);
        connect(m_desk->world(), &engine::World::accountChanged, this, [this] {
            if (m_me != m_desk->world()->account().user)
                reload();
        });
        connect(m_desk, &Desk::languageChanged, this, &AlertModel::retell);
        m_second.start();
    }
    reload();
    Q_EMIT deskChanged();
}

void AlertModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    Q_EMIT heldChanged();
    if (!m_held)
        settle();
}

void AlertModel::retell()
{
    if (!m_order.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    refreshPinned();
}

void AlertModel::showWaiting()
{
    settle();
}

int AlertModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::AlertState* state = m_desk->world()->alert(m_order.at(index.row()));
    if (!state)
        return {};
    const contract::Alert& alert = state->row;
    const Instant now = m_desk->world()->clock().now();
    switch (role) {
    case IdRole:
        return alert.id.text;
    case LevelRole:
        return number(alert.level);
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(alert);
    case WhoRole:
        return alert.maskedName;
    case SupervisionRole:
        return engine::supervisionName(alert.supervision);
    case PlaceRole:
        return placeLine(alert);
    case AgeRole:
        return ageText(ageOf(alert, now));
    case StateRole:
        return stateText(alert);
    case UnacceptedRole:
        return alert.state == contract::AlertState::New;
    case MineRole:
        return isMine(alert);
    case ClearedRole:
        return isClearedUnreviewed(alert);
    case PendingRole:
        return state->pending;
    case RefusalRole:
        return state->refusal;
    case HeldRole:
        return alert.heldUntil && *alert.heldUntil > now ? tr("暂缓至 %1").arg(timeOfDay(*alert.heldUntil).left(5))
                                                         : QString();
    case DoneRole:
        return !isOpen(alert);
    case PersonRole:
        return alert.person.text;
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return tr("%1 %2，%3 %4，%5，已 %6，%7")
            .arg(levelName(alert.level), titleOf(alert), alert.maskedName, engine::supervisionName(alert.supervision),
                 placeLine(alert), ageText(ageOf(alert, now)), stateText(alert));
    default:
        return {};
    }
}

QHash<int, QByteArray> AlertModel::roleNames() const
{
    return {{IdRole, "alert"},
            {LevelRole, "level"},
            {TitleRole, "title"},
            {WhoRole, "who"},
            {SupervisionRole, "supervision"},
            {PlaceRole, "place"},
            {AgeRole, "age"},
            {StateRole, "stateText"},
            {UnacceptedRole, "unaccepted"},
            {MineRole, "mine"},
            {ClearedRole, "cleared"},
            {PendingRole, "pending"},
            {RefusalRole, "refusal"},
            {HeldRole, "heldText"},
            {DoneRole, "done"},
            {PersonRole, "person"},
            {SpokenRole, "spoken"}};
}

int AlertModel::rowOf(const QString& alert) const
{
    return static_cast<int>(m_order.indexOf(AlertId(alert)));
}

QString AlertModel::worstOf(const QString& person) const
{
    AlertId worst;
    if (m_desk) {
        for (const engine::AlertState& state : m_desk->world()->alerts())
            if (state.row.person.text == person && isOpen(state.row) &&
                (worst.isEmpty() || before(state.row.id, worst)))
                worst = state.row.id;
    }
    return worst.text;
}

int AlertModel::levelOf(const QString& alert) const
{
    const engine::AlertState* state = m_desk ? m_desk->world()->alert(AlertId(alert)) : nullptr;
    return state ? number(state->row.level) : 0;
}

QString AlertModel::personOf(const QString& alert) const
{
    const engine::AlertState* state = m_desk ? m_desk->world()->alert(AlertId(alert)) : nullptr;
    return state ? state->row.person.text : QString();
}

bool AlertModel::belongs(const AlertId& id) const
{
    const engine::AlertState* state = m_desk ? m_desk->world()->alert(id) : nullptr;
    return state && isOpen(state->row) && id != m_pinnedId;
}

bool AlertModel::before(const AlertId& a, const AlertId& b) const
{
    const auto key = [this](const AlertId& id) {
        const engine::AlertState* state = m_desk->world()->alert(id);
        if (!state)
            return std::tuple(9, true, qint64(0), id.text);
        const contract::Alert& alert = state->row;
        return std::tuple(number(alert.level), isClearedUnreviewed(alert), -toMillis(alert.raised), id.text);
    };
    return key(a) < key(b);
}

bool AlertModel::isMine(const contract::Alert& alert) const
{
    return !m_me.isEmpty() && alert.claimedBy == m_me;
}

void AlertModel::reload()
{
    choosePinned();
    m_me = m_desk ? m_desk->world()->account().user : UserId();
    beginResetModel();
    m_waiting.clear();
    m_order.clear();
    if (m_desk) {
        for (auto it = m_desk->world()->alerts().keyBegin(); it != m_desk->world()->alerts().keyEnd(); ++it)
            if (belongs(*it))
                m_order.append(*it);
        std::ranges::sort(m_order, [this](const AlertId& a, const AlertId& b) { return before(a, b); });
    }
    endResetModel();
    refreshPinned();
    recount();
}

void AlertModel::take(const QSet<AlertId>& ids)
{
    const AlertId pinnedBefore = m_pinnedId;
    choosePinned();
    QSet<AlertId> touched = ids;
    if (pinnedBefore != m_pinnedId)
        touched << pinnedBefore << m_pinnedId;
    touched.remove(AlertId());
    for (const AlertId& id : std::as_const(touched)) {
        const engine::AlertState* state = m_desk->world()->alert(id);
        const qsizetype row = m_order.indexOf(id);
        if (row >= 0) {
            const bool leaves = !state || id == m_pinnedId || (!belongs(id) && !m_held);
            if (leaves)
                remove(row);
            else
                Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
        } else if (belongs(id)) {
            const bool fresh = !m_waiting.contains(id) && state->row.state == contract::AlertState::New;
            if (m_held && !isMine(state->row))
                m_waiting.insert(id);
            else
                insert(id);
            if (fresh)
                Q_EMIT arrived(id.text, isWaitingLevelOne(state->row));
        } else {
            m_waiting.remove(id);
        }
    }
    if (!m_held)
        settle();
    refreshPinned();
    recount();
}

void AlertModel::settle()
{
    for (qsizetype row = m_order.size() - 1; row >= 0; --row)
        if (!belongs(m_order.at(row)))
            remove(row);
    const QSet<AlertId> waiting = std::exchange(m_waiting, {});
    for (const AlertId& id : waiting)
        if (belongs(id))
            insert(id);
    const auto less = [this](const AlertId& a, const AlertId& b) { return before(a, b); };
    if (!std::ranges::is_sorted(m_order, less)) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QList<AlertId> old = m_order;
        std::ranges::stable_sort(m_order, less);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& at : from)
            to.append(index(rowOf(old.at(at.row()).text)));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    Q_EMIT countsChanged();
}

void AlertModel::insert(const AlertId& id)
{
    m_waiting.remove(id);
    const auto at =
        std::ranges::lower_bound(m_order, id, [this](const AlertId& a, const AlertId& b) { return before(a, b); });
    const int row = static_cast<int>(at - m_order.begin());
    beginInsertRows({}, row, row);
    m_order.insert(row, id);
    endInsertRows();
}

void AlertModel::remove(qsizetype row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_order.removeAt(row);
    endRemoveRows();
}

void AlertModel::choosePinned()
{
    m_pinnedId = {};
    if (!m_desk)
        return;
    const contract::Alert* best = nullptr;
    int count = 0;
    for (const engine::AlertState& state : m_desk->world()->alerts()) {
        if (!isWaitingLevelOne(state.row))
            continue;
        ++count;
        if (!best || standsBefore(state.row, *best))
            best = &state.row;
    }
    if (best)
        m_pinnedId = best->id;
    m_pinnedMore = qMax(0, count - 1);
}

void AlertModel::refreshPinned()
{
    Pinned now;
    const engine::AlertState* state = m_desk ? m_desk->world()->alert(m_pinnedId) : nullptr;
    if (state) {
        const contract::Alert& alert = state->row;
        const auto age = ageOf(alert, m_desk->world()->clock().now());
        const auto limit = m_desk->file().acceptLimit(alert.level);
        now.alert = alert.id.text;
        now.person = alert.person.text;
        now.title = tr("%1 · %2").arg(levelName(alert.level), titleOf(alert));
        now.who = alert.maskedName;
        now.detail = QStringList{engine::supervisionName(alert.supervision), alert.placeName}.join(u" · "_s);
        now.clock = ageText(age);
        now.limit = ageText(limit);
        now.over = age > limit;
        now.more = m_pinnedMore;
    }
    if (now == m_pinned)
        return;
    m_pinned = now;
    Q_EMIT pinnedChanged();
}

void AlertModel::recount()
{
    m_count = m_mine = m_unaccepted = m_cleared = m_today = m_todayTrue = 0;
    m_levels = {0, 0, 0, 0};
    if (m_desk) {
        const Instant day = midnight(m_desk->world()->clock().now());
        for (const engine::AlertState& state : m_desk->world()->alerts()) {
            const contract::Alert& alert = state.row;
            if (alert.raised >= day) {
                ++m_today;
                m_todayTrue += alert.cause == "true-violation"_L1;
            }
            if (!belongs(alert.id))
                continue;
            ++m_count;
            ++m_levels[number(alert.level) - 1];
            m_mine += isMine(alert);
            m_unaccepted += alert.state == contract::AlertState::New;
            m_cleared += isClearedUnreviewed(alert);
        }
    }
    Q_EMIT countsChanged();
}

void AlertModel::passTime()
{
    refreshPinned();
    if (!m_order.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_order.size()) - 1), {AgeRole, HeldRole});
}

} // namespace zhihui::alerts
