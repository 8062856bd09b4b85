#pragma once

#include "province/AlertBook.h"
#include "province/Outages.h"
#include "province/Writing.h"

#include <unordered_map>

namespace zhihui::province {

/// The glue between the platform and the rules: one track per positioned person, what is known of the person as the
/// rules want it, and their verdicts into alerts. Lives on the writer thread.
class Judge {
public:
    /// `corridor` is half the width in metres of the way that a leave opens.
    Judge(rules::RuleFile rules, double corridor, Instant start)
        : m_rules(std::move(rules)), m_alerts(m_rules), m_corridor(corridor), m_start(start)
    {
    }

    /// New fixes of one person, stored already: judged, verdicts beside them, alerts written, live position collected.
    Result<> take(Writing& writing, const QString& person, const QList<Fix>& fixes);
    /// Lets time pass for everybody.
    Result<> tick(Writing& writing);
    /// The area, the zones or the decision of these persons changed.
    Result<> reconsider(Writing& writing, const QSet<QString>& persons);
    void forget(const QString& person);
    /// Rebuilds every track from the stored fixes, without new alerts; the newest positions are collected.
    Result<> restore(Writing& writing);

    const rules::RuleFile& rules() const { return m_rules; }
    qsizetype tracks() const { return static_cast<qsizetype>(m_people.size()); }

private:
    struct Watched {
        rules::Track track;
        rules::Subject subject;
        Instant subjectEnds = Instant::max(); ///< when the subject changes by time alone
        std::optional<Fix> newest;            ///< that may be shown while there is a basis
    };
    Watched& watched(const Books& books, const QString& person, Instant now);
    void renew(Watched& watched, const Books& books, const QString& person, Instant now);
    void approve(rules::Subject& subject, const Books& books, const PersonFile& file,
                 const QList<GrantedSpan>& granted);
    std::optional<geo::Area> united(const QList<geo::Area>& parts, const QString& key);
    Result<> write(Writing& writing, const QString& person, const rules::Subject& subject,
                   const QList<rules::Change>& changes);
    void show(Writing& writing, const QString& person, const Watched& watched) const;
    void countFeeds(Instant now);

    rules::RuleFile m_rules;
    AlertBook m_alerts;
    double m_corridor;
    Instant m_start;
    Outages m_outages;
    std::unordered_map<QString, Watched> m_people;
    QHash<QString, geo::Area> m_unions; ///< by sorted region ids with versions
};

} // namespace zhihui::province
