#include "people/CheckLines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

QString idOf(const QVariant& line)
{
    return line.toMap().value(u"id"_s).toString();
}

} // namespace

void CheckLines::setBook(CheckBook* book)
{
    if (m_book == book)
        return;
    if (m_book)
        m_book->disconnect(this);
    m_book = book;
    if (m_book)
        connect(m_book, &CheckBook::changed, this, &CheckLines::follow);
    Q_EMIT changed();
    follow();
}

void CheckLines::setMost(int most)
{
    if (std::exchange(m_most, most) == most)
        return;
    Q_EMIT changed();
    follow();
}

int CheckLines::rowOf(const QString& id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const QVariant& row) { return idOf(row) == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void CheckLines::follow()
{
    const QVariantList all = m_book ? m_book->list() : QVariantList();
    const QVariantList wanted = all.first(std::min<qsizetype>(m_most, all.size()));
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QString id = idOf(m_rows.at(row));
        if (std::ranges::any_of(wanted, [&](const QVariant& line) { return idOf(line) == id; }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const int at = rowOf(idOf(wanted.at(row)));
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted.at(row));
            endInsertRows();
            continue;
        }
        if (at != row && beginMoveRows({}, at, at, {}, row)) {
            m_rows.move(at, row);
            endMoveRows();
        }
        if (std::exchange(m_rows[row], wanted.at(row)) != wanted.at(row))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int CheckLines::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CheckLines::data(const QModelIndex& index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) && role == CheckRole ? m_rows.at(index.row()) : QVariant();
}

QHash<int, QByteArray> CheckLines::roleNames() const
{
    return {{CheckRole, "check"}};
}

} // namespace zhihui::people
