#pragma once

#include "rules/Judge.h"

#include <QTest>

namespace zhihui::scene {

/// The shipped rule file.
const rules::RuleFile& ruleFile();

/// A place in metres east and north of the scene's origin.
Coordinate at(double east, double north);
/// A rectangle in the same metres.
geo::Area box(double west, double south, double east, double north);

inline constexpr Instant start = Instant(std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}) + 14h;

/// Somebody whose approved area is 10 km by 10 km around the origin, on a device that reports every minute.
rules::Subject somebody();
rules::Zone zone(const QString& id, double west, double south, double east, double north, bool ban = false);

/// A fix `seconds` after the start that arrives at once.
Fix fix(double seconds, double east, double north, double accuracy = 12);

/// One person under judgement, fed fix by fix.
class Bench {
public:
    explicit Bench(rules::Subject who = somebody()) : subject(std::move(who)) {}

    rules::Verdict feed(const Fix& fix) { return feed(QList<Fix>{fix}); }
    rules::Verdict feed(const QList<Fix>& fixes);
    rules::Verdict tick(double seconds, bool silenced = false);
    rules::Verdict reconsider(double seconds);
    /// Fixes at one place every interval from `from` to `to` seconds.
    void stay(double from, double to, double east, double north, bool moving = true);

    rules::Subject subject;
    rules::Track track;
    QList<rules::Change> changes; ///< all that were reported

    QList<rules::Episode> episodes(QStringView kind = {}) const;
    int reported(rules::Change::Kind kind, QStringView episodeKind = {}) const;

private:
    rules::Verdict note(rules::Verdict verdict);
};

} // namespace zhihui::scene
