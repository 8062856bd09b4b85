#include "intake/Mapping.h"

#include <QRegularExpression>
#include <algorithm>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleRows = 20;

QStringList namesOf(const Column& column)
{
    QStringList names{plainHeading(column.name.zh), plainHeading(column.name.en), plainHeading(column.code)};
    for (const QString& alias : column.aliases)
        names << plainHeading(alias);
    return names;
}

/// How many columns of the kind this row names.
qsizetype agreement(const Kind& kind, const QStringList& headings)
{
    return std::ranges::count_if(kind.columns, [&](const Column& column) {
        const QStringList names = namesOf(column);
        return std::ranges::any_of(headings, [&](const QString& one) { return !one.isEmpty() && names.contains(one); });
    });
}

QStringList plainHeadings(const sheets::Table::Row& row)
{
    QStringList plain;
    for (const QString& cell : row.cells)
        plain << plainHeading(cell);
    return plain;
}

} // namespace

QString plainHeading(const QString& heading)
{
    static const QRegularExpression brackets(uR"([（(【\[].*?[）)】\]])"_s);
    static const QRegularExpression marks(uR"([\s*＊:：_\-—、，,.。/／“”"']+)"_s);
    QString plain = heading.normalized(QString::NormalizationForm_KC);
    plain.remove(brackets).remove(marks);
    return plain.toLower();
}

QStringList Mapping::missing(const Kind& kind) const
{
    QStringList codes;
    for (const Column& column : kind.columns) {
        if (column.required && !columnOf.contains(column.code))
            codes << column.code;
    }
    return codes;
}

Mapping suggestMapping(const Kind& kind, const sheets::Table& table)
{
    Mapping mapping;
    qsizetype best = 0;
    for (qsizetype i = 0; i < std::min(titleRows, table.rows.size()); ++i) {
        if (const qsizetype found = agreement(kind, plainHeadings(table.rows.at(i))); found > best) {
            best = found;
            mapping.header = i;
        }
    }
    if (mapping.header < 0)
        return mapping;
    const QStringList headings = plainHeadings(table.rows.at(mapping.header));
    QSet<int> taken;
    // The name itself before its aliases, the kind's first columns before its later ones.
    const auto give = [&](const Column& column, const QStringList& names) {
        for (const QString& name : names) {
            QList<int> places;
            for (int i = 0; i < headings.size(); ++i) {
                if (headings.at(i) == name && !name.isEmpty() && !taken.contains(i))
                    places << i;
            }
            if (places.size() > 1)
                mapping.doubtful << column.code;
            if (places.size() == 1) {
                mapping.columnOf.insert(column.code, places.constFirst());
                taken.insert(places.constFirst());
            }
            if (!places.isEmpty())
                return;
        }
    };
    for (const Column& column : kind.columns)
        give(column, {plainHeading(column.name.zh)});
    for (const Column& column : kind.columns) {
        if (!mapping.columnOf.contains(column.code) && !mapping.doubtful.contains(column.code))
            give(column, namesOf(column));
    }
    return mapping;
}

} // namespace zhihui::intake
