#pragma once

#include "province/Writing.h"

namespace zhihui::province {

/// Turns what the rules say into alerts with one identity and one life. Lives on the writer thread.
class AlertBook {
public:
    explicit AlertBook(const rules::RuleFile& rules) : m_rules(rules) {}

    Result<> apply(Writing& writing, const QString& person, const rules::Subject& subject, const rules::Change& change);
    /// After a restart: what the shortened history calls by another key than before goes on in the alert it had.
    Result<> adopt(Writing& writing, const QString& person, const QList<rules::Episode>& episodes) const;

private:
    struct Match {
        QString alert;       ///< empty: none
        bool joined = false; ///< an episode new to it
    };
    Result<Match> alertFor(Writing& writing, const QString& person, const rules::Change& change) const;
    const OpenAlert* sameSituation(const Books& books, const QString& person, const rules::Episode& episode) const;
    Result<> raise(Writing& writing, const QString& person, const rules::Subject& subject,
                   const rules::Episode& episode, const contract::Alert* closed = nullptr);
    Result<> update(Writing& writing, contract::Alert alert, const rules::Subject& subject, const rules::Change& change,
                    bool joined);
    bool goOn(contract::Alert& alert, const rules::Subject& subject, const rules::Change& change, bool joined,
              Instant now) const;
    void describe(contract::Alert& alert, const Books& books, const rules::Episode& episode) const;
    contract::Evidence evidence(const rules::Subject& subject, const rules::Episode& episode) const;

    const rules::RuleFile& m_rules;
};

/// Writes an alert with the scopes and the seal of its person.
Result<qint64> putAlert(Writing& writing, const contract::Alert& alert, bool guarded);
/// Closes an open alert whose person is gone, and says why.
Result<> endAlert(Writing& writing, contract::Alert& alert, const QString& why);

} // namespace zhihui::province
