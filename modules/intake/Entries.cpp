#include "intake/Entries.h"

#include "contract/PersonFile.h"
#include "domain/IdNumber.h"
#include "domain/Masking.h"
#include "law/Calendar.h"

#include <QCryptographicHash>
#include <algorithm>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int fullAge = 18;
constexpr qsizetype keySigns = 12;

QString textOf(const RowValues& values, const QString& code)
{
    return values.value(code).toString();
}

/// A month ends for the person at the end of its last day, in Shanghai.
Instant endOf(const QString& day)
{
    return law::startOf(QDate::fromString(day, Qt::ISODate).addDays(1));
}

Instant beginOf(const QString& day)
{
    return law::startOf(QDate::fromString(day, Qt::ISODate));
}

contract::RegistryLine lineOf(const QString& type, const QString& id, const OrgCode& scope, const QJsonObject& body)
{
    contract::RegistryLine line;
    line.type = type;
    line.id = id;
    line.scope = scope;
    line.body = body;
    return line;
}

/// Without the grant nobody brings in a minor: a flag or the day of birth says so, whichever is stricter.
contract::RegistryLine personLine(const RowValues& values, Instant now)
{
    const IdNumber number = IdNumber::from(textOf(values, u"idNumber"_s));
    contract::Person person;
    person.id = PersonId(nameByIdNumber(number.text()));
    person.org = OrgCode(textOf(values, u"org"_s));
    person.maskedName = maskedName(textOf(values, u"name"_s));
    person.sex = textOf(values, u"sex"_s);
    person.category = textOf(values, u"category"_s);
    person.supervision = textOf(values, u"supervision"_s);
    person.minor = values.value(u"minor"_s).toBool() || number.birth().addYears(fullAge) > law::dayOf(now);
    person.termEnd = textOf(values, u"termTo"_s);
    person.idTail = number.tail();
    person.maskedPhone = maskedPhone(textOf(values, u"phone"_s));
    person.guarantorPhone = maskedPhone(textOf(values, u"guarantorPhone"_s));
    auto line = lineOf(u"person"_s, person.id.text, person.org, contract::toJson(person));
    line.minor = person.minor;
    line.secret = contract::toJson(contract::Identity{.name = textOf(values, u"name"_s),
                                                      .idNumber = number.text(),
                                                      .phone = textOf(values, u"phone"_s),
                                                      .guarantor = textOf(values, u"guarantor"_s),
                                                      .guarantorPhone = textOf(values, u"guarantorPhone"_s),
                                                      .address = textOf(values, u"address"_s)});
    return line;
}

contract::RegistryLine decisionLine(const RowValues& values, const OrgCode& home)
{
    contract::Decision decision;
    decision.number = textOf(values, u"number"_s);
    decision.id = DecisionId(u'#' + decision.number);
    decision.person = PersonId(nameByIdNumber(textOf(values, u"idNumber"_s)));
    decision.org = home;
    decision.ground = textOf(values, u"ground"_s).toInt();
    decision.approver = textOf(values, u"approver"_s);
    decision.from = beginOf(textOf(values, u"fromDay"_s));
    decision.to = endOf(textOf(values, u"toDay"_s));
    if (const QString lifted = textOf(values, u"liftedDay"_s); !lifted.isEmpty())
        decision.lifted = beginOf(lifted);
    return lineOf(u"decision"_s, decision.id.text, home, contract::toJson(decision));
}

contract::RegistryLine deviceLine(const RowValues& values, const OrgCode& home)
{
    contract::Device device;
    device.id = DeviceId(textOf(values, u"device"_s));
    device.person = PersonId(nameByIdNumber(textOf(values, u"idNumber"_s)));
    device.org = home;
    device.model = textOf(values, u"model"_s);
    device.feed = textOf(values, u"feed"_s);
    device.interval = Seconds(std::max(1, values.value(u"interval"_s).toInt(60)));
    return lineOf(u"device"_s, device.id.text, home, contract::toJson(device));
}

/// The same words give the same key again, so that a second import replaces instead of adding.
QString keyOf(const EntryRule& rule, const RowValues& values)
{
    QString words;
    for (const QString& code : rule.key)
        words += values.value(code).toVariant().toString() + u'\n';
    return rule.key.isEmpty()
               ? QString()
               : QString::fromLatin1(
                     QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256).toHex().left(keySigns));
}

} // namespace

QString nameByIdNumber(const QString& idNumber)
{
    return u'#' + idNumber;
}

std::optional<contract::RegistryLine> ownLine(const Kind& kind, const RowValues& values, const OrgCode& home,
                                              Instant now)
{
    if (kind.line == "person"_L1)
        return personLine(values, now);
    if (kind.line == "decision"_L1)
        return decisionLine(values, home);
    // What was given back, lost or sent away is worn by nobody: it is told, not assigned.
    const QString act = textOf(values, u"act"_s);
    if (kind.line == "device"_L1 && (act == "issued"_L1 || act == "replaced"_L1))
        return deviceLine(values, home);
    return std::nullopt;
}

std::optional<QJsonObject> entryBody(const Kind& kind, const EntryRule& rule, const RowValues& values)
{
    const auto isFilled = [&](const QString& code) { return !values.value(code).isNull(); };
    if (!rule.when.isEmpty() && std::ranges::none_of(rule.when, isFilled))
        return std::nullopt;
    QJsonObject body;
    for (const Column& column : kind.columns) {
        const QJsonValue value = values.value(column.code);
        if (column.form == rule.form && !value.isNull())
            body.insert(column.field, value);
    }
    return body;
}

contract::RegistryLine entryLine(const EntryRule& rule, const RowValues& values, const QJsonObject& body,
                                 const OrgCode& home)
{
    contract::FileLine entry;
    entry.person = PersonId(nameByIdNumber(textOf(values, u"idNumber"_s)));
    entry.kind = rule.form;
    entry.key = keyOf(rule, values);
    entry.id = entry.person.text + u'/' + entry.kind + (entry.key.isEmpty() ? QString() : u'/' + entry.key);
    entry.body = body;
    return lineOf(u"file"_s, entry.id, home, contract::toJson(entry));
}

} // namespace zhihui::intake
