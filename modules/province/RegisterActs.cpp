#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/FileDesk.h"
#include "province/Grants.h"
#include "province/MatterDesk.h"
#include "store/TransferStore.h"

#include <tuple>

namespace zhihui::province {

using namespace Qt::StringLiterals;

/// Whose documents have come is awaited: the clock of the arrival runs from here.
Result<> Act::expect(const PersonId& person, const QJsonObject& sentence)
{
    contract::Matter intake;
    intake.id = contract::MatterId(u"intake-"_s + person.text);
    intake.kind = u"intake"_s;
    intake.person = person;
    const QJsonObject fields{{u"court"_s, sentence.value("court"_L1)},
                             {u"document"_s, sentence.value("document"_L1)},
                             {u"effective"_s, sentence.value("effective"_L1)},
                             {u"received"_s, law::dayOf(writing.now).toString(Qt::ISODate)}};
    const auto fate =
        MatterDesk(writing, reach.live, *regulations.law)
            .open(intake, fields, {caller.user.id, caller.user.display, command.id.text, command.at, caller.scope});
    ZH_TRY(fate);
    return *fate ? failure(Error::Code::Bug, u"an intake is refused: "_s + (*fate)->title) : Result<>();
}

/// person.register: somebody new, from the documents that came: the row that consoles have, and the first entries of
/// the file.
Result<> Act::registerPerson()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::WriteFile))
        return rejected(u"forbidden"_s, u"本账号没有登记对象的权限"_s);
    if (writing.books.persons.contains(command.target))
        return conflict(u"exists"_s, u"该对象已经登记"_s);
    const QJsonObject identity = command.body.value("identity"_L1).toObject();
    const QJsonObject sentence = command.body.value("sentence"_L1).toObject();
    const QJsonObject residence = command.body.value("residence"_L1).toObject();
    const OrgCode org(residence.value("org"_L1).toString());
    const QString number = identity.value("idNumber"_L1).toString();
    const bool minor = isUnderAge(number, writing.now);
    if (!caller.scope.sees(org, minor) || !writing.books.orgNames.contains(org.text))
        return rejected(u"forbidden"_s, minor ? u"未成年对象须由有未成年人档案权限的账号登记"_s
                                              : u"所属机构不在本账号辖区内，或尚未登记"_s);
    const auto known = store::TransferStore(writing.store).personsWith(number);
    ZH_TRY(known);
    for (const QString& id : *known) {
        const auto file = writing.books.persons.constFind(id);
        if (file == writing.books.persons.cend())
            continue; // was released
        const bool seen = caller.scope.sees(file->org, file->minor);
        return rejected(u"known-number"_s, seen ? u"这个身份证号已登记为%1，请在其档案中办理"_s.arg(file->maskedName)
                                                : u"此人已由其他单位登记，或已封存"_s);
    }
    contract::Person person;
    person.id = PersonId(command.target);
    person.org = org;
    person.maskedName = u"—"_s; // until the identity is entered, a few lines on
    person.category = sentence.value("category"_L1).toString();
    person.sex = identity.value("sex"_L1).toString();
    person.supervision = u"strict"_s; // who is new is looked after closely; the class is set after the admission
    person.minor = minor;
    std::tie(person.areas, person.areaName) = areaOf(writing.books, org);
    QList<FileDesk::Entry> entries;
    for (const auto& [kind, body] :
         {std::pair(u"identity"_s, identity), std::pair(u"sentence"_s, sentence), std::pair(u"residence"_s, residence)})
        entries.append({.person = person.id.text,
                        .kind = kind,
                        .key = {},
                        .body = body,
                        .by = caller.user.id,
                        .who = caller.user.display});
    FileDesk desk(writing, *regulations.law);
    writing.books.fold(person);
    for (const FileDesk::Entry& entry : std::as_const(entries)) {
        if (const auto refused = desk.refusalOf(entry)) {
            writing.books.persons.remove(person.id.text); // nobody is half registered
            return rejected(refused->code, refused->title);
        }
    }
    ZH_TRY(writing.put(u"person", person.id.text, {{org}, minor, person.id.text}, contract::toJson(person)));
    for (const FileDesk::Entry& entry : std::as_const(entries)) {
        const auto refused = desk.put(entry, 0);
        ZH_TRY(refused);
        if (*refused)
            return failure(Error::Code::Bug, u"an entry that was checked is refused: "_s + (*refused)->title);
    }
    ZH_TRY(expect(person.id, sentence));
    ZH_TRY(logAccess(writing, caller, command.type, person.id.text, sentence.value("document"_L1).toString(), minor));
    return applied(writing.seq());
}

} // namespace zhihui::province
