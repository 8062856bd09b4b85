#pragma once

#include "province/Books.h"

/// What leaves, permits and entries open for the judge. Pure functions of the books.
namespace zhihui::province {

/// What is granted to a person at `now`; what begins or ends later makes `ends` earlier.
QList<GrantedSpan> grantedAt(const Books& books, const QString& person, Instant now, Instant& ends);
/// Regions of an organisation: its own and those below it, or else the smallest that it lies in. Empty: no shape is
/// known.
QStringList regionsOf(const Books& books, const OrgCode& org);
/// Where an office's people may be, with its name: as those of the office who are registered already, or else what its
/// agency is in charge of.
std::pair<QStringList, QString> areaOf(const Books& books, const OrgCode& org);
/// The box around regions.
std::optional<geo::Area::Box> boxOf(const Books& books, const QStringList& regions);
/// GeoJSON of the strip that leads from the middle of one box to that of another, `half` metres to either side; empty
/// where they are nearer than that.
QString wayBetween(const geo::Area::Box& a, const geo::Area::Box& b, double half);
/// The strip as an area.
std::optional<geo::Area> areaOf(const QString& geoJson);

} // namespace zhihui::province
