#include "intake/Kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const QString& kind, const QString& what)
{
    return failure(Error::Code::Rejected, u"imports: %1: %2"_s.arg(kind, what));
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& one : value.toArray())
        list << one.toString();
    return list;
}

std::optional<law::Field::Type> typeOf(const QString& name)
{
    using Type = law::Field::Type;
    static const QHash<QString, Type> types{{u"text"_s, Type::Text},
                                            {u"date"_s, Type::Date},
                                            {u"code"_s, Type::Code},
                                            {u"whole"_s, Type::Whole},
                                            {u"flag"_s, Type::Flag}};
    const auto found = types.constFind(name);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

/// What the form says of the field holds; a heading of its own may replace the field's name.
Result<Column> readColumn(const QString& kind, const QJsonObject& entry, const law::Forms& forms)
{
    const auto text = [&](QLatin1StringView name) { return entry.value(name).toString(); };
    Column column{.code = text("code"_L1),
                  .name = {text("zh"_L1), text("en"_L1)},
                  .aliases = texts(entry.value("aliases"_L1)),
                  .dictionary = text("dictionary"_L1),
                  .most = entry.value("most"_L1).toInt(),
                  .required = entry.value("required"_L1).toBool(),
                  .form = text("form"_L1),
                  .field = text("field"_L1),
                  .fallback = text("fallback"_L1),
                  .values = {}};
    const QJsonObject values = entry.value("values"_L1).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        column.values.insert(it.key(), it.value().toString());
    if (!column.form.isEmpty()) {
        const law::Form* form = forms.find(column.form);
        const law::Field* field = form ? form->field(column.field) : nullptr;
        if (!field)
            return wrong(kind, u"no field %1 of form %2"_s.arg(column.field, column.form));
        column.type = field->type;
        column.dictionary = field->dictionary;
        column.most = field->most;
        if (column.name.zh.isEmpty())
            column.name = field->name;
    } else if (const auto type = typeOf(text("type"_L1))) {
        column.type = *type;
    } else {
        return wrong(kind, u"the column %1 has no type"_s.arg(column.code));
    }
    const bool isCode = column.type == law::Field::Type::Code;
    if (column.code.isEmpty() || column.name.zh.isEmpty() || column.name.en.isEmpty() ||
        isCode != (forms.dictionaries().find(column.dictionary) != nullptr))
        return wrong(kind, u"the column \"%1\" lacks a name or its dictionary"_s.arg(column.code));
    return column;
}

Result<> checkColumns(const Kind& kind)
{
    const auto has = [&](const QStringList& codes) {
        return std::ranges::all_of(codes, [&](const QString& code) { return kind.column(code) != nullptr; });
    };
    static const QHash<QString, QStringList> needed{
        {QString(), {}},
        {u"person"_s,
         {u"name"_s, u"sex"_s, u"org"_s, u"category"_s, u"supervision"_s, u"termTo"_s, u"minor"_s, u"phone"_s}},
        {u"device"_s, {u"device"_s, u"model"_s, u"feed"_s, u"interval"_s, u"act"_s}},
        {u"decision"_s, {u"number"_s, u"ground"_s, u"approver"_s, u"fromDay"_s, u"toDay"_s, u"liftedDay"_s}}};
    const auto own = needed.constFind(kind.line);
    if (own == needed.cend())
        return wrong(kind.code, u"no line \"%1\""_s.arg(kind.line));
    if (!has(*own) || !has({u"idNumber"_s}))
        return wrong(kind.code, u"a column of its line is missing"_s);
    for (const EntryRule& rule : kind.entries) {
        if (!has(rule.when) || !has(rule.key))
            return wrong(kind.code, u"the entry %1 names a column that is not there"_s.arg(rule.form));
    }
    for (const Column& column : kind.columns) {
        if (column.fallback.startsWith(u'=') && !kind.column(column.fallback.sliced(1)))
            return wrong(kind.code, u"the column %1 falls back to none"_s.arg(column.code));
    }
    return {};
}

Result<Kind> readKind(const QJsonObject& entry, const law::Forms& forms)
{
    Kind kind{.code = entry.value("kind"_L1).toString(),
              .name = {entry.value("zh"_L1).toString(), entry.value("en"_L1).toString()},
              .line = entry.value("line"_L1).toString(),
              .entries = {},
              .columns = {}};
    if (kind.code.isEmpty() || kind.name.zh.isEmpty() || kind.name.en.isEmpty())
        return wrong(kind.code, u"a kind without a name"_s);
    for (const QJsonValue& value : entry.value("columns"_L1).toArray()) {
        auto column = readColumn(kind.code, value.toObject(), forms);
        ZH_TRY(column);
        if (kind.column(column->code))
            return wrong(kind.code, u"the column %1 is there twice"_s.arg(column->code));
        kind.columns.append(*std::move(column));
    }
    for (const QJsonValue& value : entry.value("entries"_L1).toArray()) {
        const QJsonObject rule = value.toObject();
        EntryRule made{rule.value("form"_L1).toString(), texts(rule.value("when"_L1)), texts(rule.value("key"_L1))};
        const law::Form* form = forms.find(made.form);
        if (!form || form->many == made.key.isEmpty())
            return wrong(kind.code, u"the entry %1 has no form, or no key where there may be several"_s.arg(made.form));
        kind.entries.append(std::move(made));
    }
    ZH_TRY(checkColumns(kind));
    return kind;
}

} // namespace

const Column* Kind::column(QStringView wanted) const
{
    const auto found = std::ranges::find(columns, wanted, &Column::code);
    return found == columns.end() ? nullptr : &*found;
}

Result<Kinds> Kinds::read(const QByteArray& json, const law::Forms& forms)
{
    QJsonParseError problem;
    const QJsonObject file = QJsonDocument::fromJson(json, &problem).object();
    if (file.isEmpty())
        return failure(Error::Code::Rejected, u"imports: "_s + problem.errorString());
    Kinds kinds;
    for (const QJsonValue& value : file.value("kinds"_L1).toArray()) {
        auto kind = readKind(value.toObject(), forms);
        ZH_TRY(kind);
        if (kinds.find(kind->code))
            return wrong(kind->code, u"is there twice"_s);
        kinds.m_all.append(*std::move(kind));
    }
    if (kinds.m_all.isEmpty())
        return failure(Error::Code::Rejected, u"imports: no kinds in it"_s);
    return kinds;
}

const Kind* Kinds::find(QStringView code) const
{
    const auto found = std::ranges::find(m_all, code, &Kind::code);
    return found == m_all.end() ? nullptr : &*found;
}

} // namespace zhihui::intake
