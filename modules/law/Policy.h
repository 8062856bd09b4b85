#pragma once

#include "domain/Result.h"
#include "domain/Words.h"

#include <QList>
#include <QStringList>
#include <array>

namespace zhihui::law {

/// What an account may or may not do with what it sees; each under its code in the policy file.
enum class Right {
    Search,         ///< look for persons by name, number, telephone, address
    OpenFile,       ///< read a person's file, for a reason
    WriteFile,      ///< add to a person's file
    ReadTracks,     ///< fixes of a time past
    Reveal,         ///< identity of one person, for a reason
    ReadViews,      ///< register of looks at cameras
    ReadLog,        ///< who looked at whom
    Register,       ///< bring in rosters, accounts and places
    ReadNotices,    ///< unusual look-ups: read, and answer in one's own words
    ReadUsers,      ///< accounts with their roles
    WriteUsers,     ///< make accounts, rename, lock, give a new password, move to another organisation
    GrantRoles,     ///< roles and the grant for minors; confirms what WriteUsers has done
    ReadOrgs,       ///< organisations with their areas
    WriteOrgs,      ///< rename, add and close organisations
    ReadShifts,     ///< who is on duty where
    WriteShifts,    ///< arrange shifts
    ReadPolicy,     ///< this table
    Import,         ///< bring in a county's tables, try them and put them back
    Export,         ///< ask for a list of persons as a file
    ApproveExport,  ///< let somebody else have it
    Print,          ///< put lists and files on paper
    Transfer,       ///< hand persons over to another organisation
    AskCheck,       ///< open an information check
    BringDecisions, ///< bring in positioning decisions that were made on paper
};
inline constexpr std::size_t rightCount = static_cast<std::size_t>(Right::BringDecisions) + 1;

/// Which role may do what, as one table (resources/rules/policy-*.json); what an account sees is Scope's. Value; any
/// thread.
class Policy {
public:
    struct Role {
        QString code;
        Words name;
        Words data;          ///< what it sees of persons, for people
        bool rows = false;   ///< sees the rows of its organisations: persons, alerts, positions
        bool minors = false; ///< may be given the grant for minors
    };
    struct Entry {
        Right right = Right::Search;
        Words name;
        QStringList roles;
    };
    /// Fails with Rejected, naming the entry: a right without a line, a line without a right, a role that is not
    /// listed.
    static Result<Policy> read(const QByteArray& json);

    bool allows(const QStringList& roles, Right right) const;
    /// Administrators and accounts without a role see organisations, but nothing of persons.
    bool seesRows(const QStringList& roles) const;
    bool mayHoldMinors(const QStringList& roles) const;
    bool isRole(QStringView code) const;
    /// Roles of the list that one person may not hold together; empty: none.
    QStringList apart(const QStringList& roles) const;

    const QList<Role>& roles() const { return m_roles; }
    const std::array<Entry, rightCount>& entries() const { return m_entries; }
    const QList<QStringList>& apartGroups() const { return m_apart; }
    const QString& source() const { return m_source; }

private:
    QList<Role> m_roles;
    std::array<Entry, rightCount> m_entries;
    QList<QStringList> m_apart;
    QString m_source;
};

} // namespace zhihui::law
