#pragma once

#include "MatrixWorld.h"

/// The policy once more, in the test's own words: what the province decides is held against this.
namespace matrix {

/// Roles that have a right. A new endpoint whose answer hangs on the right alone needs a line here and one in
/// `simple()`.
inline bool may(const Account& account, const QString& right)
{
    static const QHash<QString, QString> table{
        {QStringLiteral("rows"),
         QStringLiteral("duty leader officer office inspector procurator wall registrar gateway")},
        {QStringLiteral("search"), QStringLiteral("duty leader officer office inspector")},
        {QStringLiteral("file"), QStringLiteral("duty leader office inspector")},
        {QStringLiteral("write"), QStringLiteral("duty leader office")},
        {QStringLiteral("ask"), QStringLiteral("duty leader officer office")},
        {QStringLiteral("handle"), QStringLiteral("duty leader office")},
        {QStringLiteral("tracks"), QStringLiteral("duty leader officer office inspector")},
        {QStringLiteral("reveal"), QStringLiteral("duty leader officer office inspector")},
        {QStringLiteral("views"), QStringLiteral("leader audit procurator")},
        {QStringLiteral("log"), QStringLiteral("leader audit procurator")},
        {QStringLiteral("registry"), QStringLiteral("registrar")},
        {QStringLiteral("print"), QStringLiteral("duty leader office inspector")},
        {QStringLiteral("import"), QStringLiteral("registrar office leader")},
        {QStringLiteral("export"), QStringLiteral("office duty leader inspector")},
        {QStringLiteral("approve"), QStringLiteral("leader")},
        {QStringLiteral("users"), QStringLiteral("leader system security audit")},
        {QStringLiteral("accounts"), QStringLiteral("system")},
        {QStringLiteral("orgs"), QStringLiteral("system security audit leader")},
        {QStringLiteral("organise"), QStringLiteral("system")},
        {QStringLiteral("shifts"),
         QStringLiteral("duty leader officer office inspector procurator system security audit")},
        {QStringLiteral("roster"), QStringLiteral("leader system")},
        {QStringLiteral("notices"), QStringLiteral("leader audit procurator")}};
    return table.value(right).split(u' ').contains(account.role) && !account.role.isEmpty();
}

/// One of the owners lies in the account's scope; what is sealed needs the grant, which a wall never has.
inline bool within(const Account& account, const QStringList& owners, bool minor)
{
    if (minor && (!account.minors || account.role == u"wall"))
        return false;
    for (const QString& owner : owners) {
        if (owner.startsWith(account.scope))
            return true;
    }
    return false;
}

inline bool sees(const Account& account, const Person& person)
{
    return may(account, QStringLiteral("rows")) && within(account, {person.org}, person.minor);
}

inline QString status(const Reply& reply)
{
    return QString::number(reply.status);
}

/// Whether the row is in the feeds of the account.
inline bool sees(const Account& account, const Row& row)
{
    const bool isOrg = row.type == u"org";
    // The names of the organisations above are everybody's.
    if (isOrg && account.scope.startsWith(row.id))
        return true;
    static const QStringList hidden{QStringLiteral("fence"), QStringLiteral("check"), QStringLiteral("inspection"),
                                    QStringLiteral("supervision"), QStringLiteral("matter")};
    if (account.role == u"wall" && hidden.contains(row.type))
        return false;
    return (isOrg || may(account, QStringLiteral("rows"))) && within(account, row.owners, row.minor);
}

/// An endpoint that answers `status` to whoever has the right (empty: to everybody who is logged in) and 403 to others.
struct Simple {
    QByteArray method, endpoint, path, body;
    QString right;
    int status = 200;
};

} // namespace matrix
