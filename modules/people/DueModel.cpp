#include "people/DueModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {
const QString own = u"mine"_s; ///< where everybody begins
}

DueModel::DueModel(QObject* parent) : QAbstractListModel(parent)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(1000); // positions change all the time
    connect(&m_refresh, &QTimer::timeout, this, &DueModel::list);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &DueModel::listSoon);
    m_minute.start();
}

void DueModel::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::mattersChanged, this, &DueModel::list);
        connect(m_desk->world(), &engine::World::personsChanged, this, &DueModel::listSoon);
        connect(m_desk->world(), &engine::World::placesChanged, this, &DueModel::listSoon);
        connect(m_desk, &RegisterDesk::languageChanged, this, &DueModel::list);
        connect(m_desk, &RegisterDesk::seatChanged, this, [this] {
            m_filter = own;
            Q_EMIT filterChanged();
            list();
        });
    }
    Q_EMIT deskChanged();
    list();
}

void DueModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    Q_EMIT activeChanged();
    if (m_active && m_stale)
        list();
}

void DueModel::listSoon()
{
    m_stale = true;
    if (m_active && !m_refresh.isActive())
        m_refresh.start();
}

void DueModel::setFilter(const QString& filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    Q_EMIT filterChanged();
    list();
}

bool DueModel::isWanted(const DueEntry& entry, const QString& filter) const
{
    if (filter == own)
        return entry.mine;
    if (filter == "all"_L1)
        return true;
    const law::MatterKind* kind = m_desk->law().matters.find(entry.kind);
    return kind && kind->group == filter;
}

/// While the list is shown its rows keep their places where nothing changed, so that a choice survives.
void DueModel::list()
{
    m_stale = false;
    m_refresh.stop();
    m_all = m_desk ? dueEntries(*m_desk->world(), m_desk->law(), m_desk->world()->clock().now()) : QList<DueEntry>();
    QList<DueEntry> wanted;
    for (const DueEntry& entry : std::as_const(m_all)) {
        if (isWanted(entry, m_filter))
            wanted.append(entry);
    }
    if (wanted.size() == m_rows.size() && std::ranges::equal(wanted, m_rows, {}, &DueEntry::key, &DueEntry::key)) {
        m_rows = std::move(wanted);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(wanted);
        endResetModel();
    }
    Q_EMIT changed();
}

int DueModel::countOf(const QString& filter) const
{
    return static_cast<int>(
        std::ranges::count_if(m_all, [&](const DueEntry& entry) { return isWanted(entry, filter); }));
}

int DueModel::overdue() const
{
    const Instant now = m_desk ? m_desk->world()->clock().now() : Instant();
    return static_cast<int>(std::ranges::count_if(
        m_all, [&](const DueEntry& entry) { return entry.mine && urgencyOf(entry.due, now) == 0; }));
}

int DueModel::today() const
{
    const Instant now = m_desk ? m_desk->world()->clock().now() : Instant();
    return static_cast<int>(std::ranges::count_if(
        m_all, [&](const DueEntry& entry) { return entry.mine && urgencyOf(entry.due, now) == 1; }));
}

QVariantList DueModel::filters() const
{
    QVariantList list{QVariantMap{{u"value"_s, own}, {u"text"_s, tr("待我办理 %1").arg(countOf(own))}},
                      QVariantMap{{u"value"_s, u"all"_s}, {u"text"_s, tr("全部 %1").arg(m_all.size())}}};
    if (!m_desk)
        return list;
    for (const auto& group : m_desk->law().matters.groups()) {
        const int n = countOf(group.code);
        if (n > 0 || m_filter == group.code)
            list.append(QVariantMap{{u"value"_s, group.code}, {u"text"_s, u"%1 %2"_s.arg(group.name.shown()).arg(n)}});
    }
    return list;
}

const DueEntry* DueModel::find(const QString& key) const
{
    const auto found = std::ranges::find(m_rows, key, &DueEntry::key);
    return found == m_rows.end() ? nullptr : &*found;
}

QString DueModel::keyAt(int row) const
{
    return row >= 0 && row < count() ? m_rows.at(row).key : QString();
}

int DueModel::rowOf(const QString& key) const
{
    const DueEntry* entry = find(key);
    return entry ? static_cast<int>(entry - m_rows.constData()) : -1;
}

QString DueModel::personOf(const QString& key) const
{
    const DueEntry* entry = find(key);
    return entry ? entry->person.text : QString();
}

QString DueModel::matterOf(const QString& key) const
{
    const DueEntry* entry = find(key);
    return entry ? entry->matter.text : QString();
}

QString DueModel::kindOf(const QString& key) const
{
    const DueEntry* entry = find(key);
    return entry ? entry->kind : QString();
}

QString DueModel::orgOf(const QString& key) const
{
    const DueEntry* entry = find(key);
    return entry && entry->forOrg ? entry->org.text : QString();
}

int DueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DueModel::data(const QModelIndex& index, int role) const
{
    if (!m_desk || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DueEntry& entry = m_rows.at(index.row());
    const engine::World& world = *m_desk->world();
    const Instant now = world.clock().now();
    const QString due = dueText(entry.due, now);
    switch (role) {
    case KeyRole:
        return entry.key;
    case TitleRole:
        return entry.title;
    case WhoRole:
        return entry.maskedName;
    case PlaceRole:
        return world.orgName(entry.org);
    case DueRole:
        return due;
    case BasisRole:
        return entry.basis;
    case UrgencyRole:
        return urgencyOf(entry.due, now);
    case MineRole:
        return entry.mine;
    case SpokenRole:
        return tr("%1，%2，%3，%4")
            .arg(entry.title, entry.maskedName, world.orgName(entry.org), due.isEmpty() ? tr("无期限") : due);
    default:
        return {};
    }
}

QHash<int, QByteArray> DueModel::roleNames() const
{
    return {{KeyRole, "key"},     {TitleRole, "title"},     {WhoRole, "who"},   {PlaceRole, "place"},  {DueRole, "due"},
            {BasisRole, "basis"}, {UrgencyRole, "urgency"}, {MineRole, "mine"}, {SpokenRole, "spoken"}};
}

} // namespace zhihui::people
