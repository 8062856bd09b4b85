#include "inspection/TimelineModel.h"

#include "inspection/OrderText.h"
#include "inspection/SheetKeeper.h"

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

constexpr Milliseconds window = 3h;
constexpr Milliseconds tickEvery = 40min;
/// A tick nearer to 现在 than this would stand under its word.
constexpr double tickEnd = 0.96;

} // namespace

TimelineModel::TimelineModel(QObject* parent) : QAbstractListModel(parent)
{
    m_time.setInterval(10'000);
    connect(&m_time, &QTimer::timeout, this, &TimelineModel::refresh);
}

void TimelineModel::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        for (QObject* from : {static_cast<QObject*>(m_desk), static_cast<QObject*>(m_desk->world()),
                              static_cast<QObject*>(m_desk->sheets())})
            from->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::roomUsesChanged, this, &TimelineModel::refresh);
        connect(m_desk->world(), &engine::World::placesChanged, this, &TimelineModel::refresh);
        connect(m_desk, &InspectionDesk::ordersChanged, this, &TimelineModel::refresh);
        connect(m_desk->sheets(), &SheetKeeper::sheetChanged, this, &TimelineModel::refresh);
        connect(m_desk, &InspectionDesk::languageChanged, this, &TimelineModel::refresh);
        m_time.start();
    }
    Q_EMIT deskChanged();
    refresh();
}

void TimelineModel::setRooms(const QStringList& rooms)
{
    if (m_rooms == rooms)
        return;
    beginResetModel();
    m_rooms = rooms;
    endResetModel();
    Q_EMIT roomsChanged();
}

void TimelineModel::refresh()
{
    if (!m_rooms.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT moved();
}

double TimelineModel::place(Instant at) const
{
    const double age = static_cast<double>((now() - at).count());
    return 1 - age / static_cast<double>(window.count());
}

QVariantList TimelineModel::ticks() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    const Instant begin = now() - window;
    // 40 minutes divide a day of the province as well as one of UTC: its offset is a multiple of them.
    const auto step = tickEvery.count();
    for (qint64 at = (toMillis(begin) / step + 1) * step; at < toMillis(now()); at += step)
        if (const double x = place(fromMillis(at)); x < tickEnd) {
            TimeTick tick;
            tick.at = x;
            tick.text = timeOfDay(fromMillis(at)).left(5);
            list.append(QVariant::fromValue(tick));
        }
    return list;
}

QVariantList TimelineModel::bars(const contract::Room& room) const
{
    QVariantList list;
    for (const contract::RoomUse& use : room.uses) {
        const double to = use.to ? place(*use.to) : 1;
        if (to <= 0 || use.from > now())
            continue;
        UseBar bar;
        bar.from = qMax(0.0, place(use.from));
        bar.to = qMin(1.0, to);
        const QString until = use.to ? timeOfDay(*use.to).left(5) : tr("现在");
        bar.hint = tr("%1 %2–%3").arg(use.business, timeOfDay(use.from).left(5), until);
        list.append(QVariant::fromValue(bar));
    }
    return list;
}

QVariantList TimelineModel::marks(const QString& room) const
{
    QVariantList list;
    const auto add = [&](Instant at, bool finding, const QString& hint) {
        const double x = place(at);
        if (x < 0 || x > 1)
            return;
        TimeMark mark;
        mark.at = x;
        mark.finding = finding;
        mark.hint = hint;
        list.append(QVariant::fromValue(mark));
    };
    const Sheet sheet = m_desk->sheets()->of(room);
    for (const contract::Still& still : sheet.saved)
        add(still.at, false, tr("截图 %1").arg(timeOfDay(still.at)));
    for (const FreshStill& fresh : sheet.fresh)
        add(fresh.still.at, false, tr("截图 %1 · 未保存").arg(timeOfDay(fresh.still.at)));
    if (const OrderState* order = m_desk->book().order(sheet.order); order && !order->row.text.isEmpty())
        add(order->row.opened, true, tr("发现问题 %1：%2").arg(timeOfDay(order->row.opened).left(5), order->row.text));
    return list;
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rooms.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!m_desk || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString id = m_rooms.at(index.row());
    const contract::Room room = m_desk->world()->rooms().value(id);
    switch (role) {
    case RoomRole:
        return id;
    case Qt::DisplayRole:
    case NameRole:
        return room.name;
    case BarsRole:
        return bars(room);
    case MarksRole:
        return marks(id);
    case SpokenRole:
        return tr("%1 使用 %2 次，标记 %3 处").arg(room.name).arg(bars(room).size()).arg(marks(id).size());
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{RoomRole, "room"}, {NameRole, "name"}, {BarsRole, "bars"}, {MarksRole, "marks"}, {SpokenRole, "spoken"}};
}

} // namespace zhihui::inspection
