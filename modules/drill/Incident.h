#pragma once

#include "domain/Id.h"
#include "domain/Result.h"
#include "drill/Path.h"

#include <QJsonObject>

namespace zhihui::drill {

/// Something that really happens in the drilled world. Its times are physical: where the wearer was, not what a device
/// said.
struct Incident {
    QString id;
    QString kind; ///< as an alert's: "out-of-area" "forbidden-zone" "offline"
    PersonId person;
    int level = 4;    ///< what it deserves, 1 … 4
    Instant planted;  ///< the wearer leaves the planned day, or the device falls silent
    Instant from;     ///< first physically outside, or inside the zone, or silent
    Instant to;       ///< last physically so
    Instant due;      ///< who has not shown it by then has missed it, however patient
    double depth = 0; ///< metres beyond the boundary at most
    QString zone;     ///< of forbidden-zone
    Path path;        ///< instead of the planned day; empty when only the device is silent

    bool covers(Instant at) const { return at >= planted && at < ends(); }
    /// Back in the planned day.
    Instant ends() const { return path.isEmpty() ? to : path.end(); }
};
QJsonObject toJson(const Incident& v);
Result<Incident> readIncident(const QJsonObject& object);

/// A stretch of time in which the drill's devices spoke; truth holds only there.
struct Run {
    QString id;
    Instant from, through;
    int devices = 0;
    bool fast = false; ///< past days in a hurry: when something was on a screen says nothing, when it was decided does
};

/// truth.jsonl: one line per incident as it is planted, and the runs.
struct Truth {
    QList<Incident> incidents;
    QList<Run> runs;
};
Result<Truth> readTruth(const QString& file);
Result<> appendTruth(const QString& file, const Incident& incident);
Result<> appendTruth(const QString& file, const Run& run);

} // namespace zhihui::drill
