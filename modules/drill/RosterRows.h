#pragma once

#include "contract/PersonFile.h"
#include "contract/Views.h"
#include "drill/Accounts.h"
#include "drill/Roster.h"

#include <functional>

namespace zhihui::drill {

/// Everything of the drilled world as lines of POST /v1/registry, in an order in which each finds what it refers to.
/// Made as it is asked for: a province of 100,000 never lies in memory. One thread.
class RosterRows {
public:
    RosterRows(const Roster& roster, Accounts& accounts);

    /// NDJSON below `limit` bytes; empty when everything was given.
    QByteArray chunk(qsizetype limit);
    qint64 given() const { return m_given; }
    qint64 total() const { return m_total; }

private:
    using Lines = QList<contract::RegistryLine>;
    struct Stage {
        qint64 count = 0;
        std::function<Lines(qint64)> lines;
    };
    void addStage(qint64 count, std::function<Lines(qint64)> lines);
    Lines places() const;
    Lines buildings() const;
    Lines units();
    /// A resident as the register has them.
    struct Written {
        contract::Person person;
        contract::Identity identity;
    };
    Written written(int number) const;
    Lines person(int number) const;
    Lines file(int number) const;
    Lines equipment(int number) const;
    Lines fence(int number) const;
    Lines accounts();

    const Roster& m_roster;
    Accounts& m_accounts;
    QList<Stage> m_stages;
    qsizetype m_stage = 0;
    qint64 m_step = 0, m_given = 0, m_total = 0;
    QByteArray m_left;
};

/// A registry line of a row whose organisation decides who may see it.
template <class T>
contract::RegistryLine lineOf(const QString& type, const QString& id, const OrgCode& scope, const T& row,
                              bool minor = false, const QJsonObject& secret = {})
{
    return {.type = type, .id = id, .scope = scope, .minor = minor, .body = contract::toJson(row), .secret = secret};
}

/// An identity number that passes the check sum and can be nobody's: no place has the code 000000.
QString inventedIdNumber(int number, const QDate& born);

} // namespace zhihui::drill
