#include "people/FormSheet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace zhihui::people {

using namespace Qt::StringLiterals;

namespace {

using Type = law::Field::Type;

const QString momentForm = u"yyyy-MM-dd HH:mm"_s;

QTimeZone shanghai()
{
    return QTimeZone("Asia/Shanghai");
}

QString kindOfInput(Type type)
{
    switch (type) {
    case Type::Paragraph:
        return u"paragraph"_s;
    case Type::Date:
        return u"date"_s;
    case Type::Moment:
        return u"moment"_s;
    case Type::Code:
        return u"code"_s;
    case Type::Flag:
        return u"flag"_s;
    case Type::Text:
    case Type::IdNumber:
    case Type::Phone:
    case Type::Organisation:
    case Type::Whole:
        break;
    }
    return u"text"_s;
}

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::FormSheet)
};

} // namespace

QString momentText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), shanghai()).toString(momentForm);
}

QVariantList sheetOf(const law::Form& form, const law::Dictionaries& dictionaries, const QJsonObject& body)
{
    QVariantList list;
    for (const law::Field& field : form.fields) {
        QVariantList choices;
        if (const law::Dictionary* codes = dictionaries.find(field.dictionary)) {
            choices.append(QVariantMap{{u"value"_s, QString()}, {u"text"_s, Sheet::tr("未选择")}});
            for (const auto& one : codes->codes)
                choices.append(QVariantMap{{u"value"_s, one.code}, {u"text"_s, one.name.shown()}});
        }
        QVariant value = body.contains(field.code) ? body.value(field.code).toVariant() : QVariant();
        if (const auto at = field.type == Type::Moment ? fromWire(value.toString()) : std::nullopt)
            value = momentText(*at);
        list.append(QVariantMap{{u"code"_s, field.code},
                                {u"label"_s, field.name.shown()},
                                {u"type"_s, kindOfInput(field.type)},
                                {u"most"_s, field.type == Type::Whole ? 0 : field.most},
                                {u"required"_s, field.required},
                                {u"choices"_s, choices},
                                {u"value"_s, value}});
    }
    return list;
}

QJsonObject bodyOf(const law::Form& form, const QVariantMap& values)
{
    QJsonObject body;
    for (const law::Field& field : form.fields) {
        const QVariant value = values.value(field.code);
        const QString text = value.toString().trimmed();
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (field.type == Type::Flag) {
            body.insert(field.code, value.toBool());
        } else if (field.type == Type::Whole && isNumber) {
            body.insert(field.code, number);
        } else if (field.type == Type::Moment) {
            QDateTime at = QDateTime::fromString(text, momentForm);
            at.setTimeZone(shanghai());
            if (at.isValid())
                body.insert(field.code, toWire(fromMillis(at.toMSecsSinceEpoch())));
            else if (!text.isEmpty())
                body.insert(field.code, text);
        } else if (!text.isEmpty()) {
            body.insert(field.code, text);
        }
    }
    return body;
}

QString shownValue(const law::Field& field, const QJsonValue& value, const law::Dictionaries& dictionaries,
                   const engine::World& world)
{
    switch (field.type) {
    case Type::Code:
        return dictionaries.name(field.dictionary, value.toString());
    case Type::Organisation:
        return world.orgName(OrgCode(value.toString()));
    case Type::Flag:
        return value.toBool() ? Sheet::tr("是") : Sheet::tr("否");
    case Type::Whole:
        return QString::number(value.toInteger());
    case Type::Moment:
        if (const auto at = fromWire(value.toString()))
            return momentText(*at);
        break;
    case Type::Text:
    case Type::Paragraph:
    case Type::Date:
    case Type::IdNumber:
    case Type::Phone:
        break;
    }
    return value.toString();
}

QVariantList linesOf(const law::Form& form, const QJsonObject& body, const law::Dictionaries& dictionaries,
                     const engine::World& world)
{
    QVariantList lines;
    for (const law::Field& field : form.fields) {
        if (body.contains(field.code))
            lines.append(QVariantMap{{u"name"_s, field.name.shown()},
                                     {u"value"_s, shownValue(field, body.value(field.code), dictionaries, world)}});
    }
    return lines;
}

} // namespace zhihui::people
