#include "law/Forms.h"

#include "domain/Clock.h"
#include "domain/IdNumber.h"
#include "domain/OrgCode.h"
#include "law/Reading.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

const QStringList& typeNames() // in the order of Field::Type
{
    static const QStringList names{u"text"_s,  u"paragraph"_s,    u"date"_s,  u"code"_s, u"idNumber"_s,
                                   u"phone"_s, u"organisation"_s, u"whole"_s, u"flag"_s, u"moment"_s};
    return names;
}

Result<Field> readField(const QString& kind, const QJsonObject& entry, const Dictionaries& dictionaries)
{
    const auto text = [&](QLatin1StringView name) { return entry.value(name).toString(); };
    Field field{.code = text("code"_L1),
                .name = wordsOf(entry),
                .dictionary = text("dictionary"_L1),
                .most = entry.value("most"_L1).toInt(),
                .least = entry.value("least"_L1).toInt(),
                .required = entry.value("required"_L1).toBool()};
    const qsizetype type = typeNames().indexOf(text("type"_L1));
    field.type = static_cast<Field::Type>(std::max<qsizetype>(type, 0));
    const bool isBounded =
        field.type == Field::Type::Text || field.type == Field::Type::Paragraph || field.type == Field::Type::Whole;
    const bool isCode = field.type == Field::Type::Code;
    if (field.code.isEmpty() || !isNamed(field.name) || type < 0 || isBounded != (field.most > 0) ||
        isCode != (dictionaries.find(field.dictionary) != nullptr))
        return failure(Error::Code::Rejected, u"%1: the field \"%2\" lacks a name, a type, a bound or a "
                                              "dictionary, or has one too many"_s.arg(kind, field.code));
    return field;
}

std::optional<Fault::Kind> faultOfIdNumber(const QString& text)
{
    switch (IdNumber::faultOf(text)) {
    case IdNumber::Fault::None:
        return std::nullopt;
    case IdNumber::Fault::Check:
        return Fault::Kind::IdCheck;
    case IdNumber::Fault::Length:
    case IdNumber::Fault::Sign:
    case IdNumber::Fault::Birth:
        break;
    }
    return Fault::Kind::IdNumber;
}

bool isPhone(const QString& text)
{
    static const QRegularExpression form(u"^\\+?[0-9][0-9 -]{4,19}$"_s);
    return form.match(text).hasMatch();
}

std::optional<Fault::Kind> faultOf(const Field& field, const QJsonValue& value, const Dictionaries& dictionaries)
{
    using Type = Field::Type;
    if (field.type == Type::Flag)
        return value.isBool() ? std::nullopt : std::optional(Fault::Kind::Type);
    if (field.type == Type::Whole) {
        const qint64 number = value.toInteger(-1);
        if (number < 0)
            return Fault::Kind::Type;
        if (number < field.least)
            return Fault::Kind::TooSmall;
        return number > field.most ? std::optional(Fault::Kind::TooLarge) : std::nullopt;
    }
    if (!value.isString())
        return Fault::Kind::Type;
    const QString text = value.toString();
    switch (field.type) {
    case Type::Date:
        return QDate::fromString(text, Qt::ISODate).isValid() && text.size() == 10 ? std::nullopt
                                                                                   : std::optional(Fault::Kind::Date);
    case Type::Code:
        return dictionaries.find(field.dictionary)->find(text) ? std::nullopt : std::optional(Fault::Kind::Code);
    case Type::IdNumber:
        return faultOfIdNumber(text);
    case Type::Phone:
        return isPhone(text) ? std::nullopt : std::optional(Fault::Kind::Phone);
    case Type::Organisation:
        return OrgCode(text).isValid() ? std::nullopt : std::optional(Fault::Kind::Organisation);
    case Type::Moment:
        return fromWire(text) ? std::nullopt : std::optional(Fault::Kind::Moment);
    case Type::Text:
    case Type::Paragraph:
    case Type::Whole:
    case Type::Flag:
        break;
    }
    return text.size() > field.most ? std::optional(Fault::Kind::TooLong) : std::nullopt;
}

/// No value, or a text of nothing but blanks.
bool isEmpty(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

} // namespace

const Field* Form::field(QStringView code) const
{
    const auto found = std::ranges::find(fields, code, &Field::code);
    return found == fields.end() ? nullptr : &*found;
}

Result<QList<Field>> readFields(const QString& owner, const QJsonArray& entries, const Dictionaries& dictionaries)
{
    Form read;
    for (const QJsonValue& entry : entries) {
        const Result<Field> field = readField(owner, entry.toObject(), dictionaries);
        ZH_TRY(field);
        if (read.field(field->code))
            return failure(Error::Code::Rejected, u"%1: the field \"%2\" is there twice"_s.arg(owner, field->code));
        read.fields.append(*field);
    }
    return read.fields;
}

Result<Forms> Forms::read(const QByteArray& json, const Dictionaries& dictionaries)
{
    const auto file = readObject(u"forms"_s, json);
    ZH_TRY(file);
    const QJsonArray all = file->value("forms"_L1).toArray();
    Forms read;
    read.m_dictionaries = dictionaries;
    for (const QJsonValue& value : all) {
        const QJsonObject entry = value.toObject();
        Form form{.kind = entry.value("kind"_L1).toString(),
                  .name = wordsOf(entry),
                  .many = entry.value("many"_L1).toBool(),
                  .byHand = entry.value("byHand"_L1).toBool(true),
                  .fields = {}};
        auto fields = readFields(u"forms: "_s + form.kind, entry.value("fields"_L1).toArray(), dictionaries);
        ZH_TRY(fields);
        form.fields = *std::move(fields);
        if (form.kind.isEmpty() || !isNamed(form.name) || form.fields.isEmpty() || read.find(form.kind))
            return failure(Error::Code::Rejected,
                           u"forms: \"%1\" is there twice or lacks a name or fields"_s.arg(form.kind));
        read.m_forms.append(form);
    }
    if (read.m_forms.isEmpty())
        return failure(Error::Code::Rejected, u"forms: none in it"_s);
    return read;
}

const Form* Forms::find(QStringView kind) const
{
    const auto found = std::ranges::find(m_forms, kind, &Form::kind);
    return found == m_forms.end() ? nullptr : &*found;
}

QList<Fault> Forms::faultsOf(const Form& form, const QJsonObject& body) const
{
    QList<Fault> faults;
    for (const Field& field : form.fields) {
        const QJsonValue value = body.value(field.code);
        if (isEmpty(value)) {
            if (field.required)
                faults.append({field.code, Fault::Kind::Missing});
        } else if (const auto fault = faultOf(field, value, m_dictionaries)) {
            faults.append({field.code, *fault});
        }
    }
    for (auto it = body.begin(); it != body.end(); ++it)
        if (!form.field(it.key()))
            faults.append({it.key(), Fault::Kind::Unknown});
    return faults;
}

QString faultText(const Form& form, const Fault& fault)
{
    const Field* field = form.field(fault.field);
    const QString name = field ? field->name.shown() : fault.field;
    const auto said = [](const char* text) { return QCoreApplication::translate("zhihui::law::Forms", text); };
    switch (fault.kind) {
    case Fault::Kind::Missing:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”没有填写")).arg(name);
    case Fault::Kind::Unknown:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "没有“%1”这一项")).arg(name);
    case Fault::Kind::Type:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”的数据类型不对")).arg(name);
    case Fault::Kind::TooLong:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”至多%2字")).arg(name).arg(field ? field->most : 0);
    case Fault::Kind::Date:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是日期，应写作 2026-11-25")).arg(name);
    case Fault::Kind::Code:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是字典里的代码")).arg(name);
    case Fault::Kind::IdNumber:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是18位公民身份号码")).arg(name);
    case Fault::Kind::IdCheck:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”校验码不符，请核对证件")).arg(name);
    case Fault::Kind::Phone:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是电话号码")).arg(name);
    case Fault::Kind::Organisation:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是机构代码")).arg(name);
    case Fault::Kind::Moment:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”不是日期和时间，应写作 2026-11-25 08:30")).arg(name);
    case Fault::Kind::TooSmall:
        return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”至少为%2")).arg(name).arg(field ? field->least : 0);
    case Fault::Kind::TooLarge:
        break;
    }
    return said(QT_TRANSLATE_NOOP("zhihui::law::Forms", "“%1”至多为%2")).arg(name).arg(field ? field->most : 0);
}

} // namespace zhihui::law
