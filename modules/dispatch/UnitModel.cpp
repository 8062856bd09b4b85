#include "dispatch/UnitModel.h"

#include "domain/Quantity.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::dispatch {

void UnitModel::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::unitsChanged, this, &UnitModel::reload);
    reload();
    Q_EMIT placeChanged();
}

void UnitModel::setOrg(const QString& org)
{
    if (m_org.text == org)
        return;
    m_org = OrgCode(org);
    reload();
    Q_EMIT placeChanged();
}

void UnitModel::setLat(double lat)
{
    m_where.lat = lat;
    reload();
    Q_EMIT placeChanged();
}

void UnitModel::setLon(double lon)
{
    m_where.lon = lon;
    reload();
    Q_EMIT placeChanged();
}

void UnitModel::setStaleAfter(int seconds)
{
    m_staleAfter = seconds;
    reload();
    Q_EMIT placeChanged();
}

void UnitModel::reload()
{
    beginResetModel();
    m_rows.clear();
    const OrgCode county = m_org.county();
    if (m_world && !county.text.isEmpty()) {
        for (const contract::Unit& unit : m_world->units()) {
            if (!county.contains(unit.org))
                continue;
            const bool measurable = unit.where && m_where.isValid();
            m_rows.append({unit, measurable ? distance(*unit.where, m_where) : -1.0});
        }
        // Who is free and seen lately goes before who is near by an old position.
        std::ranges::sort(m_rows, {}, [this](const Row& row) {
            return std::tuple(!row.unit.available, isStale(row),
                              row.metres < 0 ? std::numeric_limits<double>::max() : row.metres, row.unit.id.text);
        });
    }
    endResetModel();
    Q_EMIT countChanged();
}

int UnitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

bool UnitModel::isStale(const Row& row) const
{
    return !row.unit.at || m_world->clock().now() - *row.unit.at > std::chrono::seconds(m_staleAfter);
}

QString UnitModel::ageOf(const Row& row) const
{
    if (!row.unit.at)
        return tr("位置未知");
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_world->clock().now() - *row.unit.at);
    return isStale(row) ? tr("位置 %1 未更新").arg(ageText(age)) : tr("位置 %1 前").arg(ageText(age));
}

QVariant UnitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const QString metres = row.metres < 0 ? QString() : distanceText(row.metres);
    switch (role) {
    case UnitRole:
        return row.unit.id.text;
    case Qt::DisplayRole:
    case NameRole:
        return row.unit.name;
    case VehicleRole:
        return row.unit.kind == "vehicle"_L1;
    case DistanceRole:
        return metres;
    case AgeRole:
        return ageOf(row);
    case StaleRole:
        return isStale(row);
    case BusyRole:
        return !row.unit.available;
    case SpokenRole:
        return QStringList{row.unit.name, row.unit.available ? tr("可派") : tr("任务中"), metres, ageOf(row)}.join(
            u' ');
    default:
        return {};
    }
}

QHash<int, QByteArray> UnitModel::roleNames() const
{
    return {{UnitRole, "unit"}, {NameRole, "name"},   {VehicleRole, "vehicle"}, {DistanceRole, "distance"},
            {AgeRole, "age"},   {StaleRole, "stale"}, {BusyRole, "busy"},       {SpokenRole, "spoken"}};
}

} // namespace zhihui::dispatch
