#pragma once

#include "domain/Scope.h"
#include "store/PlatformStore.h"

/// What a wall account gets of the rows: a wall hangs in a hall, so it shows nobody's name, number or words. Pure
/// functions.
namespace zhihui::province {

/// An account of the role "wall": it gets masked rows, decides nothing and sees no minors.
bool isMasked(const Scope& scope);
/// Rows that a wall does not get at all: of zones, checks, inspections, and leaders' orders that are not for it.
bool isHiddenFromWall(const store::EntityRow& row);
/// The body as a wall may have it: of each type only fields that are named here.
QByteArray maskedForWall(QStringView type, const QByteArray& body);

} // namespace zhihui::province
