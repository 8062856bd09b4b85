#pragma once

#include "rules/Judge.h"

namespace zhihui::rules {

/// Writes the two sentences and the doubt of an episode from its own numbers.
void describe(Episode& episode, const Subject& subject, const RuleFile& rules);

} // namespace zhihui::rules
