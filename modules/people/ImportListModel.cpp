#include "people/ImportListModel.h"

#include "domain/ErrorText.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

void ImportListModel::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk)
        connect(m_desk, &RegisterDesk::seatChanged, this, &ImportListModel::clear);
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

void ImportListModel::clear()
{
    ++m_turn;
    m_busy = m_known = false;
    m_failure.clear();
    show({});
}

void ImportListModel::read()
{
    if (!m_desk || !m_desk->mayImport() || m_busy)
        return;
    const int turn = ++m_turn;
    m_busy = true;
    m_failure.clear();
    Q_EMIT changed();
    m_desk->imports().then(this, [this, turn](const Result<contract::ImportList>& list) {
        if (turn != m_turn)
            return;
        m_busy = false;
        m_known = list.has_value();
        m_failure = list ? QString() : errorText(list.error());
        show(list.value_or(contract::ImportList()));
    });
}

void ImportListModel::undo(const QString& id)
{
    if (!m_desk || m_busy)
        return;
    const int turn = ++m_turn;
    m_busy = true;
    m_failure.clear();
    Q_EMIT changed();
    m_desk->undoImport(id).then(this, [this, turn](const Result<contract::ImportEntry>& entry) {
        if (turn != m_turn)
            return;
        m_busy = false;
        if (entry)
            return read();
        // Who has changed something since stands in the province's own words.
        const QString words = entry.error().detail.section(u": "_s, 1);
        m_failure = entry.error().code == Error::Code::Conflict && !words.isEmpty() ? words : errorText(entry.error());
        Q_EMIT changed();
    });
}

void ImportListModel::show(const contract::ImportList& list)
{
    beginResetModel();
    m_list = list;
    endResetModel();
    Q_EMIT changed();
}

int ImportListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::ImportEntry& entry = m_list.imports.at(index.row());
    const intake::Kind* kind = m_desk->kinds().find(entry.kind);
    switch (role) {
    case IdRole:
        return entry.id;
    case Qt::DisplayRole:
    case NumberRole:
        return entry.number;
    case TimeRole:
        return dayAndTime(entry.at);
    case WhoRole:
        return entry.who;
    case KindRole:
        return kind ? kind->name.shown() : entry.kind;
    case FileRole:
        return entry.file;
    case WordsRole:
        return tr("新增 %1，更新 %2，档案条目 %3").arg(entry.created).arg(entry.changed).arg(entry.entries);
    case UndoneRole:
        return entry.undone ? tr("%1 %2 撤销").arg(dayAndTime(*entry.undone), entry.undoneBy) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> ImportListModel::roleNames() const
{
    return {{IdRole, "importId"}, {NumberRole, "number"}, {TimeRole, "time"},   {WhoRole, "who"},
            {KindRole, "kind"},   {FileRole, "file"},     {WordsRole, "words"}, {UndoneRole, "undone"}};
}

} // namespace zhihui::people
