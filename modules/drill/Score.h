#pragma once

#include "drill/Incident.h"

#include <QJsonObject>

namespace zhihui::drill {

/// One time that a console was shown something about an alert. An alert has several when it changed.
struct Shown {
    QString alert;
    QString kind;
    PersonId person;
    int level = 4;
    Instant at;             ///< when it was on the screen
    Instant decided;        ///< the time of the fix that decided it; counts instead of `at` in a fast run
    Instant began;          ///< what it says of when it began
    Instant last;           ///< … and of its newest fix
    bool lead = false;      ///< a hint without a consequence
    bool withdrawn = false; ///< shown as taken back
};
QJsonObject toJson(const Shown& v);
/// A line of a console's record {"at","alert","kind","level","person","began"} with, optionally, {"decided","last",
/// "lead","withdrawn"}.
Result<Shown> readShown(const QJsonObject& object);
Result<QList<Shown>> readShownFile(const QString& file);

/// Why a planted incident counts as it does.
enum class Fate {
    Found,
    Late,      ///< shown, and too late
    Demoted,   ///< shown, and never as urgent as it is
    Merged,    ///< only inside the alert of another incident
    Withdrawn, ///< shown, and taken back although it was so
    Missed,    ///< not shown at all
    NotDue,    ///< the run ended before anybody had to show it
};
QString wireName(Fate fate);

/// What was found of one kind, or of all.
struct KindScore {
    int planted = 0; ///< and due
    QMap<Fate, int> fates;
    int shown = 0;       ///< alerts, without hints
    int trueAlerts = 0;  ///< of these, on something planted
    int falseAlerts = 0; ///< of these, on nothing planted, or a second time
    int leads = 0, falseLeads = 0;
    QList<double> delays; ///< seconds from the physical beginning until shown as urgent as it is

    double recall() const;
    double precision() const;
    double delay(double quantile) const;
};

struct ScoreReport {
    QMap<QString, KindScore> kinds; ///< "" holds them all together
    QMap<QString, Fate> fates;      ///< by incident
    QStringList falseAlerts;        ///< ids
    int outside = 0;                ///< alerts of times in which no devices of the drill lived; counted nowhere
    double personDays = 0;
};

/// Compares what was shown with what was so. `late`: seconds within which a P1 or P2 must be on the screen. Anything
/// shown counts.
ScoreReport score(const Truth& truth, const QList<Shown>& shown, Seconds late);
QString tableOf(const ScoreReport& report);
QJsonObject toJson(const ScoreReport& report);

} // namespace zhihui::drill
