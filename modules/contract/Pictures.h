#pragma once

#include "contract/Command.h"

namespace zhihui::contract {

/// Whether its body brings a JPEG file as "jpeg": supervision.still, file.photo. withoutPicture() keeps it without.
bool carriesPicture(const Command& command);

} // namespace zhihui::contract
