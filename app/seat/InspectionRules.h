#pragma once

#include "inspection/Checklists.h"
#include "inspection/RoomDictionary.h"
#include "intake/Kinds.h"
#include "law/Statutes.h"

namespace zhihui {

/// The files that are in the program; one that cannot be read ends it.
inspection::Checklists checklists();
inspection::RoomDictionary roomDictionary();
law::Statutes statutes();
intake::Kinds importKinds(const law::Statutes& law);

} // namespace zhihui
