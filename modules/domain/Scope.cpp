#include "domain/Scope.h"

#include <algorithm>

namespace zhihui {

bool Scope::sees(const OrgCode& owner, bool minor) const
{
    if (minor && !minors)
        return false;
    return std::ranges::any_of(organisations, [&](const OrgCode& mine) { return mine.contains(owner); });
}

bool Scope::sees(const QList<OrgCode>& owners, bool minor) const
{
    return std::ranges::any_of(owners, [&](const OrgCode& owner) { return sees(owner, minor); });
}

bool Scope::belongsTo(const OrgCode& org) const
{
    return std::ranges::any_of(organisations, [&](const OrgCode& mine) { return org.contains(mine); });
}

QString Scope::canonical() const
{
    QStringList codes;
    for (const auto& code : organisations)
        codes << code.text;
    codes.sort();
    QStringList sortedRoles = roles;
    sortedRoles.sort();
    return codes.join(u',') + u'|' + sortedRoles.join(u',') + u'|' + (minors ? QStringLiteral("minors") : QString());
}

} // namespace zhihui
