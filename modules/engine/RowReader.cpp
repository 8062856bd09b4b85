#include "engine/RowReader.h"

#include "engine/EngineLogging.h"

#include <QtConcurrent>

namespace zhihui::engine {

namespace {

constexpr qsizetype rowsPerPart = 1024;

template <class T>
bool append(QList<T>& list, const store::ReplicaRow& row)
{
    auto value = contract::readBytes<T>(row.body);
    if (!value) {
        qCWarning(lcEngine) << "row is not shown:" << row.type << row.id << value.error().detail;
        return false;
    }
    list.append(std::move(*value));
    return true;
}

using Append = bool (*)(ChangeSet&, const store::ReplicaRow&);

const QHash<QString, Append>& readers()
{
    static const QHash<QString, Append> table{
        {QStringLiteral("org"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.orgs, row); }},
        {QStringLiteral("person"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.persons, row); }},
        {QStringLiteral("device"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.devices, row); }},
        {QStringLiteral("decision"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.decisions, row); }},
        {QStringLiteral("region"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.regions, row); }},
        {QStringLiteral("fence"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.fences, row); }},
        {QStringLiteral("camera"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.cameras, row); }},
        {QStringLiteral("centre"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.centres, row); }},
        {QStringLiteral("room"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.rooms, row); }},
        {QStringLiteral("unit"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.units, row); }},
        {QStringLiteral("vieworder"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.viewOrders, row); }},
        {QStringLiteral("inspection"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.inspections, row); }},
        {QStringLiteral("supervision"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.supervisions, row); }},
        {QStringLiteral("matter"),
         [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.matters, row); }},
        {QStringLiteral("alert"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.alerts, row); }},
        {QStringLiteral("order"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.orders, row); }},
        {QStringLiteral("check"), [](ChangeSet& set, const store::ReplicaRow& row) { return append(set.checks, row); }},
    };
    return table;
}

std::shared_ptr<ChangeSet> parse(const QList<store::ReplicaRow>& rows)
{
    auto changes = std::make_shared<ChangeSet>();
    QString type;
    Append reader = nullptr;
    bool numbered = false;
    for (const store::ReplicaRow& row : rows) {
        if (row.type != type) {
            type = row.type;
            reader = readers().value(type, nullptr);
            numbered = contract::feedOf(type) == QStringLiteral("ops");
        }
        if (reader && reader(*changes, row) && numbered)
            changes->seqs.insert(row.type + u'/' + row.id, row.seq);
    }
    return changes;
}

} // namespace

void RowReader::add(store::ReplicaRow row)
{
    m_rows.append(std::move(row));
    if (m_rows.size() == rowsPerPart)
        startPart();
}

void RowReader::startPart()
{
    m_parts.append(QtConcurrent::run([rows = std::exchange(m_rows, {})] { return parse(rows); }));
    giveFinished();
}

void RowReader::giveFinished()
{
    while (!m_parts.isEmpty() && m_parts.first().isFinished())
        m_take(m_parts.takeFirst().result());
}

void RowReader::finish()
{
    const auto last = m_rows.isEmpty() ? nullptr : parse(std::exchange(m_rows, {}));
    while (!m_parts.isEmpty())
        m_take(m_parts.takeFirst().result());
    if (last)
        m_take(last);
}

} // namespace zhihui::engine
