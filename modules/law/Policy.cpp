#include "law/Policy.h"

#include "law/Reading.h"

#include <QJsonArray>
#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Right.
constexpr std::array<QLatin1StringView, rightCount> codes{
    "search"_L1,       "file.open"_L1,       "file.write"_L1,     "tracks.read"_L1,     "reveal"_L1,
    "views.read"_L1,   "log.read"_L1,        "registry.write"_L1, "notices.read"_L1,    "users.read"_L1,
    "users.write"_L1,  "roles.grant"_L1,     "orgs.read"_L1,      "orgs.write"_L1,      "shifts.read"_L1,
    "shifts.write"_L1, "policy.read"_L1,     "import"_L1,         "export"_L1,          "export.approve"_L1,
    "print"_L1,        "person.transfer"_L1, "check.open"_L1,     "import.decisions"_L1};

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& one : value.toArray())
        list << one.toString();
    return list;
}

} // namespace

Result<Policy> Policy::read(const QByteArray& json)
{
    const auto read = readObject(u"policy"_s, json);
    ZH_TRY(read);
    const QJsonObject& file = *read;
    Policy policy;
    policy.m_source = file.value("source"_L1).toString();
    for (const QJsonValue& value : file.value("roles"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        const Role role{entry.value("code"_L1).toString(), wordsOf(entry), wordsOf(entry.value("data"_L1).toObject()),
                        entry.value("rows"_L1).toBool(), entry.value("minors"_L1).toBool()};
        if (role.code.isEmpty() || !isNamed(role.name) || policy.isRole(role.code))
            return failure(Error::Code::Rejected,
                           u"policy: the role \"%1\" is there twice or has no name"_s.arg(role.code));
        if (!isNamed(role.data) || !entry.value("rows"_L1).isBool() || !entry.value("minors"_L1).isBool())
            return failure(Error::Code::Rejected,
                           u"policy: the role \"%1\" does not say what it sees: data, rows, minors"_s.arg(role.code));
        policy.m_roles.append(role);
    }
    const auto unknown = [&](const QStringList& roles) {
        const auto found = std::ranges::find_if_not(roles, [&](const QString& role) { return policy.isRole(role); });
        return found == roles.end() ? QString() : *found;
    };
    QJsonObject rights = file.value("rights"_L1).toObject();
    for (std::size_t i = 0; i < rightCount; ++i) {
        const QJsonObject entry = rights.take(codes.at(i)).toObject();
        policy.m_entries.at(i) = {static_cast<Right>(i), wordsOf(entry), texts(entry.value("roles"_L1))};
        const Entry& held = policy.m_entries.at(i);
        if (!isNamed(held.name) || held.roles.isEmpty())
            return failure(Error::Code::Rejected, u"policy: nobody has the right "_s + codes.at(i));
        if (const QString role = unknown(held.roles); !role.isEmpty())
            return failure(Error::Code::Rejected, u"policy: %1: no role \"%2\""_s.arg(codes.at(i), role));
    }
    if (!rights.isEmpty())
        return failure(Error::Code::Rejected, u"policy: no program asks for the right "_s + rights.begin().key());
    for (const QJsonValue& value : file.value("apart"_L1).toArray()) {
        policy.m_apart.append(texts(value));
        if (const QString role = unknown(policy.m_apart.constLast()); !role.isEmpty())
            return failure(Error::Code::Rejected, u"policy: apart: no role \"%1\""_s.arg(role));
    }
    return policy;
}

bool Policy::allows(const QStringList& roles, Right right) const
{
    const QStringList& allowed = m_entries.at(static_cast<std::size_t>(right)).roles;
    return std::ranges::any_of(roles, [&](const QString& role) { return allowed.contains(role); });
}

bool Policy::seesRows(const QStringList& roles) const
{
    return std::ranges::any_of(m_roles, [&](const Role& role) { return role.rows && roles.contains(role.code); });
}

bool Policy::mayHoldMinors(const QStringList& roles) const
{
    return std::ranges::any_of(m_roles, [&](const Role& role) { return role.minors && roles.contains(role.code); });
}

bool Policy::isRole(QStringView code) const
{
    return std::ranges::find(m_roles, code, &Role::code) != m_roles.end();
}

QStringList Policy::apart(const QStringList& roles) const
{
    for (const QStringList& group : m_apart) {
        QStringList held;
        std::ranges::copy_if(group, std::back_inserter(held),
                             [&](const QString& role) { return roles.contains(role); });
        if (held.size() > 1)
            return held;
    }
    return {};
}

} // namespace zhihui::law
