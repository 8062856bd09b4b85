#include "province/Followers.h"

#include "province/AlertBook.h"
#include "province/Commands.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

QList<OrgCode> readersOf(const RegionFile& file)
{
    QStringList users(file.users.begin(), file.users.end());
    users.sort();
    return QList<OrgCode>{file.region.org} + scopesOf(users.join(u' '));
}

std::pair<QList<OrgCode>, bool> readersOf(const Books& books, const contract::Fence& fence)
{
    QList<OrgCode> scopes{fence.org};
    bool minor = false;
    for (const auto& person : fence.persons) {
        const auto file = books.persons.constFind(person.text);
        if (file == books.persons.cend())
            continue;
        scopes << file->org;
        minor = minor || file->minor;
    }
    return {scopes, minor};
}

Result<> leaveFence(Writing& writing, const QString& person, const QString& id)
{
    auto fence = writing.read<contract::Fence>(u"fence", id);
    ZH_TRY(fence);
    if (!*fence)
        return {};
    (*fence)->persons.removeIf([&](const PersonId& bound) { return bound.text == person; });
    if ((*fence)->persons.isEmpty()) {
        writing.books.dropFence(id);
        return writing.remove(u"fence", id);
    }
    ZH_TRY(writing.books.fold(**fence));
    const auto [scopes, minor] = readersOf(writing.books, **fence);
    ZH_TRY(writing.put(u"fence", id, {scopes, minor, {}}, contract::toJson(**fence)));
    return {};
}

/// What hangs on a person moves with the person and is sealed with the person: also what is still to be done about him.
Result<> Followers::take(const contract::Person& person)
{
    Result<> done;
    ZH_TRY(m_writing.store.eachOfPerson(person.id.text, [&](const store::EntityRow& row) {
        const QString& type = typeOf(row.kind);
        QJsonObject body = QJsonDocument::fromJson(row.body).object();
        if (type == "alert"_L1 && body.value("state"_L1).toString() != "closed"_L1) {
            done = takeAlert(row, person);
            return done.has_value();
        }
        // What was decided goes along too: measures count, and are objected to, where the person is.
        const bool waits = (type == "check"_L1 && !body.contains("answered"_L1)) || type == "matter"_L1;
        const bool moves = type == "device"_L1 || type == "decision"_L1 || waits;
        if (type == "person"_L1 || (!moves && row.minor == person.minor))
            return true;
        if (moves)
            body.insert("org"_L1, person.org.text);
        if (!moves || waits)
            body.insert("minor"_L1, person.minor);
        const auto scopes = moves ? QList<OrgCode>{person.org} : scopesOf(row.scopes);
        const auto seq = m_writing.put(type, row.id, {scopes, person.minor, person.id.text}, body);
        if (!seq)
            done = std::unexpected(seq.error());
        return done.has_value();
    }));
    m_writing.after(
        [live = &m_live, id = person.id.text, org = person.org, minor = person.minor] { live->reown(id, org, minor); });
    regions |= QSet<QString>(person.areas.begin(), person.areas.end());
    const QStringList bound = m_writing.books.fencesOf(person.id.text);
    fences |= QSet<QString>(bound.begin(), bound.end());
    return done;
}

/// An open alert goes on where the person is now; whoever had accepted it in another county sees it no more.
Result<> Followers::takeAlert(const store::EntityRow& row, const contract::Person& person)
{
    auto alert = contract::readBytes<contract::Alert>(row.body);
    ZH_TRY(alert);
    if (alert->org == person.org && alert->minor == person.minor)
        return {};
    if (alert->org.county() != person.org.county()) {
        alert->claimedBy = {};
        alert->claimedName.clear();
        alert->log.append({{},
                           u"amended"_s,
                           m_writing.now,
                           m_writing.now,
                           {},
                           u"系统"_s,
                           u"对象转由%1管理，预警随之移交"_s.arg(m_writing.books.nameOf(person.org))});
    }
    alert->org = person.org;
    alert->minor = person.minor;
    ZH_TRY(putAlert(m_writing, *alert, true));
    return {};
}

Result<> Followers::rescope()
{
    const auto again = [&](QStringView type, const QString& id, const QList<OrgCode>& scopes, bool minor) -> Result<> {
        auto row = m_writing.store.entity(kindOf(type), id);
        ZH_TRY(row);
        if (*row && !(*row)->body.isEmpty())
            ZH_TRY(m_writing.put(type, id, {scopes, minor, {}}, QJsonDocument::fromJson((*row)->body).object()));
        return {};
    };
    for (const QString& id : std::as_const(regions))
        ZH_TRY(again(u"region", id, readersOf(m_writing.books.regions.value(id)), false));
    for (const QString& id : std::as_const(fences)) {
        const auto [scopes, minor] = readersOf(m_writing.books, m_writing.books.fences.value(id).fence);
        ZH_TRY(again(u"fence", id, scopes, minor));
    }
    return {};
}

} // namespace zhihui::province
