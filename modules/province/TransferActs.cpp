#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/FileDesk.h"
#include "province/Grants.h"
#include "province/PersonGrounds.h"

#include <QJsonArray>
#include <tuple>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMoved = 500;
constexpr qsizetype longestWhy = 200;
constexpr qsizetype mostNamed = 3; ///< in a refusal

QStringList personsOf(const QJsonObject& body)
{
    QStringList persons;
    for (const QJsonValue& value : body.value("persons"_L1).toArray())
        persons << value.toString();
    persons.removeDuplicates();
    return persons;
}

/// Why this person cannot go there, with the name as the caller may see it; empty: can.
QString objectionTo(const Books& books, const Caller& caller, const QString& id, const OrgCode& to)
{
    if (!mayKnow(books, caller, id))
        return u"%1：没有找到该对象"_s.arg(id);
    const PersonFile file = books.persons.value(id);
    return file.org == to ? u"%1：已由该单位管理"_s.arg(file.maskedName) : QString();
}

} // namespace

/// person.transfer: all of these persons go to one organisation, or none does.
Result<> Act::transfer()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::Transfer))
        return rejected(u"forbidden"_s, u"移交对象由单位负责人办理"_s);
    const QStringList persons = personsOf(command.body);
    const OrgCode to(text("org"_L1));
    const QString why = text("reason"_L1);
    if (persons.isEmpty() || persons.size() > mostMoved)
        return rejected(u"bad-transfer"_s, u"一次移交1至%1人"_s.arg(mostMoved));
    if (why.isEmpty() || why.size() > longestWhy)
        return rejected(u"no-reason"_s, u"请写明移交的理由，至多%1字"_s.arg(longestWhy));
    if (!caller.scope.sees(to, false) || !writing.books.orgNames.contains(to.text))
        return rejected(u"unknown-org"_s, u"接收单位不在本账号的管辖范围"_s);
    QStringList objections;
    for (const QString& id : persons)
        if (const QString objection = objectionTo(writing.books, caller, id, to); !objection.isEmpty())
            objections << objection;
    if (!objections.isEmpty()) {
        const QString more = objections.size() > mostNamed ? u"等%1人"_s.arg(objections.size()) : QString();
        return rejected(
            u"not-all"_s,
            u"未移交任何人。%1%2"_s.arg(objections.first(std::min(mostNamed, objections.size())).join(u"；"_s), more));
    }
    Followers followers(writing, reach.live);
    for (const QString& id : persons) {
        const auto person = writing.read<contract::Person>(u"person", id);
        ZH_TRY(person);
        if (!*person)
            return failure(Error::Code::Corrupt, id + u": in the books and not in the store"_s);
        ZH_TRY(move(**person, to, followers));
        ZH_TRY(refind(writing, id));
    }
    ZH_TRY(followers.rescope());
    ZH_TRY(reach.judge.reconsider(writing, QSet<QString>(persons.begin(), persons.end())));
    return applied(writing.seq());
}

Result<> Act::move(const contract::Person& person, const OrgCode& to, Followers& followers)
{
    const QString from = writing.books.nameOf(person.org);
    contract::Person moved = person;
    if (person.org.county() != to.county())
        std::tie(moved.areas, moved.areaName) = areaOf(writing.books, to);
    moved.org = to;
    writing.books.fold(moved);
    ZH_TRY(writing.put(u"person", moved.id.text, {{to}, moved.minor, moved.id.text}, contract::toJson(moved)));
    ZH_TRY(followers.take(moved));
    const QString what = u"transfer : %1 → %2，%3"_s.arg(from, writing.books.nameOf(to), text("reason"_L1));
    return logAccess(writing, caller, command.type, moved.id.text, what, moved.minor);
}

} // namespace zhihui::province
