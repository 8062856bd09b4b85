#pragma once

#include "contract/Records.h"

/// Which alerts may be heard, and which of level 1 stands first: one answer for the bell, the pinned card, the word
/// that a seat was told, and the wall. Pure.
namespace zhihui::alerts {

/// It goes on, and may be heard: data older than the province's limit, leads, and what cleared are silent at any level.
bool isHeard(const contract::Alert& alert);
/// Heard, at level 1: it stands above everything while it goes on.
bool isLevelOne(const contract::Alert& alert);
/// And nobody has accepted it: it rings.
bool isWaitingLevelOne(const contract::Alert& alert);
/// Of two of level 1: the oldest that nobody has accepted first, then the newest.
bool standsBefore(const contract::Alert& a, const contract::Alert& b);

} // namespace zhihui::alerts
