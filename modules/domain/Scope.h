#pragma once

#include "domain/OrgCode.h"

#include <QStringList>

namespace zhihui {

/// What an account may see: organisations, roles and grants. The province's only policy question is `sees`.
struct Scope {
    QList<OrgCode> organisations;
    QStringList roles;   ///< "duty", "inspector", "leader", "officer", "registrar", "gateway", "wall"
    bool minors = false; ///< may see files of minors (law art. 54)

    bool hasRole(QStringView role) const { return roles.contains(role); }
    /// The one policy: a row is visible when one of its organisations lies in the scope and, for a minor's row, with
    /// the grant.
    bool sees(const QList<OrgCode>& owners, bool minor) const;
    bool sees(const OrgCode& owner, bool minor) const;
    /// One of its organisations is this one or lies below it: it speaks for it, and knows its name.
    bool belongsTo(const OrgCode& org) const;
    /// Stable text of everything that decides visibility; its hash is the `view` of a cursor.
    QString canonical() const;
};

} // namespace zhihui
