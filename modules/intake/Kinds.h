#pragma once

#include "law/Forms.h"

#include <QHash>
#include <QStringList>

namespace zhihui::intake {

/// One thing that a row may say, under the headings that counties use for it. Value.
struct Column {
    QString code;
    Words name;
    QStringList aliases; ///< headings and field names by which it is known
    law::Field::Type type = law::Field::Type::Text;
    QString dictionary;
    int most = 0; ///< signs of a text, or the largest whole number
    bool required = false;
    QString form, field;            ///< of the person's file; empty: of the row itself
    QString fallback;               ///< what an empty cell means; "=CODE": the same as that column
    QHash<QString, QString> values; ///< further names of its codes
};

/// An entry of a person's file that a row makes.
struct EntryRule {
    QString form;
    QStringList when; ///< made when one of these columns is filled; none: always
    QStringList key;  ///< columns that tell several entries apart
};

/// A kind of table that is brought in (名册, 家庭成员, 设备, 定位决定, 外出). Value.
struct Kind {
    QString code;
    Words name;
    QString line; ///< registry line that each row makes: "person" "device" "decision"; empty: entries only
    QList<EntryRule> entries;
    QList<Column> columns;

    const Column* column(QStringView wanted) const; ///< null: it has none
};

/// All kinds, from one dated file (resources/rules/imports-*.json). Value; any thread.
class Kinds {
public:
    /// Fails with Rejected, naming the entry: a column without a name or type, of a form or dictionary that is not
    /// there, or a kind that lacks what its line is made of.
    static Result<Kinds> read(const QByteArray& json, const law::Forms& forms);

    const QList<Kind>& all() const { return m_all; }
    const Kind* find(QStringView code) const; ///< null: there is none

private:
    QList<Kind> m_all;
};

} // namespace zhihui::intake
