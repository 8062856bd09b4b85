#pragma once

#include "rules/Judge.h"

namespace zhihui::rules {

/// Writes the two sentences and the doubt of an episode from its own numbers.
void describe(Episode& episode, const Subject& subject, const RuleFile& rules);

/// A silence that ends because the positioning has ended.
void describeLapse(Episode& episode, Instant at);

} // namespace zhihui::rules
