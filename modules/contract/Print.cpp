#include "contract/Print.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

QJsonObject toJson(const PrintRequest& v)
{
    QJsonArray persons;
    for (const PersonId& person : v.persons)
        persons.append(person.text);
    return {{u"what"_s, v.what},
            {u"persons"_s, persons},
            {u"reason"_s, QJsonObject{{u"kind"_s, v.kind}, {u"text"_s, v.text}}}};
}

template <>
Result<PrintRequest> read(const QJsonObject& body)
{
    JsonFields f(body);
    PrintRequest v;
    const QStringList whats{u"roster"_s, u"file"_s};
    v.what = whats.value(f.oneOf("what"_L1, whats));
    for (const QString& person : f.texts("persons"_L1))
        v.persons.append(PersonId(person));
    const qsizetype most = v.what == "file"_L1 ? 1 : PrintRequest::mostPersons;
    if (v.persons.isEmpty() || v.persons.size() > most)
        f.complain("persons"_L1, u"1 to %1 are expected"_s.arg(most));
    const QJsonObject reason = f.object("reason"_L1);
    JsonFields why(reason);
    v.kind = why.text("kind"_L1);
    v.text = why.text("text"_L1).trimmed();
    if (v.text.isEmpty() || v.text.size() > 500)
        why.complain("text"_L1, u"1 to 500 signs are expected"_s);
    ZH_TRY(why.finish(0));
    return f.finish(std::move(v));
}

QJsonObject toJson(const PrintGrant& v)
{
    return {{u"number"_s, v.number}, {u"at"_s, toWire(v.at)}, {u"who"_s, v.who}, {u"org"_s, v.org}};
}

template <>
Result<PrintGrant> read(const QJsonObject& body)
{
    JsonFields f(body);
    PrintGrant v;
    v.number = f.text("number"_L1);
    v.at = f.instant("at"_L1);
    v.who = f.text("who"_L1);
    v.org = f.text("org"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
