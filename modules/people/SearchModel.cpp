#include "people/SearchModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr qsizetype perKind = 8;

/// 周明 finds 周*明's file: a masked sign stands for any one.
bool matchesMasked(const QString& masked, const QString& query)
{
    if (masked.contains(query))
        return true;
    if (masked.size() != query.size() && masked.size() != query.size() + 1)
        return false;
    if (masked.size() == query.size())
        return std::ranges::equal(masked, query, [](QChar m, QChar q) { return m == u'*' || m == q; });
    QString open = masked;
    return open.remove(u'*') == query;
}

std::optional<Coordinate> placeOf(const engine::PersonState& person)
{
    if (person.position)
        return person.position->where;
    return person.lastCheck ? person.lastCheck->where : std::nullopt;
}

} // namespace

SearchModel::SearchModel(QObject* parent) : QAbstractListModel(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &SearchModel::search);
}

void SearchModel::setQuery(const QString& query)
{
    const QString trimmed = query.trimmed();
    if (m_query == trimmed)
        return;
    m_query = trimmed;
    m_ready = false;
    Q_EMIT queryChanged();
    m_pause.start();
}

void SearchModel::search()
{
    QList<Row> rows;
    if (m_world && !m_query.isEmpty()) {
        findPersons(rows);
        findDevices(rows);
        findPlaces(rows);
        findCameras(rows);
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
    m_ready = true;
    Q_EMIT found();
}

void SearchModel::findPersons(QList<Row>& rows) const
{
    QList<const engine::PersonState*> hits;
    const bool tail = m_query.size() == 4;
    for (const engine::PersonState& person : m_world->persons()) {
        const contract::Person& row = person.row;
        if (matchesMasked(row.maskedName, m_query) || (tail && row.idTail.compare(m_query, Qt::CaseInsensitive) == 0) ||
            row.id.text == m_query)
            hits.append(&person);
    }
    const qsizetype shown = std::min(perKind, hits.size());
    std::ranges::partial_sort(hits, hits.begin() + shown, {},
                              [](const engine::PersonState* p) { return std::pair(p->standing, p->row.id.text); });
    for (const engine::PersonState* person : std::as_const(hits).first(shown))
        rows.append({u"person"_s, person->row.id.text, person->row.maskedName,
                     tr("尾号 %1 · %2").arg(person->row.idTail, m_world->orgName(person->row.org)), placeOf(*person)});
}

void SearchModel::findDevices(QList<Row>& rows) const
{
    if (m_query.size() < 3)
        return;
    const qsizetype most = rows.size() + perKind;
    for (const engine::PersonState& person : m_world->persons()) {
        if (rows.size() == most)
            return;
        if (person.device && person.device->id.text.contains(m_query, Qt::CaseInsensitive))
            rows.append({u"device"_s, person.row.id.text, person.device->id.text,
                         tr("%1 · %2").arg(person.device->model, person.row.maskedName), placeOf(person)});
    }
}

void SearchModel::findPlaces(QList<Row>& rows) const
{
    QList<const contract::Org*> hits;
    for (const contract::Org& org : m_world->orgs())
        if (org.where && org.name.contains(m_query, Qt::CaseInsensitive))
            hits.append(&org);
    std::ranges::sort(hits, {}, [](const contract::Org* org) { return std::pair(org->level, org->code.text); });
    for (const contract::Org* org : hits.first(std::min(perKind, hits.size())))
        rows.append({u"place"_s, org->code.text, org->name, m_world->orgName(org->code.parent()), org->where});
}

void SearchModel::findCameras(QList<Row>& rows) const
{
    const qsizetype most = rows.size() + perKind;
    for (const contract::Camera& camera : m_world->cameras()) {
        if (rows.size() == most)
            return;
        if (camera.name.contains(m_query, Qt::CaseInsensitive))
            rows.append({u"camera"_s, camera.id.text, camera.name, m_world->orgName(camera.org), camera.where});
    }
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case KindRole:
        return row.kind;
    case KeyRole:
        return row.key;
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case DetailRole:
        return row.detail;
    case LatRole:
        return row.where ? row.where->lat : 0.0;
    case LonRole:
        return row.where ? row.where->lon : 0.0;
    case LocatedRole:
        return row.where.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{KindRole, "kind"}, {KeyRole, "key"}, {TextRole, "caption"},   {DetailRole, "detail"},
            {LatRole, "lat"},   {LonRole, "lon"}, {LocatedRole, "located"}};
}

} // namespace zhihui::people
