#include "province/ImportNames.h"

#include "contract/PersonFile.h"
#include "domain/Uuid.h"
#include "province/Commands.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using Refused = RegistryUpload::Refused;

namespace {

bool isName(const QString& id)
{
    return id.startsWith(u'#') && id.size() > 1;
}

/// What `given` leaves empty stays as it is known.
QJsonObject over(const QJsonObject& known, const QJsonObject& given)
{
    QJsonObject merged = known;
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!it.value().toString().isEmpty())
            merged.insert(it.key(), it.value());
    }
    return merged;
}

} // namespace

Result<ImportNames::Found> ImportNames::person(const QString& name, bool make)
{
    if (!isName(name))
        return Found(name);
    const QString number = name.sliced(1);
    if (const auto known = m_persons.constFind(number); known != m_persons.cend())
        return Found(*known);
    const auto all = m_store.personsWith(number);
    ZH_TRY(all);
    QStringList own;
    bool elsewhere = false;
    for (const QString& id : *all) {
        const auto file = m_writing.books.persons.constFind(id);
        if (file == m_writing.books.persons.cend())
            continue; // released: whoever comes again is somebody new
        if (m_caller.scope.sees(file->org, file->minor))
            own << id;
        else
            elsewhere = true;
    }
    if (own.size() > 1)
        return Found(std::unexpect, u"ambiguous"_s, u"有 %1 人登记了这个身份证号，请先核对"_s.arg(own.size()));
    if (own.isEmpty() && elsewhere)
        return Found(std::unexpect, u"elsewhere"_s, u"此人已由其他单位登记，或已封存，本账号不能导入"_s);
    if (own.isEmpty() && !make)
        return Found(std::unexpect, u"not-found"_s, u"名册里没有这个身份证号"_s);
    return Found(*m_persons.insert(number, own.isEmpty() ? uuid7(m_writing.now) : own.constFirst()));
}

QString ImportNames::decision(const QString& name, const QString& person) const
{
    const PersonFile file = m_writing.books.persons.value(person);
    for (const contract::Decision& known : file.decisions) {
        if (known.number == name.sliced(1))
            return known.id.text;
    }
    return uuid7(m_writing.now);
}

/// A person whose table names no area keeps theirs; a new one may move within the county.
void ImportNames::place(contract::Person& person)
{
    const QString county = person.org.county().text;
    if (!m_regions.contains(county)) {
        QString found;
        for (const RegionFile& file : std::as_const(m_writing.books.regions)) {
            if (file.region.org.text == county && file.region.kind == "county"_L1)
                found = file.region.id.text;
        }
        m_regions.insert(county, found);
    }
    const QString region = m_regions.value(county);
    if (region.isEmpty())
        return;
    person.areas = {region};
    person.areaName = m_writing.books.regions.constFind(region)->region.name;
}

Result<ImportNames::Named> ImportNames::completed(contract::RegistryLine line)
{
    auto person = *contract::read<contract::Person>(line.body);
    const auto known = m_writing.read<contract::Person>(u"person", line.id);
    ZH_TRY(known);
    if (*known) {
        const contract::Person& old = **known;
        // Who turns eighteen in the middle of the term keeps the seal (law art. 58).
        person.minor = person.minor || old.minor;
        const auto stated = m_writing.store.newestFileEntry(line.id, u"class"_s, {});
        ZH_TRY(stated);
        if (*stated && !(*stated)->ended) // decided, with its reason: a list does not change it
            person.supervision = old.supervision;
        person.lastVerified = old.lastVerified;
        person.lastVerifiedHow = old.lastVerifiedHow;
        if (person.areas.isEmpty() && old.org.county() == person.org.county()) {
            person.areas = old.areas;
            person.areaName = old.areaName;
        }
        for (const auto field : {&contract::Person::sex, &contract::Person::termEnd, &contract::Person::idTail,
                                 &contract::Person::maskedPhone, &contract::Person::guarantorPhone}) {
            if ((person.*field).isEmpty())
                person.*field = old.*field;
        }
        const auto secret = m_writing.store.secret(line.id);
        ZH_TRY(secret);
        line.secret = over(QJsonDocument::fromJson(*secret).object(), line.secret);
    }
    if (person.areas.isEmpty())
        place(person);
    person.id = PersonId(line.id);
    line.minor = person.minor;
    line.body = contract::toJson(person);
    return Named(std::move(line));
}

Result<ImportNames::Named> ImportNames::named(contract::RegistryLine line)
{
    const bool isPerson = line.type == "person"_L1;
    const auto found = person(isPerson ? line.id : line.body.value("person"_L1).toString(), isPerson);
    ZH_TRY(found);
    if (!*found)
        return Named(std::unexpected(found->error()));
    const QString& id = **found;
    if (isPerson) {
        line.id = id;
        return completed(std::move(line));
    }
    line.body.insert("person"_L1, id);
    if (line.type == "file"_L1) {
        const QString key = line.body.value("key"_L1).toString();
        line.id = id + u'/' + line.body.value("kind"_L1).toString() + (key.isEmpty() ? QString() : u'/' + key);
    } else if (isName(line.id)) {
        line.id = decision(line.id, id);
    }
    line.body.insert("id"_L1, line.id);
    return Named(std::move(line));
}

} // namespace zhihui::province
